import { isObject } from '../json.ts';
import { readExpansion } from './read-concepts.ts';
import type { Expansion, ExpansionRequest, ValueSetSource } from './value-set-source.ts';

const mostKept = 200;

/**
 * A source that asks elsewhere, and not twice for the same.
 * @param ask answers a FHIR R4 `ValueSet.expansion`, which is not trusted; throws where it cannot.
 */
export function askedSource(ask: (request: ExpansionRequest) => Promise<unknown>): ValueSetSource {
  const kept = new Map<string, Expansion>();
  return {
    async expand(request) {
      const key = JSON.stringify([request.url, request.filter ?? '', request.count ?? 0]);
      const known = kept.get(key);
      if (known !== undefined) return known;
      const found = read(await ask(request), request.count);
      if (kept.size >= mostKept) kept.clear();
      kept.set(key, found);
      return found;
    },
  };
}

function read(expansion: unknown, count: number | undefined): Expansion {
  if (!isObject(expansion)) throw new Error('no expansion');
  const options = readExpansion(expansion);
  const total = expansion['total'];
  return {
    options,
    isPartial:
      typeof total === 'number' ? total > options.length : count !== undefined && options.length >= count,
    ...(typeof total === 'number' ? { total } : {}),
  };
}
