import type {
  Author,
  Instant,
  Operation,
  OperationResult,
  OperationSubmitAnswer,
  PersonReference,
  Uuid,
} from '@fil/vocabulary/types';
import { ElementConnection } from '../../connect.ts';
import type {
  Connection,
  ConnectionStatus,
  FileEvent,
  OperationDraft,
  QueryOptions,
} from '../../connection.ts';
import type { ElementIdentity } from '../../context.ts';
import { operationOf } from '../../drafts.ts';
import { FilError, isFilError } from '../../errors.ts';
import type { FilErrorCode } from '../../errors.ts';
import type { KeptOperation, StorageState } from '../../outbox.ts';
import type {
  CommandAnswer,
  CommandInput,
  CommandPath,
  QueryAnswer,
  QueryInput,
  QueryPath,
} from '../../procedures.ts';
import { Session } from '../../session.ts';
import { TerritoryZone } from '../../territory-zone.ts';
import { createClient } from '../../transport.ts';
import type { Client } from '../../transport.ts';
import type { SendOperations } from '../../waiting.ts';
import type { WriteQueue } from '../../write-queue.ts';
import { Writes } from '../../writes.ts';
import { DeviceOutbox } from '../device-outbox.ts';
import { begunHere, overlaid, unsentAbout } from '../overlay.ts';
import type { Unsent } from '../overlay.ts';
import { placeOf } from './luggage.ts';
import { luggageStore } from './visits.ts';
import type { OpenVisit } from './visits.ts';

/** How a visit's page reaches the service, when it can. */
export interface VisitLine {
  readonly service: string;
  /** Rejects with a `TypeError` while no portal hands tokens over: the visit then goes on without the service. */
  readonly getToken: () => Promise<string>;
  readonly element: ElementIdentity;
}

/** The service is away, or there is no portal to say who is there: the device answers. */
const away: ReadonlySet<FilErrorCode> = new Set<FilErrorCode>([
  'offline',
  'unavailable',
  'sessionExpired',
  'rateLimited',
]);

/**
 * What an element talks through on a visit. It asks the service when there is one, and else answers from what was put on
 * the device, with what was written since laid over it. Writes are on the device first, and sent when the service is back.
 */
export class VisitConnection implements Connection {
  readonly #visit: OpenVisit;
  readonly #online: ElementConnection;
  readonly #client: Client;
  readonly #session: Session;
  readonly #queue: WriteQueue;
  readonly #outbox: { close(): void };
  #timeZone: string | undefined;
  /** Who prepared the visit, and so writes here. */
  #author: Author = { name: '', role: '', organization: '' };

  /** Takes over what an earlier page of this visit could not send. */
  static async start(visit: OpenVisit, line: VisitLine): Promise<VisitConnection> {
    const session = new Session(line.getToken);
    const writes = new Writes(session);
    const { queue } = await writes.load();
    const online = new ElementConnection(
      line.service,
      visit.plan.purpose,
      { session, writes, territory: new TerritoryZone() },
      line.element,
    );
    const client = createClient(line.service, session, line.element);
    const send: SendOperations = async (person, operations, purpose) =>
      (await client.mutation('operation.submit', { person, purpose, operations })) as OperationSubmitAnswer;
    const outbox = new DeviceOutbox(visit.device, visit.store, {
      leads: () => void queue.takeOver(send),
      kept: () => void queue.takeOver(send),
      answered: (answer) => queue.heard(answer),
      changed: () => queue.changes.emit(),
    });
    const connection = new VisitConnection(visit, { session, online, client, queue, outbox });
    await queue.keepIn(outbox, visit.plan.identity, send);
    const signedIn = (await connection.#taken('session.current', undefined)) as
      QueryAnswer<'session.current'> | undefined;
    connection.#timeZone = signedIn?.territory.timeZone;
    if (signedIn) connection.#author = signedIn.professional;
    return connection;
  }

  private constructor(
    visit: OpenVisit,
    parts: {
      readonly session: Session;
      readonly online: ElementConnection;
      readonly client: Client;
      readonly queue: WriteQueue;
      readonly outbox: { close(): void };
    },
  ) {
    this.#visit = visit;
    this.#session = parts.session;
    this.#online = parts.online;
    this.#client = parts.client;
    this.#queue = parts.queue;
    this.#outbox = parts.outbox;
  }

  /** Without a portal to vouch for anybody, a visit is simply without the service. */
  get status(): ConnectionStatus {
    const { status } = this.#online;
    return status === 'sessionExpired' ? 'offline' : status;
  }

  get pending(): number {
    return this.#queue.pending;
  }

  get stored(): number {
    return this.#queue.stored;
  }

  get storage(): StorageState {
    return this.#queue.storage;
  }

  get parked(): readonly KeptOperation[] {
    return this.#queue.parked;
  }

  get unsent(): readonly KeptOperation[] {
    return this.#queue.unsent;
  }

  get recordedAt(): Instant | undefined {
    return this.#queue.recordedAt;
  }

  get timeZone(): string | undefined {
    return this.#timeZone ?? this.#online.timeZone;
  }

  async query<Path extends QueryPath>(
    path: Path,
    input: QueryInput<Path>,
    options: QueryOptions = {},
  ): Promise<QueryAnswer<Path>> {
    const person = (input as { readonly person?: PersonReference } | undefined)?.person;
    const answer = await this.#answer(path, input, options);
    options.signal?.throwIfAborted();
    const unsent = this.#unsentAbout(person);
    if (answer !== undefined) return overlaid(path, answer, unsent);
    const { evaluationId } = input as { readonly evaluationId?: Uuid };
    const begun = path === 'evaluation.read' && begunHere(evaluationId ?? '', unsent);
    if (!begun) throw new FilError('offline');
    return begun as QueryAnswer<Path>;
  }

  submit(person: PersonReference, drafts: readonly OperationDraft[]): Promise<readonly OperationResult[]> {
    const { plan } = this.#visit;
    const now = this.#session.clock.now();
    const operations = drafts.map((draft) => operationOf(draft, now));
    return this.#queue.submit(person, operations, this.#send, plan.purpose, plan.identity);
  }

  /** More than the writing of facts: never kept for later, and never from the device alone. */
  command<Path extends CommandPath>(path: Path, input: CommandInput<Path>): Promise<CommandAnswer<Path>> {
    return this.#online.command(path, input);
  }

  watch(person: PersonReference, listener: (event: FileEvent) => void): () => void {
    return this.#online.watch(person, listener);
  }

  onChange(listener: () => void): () => void {
    const stops = [this.#online.onChange(listener), this.#queue.changes.add(listener)];
    return () => stops.forEach((stop) => stop());
  }

  newId(): Uuid {
    return this.#online.newId();
  }

  retry(): void {
    this.#online.retry();
    this.#queue.flush();
  }

  discard(id: Uuid): Promise<void> {
    return this.#queue.discard(id);
  }

  /** Resolves when the device has all that was written so far. */
  written(): Promise<void> {
    return this.#queue.written();
  }

  /** Locks the visit: nothing more is read or written through this connection. What is not sent stays on the device. */
  close(): void {
    this.#queue.leaveOutbox();
    this.#outbox.close();
  }

  readonly #send: SendOperations = async (person, operations: readonly Operation[], purpose) =>
    (await this.#client.mutation('operation.submit', {
      person,
      purpose,
      operations,
    })) as OperationSubmitAnswer;

  async #answer<Path extends QueryPath>(
    path: Path,
    input: QueryInput<Path>,
    options: QueryOptions,
  ): Promise<QueryAnswer<Path> | undefined> {
    try {
      return await this.#online.query(path, input, options);
    } catch (thrown) {
      if (!isFilError(thrown) || !away.has(thrown.code)) throw thrown;
      return this.#taken(path, input);
    }
  }

  async #taken<Path extends QueryPath>(
    path: Path,
    input: QueryInput<Path>,
  ): Promise<QueryAnswer<Path> | undefined> {
    return (await this.#visit.store.get(luggageStore, placeOf(path, input))) as QueryAnswer<Path> | undefined;
  }

  #unsentAbout(person: PersonReference | undefined): Unsent {
    const all = [...this.#queue.unsent, ...this.#queue.parked];
    return {
      operations: person ? unsentAbout(person, all) : [],
      author: this.#author,
    };
  }
}
