/**
 * Two devices and a service, without network or clock: the very queue of the browser, the very desk of the service, and
 * between them a line that delivers late, twice, in another order, or loses the answer.
 */
import type { EntityRecord, Operation, OperationResult, OperationSubmitAnswer } from '@fil/vocabulary/types';
import type { KeptOperation, Outbox } from '../../packages/connection/src/outbox.ts';
import { FilError } from '../../packages/connection/src/errors.ts';
import { Listeners } from '../../packages/connection/src/listeners.ts';
import type { Session } from '../../packages/connection/src/session.ts';
import { WriteQueue } from '../../packages/connection/src/write-queue.ts';
import { entityKey } from '../../services/api/src/operation/entity-state.ts';
import type { EntityState } from '../../services/api/src/operation/entity-state.ts';
import type { SeenOperation } from '../../services/api/src/operation/load-file.ts';
import { WriteDesk } from '../../services/api/src/operation/write-desk.ts';
import type { WriteDeskOptions } from '../../services/api/src/operation/write-desk.ts';

export const evaluationId = '00000000-0000-4000-8000-00000000000e';
export const questions = ['marche', 'repas'] as const;
export type Field = 'values' | 'comment';
const at = '2026-04-07T13:00:00.000Z';
const person = { system: 'urn:test', value: 'P-1' };

/** What one value of one field is called, whoever gave it. */
export const textOf = (value: unknown): string => JSON.stringify(value ?? null);

/** The service: facts in memory, judged by its own desk. */
export class Service {
  readonly states = new Map<string, EntityState>();
  readonly #seen = new Map<string, SeenOperation>();
  readonly #takenBy = new Map<string, string>();
  #next = 2;

  constructor() {
    const fact = {
      instrument: 'i',
      instrumentVersion: '1',
      status: 'draft',
      startedOn: '2026-04-07',
      place: 'home',
    };
    this.states.set(entityKey('evaluation', evaluationId), {
      kind: 'evaluation',
      id: evaluationId,
      domain: 'plan',
      fact: fact as EntityState['fact'],
      versions: {},
      clashes: {},
      parentId: null,
      createdBy: 'd1',
      createdAt: at,
      updatedBy: 'd1',
      updatedAt: at,
    });
  }

  submit(professionalId: string, operations: readonly Operation[]): OperationSubmitAnswer {
    const mine = [...this.#seen].filter(([id]) => this.#takenBy.get(id) === professionalId);
    const options = {
      file: {
        id: 'file',
        can: () => true,
        reader: { identity: { professionalId }, territory: { instruments: ['i'] } },
      },
      loaded: {
        nextSequence: this.#next,
        journalHead: null,
        states: [...this.states.values()],
        existing: new Set(this.states.keys()),
        seen: new Map(mine),
        takenElsewhere: new Set(
          [...this.#takenBy].flatMap(([id, by]) => (by === professionalId ? [] : [id])),
        ),
        firstDeliveries: new Map(),
        circle: undefined,
      },
      author: { name: professionalId, role: 'r', organization: 'o' },
      instruments: { find: () => ({ questionDomain: () => 'functionalAutonomy', accepts: () => true }) },
      byService: false,
    };
    const desk = new WriteDesk(options as unknown as WriteDeskOptions);
    const results: OperationResult[] = operations.map((operation) => desk.take(operation, at));
    for (const state of desk.changedStates) this.states.set(entityKey(state.kind, state.id), state);
    for (const { operation, result, salt, commitment } of desk.answered) {
      this.#seen.set(operation.id, { result, salt, commitment });
      this.#takenBy.set(operation.id, professionalId);
    }
    this.#next = desk.nextSequence;
    return { results, recordedAt: at };
  }

  answer(question: string): EntityState | undefined {
    return this.states.get(entityKey('answer', `${evaluationId}/${question}`));
  }
}

/** A disk: what is on it when the browser dies is what is there afterwards. */
class Disk implements Outbox {
  readonly state = 'kept';
  readonly leads = true;
  readonly rows = new Map<string, KeptOperation>();

  async load(): Promise<readonly KeptOperation[]> {
    return [...this.rows.values()].sort((one, other) => one.order - other.order);
  }

  async write(puts: readonly KeptOperation[], removes: readonly string[]): Promise<boolean> {
    for (const id of removes) this.rows.delete(id);
    for (const kept of puts) this.rows.set(kept.operation.id, kept);
    return true;
  }

  async written(): Promise<void> {}
  tell(): void {}
  close(): void {}
}

interface Request {
  readonly operations: readonly Operation[];
  readonly resolve: (answer: OperationSubmitAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** Whose values were given, and which of them somebody replaced having seen them. */
export class Ledger {
  readonly given = new Map<string, Set<string>>();
  readonly superseded = new Map<string, Set<string>>();

  give(place: string, text: string): void {
    add(this.given, place, text);
  }

  supersede(place: string, texts: Iterable<string>): void {
    for (const text of texts) add(this.superseded, place, text);
  }
}

function add(all: Map<string, Set<string>>, place: string, text: string): void {
  all.set(place, (all.get(place) ?? new Set()).add(text));
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
};

/** A device and the person who holds it. */
export class Holder {
  readonly name: string;
  readonly #service: Service;
  readonly #ledger: Ledger;
  readonly #disk = new Disk();
  readonly #past: (readonly Operation[])[] = [];
  #flying: Request | undefined;
  #queue: WriteQueue;
  /** What they read last, by question. */
  readonly #read = new Map<string, EntityState>();
  /** What they themselves gave since, by place. */
  readonly #own = new Map<string, unknown>();

  constructor(name: string, service: Service, ledger: Ledger) {
    this.name = name;
    this.#service = service;
    this.#ledger = ledger;
    this.#queue = this.#newQueue();
  }

  async start(): Promise<void> {
    await this.#queue.keepIn(this.#disk, this.name, this.#send);
    await turns();
  }

  get pending(): number {
    return this.#queue.pending;
  }

  get parked(): number {
    return this.#queue.parked.length;
  }

  /** Answers a question, as they see it: a whole answer where they know of none, else one field of it. */
  async give(question: string, field: Field, value: unknown): Promise<void> {
    const entityId = `${evaluationId}/${question}`;
    const read = this.#read.get(question);
    const place = (name: string): string => `${question} ${name}`;
    const knows = read !== undefined || ['values', 'comment'].some((name) => this.#own.has(place(name)));
    const fact = { evaluationId, linkId: question, values: field === 'values' ? value : [] };
    const whole = field === 'values' ? fact : { ...fact, comment: value };
    this.#supersedes(question, field);
    this.#ledger.give(place(field), textOf(value));
    this.#own.set(place(field), value);
    const operation: Operation = {
      id: crypto.randomUUID(),
      entity: { kind: 'answer', id: entityId },
      path: knows ? field : '',
      value: knows ? value : whole,
      baseVersion: knows ? (read?.versions[field] ?? 0) : 0,
      schemaVersion: 1,
      claimedAt: at,
    };
    this.#queue.submit(person, [operation], this.#send, 'careCoordination', this.name).catch(() => undefined);
    await turns();
  }

  #supersedes(question: string, field: Field): void {
    const place = `${question} ${field}`;
    const read = this.#read.get(question);
    const fact = read?.fact as EntityRecord<'answer'>['fact'] | undefined;
    const seen = read ? [fact?.[field], ...(read.clashes[field] ?? []).map(({ value }) => value)] : [];
    if (this.#own.has(place)) seen.push(this.#own.get(place));
    this.#ledger.supersede(place, seen.map(textOf));
  }

  /** Reads the service, as the screen does: a question being written keeps the version that its author saw. */
  readAgain(): void {
    for (const question of questions) {
      const id = `${evaluationId}/${question}`;
      if (this.#queue.unsent.some(({ operation }) => operation.entity.id === id)) continue;
      const state = this.#service.answer(question);
      if (!state) continue;
      this.#read.set(question, state);
      for (const field of ['values', 'comment']) this.#own.delete(`${question} ${field}`);
    }
  }

  /** The request on its way arrives, and its answer too. */
  async deliver(): Promise<void> {
    const request = this.#take();
    request?.resolve(this.#service.submit(this.name, request.operations));
    await turns();
  }

  /** It arrives; nobody hears of it. */
  async loseAnswer(): Promise<void> {
    const request = this.#take();
    if (request) this.#service.submit(this.name, request.operations);
    request?.reject(new FilError('offline'));
    await turns();
  }

  async loseRequest(): Promise<void> {
    this.#take()?.reject(new FilError('offline'));
    await turns();
  }

  /** Something sent long ago arrives once more. */
  arriveAgain(which: number): void {
    const operations = this.#past[which % Math.max(1, this.#past.length)];
    if (operations) this.#service.submit(this.name, operations);
  }

  async retry(): Promise<void> {
    this.#queue.flush();
    await turns();
  }

  /** The browser dies and is opened again: the disk is what is left. What was on the screen is read again from it. */
  async die(): Promise<void> {
    this.#flying = undefined;
    this.#queue.leaveOutbox();
    this.#queue = this.#newQueue();
    await this.start();
  }

  #newQueue(): WriteQueue {
    const session = {
      tokens: { identity: this.name },
      newBackoff: () => ({ next: () => 0, reset: () => undefined }),
      call: (send: () => Promise<unknown>) => send(),
    };
    return new WriteQueue(session as unknown as Session, {
      changes: new Listeners(),
      accepted: new Listeners(),
    });
  }

  readonly #send = (_person: unknown, operations: readonly Operation[]): Promise<OperationSubmitAnswer> => {
    this.#past.push(operations);
    return new Promise((resolve, reject) => (this.#flying = { operations, resolve, reject }));
  };

  #take(): Request | undefined {
    const request = this.#flying;
    this.#flying = undefined;
    return request;
  }
}
