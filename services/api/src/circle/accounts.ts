import type { Uuid } from '@fil/vocabulary/types';

/** The account of each relative who has signed in, by the id that the circle first gave them. */
export type Accounts = ReadonlyMap<Uuid, Uuid>;

/** Fields of facts of the circle that name somebody. */
const naming: ReadonlySet<string> = new Set(['member', 'recipient', 'target', 'to', 'by']);

/** The same fact, naming relatives by their account: what is compared with whoever asks. Gives back the fact itself when nothing changes. */
export function withAccounts<Fact extends object>(fact: Fact, accounts: Accounts): Fact {
  if (accounts.size === 0) return fact;
  return Object.fromEntries(
    Object.entries(fact).map(([field, value]) => [
      field,
      naming.has(field) ? named(value, accounts) : (value as unknown),
    ]),
  ) as Fact;
}

function named(value: unknown, accounts: Accounts): unknown {
  if (typeof value !== 'object' || value === null || !('id' in value)) return value;
  const account = accounts.get(String(value.id));
  return account === undefined ? value : { ...value, id: account };
}
