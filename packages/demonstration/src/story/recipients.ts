import type { Recipient } from '@fil/vocabulary/types';
import { institutions, organizations, professionalByKey } from '../cast/index.ts';

/** Somebody who has an account, as a fact of the circle names them. */
export function recipientOf(accountKey: string): Exclude<Recipient, { kind: 'category' | 'organization' }> {
  const { id, name, kind, institutionId } = professionalByKey(accountKey);
  if (kind === 'person' || kind === 'relative') return { kind: 'relative', id, name };
  const organization = institutions.find((institution) => institution.id === institutionId)?.name;
  return { kind: 'professional', id, name, ...(organization !== undefined && { organization }) };
}

/** @throws RangeError when no organization has that id. */
export function organizationOf(id: string): Extract<Recipient, { kind: 'organization' }> {
  const found = organizations.find((organization) => organization.id === id);
  if (!found) throw new RangeError(`no organization ${id}`);
  return { kind: 'organization', id, name: found.name };
}
