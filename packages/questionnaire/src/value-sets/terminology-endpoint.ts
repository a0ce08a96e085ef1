import { isObject } from '../json.ts';
import { readExpansion } from './read-concepts.ts';
import type { Expansion, ExpansionRequest, ValueSetSource } from './value-set-source.ts';

export interface EndpointOptions {
  /** Base address of a FHIR terminology service: `https://tx.example.org/r4`. */
  readonly base: string;
  /** The page's own `fetch`, with whatever identification it adds. */
  readonly fetch: typeof fetch;
  /** Language of the words, where the service has several. */
  readonly language?: string;
  /** Milliseconds before a service that does not answer counts as out of reach. */
  readonly timeout?: number;
}

const mostKept = 200;

/**
 * A terminology service that expands value sets (`ValueSet/$expand`). What was had once is not asked for again.
 * Servers that a form prefers are not asked: where a page sends what is typed is the institution's to decide.
 */
export function terminologyEndpoint(options: EndpointOptions): ValueSetSource {
  const { base, timeout = 10_000, language } = options;
  const kept = new Map<string, Expansion>();

  async function ask({ url, filter, count, signal }: ExpansionRequest): Promise<Expansion> {
    const address = new URL(`${base.replace(/\/+$/, '')}/ValueSet/$expand`);
    const [canonical = url, version] = url.split('|');
    address.searchParams.set('url', canonical);
    if (version !== undefined) address.searchParams.set('valueSetVersion', version);
    if (filter !== undefined && filter !== '') address.searchParams.set('filter', filter);
    if (count !== undefined) address.searchParams.set('count', String(count));
    if (language !== undefined) address.searchParams.set('displayLanguage', language);
    const limit = AbortSignal.timeout(timeout);
    const response = await options.fetch(address, {
      headers: { accept: 'application/fhir+json' },
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const valueSet: unknown = await response.json();
    const expansion = isObject(valueSet) ? valueSet['expansion'] : undefined;
    if (!isObject(expansion)) throw new Error('no expansion');
    const found = readExpansion(expansion);
    const total = expansion['total'];
    return {
      options: found,
      isPartial:
        typeof total === 'number' ? total > found.length : count !== undefined && found.length >= count,
      ...(typeof total === 'number' ? { total } : {}),
    };
  }

  return {
    async expand(request) {
      const key = JSON.stringify([request.url, request.filter ?? '', request.count ?? 0]);
      const known = kept.get(key);
      if (known !== undefined) return known;
      const found = await ask(request);
      if (kept.size >= mostKept) kept.clear();
      kept.set(key, found);
      return found;
    },
  };
}
