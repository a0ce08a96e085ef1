import type { JSONWebKeySet } from 'jose';
import type pg from 'pg';
import type { Instant, Uuid } from '@fil/vocabulary/types';
import { digestOfLines } from './access-lines.ts';
import { beforeFirstRoot } from './root.ts';
import type { RootContent, RootedHead } from './root.ts';
import { digestOf, readRootFile, rootNumbers } from './root-files.ts';
import { readSignedRoot } from './signature.ts';

/** What is wrong with one root, or what it shows to be wrong in the database. */
export type RootProblem =
  | {
      readonly root: number;
      readonly problem:
        | 'missingRoot'
        | 'unreadableRoot'
        | 'badSignature'
        | 'wrongNumber'
        | 'brokenRootChain'
        | 'notTheLastRoot'
        | 'accessLogGap';
    }
  | {
      readonly root: number;
      readonly problem: 'entryGone' | 'entryRewritten';
      readonly fileId: Uuid;
      readonly sequence: number;
    }
  | {
      readonly root: number;
      readonly problem: 'accessLogChanged';
      readonly fromId: number;
      readonly throughId: number;
    };

export interface RootReport {
  readonly roots: number;
  /** Ends of chains and lines of the access log that were compared. */
  readonly heads: number;
  readonly lines: number;
  /** Moment of the newest root that is signed; what was said after it rests on the database alone. */
  readonly lastAt?: Instant;
  readonly problems: readonly RootProblem[];
}

const lastText = `select number, encode(digest, 'hex') as digest from fil.last_root`;

const headsText = `
  select said."fileId", said.sequence, encode(entry.hash, 'hex') as hash
  from jsonb_to_recordset($1) as said ("fileId" uuid, sequence bigint)
  left join fil.journal_entry as entry on entry.file_id = said."fileId" and entry.sequence = said.sequence`;

/**
 * Verifies every root of a folder: its signature, its place in the chain of roots, and that journal and access log
 * still are what it says. Believes what one of `keys` signed, and nothing that the database says of itself.
 * A connection that may read all files is needed.
 */
export async function verifyRoots(
  client: pg.ClientBase,
  { folder, keys }: { readonly folder: string; readonly keys: JSONWebKeySet },
): Promise<RootReport> {
  const problems: RootProblem[] = [];
  const found = (problem: RootProblem): void => void problems.push(problem);
  const { rows: kept } = await client.query<{ number: number; digest: string }>(lastText);
  const remembered = kept[0];
  const present = new Set(await rootNumbers(folder));
  const last = Math.max(remembered?.number ?? 0, ...present);

  let report = { roots: 0, heads: 0, lines: 0 };
  let lastAt: Instant | undefined;
  // Of the root before: its digest, and how far it goes. Undefined after one that cannot be believed.
  let previous: string | undefined = beforeFirstRoot;
  let through: number | undefined = 0;
  for (let root = 1; root <= last; root++) {
    const bytes = present.has(root) ? await readRootFile(folder, root) : undefined;
    if (!bytes) {
      found({ root, problem: 'missingRoot' });
      [previous, through] = [undefined, undefined];
      continue;
    }
    const digest = digestOf(bytes);
    if (root === remembered?.number && digest !== remembered.digest)
      found({ root, problem: 'notTheLastRoot' });
    const reading = await readSignedRoot(bytes, keys);
    if (reading.outcome !== 'signed') {
      found({ root, problem: reading.outcome === 'unreadable' ? 'unreadableRoot' : 'badSignature' });
      [previous, through] = [digest, undefined];
      continue;
    }
    const { content } = reading;
    if (content.number !== root) found({ root, problem: 'wrongNumber' });
    if (previous !== undefined && content.previous !== previous) found({ root, problem: 'brokenRootChain' });
    if (through !== undefined && content.accessLog.fromId !== through + 1)
      found({ root, problem: 'accessLogGap' });
    problems.push(...(await wrongHeads(client, root, content.files)));
    problems.push(...(await wrongLines(client, root, content)));
    report = {
      roots: report.roots + 1,
      heads: report.heads + content.files.length,
      lines: report.lines + content.accessLog.lines,
    };
    lastAt = content.at;
    [previous, through] = [digest, content.accessLog.throughId];
  }
  return { ...report, ...(lastAt !== undefined && { lastAt }), problems };
}

async function wrongHeads(
  client: pg.ClientBase,
  root: number,
  heads: readonly RootedHead[],
): Promise<readonly RootProblem[]> {
  const { rows } = await client.query<{ fileId: Uuid; sequence: number; hash: string | null }>(headsText, [
    JSON.stringify(heads),
  ]);
  const hashes = new Map(rows.map(({ fileId, sequence, hash }) => [`${fileId} ${sequence}`, hash]));
  return heads.flatMap(({ fileId, sequence, head }): RootProblem[] => {
    const hash = hashes.get(`${fileId} ${sequence}`) ?? null;
    if (hash === head) return [];
    return [{ root, problem: hash === null ? 'entryGone' : 'entryRewritten', fileId, sequence }];
  });
}

async function wrongLines(
  client: pg.ClientBase,
  root: number,
  { accessLog: { fromId, throughId, lines, digest } }: RootContent,
): Promise<readonly RootProblem[]> {
  // The first root also answers for what was slipped in before the first number.
  const now = await digestOfLines(client, fromId === 1 ? Number.MIN_SAFE_INTEGER : fromId, throughId);
  return now.lines === lines && now.digest === digest
    ? []
    : [{ root, problem: 'accessLogChanged', fromId, throughId }];
}
