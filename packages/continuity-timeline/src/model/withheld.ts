import type { Domain } from '@fil/vocabulary/codes';
import type { DomainGrant } from '@fil/vocabulary/types';
import type { EventKind, Withheld } from './event.ts';

/** Domains to which the facts of a lane can belong. */
const domainsOf: Readonly<Partial<Record<EventKind, readonly Domain[]>>> = {
  stay: ['housing', 'health'],
  break: ['health', 'socialNetwork', 'housing'],
  evaluation: ['plan'],
  plan: ['plan'],
  delivery: ['services'],
  contact: ['notes'],
};

/** How much of a lane this reader is not shown: an empty lane must not be read as « nothing happened ». */
export function withheldFrom(grants: readonly DomainGrant[], kind: EventKind): Withheld | undefined {
  const all = domainsOf[kind] ?? [];
  const missing = all.filter((domain) => !grants.some((grant) => grant.domain === domain));
  if (missing.length === 0) return undefined;
  return missing.length === all.length ? 'wholly' : 'partly';
}
