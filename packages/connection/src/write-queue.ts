import type {
  Instant,
  LiveEvent,
  Operation,
  OperationResult,
  OperationSubmitAnswer,
  PersonReference,
} from '@fil/vocabulary/types';
import { FilError, toFilError } from './errors.ts';
import type { FilErrorCode } from './errors.ts';
import { Listeners } from './listeners.ts';
import type { Session } from './session.ts';

/** Sends operations about one person; given by the element that submits them. */
export type SendOperations = (
  person: PersonReference,
  operations: readonly Operation[],
) => Promise<OperationSubmitAnswer>;

/** What one call of `submit` asked, until each of its operations is answered. */
interface Submission {
  readonly person: PersonReference;
  readonly send: SendOperations;
  readonly operations: readonly Operation[];
  readonly results: Map<string, OperationResult>;
  readonly resolve: (results: readonly OperationResult[]) => void;
  readonly reject: (error: FilError) => void;
  /** Who wrote this: never sent under another person's name. */
  identity: string | undefined;
}

interface Waiting {
  readonly operation: Operation;
  readonly submission: Submission;
  /** Set once a request that held several was refused as a whole: one bad operation must not block the others. */
  alone: boolean;
}

/** The service takes at most this many operations in one request. */
const mostOperations = 200;
const mostUnexpected = 3;

/** The service may come back from these: the operations stay, in order. */
const passing: ReadonlySet<FilErrorCode> = new Set<FilErrorCode>([
  'offline',
  'unavailable',
  'rateLimited',
  'sessionExpired',
]);

/**
 * Operations on their way, in memory, in the order they were written. One request at a time; whatever is not
 * acknowledged is sent again with the same ids, which the service applies once.
 */
export class WriteQueue {
  readonly changes = new Listeners();
  /** What the service accepted, so that the page shows it without waiting for the live stream. */
  readonly accepted = new Listeners<{ readonly person: PersonReference; readonly event: LiveEvent }>();
  /** When the service last recorded something of this queue. */
  recordedAt: Instant | undefined;
  readonly #session: Session;
  readonly #waiting: Waiting[] = [];
  readonly #backoff;
  #unexpected = 0;
  #sending = false;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session) {
    this.#session = session;
    this.#backoff = session.newBackoff();
    session.serve({ waits: () => this.pending > 0, resume: () => this.flush() });
  }

  /** Operations not acknowledged yet. */
  get pending(): number {
    return this.#waiting.length;
  }

  /** Adds operations at the end; answers when each has its result, in the order given. */
  submit(
    person: PersonReference,
    operations: readonly Operation[],
    send: SendOperations,
  ): Promise<readonly OperationResult[]> {
    if (operations.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const submission: Submission = {
        person,
        send,
        operations,
        results: new Map(),
        resolve,
        reject,
        identity: this.#session.tokens.identity,
      };
      this.#waiting.push(...operations.map((operation) => ({ operation, submission, alone: false })));
      this.changes.emit();
      this.flush();
    });
  }

  /** Sends what waits, unless it is being sent. */
  flush(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    if (this.#sending || this.#waiting.length === 0) return;
    this.#sending = true;
    void this.#sendAll().finally(() => {
      this.#sending = false;
      this.changes.emit();
    });
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#nextBatch();
      if (!(await this.#sendBatch(batch))) return;
      this.changes.emit();
    }
  }

  /** The first operations that may travel together: same person, same element. */
  #nextBatch(): readonly Waiting[] {
    const [first, ...rest] = this.#waiting;
    if (!first) return [];
    if (first.alone) return [first];
    const batch = [first];
    for (const next of rest) {
      const together =
        !next.alone &&
        next.submission.send === first.submission.send &&
        next.submission.person.system === first.submission.person.system &&
        next.submission.person.value === first.submission.person.value;
      if (!together || batch.length === mostOperations) break;
      batch.push(next);
    }
    return batch;
  }

  /** Answers whether to go on with the next. */
  async #sendBatch(batch: readonly Waiting[]): Promise<boolean> {
    const first = batch[0];
    if (!first) return false;
    const { person, send } = first.submission;
    const operations = batch.map((waiting) => waiting.operation);
    try {
      const answer = await this.#session.call(async () => {
        this.#refuseForeign(batch);
        return send(person, operations);
      });
      this.#backoff.reset();
      this.#unexpected = 0;
      this.#settle(batch, answer);
      return true;
    } catch (thrown) {
      return this.#afterFailure(batch, toFilError(thrown));
    }
  }

  /** Throws when somebody else has signed in since these were written. */
  #refuseForeign(batch: readonly Waiting[]): void {
    const identity = this.#session.tokens.identity;
    for (const { submission } of batch) {
      submission.identity ??= identity;
      if (submission.identity !== identity) throw new ForeignIdentity();
    }
  }

  #settle(batch: readonly Waiting[], answer: OperationSubmitAnswer): void {
    this.recordedAt = answer.recordedAt;
    const results = new Map(answer.results.map((result) => [result.id, result]));
    for (const waiting of batch) {
      const result = results.get(waiting.operation.id);
      if (!result) {
        this.#drop(waiting.submission, new FilError('unexpected'));
        continue;
      }
      this.#answer(waiting, result);
      if (result.outcome !== 'accepted') continue;
      const { kind, id } = waiting.operation.entity;
      const event: LiveEvent = { kind, entityId: id, operationIds: [result.id], at: answer.recordedAt };
      this.accepted.emit({ person: waiting.submission.person, event });
    }
  }

  #answer(waiting: Waiting, result: OperationResult): void {
    const index = this.#waiting.indexOf(waiting);
    if (index >= 0) this.#waiting.splice(index, 1);
    const { submission } = waiting;
    submission.results.set(waiting.operation.id, result);
    if (submission.results.size < submission.operations.length) return;
    submission.resolve(submission.operations.flatMap(({ id }) => submission.results.get(id) ?? []));
  }

  #drop(submission: Submission, error: FilError): void {
    const kept = this.#waiting.filter((waiting) => waiting.submission !== submission);
    this.#waiting.splice(0, this.#waiting.length, ...kept);
    submission.reject(error);
  }

  #afterFailure(batch: readonly Waiting[], error: FilError): boolean {
    if (error instanceof ForeignIdentity) {
      const identity = this.#session.tokens.identity;
      for (const submission of new Set(batch.map((waiting) => waiting.submission))) {
        if (submission.identity !== identity) this.#drop(submission, new FilError('sessionExpired'));
      }
      return true;
    }
    if (passing.has(error.code)) {
      // Offline, the session probes and wakes the queue; a refused rate is known to nobody else.
      if (error.code === 'rateLimited') this.#retryLater();
      return false;
    }
    if (error.code === 'unexpected' && this.#unexpected < mostUnexpected) {
      this.#unexpected += 1;
      this.#retryLater();
      return false;
    }
    this.#unexpected = 0;
    const malformed = error.code === 'invalidInput' || error.code === 'tooLarge';
    const [only, ...others] = batch;
    if (malformed && only && others.length === 0) {
      this.#answer(only, {
        id: only.operation.id,
        outcome: 'refused',
        rule: 'malformedValue',
        detail: error.code,
      });
    } else if (malformed) {
      for (const waiting of batch) waiting.alone = true;
    } else {
      for (const submission of new Set(batch.map((waiting) => waiting.submission)))
        this.#drop(submission, error);
    }
    return true;
  }

  #retryLater(): void {
    this.#later ??= setTimeout(() => this.flush(), this.#backoff.next());
  }
}

/** Raised inside this module only, so `instanceof` meets a single copy of the class. */
class ForeignIdentity extends FilError {
  constructor() {
    super('invalidInput');
  }
}
