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
  await client.query(
    `insert into fil.institution (id, territory_id, name, kind) values ('door', 'lac', 'Porte', 'door')`,
  );
  const accounts: [AccountName, Identity][] = [];
  for (const account of accountNames) accounts.push([account, await insertAccount(client, account)]);
  return Object.fromEntries(accounts) as Record<AccountName, Identity>;
}

async function insertAccount(client: Client, account: AccountName): Promise<Identity> {
  const home = homes[account];
  if (home !== 'door') return insertProfessional(client, home, nameOf(account));
  const identity: Identity = {
    professionalId: crypto.randomUUID(),
    institutionId: 'door',
    territoryId: 'lac',
    kind: account === 'person' ? 'person' : 'relative',
  };
  await client.query(
    `insert into fil.professional (id, issuer, subject, institution_id, territory_id, name, role_title, created_at, kind)
     values ($1, 'https://door.test', $2, 'door', 'lac', $3, '', '2026-01-01T00:00:00Z', $4)`,
    [identity.professionalId, account, nameOf(account), identity.kind],
  );
  return identity;
}
