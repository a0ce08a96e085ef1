import { isCircleKind, parentOf } from '@fil/rules';
import type { DecisionRecord } from '@fil/rules';
import type { EntityKind } from '@fil/vocabulary/codes';
import type {
  Author,
  Clash,
  Day,
  EntityId,
  FactByKind,
  Instant,
  Operation,
  OperationResult,
  Uuid,
} from '@fil/vocabulary/types';
import type { OpenFile } from '../file/open-file.ts';
import { isInstrumentOf } from '../instrument/instruments.ts';
import type { Instruments } from '../instrument/instruments.ts';
import { CircleDesk } from './circle-desk.ts';
import { decide, fieldOf } from './decide.ts';
import type { Decision, Surroundings } from './decide.ts';
import { entityKey } from './entity-state.ts';
import type { EntityState } from './entity-state.ts';
import { beforeFirstLink, commitmentOf, linkHash, newSalt } from './journal.ts';
import type { JournalLink } from './journal.ts';
import type { LoadedFile } from './load-file.ts';

/** An operation that got its answer now, as the table keeps it. */
export interface AnsweredOperation {
  readonly operation: Operation;
  readonly sequence: number | null;
  readonly domain: string | null;
  readonly acceptedAt: Instant;
  readonly result: OperationResult;
  readonly salt: string;
  readonly commitment: string;
}

export interface JournalEntry extends JournalLink {
  readonly previousHash: string;
  readonly hash: string;
}

/** What streams will tell of one entity, in one domain. */
export interface OutboxEvent {
  readonly sequence: number;
  readonly domain: string;
  readonly kind: EntityKind;
  readonly entityId: EntityId;
  readonly operationIds: readonly Uuid[];
  readonly at: Instant;
}

export interface WriteDeskOptions {
  readonly file: OpenFile;
  readonly loaded: LoadedFile;
  readonly author: Author;
  readonly instruments: Instruments;
  readonly byService: boolean;
}

/**
 * Takes the operations of one submission one after the other, each seeing what those before it did, and gathers
 * what the store must write. Touches no table: the file is locked, so what was loaded stays true until commit.
 */
export class WriteDesk {
  readonly #options: WriteDeskOptions;
  readonly #states: Map<string, EntityState>;
  readonly #changed = new Set<string>();
  readonly #events = new Map<string, OutboxEvent>();
  readonly #around: Surroundings;
  readonly #circle: CircleDesk | undefined;
  readonly answered: AnsweredOperation[] = [];
  readonly journal: JournalEntry[] = [];
  #nextSequence: number;
  #head: string;

  constructor(options: WriteDeskOptions) {
    const { file, loaded, author, instruments, byService } = options;
    this.#options = options;
    this.#states = new Map(loaded.states.map((state) => [entityKey(state.kind, state.id), state]));
    this.#nextSequence = loaded.nextSequence;
    this.#head = loaded.journalHead ?? beforeFirstLink;
    this.#circle = loaded.circle && new CircleDesk({ file, circle: loaded.circle, author, byService });
    this.#around = {
      instruments,
      mayBegin: (id) =>
        file.reader.territory.instruments.includes(id) ||
        isInstrumentOf(id, file.reader.identity.institutionId),
      can: file.can,
      visible: (kind, id) => this.#states.get(entityKey(kind, id)),
      isHidden: (kind, id) =>
        loaded.existing.has(entityKey(kind, id)) && !this.#states.has(entityKey(kind, id)),
      firstDeliveryOn: (id) => this.#firstDeliveryOn(id),
      decisions: () => this.#decisions(),
      circle: this.#circle,
    };
  }

  get nextSequence(): number {
    return this.#nextSequence;
  }

  get journalHead(): string {
    return this.#head;
  }

  get changedStates(): readonly EntityState[] {
    return [...this.#changed].flatMap((key) => this.#states.get(key) ?? []);
  }

  get events(): readonly OutboxEvent[] {
    return [...this.#events.values()];
  }

  /** Answers one operation: again as the first time when it was seen before, else by judging it at the moment `now`. */
  take(operation: Operation, now: Instant): OperationResult {
    const { loaded, file } = this.#options;
    const said = { operation, fileId: file.id, professionalId: file.reader.identity.professionalId };
    const before =
      loaded.seen.get(operation.id) ?? this.answered.find((one) => one.operation.id === operation.id);
    if (before) {
      const same = before.salt !== null && commitmentOf(said, before.salt) === before.commitment;
      return same ? before.result : { id: operation.id, outcome: 'refused', rule: 'operationIdReused' };
    }
    // Taken by somebody else or in another file: nothing more is said of it, and nothing is kept.
    if (loaded.takenElsewhere.has(operation.id))
      return { id: operation.id, outcome: 'refused', rule: 'operationIdReused' };

    const decision = decide(operation, this.#around);
    const salt = newSalt();
    const commitment = commitmentOf(said, salt);
    const sequence = decision.outcome === 'refused' ? null : this.#nextSequence++;
    const result = this.#apply(operation, decision, sequence ?? 0, now);
    const domain = decision.outcome === 'refused' ? null : decision.domain;
    this.answered.push({ operation, sequence, domain, acceptedAt: now, result, salt, commitment });
    if (sequence !== null)
      this.#link({ fileId: file.id, sequence, operationId: operation.id, commitment, at: now });
    return result;
  }

  #apply(operation: Operation, decision: Decision, sequence: number, now: Instant): OperationResult {
    const { id } = operation;
    if (decision.outcome === 'refused') {
      const { rule, detail } = decision;
      return { id, outcome: 'refused', rule, ...(detail !== undefined && { detail }) };
    }
    const { kind, id: entityId } = operation.entity;
    const before = this.#states.get(entityKey(kind, entityId));
    this.#keep(
      decision.outcome === 'accepted'
        ? this.#accepted(operation, decision, before, sequence, now)
        : this.#clashed(operation, decision, before, sequence, now),
    );
    this.#tell(operation, decision.domain, sequence, now);
    // Readers of the domain that an entity leaves must hear of it too.
    if (before && before.domain !== decision.domain) this.#tell(operation, before.domain, sequence, now);
    return decision.outcome === 'accepted'
      ? { id, outcome: 'accepted', version: sequence }
      : { id, outcome: 'clash', version: sequence, current: decision.current };
  }

  #accepted(
    { entity, path }: Operation,
    { domain, fact, parentId, settles }: Decision & { outcome: 'accepted' },
    before: EntityState | undefined,
    sequence: number,
    now: Instant,
  ): EntityState {
    const fields = path === '' ? Object.keys(fact) : [path];
    // Whoever repeats the present value without having seen the one beside it still has to see it before replacing it.
    const raised = settles ? fields : fields.filter((field) => before?.clashes[field] === undefined);
    const { professionalId } = this.#options.file.reader.identity;
    return {
      kind: entity.kind,
      id: entity.id,
      domain,
      fact,
      parentId,
      versions: { ...before?.versions, ...Object.fromEntries(raised.map((field) => [field, sequence])) },
      // Whoever wrote a field having seen its clash has chosen.
      clashes: settles ? without(before?.clashes ?? {}, fields) : (before?.clashes ?? {}),
      createdBy: before?.createdBy ?? professionalId,
      createdAt: before?.createdAt ?? now,
      updatedBy: professionalId,
      updatedAt: now,
    };
  }

  /** The value stays; the other stands beside it. The field's version rises, so that whoever has not seen both clashes too. */
  #clashed(
    { path, value }: Operation,
    { fields }: Decision & { outcome: 'clash' },
    before: EntityState | undefined,
    sequence: number,
    now: Instant,
  ): EntityState {
    if (!before) throw new Error('a clash is with something');
    const { author } = this.#options;
    const clashes: Record<string, readonly Clash[]> = { ...before.clashes };
    for (const field of fields) {
      const other = path === '' ? (fieldOf(value as EntityState['fact'], field) ?? null) : value;
      clashes[field] = [...(clashes[field] ?? []), { value: other, author, at: now, version: sequence }];
    }
    return {
      ...before,
      clashes,
      versions: { ...before.versions, ...Object.fromEntries(fields.map((field) => [field, sequence])) },
      updatedAt: now,
    };
  }

  #keep(state: EntityState): void {
    const key = entityKey(state.kind, state.id);
    this.#states.set(key, state);
    this.#changed.add(key);
    if (isCircleKind(state.kind)) this.#circle?.keep(state);
  }

  #tell(
    { id, entity: { kind, id: entityId } }: Operation,
    domain: string,
    sequence: number,
    at: Instant,
  ): void {
    const key = `${entityKey(kind, entityId)} ${domain}`;
    const operationIds = [...(this.#events.get(key)?.operationIds ?? []), id];
    this.#events.set(key, { sequence, domain, kind, entityId, operationIds, at });
  }

  #link(link: JournalLink): void {
    const previousHash = this.#head;
    this.#head = linkHash(previousHash, link);
    this.journal.push({ ...link, previousHash, hash: this.#head });
  }

  #decisions(): readonly DecisionRecord[] {
    return [...this.#states.values()].flatMap(({ kind, id, fact }) =>
      kind === 'recourseDecision' ? [{ id, fact: fact as FactByKind['recourseDecision'] }] : [],
    );
  }

  #firstDeliveryOn(plannedServiceId: EntityId): Day | undefined {
    const days = [...this.#states.values()].flatMap(({ kind, fact }) =>
      kind === 'deliveredService' &&
      parentOf(kind, fact as FactByKind['deliveredService'])?.id === plannedServiceId
        ? [(fact as FactByKind['deliveredService']).day]
        : [],
    );
    const known = this.#options.loaded.firstDeliveries.get(plannedServiceId);
    return [...days, ...(known === undefined ? [] : [known])].sort()[0];
  }
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  names: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}
