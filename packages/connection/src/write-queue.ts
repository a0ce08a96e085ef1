import type { Purpose } from '@fil/vocabulary/codes';
import type {
  Instant,
  LiveEvent,
  Operation,
  OperationResult,
  OperationSubmitAnswer,
  PersonReference,
  Uuid,
} from '@fil/vocabulary/types';
import { FilError, toFilError } from './errors.ts';
import type { KeptOperation, Outbox, StorageState } from './outbox.ts';
import { afterOf, ForeignIdentity, inPlaceOf, isPassing, meet, nextBatch, OwnVersions } from './waiting.ts';
import type { QueueListeners, SendOperations, Submission, Waiting } from './waiting.ts';
import type { Session } from './session.ts';

const mostUnexpected = 3;

/**
 * Operations on their way, in the order they were written. One request at a time; whatever is not acknowledged is sent
 * again with the same ids, which the service applies once. What an author writes over their own operation, itself still
 * on its way, waits for its answer and takes its version: nobody clashes with themselves.
 *
 * With an {@link Outbox}, every operation is also kept on the device until it is answered.
 */
export class WriteQueue {
  readonly changes: QueueListeners['changes'];
  readonly accepted: QueueListeners['accepted'];
  /** When the service last recorded something of this queue. */
  recordedAt: Instant | undefined;
  /** Refused, and still as its author wrote it. */
  parked: readonly KeptOperation[] = [];
  readonly #session: Session;
  readonly #waiting: Waiting[] = [];
  readonly #backoff;
  #outbox: Outbox | undefined;
  #outboxIdentity: string | undefined;
  readonly #own = new OwnVersions();
  /** What was read from the store before it was taken out of it must not be sent a second time. */
  readonly #answered = new Set<Uuid>();
  #order = 0;
  #unexpected = 0;
  #sending = false;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, { changes, accepted }: QueueListeners) {
    this.changes = changes;
    this.accepted = accepted;
    this.#session = session;
    this.#backoff = session.newBackoff();
  }

  /** Operations not acknowledged yet. */
  get pending(): number {
    return this.#waiting.length;
  }

  /** How many of them would outlive the page. */
  get stored(): number {
    return this.#waiting.filter(({ stored }) => stored).length;
  }

  get storage(): StorageState {
    return this.#outbox?.state ?? 'memoryOnly';
  }

  /** Everything not acknowledged, in order. */
  get unsent(): readonly KeptOperation[] {
    return this.#waiting.map(({ kept }) => kept);
  }

  /** Adds operations at the end, written by `identity`; answers when each has its result, in the order given. */
  submit(
    person: PersonReference,
    operations: readonly Operation[],
    send: SendOperations,
    purpose: Purpose,
    identity: string | undefined,
  ): Promise<readonly OperationResult[]> {
    if (operations.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const submission: Submission = { operations, results: new Map(), resolve, reject };
      const earlier = [...this.#waiting];
      for (const operation of operations) {
        const order = (this.#order += 1);
        const ours = this.#own.over(operation, person);
        const fresh = { operation: ours, person, purpose, order, attempted: false };
        const before = earlier.findLast(({ kept }) => meet(kept, fresh));
        const covered = before && this.#isCovered(before, fresh) ? before : undefined;
        const kept = covered ? inPlaceOf(covered.kept, fresh) : afterOf(before?.kept, fresh);
        const covers = covered ? [...covered.covers, covered] : [];
        if (covered) this.#remove([covered]);
        this.#waiting.push({
          kept,
          send,
          identity,
          submission,
          seen: true,
          alone: false,
          stored: false,
          covers,
        });
      }
      void this.#store();
      this.changes.emit();
      this.flush();
    });
  }

  /**
   * Keeps what waits in a store of the device, and takes over what waits there from before. `send` is for these, whose
   * element is gone; `identity` is whose store it is.
   */
  async keepIn(outbox: Outbox, identity: string, send: SendOperations): Promise<void> {
    this.#outbox = outbox;
    this.#outboxIdentity = identity;
    await this.takeOver(send, true);
  }

  /** Takes what the store has and this page has not; `seen` when the page shows it from its beginning. */
  async takeOver(send: SendOperations, seen = false): Promise<void> {
    const outbox = this.#outbox;
    const loaded = (await outbox?.load()) ?? [];
    if (this.#outbox !== outbox) return;
    const here = [...this.unsent, ...this.parked].map(({ operation }) => operation.id);
    const known = new Set([...here, ...this.#answered]);
    const found = loaded.filter(({ operation }) => !known.has(operation.id));
    this.parked = [...this.parked, ...found.filter(({ refused }) => refused)];
    const identity = this.#outboxIdentity;
    const waiting = found.filter(({ refused }) => !refused);
    // What was written before the page knew of them comes after them.
    const last = Math.max(0, ...found.map(({ order }) => order));
    for (const each of this.#waiting)
      if (!each.stored) each.kept = { ...each.kept, order: each.kept.order + last };
    this.#waiting.unshift(
      ...waiting.map((kept) => ({ kept, send, identity, seen, alone: false, stored: true, covers: [] })),
    );
    this.#waiting.sort((one, other) => one.kept.order - other.kept.order);
    this.#order += last;
    await this.#store();
    this.changes.emit();
    this.flush();
  }

  /** Somebody else signed in: their store is another. What is in this page stays. */
  leaveOutbox(): void {
    this.#outbox?.close();
    this.#outbox = undefined;
    this.parked = [];
    // Nobody waits for what came from the store, which keeps it for its author.
    this.#remove(this.#waiting.filter(({ submission }) => !submission));
  }

  /** Takes note of what another page of this browser was answered. */
  heard(answer: OperationSubmitAnswer): void {
    void this.#settle(this.#waiting, answer, false);
  }

  /** Resolves when the device has all that it takes of what was said so far. */
  async written(): Promise<void> {
    await this.#outbox?.written();
  }

  /** Gives up a refused operation. */
  async discard(id: Uuid): Promise<void> {
    this.parked = this.parked.filter(({ operation }) => operation.id !== id);
    this.changes.emit();
    await this.#outbox?.write([], [id]);
  }

  /** Sends what waits, unless it is being sent. */
  flush(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    if (this.#sending || this.#nextBatch().length === 0) return;
    this.#sending = true;
    void this.#sendAll().then((allSent) => {
      this.#sending = false;
      this.changes.emit();
      // Something may have been written in the very turn in which this ended.
      if (allSent) this.flush();
    });
  }

  /** Thirty corrections of one answer are one operation, as long as none of them may have left. */
  #isCovered({ kept, stored }: Waiting, { operation }: KeptOperation): boolean {
    const { path, entity } = kept.operation;
    const ours = !stored || this.#outbox?.leads === true;
    return ours && !kept.attempted && entity.kind === 'answer' && path === operation.path && path !== '';
  }

  async #store(): Promise<void> {
    for (const waiting of this.#waiting) waiting.identity ??= this.#session.tokens.identity;
    const mine = this.#waiting.filter(({ stored, identity }) => !stored && identity === this.#outboxIdentity);
    if (!this.#outbox || mine.length === 0) return;
    const puts = mine.map(({ kept }) => kept);
    const covered = mine.flatMap(({ covers }) => covers.map(({ kept }) => kept.operation.id));
    if (!(await this.#outbox.write(puts, covered))) return;
    for (const waiting of mine) waiting.stored = true;
    this.changes.emit();
  }

  async #sendAll(): Promise<boolean> {
    for (let batch = this.#nextBatch(); batch.length > 0; batch = this.#nextBatch()) {
      if (!(await this.#sendBatch(batch))) return false;
      this.changes.emit();
    }
    return true;
  }

  #nextBatch(): readonly Waiting[] {
    return nextBatch(this.#waiting, (waiting) => this.#isElsewhere(waiting));
  }

  /** Another page of the browser sends it. What the device does not take is sent from here. */
  #isElsewhere({ stored, identity }: Waiting): boolean {
    const outbox = this.#outbox;
    if (!outbox || outbox.leads || identity !== this.#outboxIdentity) return false;
    return stored || outbox.state === 'kept' || outbox.state === 'cleared';
  }

  /** Answers whether to go on with the next. */
  async #sendBatch(batch: readonly Waiting[]): Promise<boolean> {
    const first = batch[0];
    if (!first) return false;
    const { person, purpose } = first.kept;
    const fresh = this.#markAttempted(batch);
    try {
      const answer = await this.#session.call(async () => {
        this.#refuseForeign(batch);
        if (fresh.length > 0) await this.#outbox?.write(fresh, []);
        const operations = batch.map(({ kept }) => kept.operation);
        return first.send(person, operations, purpose);
      });
      this.#backoff.reset();
      this.#unexpected = 0;
      await this.#settle(batch, answer, true);
      return true;
    } catch (thrown) {
      return this.#afterFailure(batch, toFilError(thrown));
    }
  }

  /**
   * From here on the service may have them: they change no more, and after a reload they must be sent as they are now,
   * version included. Answers those that the device must know.
   */
  #markAttempted(batch: readonly Waiting[]): readonly KeptOperation[] {
    const fresh = batch.filter(({ kept }) => !kept.attempted);
    for (const waiting of fresh) waiting.kept = { ...waiting.kept, attempted: true };
    return fresh.filter(({ identity }) => identity === this.#outboxIdentity).map(({ kept }) => kept);
  }

  /** Throws when somebody else has signed in since these were written. */
  #refuseForeign(batch: readonly Waiting[]): void {
    const identity = this.#session.tokens.identity;
    for (const waiting of batch) {
      waiting.identity ??= identity;
      if (waiting.identity !== identity) throw new ForeignIdentity();
    }
  }

  async #settle(batch: readonly Waiting[], answer: OperationSubmitAnswer, first: boolean): Promise<void> {
    const results = new Map(answer.results.map((result) => [result.id, result]));
    const puts: KeptOperation[] = [];
    const removes: Uuid[] = [];
    for (const waiting of [...batch]) {
      const { operation, person } = waiting.kept;
      const result = results.get(operation.id);
      if (!result) {
        if (first) this.#drop([waiting], new FilError('unexpected'));
        continue;
      }
      this.recordedAt = answer.recordedAt;
      removes.push(operation.id);
      this.#answered.add(operation.id);
      if (result.outcome === 'refused') puts.push(this.#park(waiting, result));
      else puts.push(...this.#rebase(waiting, result));
      if (result.outcome === 'accepted') {
        const over = this.parked.filter((parked) => meet(parked, waiting.kept));
        removes.push(...over.map((parked) => parked.operation.id));
        this.parked = this.parked.filter((parked) => !over.includes(parked));
      }
      this.#answer(waiting, result);
      if (result.outcome !== 'accepted') continue;
      if (waiting.seen) this.#own.note(operation, person, result.version);
      const { kind, id } = operation.entity;
      const event: LiveEvent = { kind, entityId: id, operationIds: [result.id], at: answer.recordedAt };
      this.accepted.emit({ person, event });
    }
    if (!first) return this.flush();
    const kept = new Set(puts.map(({ operation }) => operation.id));
    await this.#outbox?.write(
      puts,
      removes.filter((id) => !kept.has(id)),
    );
    this.#outbox?.tell(answer);
  }

  #park(
    { kept }: Waiting,
    { rule, detail }: Extract<OperationResult, { readonly outcome: 'refused' }>,
  ): KeptOperation {
    const parked = { ...kept, refused: { rule, ...(detail !== undefined && { detail }) } };
    this.parked = [...this.parked, parked];
    return parked;
  }

  async #parkAll(batch: readonly Waiting[]): Promise<void> {
    const refusal = { outcome: 'refused', rule: 'domainNotGranted' } as const;
    const puts = batch.map((waiting) => this.#park(waiting, { id: waiting.kept.operation.id, ...refusal }));
    if (puts.length > 0) await this.#outbox?.write(puts, []);
  }

  /** What its author wrote over it replaces the version that it got. Answers those that a store must know anew. */
  #rebase({ kept }: Waiting, result: OperationResult): readonly KeptOperation[] {
    const changed: KeptOperation[] = [];
    for (const waiting of this.#waiting) {
      if (waiting.kept.after !== kept.operation.id || waiting.kept.attempted) continue;
      const { after: _, ...next } = waiting.kept;
      // After a clash its author has not seen the other value: theirs goes beside it as well.
      const version = result.outcome === 'accepted' ? result.version : next.operation.baseVersion;
      waiting.kept = { ...next, operation: { ...next.operation, baseVersion: version } };
      if (waiting.stored) changed.push(waiting.kept);
    }
    return changed;
  }

  #answer(waiting: Waiting, result: OperationResult): void {
    this.#remove([waiting]);
    const { submission, kept, covers } = waiting;
    for (const covered of covers)
      this.#answer({ ...covered, covers: [] }, { ...result, id: covered.kept.operation.id });
    if (!submission) return;
    submission.results.set(kept.operation.id, result);
    if (submission.results.size < submission.operations.length) return;
    submission.resolve(submission.operations.flatMap(({ id }) => submission.results.get(id) ?? []));
  }

  #remove(gone: readonly Waiting[]): void {
    const rest = this.#waiting.filter((waiting) => !gone.includes(waiting));
    this.#waiting.splice(0, this.#waiting.length, ...rest);
  }

  /** Gives up whole submissions: their elements are told, and keep what was written on the screen. */
  #drop(batch: readonly Waiting[], error: FilError): void {
    const submissions = new Set(
      batch.flatMap((waiting) => [waiting, ...waiting.covers]).map(({ submission }) => submission),
    );
    this.#remove(
      this.#waiting.filter(
        (each) => batch.includes(each) || (each.submission && submissions.has(each.submission)),
      ),
    );
    for (const submission of submissions) submission?.reject(error);
  }

  #afterFailure(batch: readonly Waiting[], error: FilError): boolean {
    if (error instanceof ForeignIdentity) {
      const identity = this.#session.tokens.identity;
      this.#drop(
        batch.filter((waiting) => waiting.identity !== identity),
        new FilError('sessionExpired'),
      );
      return true;
    }
    if (isPassing(error)) {
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
      const { id } = only.kept.operation;
      const result = { id, outcome: 'refused', rule: 'malformedValue', detail: error.code } as const;
      void this.#outbox?.write([this.#park(only, result)], []);
      this.#answer(only, result);
    } else if (malformed) {
      for (const waiting of batch) waiting.alone = true;
    } else {
      // The file is no longer its author's: what the device has stays, apart, so that it can be read and taken away.
      if (error.code === 'notFound') void this.#parkAll(batch.filter(({ stored }) => stored));
      this.#drop(batch, error);
    }
    return true;
  }

  #retryLater(): void {
    this.#later ??= setTimeout(() => this.flush(), this.#backoff.next());
  }
}
