import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { writeSecret } from '../startup/folders.ts';
import { StartupFailure } from '../startup/startup-failure.ts';
import { shownAddress, withAccount } from './addresses.ts';
import { asOwner } from './owner.ts';

/** The account of the service itself, the one that the policies are written for. */
const applicationRole = 'fil_app';
/** NOINHERIT on the application's role keeps these rights away from it until it enters one on purpose. */
const roles = {
  [applicationRole]: 'login noinherit nosuperuser nobypassrls nocreatedb nocreaterole',
  fil_gate: 'nologin nosuperuser nobypassrls',
  fil_recompute: 'nologin nosuperuser nobypassrls',
  fil_maintenance: 'nologin nosuperuser nobypassrls',
  fil_notary: 'nologin nosuperuser nobypassrls',
  fil_eraser: 'nologin nosuperuser nobypassrls',
} as const;

async function existingRoles(client: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname like 'fil\\_%'`,
  );
  return new Set(rows.map(({ rolname }) => rolname));
}

export interface RoleOptions {
  readonly ownerUrl: string;
  readonly varFolder: string;
  /** `FIL_APP_DATABASE_URL`: the operator keeps the application's password himself. */
  readonly applicationUrl?: string | undefined;
}

/**
 * Creates the roles that policies name, as far as they are missing. The owner may enter the maintenance role and the
 * eraser, and own functions as the gate and the notary; the application may enter only the recomputing role.
 * @returns the address with which the service itself connects.
 * @throws StartupFailure `applicationRoleUnknown` when the application's role has a password that this machine does
 * not know: setting another would lock the other nodes out.
 */
export async function createRoles(client: pg.Client, options: RoleOptions): Promise<string> {
  const existing = await existingRoles(client);
  const applicationUrl =
    options.applicationUrl ?? (await ownApplicationUrl(options, existing.has(applicationRole)));
  for (const [role, attributes] of Object.entries(roles)) {
    if (existing.has(role)) continue;
    await client.query(`create role ${role} ${attributes}`);
    if (role === applicationRole) {
      const password = decodeURIComponent(new URL(applicationUrl).password);
      await client.query(`alter role ${role} password ${pg.escapeLiteral(password)}`);
    }
  }
  await grantIfAllowed(client, `fil_recompute to ${applicationRole}`);
  // One by one: an administrator may have made some of them.
  for (const role of ['fil_gate', 'fil_maintenance', 'fil_notary', 'fil_eraser'])
    await grantIfAllowed(client, `${role} to current_user`);
  return applicationUrl;
}

/**
 * Where an administrator has made the roles, the owner may be allowed to use them and not to grant them. If nobody
 * granted them, the first migration says that rights are missing.
 */
async function grantIfAllowed(client: pg.Client, grant: string): Promise<void> {
  await client.query(`grant ${grant}`).catch((failure: unknown) => {
    if (!(failure instanceof pg.DatabaseError && failure.code === '42501')) throw failure;
  });
}

/**
 * Tries the address that the service will use, before anybody is served by it.
 * @throws StartupFailure `databaseRefused`, or `applicationRoleRefused` when it names another account: the owner's, or
 * a superuser's, would read every file.
 */
export async function checkApplicationAccount(applicationUrl: string): Promise<void> {
  const account = await asOwner(applicationUrl, async (client) => {
    const { rows } = await client.query<{ account: string }>('select session_user as account');
    return rows[0]?.account ?? '';
  });
  if (account !== applicationRole) throw new StartupFailure('applicationRoleRefused', { account });
}

async function ownApplicationUrl({ ownerUrl, varFolder }: RoleOptions, roleExists: boolean): Promise<string> {
  const file = path.join(varFolder, 'application-role-password');
  let password = await readFile(file, 'utf8').catch(() => undefined);
  if (password === undefined) {
    if (roleExists)
      throw new StartupFailure('applicationRoleUnknown', {
        address: shownAddress(ownerUrl),
        folder: varFolder,
      });
    // Kept before the role exists, so that a stop in between locks nobody out.
    password = randomBytes(24).toString('base64url');
    await writeSecret(file, password);
  }
  return withAccount(ownerUrl, applicationRole, password);
}
