import { isObject } from '../json.ts';
import { askedSource } from './asked-source.ts';
import type { ExpansionRequest, ValueSetSource } from './value-set-source.ts';

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

/**
 * A terminology service that expands value sets (`ValueSet/$expand`). What was had once is not asked for again.
 * Servers that a form prefers are not asked: where a page sends what is typed is the institution's to decide.
 */
export function terminologyEndpoint(options: EndpointOptions): ValueSetSource {
  return askedSource((request) => expansionAt(options, request));
}

async function expansionAt(
  { base, fetch, language, timeout = 10_000 }: EndpointOptions,
  { url, filter, count, signal }: ExpansionRequest,
): Promise<unknown> {
  const address = new URL(`${base.replace(/\/+$/, '')}/ValueSet/$expand`);
  const [canonical = url, version] = url.split('|');
  address.searchParams.set('url', canonical);
  if (version !== undefined) address.searchParams.set('valueSetVersion', version);
  if (filter !== undefined && filter !== '') address.searchParams.set('filter', filter);
  if (count !== undefined) address.searchParams.set('count', String(count));
  if (language !== undefined) address.searchParams.set('displayLanguage', language);
  const limit = AbortSignal.timeout(timeout);
  const response = await fetch(address, {
    headers: { accept: 'application/fhir+json' },
    signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const valueSet: unknown = await response.json();
  return isObject(valueSet) ? valueSet['expansion'] : undefined;
}
