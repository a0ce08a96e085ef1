import type pg from 'pg';
import type { Uuid } from '@fil/vocabulary/types';
import { beforeFirstLink, commitmentOf, linkHash } from '../operation/journal.ts';
import type { JournalLink } from '../operation/journal.ts';
import { erasureKind } from '../retention/erasure.ts';

/** What is wrong with the chain of one file, at one place of its order. */
export interface JournalProblem {
  readonly fileId: Uuid;
  readonly sequence: number;
  readonly problem:
    | 'missingLink'
    | 'missingOperation'
    | 'brokenChain'
    | 'changedLink'
    | 'changedContent'
    /** Content is gone, and no erasure after it in the chain says so. */
    | 'untoldErasure'
    | 'cutTail';
}

export interface JournalReport {
  readonly files: number;
  readonly links: number;
  /** Links whose content was erased: the chain holds, the content cannot be compared any more. */
  readonly erased: number;
  readonly problems: readonly JournalProblem[];
}

interface FileRow {
  readonly id: Uuid;
  readonly nextSequence: number;
  readonly head: string | null;
}

/** A link and the operation that it commits to. Members of a missing operation are null. */
interface LinkRow extends JournalLink {
  readonly previousHash: string;
  readonly hash: string;
  readonly foundId: Uuid | null;
  /** Null once the content was erased. */
  readonly salt: string | null;
  readonly professionalId: Uuid | null;
  readonly kind: string;
  readonly entityId: string;
  readonly path: string;
  readonly value: unknown;
  readonly baseVersion: number;
  readonly schemaVersion: number;
  readonly claimedAt: string;
}

const filesText = `select id, next_sequence as "nextSequence", encode(journal_head, 'hex') as head from fil.person_file order by id`;

const linksText = `
  select journal.file_id as "fileId", journal.sequence, journal.operation_id as "operationId", journal.at,
    encode(journal.commitment, 'hex') as commitment, encode(journal.previous_hash, 'hex') as "previousHash",
    encode(journal.hash, 'hex') as hash, encode(operation.salt, 'hex') as salt, operation.id as "foundId",
    operation.professional_id as "professionalId", operation.kind, operation.entity_id as "entityId", operation.path,
    operation.value, operation.base_version as "baseVersion", operation.schema_version as "schemaVersion",
    operation.claimed_at as "claimedAt"
  from fil.journal_entry as journal
  left join fil.operation on operation.id = journal.operation_id and operation.sequence = journal.sequence
  where journal.file_id = $1 order by journal.sequence`;

/**
 * Recomputes every chain from its first link, and compares what operations say now with what was committed to then.
 * A connection that may read all files, such as `asMaintenance` gives, is needed. Whoever rewrote a whole chain, the
 * head of its file included, is found by the roots only: see `verifyRoots`.
 */
export async function verifyJournal(client: pg.ClientBase): Promise<JournalReport> {
  const { rows: files } = await client.query<FileRow>(filesText);
  const problems: JournalProblem[] = [];
  let links = 0;
  let erased = 0;
  for (const file of files) {
    const { rows } = await client.query<LinkRow>(linksText, [file.id]);
    links += rows.length;
    erased += rows.filter(isErased).length;
    problems.push(...problemsOf(file, rows));
  }
  return { files: files.length, links, erased, problems };
}

const isErased = ({ foundId, salt }: LinkRow): boolean => foundId !== null && salt === null;

function problemsOf(file: FileRow, links: readonly LinkRow[]): readonly JournalProblem[] {
  const problems: JournalProblem[] = [];
  const found = (sequence: number, problem: JournalProblem['problem']): void =>
    void problems.push({ fileId: file.id, sequence, problem });
  const erasedUntil =
    links.findLast((link) => link.kind === erasureKind && link.salt !== null)?.sequence ?? 0;
  let previousHash = beforeFirstLink;
  let expected = 1;
  for (const link of links) {
    if (link.sequence !== expected) found(expected, 'missingLink');
    expected = link.sequence + 1;
    if (link.previousHash !== previousHash) found(link.sequence, 'brokenChain');
    const { fileId, sequence, operationId, commitment, at } = link;
    if (linkHash(link.previousHash, { fileId, sequence, operationId, commitment, at }) !== link.hash)
      found(sequence, 'changedLink');
    if (link.foundId === null) found(sequence, 'missingOperation');
    else if (link.salt !== null) {
      if (commitmentNow(link, link.salt) !== commitment) found(sequence, 'changedContent');
    } else if (sequence > erasedUntil) found(sequence, 'untoldErasure');
    previousHash = link.hash;
  }
  // The file's own row remembers the end of its chain.
  if (expected !== file.nextSequence || previousHash !== (file.head ?? beforeFirstLink))
    found(expected, 'cutTail');
  return problems;
}

function commitmentNow(link: LinkRow, salt: string): string {
  const { operationId: id, kind, entityId, fileId, professionalId } = link;
  const { path, value, baseVersion, schemaVersion, claimedAt } = link;
  const entity = { kind, id: entityId };
  const operation = { id, entity, path, value, baseVersion, schemaVersion, claimedAt };
  return commitmentOf({ operation, fileId, professionalId }, salt);
}
