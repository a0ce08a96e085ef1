import { domains } from '@fil/vocabulary/codes';
import type { Domain } from '@fil/vocabulary/codes';
import type { DomainGrant } from '@fil/vocabulary/types';
import { decideAccess } from './decide-access.ts';
import type { AccessQuestion } from './decide-access.ts';

/** Every domain that the circle opens to the asker at that level, in the order of the vocabulary. */
export function grantedDomains(question: Omit<AccessQuestion, 'domain'>): readonly Domain[] {
  return domains.filter((domain) => decideAccess({ ...question, domain }).allowed);
}

/** Every domain open for this purpose with its highest level: what an element is told of its own rights. */
export function domainGrants(question: Omit<AccessQuestion, 'domain' | 'level'>): readonly DomainGrant[] {
  const writable = new Set(grantedDomains({ ...question, level: 'write' }));
  return grantedDomains({ ...question, level: 'read' }).map((domain) => ({
    domain,
    level: writable.has(domain) ? 'write' : 'read',
  }));
}
