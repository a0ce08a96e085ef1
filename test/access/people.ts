/** The accounts behind the callers, and the institutions that sign them in. */
import { insertProfessional } from '@fil/api/testing';
import type { Identity, ServiceForTest } from '@fil/api/testing';
import type { CallerName } from './callers.ts';

type Client = Parameters<Parameters<ServiceForTest['asMaintenance']>[0]>[0];

/** Where each account signs in; callers who share an account stand under the name of the first. */
const homes = {
  manager: 'clsc',
  nurse: 'clsc',
  narrow: 'clsc',
  former: 'clsc',
  restricted: 'clsc',
  colleague: 'clsc',
  archived: 'clsc',
  keeper: 'clsc',
  partlyRestricted: 'hospital',
  consented: 'hospital',
  unconsented: 'hospital',
  emergency: 'hospital',
  lateEmergency: 'hospital',
  offered: 'hospital',
  partner: 'hospital',
  neighbour: 'hospital',
  foreigner: 'dac',
  foreignManager: 'dac',
  person: 'door',
  relative: 'door',
  caregiver: 'door',
  stranger: 'door',
} as const satisfies Partial<Record<CallerName, string>>;

export type AccountName = keyof typeof homes;
export const accountNames = Object.keys(homes) as readonly AccountName[];

/** Callers that are an account in another situation: another file, purpose or token. */
const sameAccount = {
  otherPurpose: 'nurse',
  otherAudience: 'manager',
  expired: 'manager',
  tokenless: 'manager',
} as const satisfies Partial<Record<CallerName, AccountName>>;

export function accountOf(name: CallerName): AccountName {
  return name in homes ? (name as AccountName) : sameAccount[name as keyof typeof sameAccount];
}

export const homeOf = (name: CallerName) => homes[accountOf(name)];

/** A name that no other row of a test has. */
export const nameOf = (account: AccountName): string => `Compte ${account}`;

export async function insertAccounts(client: Client): Promise<Readonly<Record<AccountName, Identity>>> {
  const accounts: [AccountName, Identity][] = [];
  for (const account of accountNames) {
    const home = homes[account];
    const atTheDoor = account === 'person' ? 'person' : 'relative';
    const kind = home === 'door' ? atTheDoor : 'careProfessional';
    accounts.push([account, await insertProfessional(client, home, nameOf(account), kind)]);
  }
  return Object.fromEntries(accounts) as Record<AccountName, Identity>;
}
