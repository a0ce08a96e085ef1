import path from 'node:path';
import type { Clock } from '@fil/vocabulary/types';
import type { ServiceConfiguration } from '../configuration.ts';
import { prepared } from '../database/index.ts';
import type { Database, Transaction } from '../database/index.ts';
import { openFolder } from '../startup/folders.ts';
import { openSigningKeys } from '../token/signing-keys.ts';
import type { SigningKeys } from '../token/signing-keys.ts';
import { beforeFirstRoot } from './root.ts';
import type { RootContent, RootedHead } from './root.ts';
import { digestOf, readRootFile, rootFileName, writePublicKeys, writeRootFile } from './root-files.ts';
import { settledLine } from './settled-lines.ts';
import { readSignedRoot, signRoot } from './signature.ts';

/** Who makes roots: where they go, and with which keys. */
export interface Notary {
  readonly database: Database;
  readonly folder: string;
  readonly keys: SigningKeys;
  readonly clock: Clock;
}

/** Where roots go, and where the keys that sign them are kept. */
export function rootPlaces({ varFolder, rootsFolder }: ServiceConfiguration) {
  return {
    folder: rootsFolder ?? path.join(varFolder, 'roots'),
    keysFolder: path.join(varFolder, 'root-keys'),
  };
}

/** Opens folder and keys, making them at the first start. @throws StartupFailure when a folder cannot be used. */
export async function openNotary(
  configuration: ServiceConfiguration,
  database: Database,
  clock: Clock,
): Promise<Notary> {
  const { folder, keysFolder } = rootPlaces(configuration);
  await openFolder(folder);
  const keys = await openSigningKeys(keysFolder);
  await writePublicKeys(folder, keys.published);
  return { database, folder, keys, clock };
}

/** The file of the next number is there, and is not a root that continues ours: somebody else's, or altered. */
export class RootInTheWay extends Error {
  readonly code = 'ROOT_IN_THE_WAY';
  readonly file: string;

  constructor(file: string) {
    super('a file is in the way of the next root');
    this.name = 'RootInTheWay';
    this.file = file;
  }
}

/** Any number, the same in every release, and not the one of migrations. */
const advisoryLock = 4_600_002;

const waitStatement = prepared(
  'root.wait',
  `select true as alone from pg_advisory_xact_lock(${advisoryLock})`,
);
const tryStatement = prepared('root.try', `select pg_try_advisory_xact_lock(${advisoryLock}) as alone`);
const lastStatement = prepared(
  'root.last',
  `select number, digest, access_through as "accessThrough", age_seconds as "ageSeconds" from fil.last_root()`,
);
const headsStatement = prepared(
  'root.heads',
  `select file_id as "fileId", sequence, head from fil.unrooted_heads()`,
);
const digestStatement = prepared('root.digest', `select lines, digest from fil.access_log_digest($1, $2)`);
const keepStatement = prepared('root.keep', `select fil.keep_root($1, $2, $3, $4)`);

interface LastRoot {
  readonly number: number;
  readonly digest: string;
  readonly accessThrough: number;
  readonly ageSeconds: number;
}
const noRoot: LastRoot = { number: 0, digest: beforeFirstRoot, accessThrough: 0, ageSeconds: Infinity };

export interface RootMaking {
  /** Leave it to the node that is at it, and to the last one if it was made less than this ago. Absent: one now. */
  readonly onlyAfterSeconds?: number;
}

/**
 * Makes the next root when something changed since the last one. One node at a time does, all continue one chain.
 * The file is on disk before the database remembers it: a stop in between leaves a file that the next call adopts.
 * @returns what the new root says; undefined when there was nothing to say, or it is not this node's turn.
 * @throws RootInTheWay when the file of the next number is there and is not ours.
 */
export async function makeRoot(
  notary: Notary,
  { onlyAfterSeconds }: RootMaking = {},
): Promise<RootContent | undefined> {
  return notary.database.inTransaction({}, async (transaction) => {
    const lock = onlyAfterSeconds === undefined ? waitStatement : tryStatement;
    const [{ alone } = { alone: false }] = await transaction.query<{ alone: boolean }>(lock);
    if (!alone) return undefined;
    const [kept = noRoot] = await transaction.query<LastRoot>(lastStatement);
    if (kept.ageSeconds < (onlyAfterSeconds ?? 0)) return undefined;

    const last = await adoptUnremembered(transaction, notary, kept);
    const files = await transaction.query<RootedHead>(headsStatement);
    const throughId = Math.max(last.accessThrough, await settledLine(transaction));
    if (files.length === 0 && throughId === last.accessThrough) return undefined;
    const fromId = last.accessThrough + 1;
    const [accessLog] = await transaction.query<{ lines: number; digest: string }>(digestStatement, [
      fromId,
      throughId,
    ]);
    if (!accessLog) throw new Error('a count gives a row');
    const content: RootContent = {
      version: 1,
      number: last.number + 1,
      at: notary.clock.now(),
      previous: last.digest,
      files,
      accessLog: { fromId, throughId, ...accessLog },
    };
    const bytes = await signRoot(content, notary.keys);
    await writeRootFile(notary.folder, content.number, bytes);
    await remember(transaction, content, digestOf(bytes));
    return content;
  });
}

/** Roots whose file was written, and which no transaction lived to remember. */
async function adoptUnremembered(
  transaction: Transaction,
  { folder, keys }: Notary,
  kept: LastRoot,
): Promise<LastRoot> {
  let last = kept;
  for (;;) {
    const number = last.number + 1;
    const bytes = await readRootFile(folder, number);
    if (!bytes) return last;
    const reading = await readSignedRoot(bytes, keys.published);
    const content = reading.outcome === 'signed' ? reading.content : undefined;
    if (content?.number !== number || content.previous !== last.digest)
      throw new RootInTheWay(path.join(folder, rootFileName(number)));
    const digest = digestOf(bytes);
    await remember(transaction, content, digest);
    last = { ...last, number, digest, accessThrough: content.accessLog.throughId };
  }
}

async function remember(transaction: Transaction, content: RootContent, digest: string): Promise<void> {
  await transaction.query(keepStatement, [
    content.number,
    digest,
    content.accessLog.throughId,
    JSON.stringify(content.files),
  ]);
}
