import type { OperationDraft } from '@fil/connection';
import { linkIdOf } from '@fil/questionnaire';
import type { NodeKey } from '@fil/questionnaire';
import { answerIdOf, sameValue } from '@fil/rules';
import type { AnswerFact, AnswerValue, EntityRecord, OperationResult, Uuid } from '@fil/vocabulary/types';
import type { Absence, RefusalRule, Voice } from '@fil/vocabulary/codes';

/** The fields of an answer that a person sets in this form. */
export interface GivenAnswer {
  readonly values: readonly AnswerValue[];
  readonly absence?: Absence;
  readonly voice?: Voice;
  readonly comment?: string;
  /** Of a repetition: it was taken away. */
  readonly removed?: boolean;
}

/** Why the last change of one question is not at the service; it stays on the screen. */
export type AnswerFailure = { readonly rule: RefusalRule | 'unreachable' };

/** What the service knows of one answer: its fields, and the version of each. */
interface Known {
  readonly given: GivenAnswer;
  readonly versions: Readonly<Record<string, number>>;
}

export interface AnswerWritesOptions {
  readonly evaluationId: Uuid;
  readonly submit: (drafts: readonly OperationDraft[]) => Promise<readonly OperationResult[]>;
  /** Something a reader sees changed: a failure, or what is still on its way. */
  readonly changed: (key: NodeKey) => void;
  /** Somebody else answered the same question meanwhile: both answers must be read. */
  readonly clashed: () => void;
  /**
   * Whether what is submitted over an operation still on its way waits for its version by itself (`Connection.storage`):
   * then nothing gathers here behind it, where a page that dies would lose it.
   */
  readonly follows?: () => boolean;
  /** Milliseconds that changes of one question are gathered before they leave; typing makes one operation, not thirty. */
  readonly gatherFor?: number;
}

/** Typing that never pauses leaves all the same, after this many times the gathering. */
const longestGathering = 1.75;

const answerFields = ['values', 'absence', 'voice', 'comment', 'removed'] as const;

/**
 * Saves answers as they are given. Each question has its own queue of one: while a change travels, later ones
 * gather behind it, and leave with the version that the first was given. So somebody never clashes with themselves,
 * and a refused answer holds up no other.
 *
 * It does not depend on being on the screen: what was gathered still leaves after the element is removed.
 */
export class AnswerWrites {
  readonly #options: AnswerWritesOptions;
  readonly #known = new Map<NodeKey, Known>();
  /** Given here and not yet acknowledged, by key: the newest only. */
  readonly #wanted = new Map<NodeKey, GivenAnswer>();
  readonly #timers = new Map<NodeKey, ReturnType<typeof setTimeout>>();
  readonly #deadlines = new Map<NodeKey, ReturnType<typeof setTimeout>>();
  /** What was submitted last and is not answered yet: a later change is told from it, not from what the service has. */
  readonly #submitted = new Map<NodeKey, Known>();
  readonly #travelling = new Map<NodeKey, Promise<void>>();
  readonly #failures = new Map<NodeKey, AnswerFailure>();
  /** Of what was given here. */
  readonly #linkIds = new Map<NodeKey, string>();

  constructor(options: AnswerWritesOptions) {
    this.#options = options;
  }

  /** Takes note of an answer as the service has it. A question being changed here keeps what was given here. */
  learn(key: NodeKey, record: EntityRecord<'answer'>): void {
    // Its version must stay the one that the author saw: a change made elsewhere meanwhile is a clash, told as one.
    if (this.#wanted.has(key)) return;
    this.#known.set(key, { given: givenOf(record.fact), versions: record.versions });
  }

  /** The answer to show: what was given here, else what the service has. */
  answerOf(key: NodeKey): GivenAnswer | undefined {
    return this.#wanted.get(key) ?? this.#known.get(key)?.given;
  }

  /** Whether a change of this question is not yet acknowledged. */
  isPending(key: NodeKey): boolean {
    return this.#wanted.has(key);
  }

  get pending(): number {
    return this.#wanted.size;
  }

  /** Questions whose last change is not at the service, and will not be without somebody. */
  get failed(): readonly NodeKey[] {
    return [...this.#failures.keys()];
  }

  failureOf(key: NodeKey): AnswerFailure | undefined {
    return this.#failures.get(key);
  }

  /** Records a change; it leaves after a moment, or at once with `flush`. */
  give(key: NodeKey, linkId: string, answer: GivenAnswer): void {
    this.#wanted.set(key, answer);
    this.#linkIds.set(key, linkId);
    this.#failures.delete(key);
    const { gatherFor = 400, changed } = this.#options;
    const later = (milliseconds: number) => setTimeout(() => void this.#send(key), milliseconds);
    clearTimeout(this.#timers.get(key));
    this.#timers.set(key, later(gatherFor));
    if (!this.#deadlines.has(key)) this.#deadlines.set(key, later(gatherFor * longestGathering));
    changed(key);
  }

  /** Sends what is gathered, and waits until all of it is answered: before signing, or when the page is left. */
  async flush(): Promise<void> {
    await Promise.all([...this.#wanted.keys()].map((key) => this.#send(key)));
  }

  /** Tries again what the service did not answer; what it refused waits for another answer. */
  retryUnreachable(): void {
    for (const [key, { rule }] of this.#failures) if (rule === 'unreachable') void this.#send(key);
  }

  #send(key: NodeKey): Promise<void> {
    for (const timers of [this.#timers, this.#deadlines]) {
      clearTimeout(timers.get(key));
      timers.delete(key);
    }
    if (this.#options.follows?.()) return this.#sendBehind(key);
    const travelling = this.#travelling.get(key) ?? this.#sendAll(key);
    this.#travelling.set(key, travelling);
    return travelling;
  }

  /** Submits the newest answer at once, also behind an earlier one that is not answered. */
  #sendBehind(key: NodeKey): Promise<void> {
    const wanted = this.#wanted.get(key);
    const before = this.#travelling.get(key) ?? Promise.resolve();
    if (wanted === undefined || this.#submitted.get(key)?.given === wanted) return before;
    const drafts = this.#draftsFor(key, wanted);
    this.#submitted.set(key, { given: wanted, versions: this.#known.get(key)?.versions ?? {} });
    const delivered = drafts.length === 0 ? Promise.resolve(undefined) : this.#deliver(key, wanted, drafts);
    const travelling = Promise.all([delivered, before]).then(([failure]) => {
      if (this.#submitted.get(key)?.given !== wanted) return;
      this.#submitted.delete(key);
      this.#travelling.delete(key);
      if (failure !== undefined) this.#failures.set(key, failure);
      else if (this.#wanted.get(key) === wanted) this.#settle(key);
      this.#options.changed(key);
    });
    this.#travelling.set(key, travelling);
    return travelling;
  }

  /** Sends the newest answer of a question until none newer was given meanwhile. */
  async #sendAll(key: NodeKey): Promise<void> {
    for (let wanted = this.#wanted.get(key); wanted !== undefined;) {
      const drafts = this.#draftsFor(key, wanted);
      const failure = drafts.length === 0 ? undefined : await this.#deliver(key, wanted, drafts);
      const newest = this.#wanted.get(key);
      if (newest !== wanted) {
        wanted = newest;
        continue;
      }
      if (failure === undefined) this.#settle(key);
      else this.#failures.set(key, failure);
      break;
    }
    this.#travelling.delete(key);
    this.#options.changed(key);
  }

  #settle(key: NodeKey): void {
    this.#wanted.delete(key);
    this.#failures.delete(key);
  }

  async #deliver(
    key: NodeKey,
    wanted: GivenAnswer,
    drafts: readonly OperationDraft[],
  ): Promise<AnswerFailure | undefined> {
    try {
      const results = await this.#options.submit(drafts);
      this.#acknowledge(key, wanted, drafts, results);
      if (results.some((result) => result.outcome === 'clash')) this.#options.clashed();
      const refused = results.find((result) => result.outcome === 'refused');
      return refused && { rule: refused.rule };
    } catch {
      return { rule: 'unreachable' };
    }
  }

  /** The whole answer the first time; afterwards only the fields that changed. */
  #draftsFor(key: NodeKey, wanted: GivenAnswer): readonly OperationDraft[] {
    const { evaluationId } = this.#options;
    const known = this.#submitted.get(key) ?? this.#known.get(key);
    const linkId = this.#linkIds.get(key) ?? linkIdOf(key);
    const place = key === linkId ? {} : { place: key };
    const entityId = answerIdOf(evaluationId, { linkId, ...place });
    if (known === undefined) {
      const fact: AnswerFact = { evaluationId, linkId, ...place, ...wanted };
      return [{ kind: 'answer', entityId, path: '', value: fact, baseVersion: 0 }];
    }
    return answerFields
      .filter((field) => !sameValue(known.given[field], wanted[field]))
      .map((path) => ({
        kind: 'answer',
        entityId,
        path,
        value: wanted[path] ?? null,
        baseVersion: known.versions[path] ?? 0,
      }));
  }

  #acknowledge(
    key: NodeKey,
    wanted: GivenAnswer,
    drafts: readonly OperationDraft[],
    results: readonly OperationResult[],
  ): void {
    const known = this.#known.get(key);
    const versions: Record<string, number> = { ...known?.versions };
    const fields = new Set<string>();
    drafts.forEach(({ path }, at) => {
      const result = results[at];
      if (result === undefined || result.outcome === 'refused') return;
      for (const field of path === '' ? answerFields : [path]) {
        fields.add(field);
        versions[field] = result.version;
      }
    });
    if (fields.size === 0) return;
    const pick = (field: (typeof answerFields)[number]): unknown =>
      (fields.has(field) ? wanted : known?.given)?.[field];
    const given = Object.fromEntries(answerFields.map((field) => [field, pick(field)]));
    this.#known.set(key, { given: { values: [], ...given }, versions });
  }
}

function givenOf({ values, absence, voice, comment, removed }: AnswerFact): GivenAnswer {
  return {
    values,
    ...(absence !== undefined && { absence }),
    ...(voice !== undefined && { voice }),
    ...(comment !== undefined && { comment }),
    ...(removed !== undefined && { removed }),
  };
}
