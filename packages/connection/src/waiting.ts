import type { Purpose } from '@fil/vocabulary/codes';
import type {
  LiveEvent,
  Operation,
  OperationResult,
  OperationSubmitAnswer,
  PersonReference,
} from '@fil/vocabulary/types';
import { FilError } from './errors.ts';
import type { FilErrorCode } from './errors.ts';
import type { Listeners } from './listeners.ts';
import type { KeptOperation } from './outbox.ts';

/** Sends operations about one person; given by the element that submits them. */
export type SendOperations = (
  person: PersonReference,
  operations: readonly Operation[],
  purpose: Purpose,
) => Promise<OperationSubmitAnswer>;

/** What one call of `submit` asked, until each of its operations is answered. */
export interface Submission {
  readonly operations: readonly Operation[];
  readonly results: Map<string, OperationResult>;
  readonly resolve: (results: readonly OperationResult[]) => void;
  readonly reject: (error: FilError) => void;
}

/** One operation on its way. */
export interface Waiting {
  kept: KeptOperation;
  readonly send: SendOperations;
  /** Who wrote this: never sent under another person's name. */
  identity: string | undefined;
  /** Who waits for the answer; nobody any more when it comes from before a reload. */
  readonly submission?: Submission;
  /** Set once a request that held several was refused as a whole: one bad operation must not block the others. */
  alone: boolean;
  /** Its author knows it: written on this page, or found when the page began, and shown since. */
  readonly seen: boolean;
  /** The device has it. */
  stored: boolean;
  /** What its author wrote in the same field just before, and that never left: this one's answer is theirs too. */
  readonly covers: readonly Waiting[];
}

const samePerson = (one: KeptOperation, other: KeptOperation): boolean =>
  one.person.system === other.person.system && one.person.value === other.person.value;

/** Whether two operations write the same field: then the later one replaces what the earlier one gave. */
export const meet = (one: KeptOperation, other: KeptOperation): boolean => {
  const [a, b] = [one.operation, other.operation];
  const sameEntity = a.entity.kind === b.entity.kind && a.entity.id === b.entity.id && samePerson(one, other);
  return sameEntity && (a.path === b.path || a.path === '' || b.path === '');
};

/** A later operation on a field that waits for the answer of an earlier one. */
export function afterOf(before: KeptOperation | undefined, fresh: KeptOperation): KeptOperation {
  return before ? { ...fresh, after: before.operation.id } : fresh;
}

/** A later operation that takes the place of an earlier one, which never left. */
export function inPlaceOf({ operation, after }: KeptOperation, fresh: KeptOperation): KeptOperation {
  const { baseVersion } = operation;
  const kept = { ...fresh, operation: { ...fresh.operation, baseVersion } };
  return after === undefined ? kept : { ...kept, after };
}

/** Which version each field got from the last operation of this page: what its author replaces of their own, they know. */
export class OwnVersions {
  readonly #versions = new Map<string, number>();

  note(operation: Operation, person: PersonReference, version: number): void {
    this.#versions.set(keyOf(operation, person, operation.path), version);
  }

  /** The operation over its author's own value, whatever version the screen still had. */
  over(operation: Operation, person: PersonReference): Operation {
    const known = [operation.path, ''].map((path) => this.#versions.get(keyOf(operation, person, path)) ?? 0);
    const own = Math.max(...known);
    return own > operation.baseVersion ? { ...operation, baseVersion: own } : operation;
  }
}

const keyOf = ({ entity }: Operation, { system, value }: PersonReference, path: string): string =>
  JSON.stringify([system, value, entity.kind, entity.id, path]);

/** The service takes at most this many operations in one request. */
const mostOperations = 200;

/** The first operations that may travel together: same person, same element, none that waits for another's version. */
export function nextBatch(
  all: readonly Waiting[],
  isElsewhere: (waiting: Waiting) => boolean,
): readonly Waiting[] {
  const ids = new Set(all.map(({ kept }) => kept.operation.id));
  const free = all.filter((waiting) => !isElsewhere(waiting) && !ids.has(waiting.kept.after ?? ''));
  const [first] = free;
  if (!first || first.alone) return free.slice(0, 1);
  const end = free.findIndex(
    ({ alone, send, kept }) =>
      alone || send !== first.send || kept.purpose !== first.kept.purpose || !samePerson(kept, first.kept),
  );
  return free.slice(0, Math.min(end < 0 ? free.length : end, mostOperations));
}

/** The service may come back from these: the operations stay, in order. */
const passing: ReadonlySet<FilErrorCode> = new Set<FilErrorCode>([
  'offline',
  'unavailable',
  'rateLimited',
  'sessionExpired',
]);

export const isPassing = ({ code }: FilError): boolean => passing.has(code);

/** Who hears of it. */
export interface QueueListeners {
  readonly changes: Listeners;
  readonly accepted: Listeners<{ readonly person: PersonReference; readonly event: LiveEvent }>;
}

/** Raised by the queue alone, so `instanceof` meets a single copy of the class. */
export class ForeignIdentity extends FilError {
  constructor() {
    super('invalidInput');
  }
}
