import type { Purpose } from '@fil/vocabulary/codes';
import type {
  DeviceSecretAnswer,
  Instant,
  Operation,
  OperationResult,
  OperationSubmitAnswer,
  PersonReference,
  Uuid,
} from '@fil/vocabulary/types';
import type { Connection, ConnectionStatus, FileEvent, OperationDraft, QueryOptions } from './connection.ts';
import type { ElementIdentity, HostContext } from './context.ts';
import { operationOf } from './drafts.ts';
import { FilError, toFilError } from './errors.ts';
import { watchFile } from './file-watch.ts';
import { newUuid } from './identifiers.ts';
import { mayHaveKept } from './kept-before.ts';
import { atLeisure, noteQuestion } from './leisure.ts';
import { readLiveFile } from './live-reader.ts';
import { insisting } from './insisting.ts';
import { Listeners } from './listeners.ts';
import type { KeptOperation, StorageState } from './outbox.ts';
import type { StreamHandlers } from './live-stream.ts';
import { absoluteService, lineTo } from './page.ts';
import type { Line } from './page.ts';
import type { WriteQueue } from './write-queue.ts';
import { pathsWithPurpose } from './procedures.ts';
import type {
  CommandAnswer,
  CommandInput,
  CommandPath,
  QueryAnswer,
  QueryInput,
  QueryPath,
} from './procedures.ts';
import { createClient } from './transport.ts';
import type { Client } from './transport.ts';

/**
 * Connects an element to the service that its host names. Elements whose hosts give the same service and the same
 * `getToken` share the session, its token, its queue of writes and its live streams; each says who it is.
 */
export function connect(context: HostContext, element: ElementIdentity): Connection {
  if (context.connection) return context.connection;
  const service = absoluteService(context.service);
  return new ElementConnection(
    service,
    context.purpose ?? 'careCoordination',
    lineTo(service, context.getToken),
    element,
    context.keepOnDevice ?? true,
  );
}

/** What `connect` gives: one element's own client over what the page shares. */
export class ElementConnection implements Connection {
  readonly #service: string;
  readonly #purpose: Purpose;
  readonly #line: Line;
  readonly #element: ElementIdentity;
  readonly #client: Client;
  readonly #keeps: boolean;
  readonly #changes = new Listeners();
  #tooOld = false;

  constructor(service: string, purpose: Purpose, line: Line, element: ElementIdentity, keeps = false) {
    this.#service = service;
    this.#purpose = purpose;
    this.#line = line;
    this.#element = element;
    this.#keeps = keeps;
    this.#client = createClient(service, line.session, element);
    line.session.probeWith(() => this.#client.query('session.current'));
  }

  get status(): ConnectionStatus {
    return this.#tooOld ? 'upgradeRequired' : this.#line.session.status;
  }

  get pending(): number {
    return this.#line.writes.pending;
  }

  get stored(): number {
    return this.#queue?.stored ?? 0;
  }

  get storage(): StorageState {
    return this.#queue?.storage ?? 'memoryOnly';
  }

  get parked(): readonly KeptOperation[] {
    return this.#queue?.parked ?? [];
  }

  get unsent(): readonly KeptOperation[] {
    return this.#queue?.unsent ?? [];
  }

  get recordedAt(): Instant | undefined {
    return this.#queue?.recordedAt;
  }

  get timeZone(): string | undefined {
    return this.#line.territory.timeZone;
  }

  async query<Path extends QueryPath>(
    path: Path,
    input: QueryInput<Path>,
    options: QueryOptions = {},
  ): Promise<QueryAnswer<Path>> {
    const asked = pathsWithPurpose.has(path) ? { purpose: this.#purpose, ...(input as object) } : input;
    const signal = options.signal ? { signal: options.signal } : {};
    const { session, territory } = this.#line;
    if (path !== 'session.current') {
      territory.learn(
        () => this.query('session.current', undefined),
        () => session.changes.emit(),
      );
    }
    noteQuestion();
    const keeping = this.#keepIfKept();
    return this.#noticing(async () => {
      // What was written before a reload is part of what its author reads.
      if (path === 'evaluation.read') await keeping;
      const answer = await session.call(() => this.#client.query(path, asked, signal));
      // A request shared with other questions is not cut for one of them.
      options.signal?.throwIfAborted();
      const { writing } = this.#line.writes;
      const given = answer as QueryAnswer<Path>;
      return writing ? writing.device.overlaid(path, personOf(input), given) : given;
    });
  }

  async submit(
    person: PersonReference,
    drafts: readonly OperationDraft[],
  ): Promise<readonly OperationResult[]> {
    const operations = drafts.map((draft) => operationOf(draft, this.#line.session.clock.now()));
    void this.#keep();
    return this.#noticing(() => this.#line.writes.submit(person, operations, this.#send, this.#purpose));
  }

  async command<Path extends CommandPath>(
    path: Path,
    input: CommandInput<Path>,
  ): Promise<CommandAnswer<Path>> {
    const { session } = this.#line;
    const purpose = pathsWithPurpose.has(path) ? { purpose: this.#purpose } : {};
    const asked = { ...purpose, claimedAt: session.clock.now(), ...input };
    return this.#noticing(async () => {
      const author = await session.identity();
      const answer = await insisting(session.newBackoff(), () =>
        session.call(async () => {
          // Never in the name of whoever signed in between two attempts.
          if (session.knownIdentity !== author) throw new FilError('sessionExpired');
          return this.#client.mutation(path, asked);
        }),
      );
      return answer as CommandAnswer<Path>;
    });
  }

  watch(person: PersonReference, listener: (event: FileEvent) => void): () => void {
    return watchFile(this.#service, this.#line.session, person, this.#openStream, listener);
  }

  onChange(listener: () => void): () => void {
    const stops = [
      this.#changes.add(listener),
      this.#line.session.changes.add(listener),
      this.#line.writes.changes.add(listener),
    ];
    return () => stops.forEach((stop) => stop());
  }

  discard(id: Uuid): Promise<void> {
    return this.#queue?.discard(id) ?? Promise.resolve();
  }

  newId(): string {
    return newUuid();
  }

  retry(): void {
    this.#line.session.retry();
    this.#queue?.flush();
  }

  get #queue(): WriteQueue | undefined {
    return this.#line.writes.writing?.queue;
  }

  /** Finds what was kept before; where nothing was, what writing needs is loaded at leisure. Never rejects. */
  async #keepIfKept(): Promise<void> {
    if (this.#keeps && (await mayHaveKept())) return this.#keep();
    this.#line.writes.leisure ??= atLeisure().then(() => this.#keep());
  }

  /** Loads what writing needs, and finds what was kept before. Never rejects. */
  async #keep(): Promise<void> {
    const { writes, session } = this.#line;
    const secret = () => session.call(() => this.#client.query('device.secret'));
    try {
      const { device } = await writes.load();
      if (this.#keeps) await device.begin(secret as () => Promise<DeviceSecretAnswer>, this.#send);
    } catch {
      // Asked again with the next question.
    }
  }

  /** Sent by the queue; kept as one function so that what one element wrote travels together. */
  readonly #send = async (
    person: PersonReference,
    operations: readonly Operation[],
    purpose: Purpose,
  ): Promise<OperationSubmitAnswer> => {
    const input = { person, purpose, operations };
    return (await this.#client.mutation('operation.submit', input)) as OperationSubmitAnswer;
  };

  readonly #openStream = (
    person: PersonReference,
    lastId: string | undefined,
    handlers: StreamHandlers,
  ): (() => void) => {
    const cursor = lastId === undefined ? {} : { lastEventId: lastId };
    const request = { person, purpose: this.#purpose, ...cursor };
    return readLiveFile(this.#service, this.#line.session, this.#element, request, handlers);
  };

  /** Learns from a failure that this element, and no other, is too old for the service. */
  async #noticing<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    try {
      return await call();
    } catch (thrown) {
      const error = toFilError(thrown);
      if (error.code === 'upgradeRequired' && !this.#tooOld) {
        this.#tooOld = true;
        this.#changes.emit();
      }
      throw error;
    }
  }
}

function personOf(input: unknown): PersonReference | undefined {
  return (input as { readonly person?: PersonReference } | undefined)?.person;
}
