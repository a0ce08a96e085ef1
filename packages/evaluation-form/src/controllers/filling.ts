import type { OperationDraft } from '@fil/connection';
import { FormSession, linkIdOf, noAnswer, repetitionKey, repetitionsIn } from '@fil/questionnaire';
import type {
  Answer,
  AnswerAbsence,
  AnswerValue,
  CompiledItem,
  Form,
  FormNode,
  NodeKey,
} from '@fil/questionnaire';
import { sameValue } from '@fil/rules';
import type { Voice } from '@fil/vocabulary/codes';
import type { EntityRecord, EvaluationReadAnswer, OperationResult } from '@fil/vocabulary/types';
import type { GivenAnswers } from '@fil/instruments/load';
import { AnswerWrites } from './answer-writes.ts';
import type { GivenAnswer } from './answer-writes.ts';

export interface FillingOptions {
  readonly form: Form;
  readonly submit: (drafts: readonly OperationDraft[]) => Promise<readonly OperationResult[]>;
  /** What is on its way, or failed, is told differently: of one node, or of any. */
  readonly changed: (key?: NodeKey) => void;
  readonly clashed: () => void;
  /** The day it is, for expressions. */
  readonly today?: () => string;
  readonly gatherFor?: number;
  readonly follows?: () => boolean;
  /** Something that no other device says, for a repetition's name. */
  readonly newId?: () => string;
}

/** One evaluation being filled in: what the service has, what is given here, and what the form makes of both. */
export class Filling {
  readonly form: Form;
  readonly session: FormSession;
  readonly writes: AnswerWrites;
  /** Text that is no answer yet, whichever page it was typed on. */
  readonly unread = new Map<NodeKey, string>();
  #records = new Map<NodeKey, EntityRecord<'answer'>>();
  readonly #options: FillingOptions;
  /** Questions that their form answers in advance. */
  readonly #proposing: readonly string[];

  constructor(read: EvaluationReadAnswer, options: FillingOptions) {
    this.#options = options;
    this.form = options.form;
    this.#proposing = options.form.items.filter(isProposing).map(({ linkId }) => linkId);
    this.session = new FormSession(options.form, options.today ? { today: options.today } : {});
    this.writes = new AnswerWrites({
      evaluationId: read.evaluation.id,
      submit: options.submit,
      changed: options.changed,
      clashed: options.clashed,
      ...(options.follows && { follows: options.follows }),
      ...(options.gatherFor !== undefined && { gatherFor: options.gatherFor }),
    });
    this.learn(read.answers);
  }

  /**
   * Takes in what the service has now; what is being given here stays as it is.
   * @returns The nodes of which something else than the answer changed: who gave it, a clash, a comment.
   */
  learn(records: readonly EntityRecord<'answer'>[]): ReadonlySet<NodeKey> {
    const before = this.#records;
    this.#records = new Map(records.map((record) => [keyOfAnswer(record), record]));
    const changed = new Set([...before.keys()].filter((key) => !this.#records.has(key)));
    // What stands in a repetition comes after what makes it stand.
    for (const [key, record] of [...this.#records].sort(([one], [other]) => depthOf(one) - depthOf(other))) {
      this.writes.learn(key, record);
      if (!sameValue(before.get(key), record)) changed.add(key);
      this.#standAbove(key);
      this.#show(key);
    }
    for (const key of this.#records.keys()) this.#takeAway(key);
    this.writes.retryUnreachable();
    return changed;
  }

  record(key: NodeKey): EntityRecord<'answer'> | undefined {
    return this.#records.get(key);
  }

  given(key: NodeKey): GivenAnswer | undefined {
    return this.writes.answerOf(key);
  }

  answer(key: NodeKey): Answer {
    return this.session.node(key)?.answer ?? noAnswer;
  }

  /** Takes an answer, or why there is none. */
  give({ key, item }: FormNode, given: readonly AnswerValue[] | AnswerAbsence): void {
    const { absence: _before, ...kept } = this.given(key) ?? { values: [] };
    const answer = typeof given === 'string' ? { values: [], absence: given } : { values: given };
    this.writes.give(key, item.linkId, { ...kept, ...answer });
    this.#show(key);
    this.#keepProposed();
    this.#options.changed(key);
  }

  /** Who said it, and what there is to add; neither is an answer. */
  giveSource({ key, item }: FormNode, voice: Voice | undefined, comment: string): void {
    const { values = [], absence } = this.given(key) ?? {};
    this.writes.give(key, item.linkId, {
      values,
      ...(absence !== undefined && { absence }),
      ...(voice !== undefined && { voice }),
      ...(comment.trim() !== '' && { comment }),
    });
    this.#options.changed(key);
  }

  /** Asks a repeating group once more: it stands from then on, for everybody, even before anything is answered. */
  addRepetition(list: FormNode): void {
    const order = String(list.children.length + 1).padStart(4, '0');
    const id = `${order}-${(this.#options.newId?.() ?? '').slice(0, 8)}`;
    const { node } = this.session.addRepetition(list.key, id);
    this.writes.give(node.key, list.item.linkId, { values: [] });
    this.#options.changed();
  }

  /** Takes a repetition away, with its answers: one that stayed would bring it back. */
  removeRepetition({ key, item }: FormNode): void {
    const { answers } = this.session.removeRepetition(key);
    for (const answer of answers) this.writes.give(answer, linkIdOf(answer), { values: [] });
    this.writes.give(key, item.linkId, { values: [], removed: true });
    this.#options.changed();
  }

  /** Answers that count, by linkId, for scores and findings. */
  counted(): GivenAnswers {
    const asked = this.form.items.filter(
      (item) => item.role === 'question' && this.session.isEnabled(item.linkId),
    );
    return Object.fromEntries(asked.map(({ linkId }) => [linkId, this.session.answerOf(linkId)]));
  }

  /** What the form answered in advance is kept from the first answer on: what one sees is what is recorded. */
  #keepProposed(): void {
    for (const { key, item, origin, isEnabled, answer } of this.#proposing.flatMap((linkId) =>
      this.session.nodesOf(linkId),
    )) {
      if (origin === 'initial' && isEnabled && this.given(key) === undefined)
        this.writes.give(key, item.linkId, { values: answer.values });
    }
  }

  /** The repetitions that a key names stand in the session. */
  #standAbove(key: NodeKey): void {
    for (const { list, id } of repetitionsIn(key)) {
      const isList = this.session.node(list)?.kind === 'list';
      if (isList && this.session.node(repetitionKey(list, id)) === undefined)
        this.session.addRepetition(list, id);
    }
  }

  /** A repetition taken away elsewhere goes, unless something is answered in it: an edit wins over a removal. */
  #takeAway(key: NodeKey): void {
    const node = this.session.node(key);
    if (node?.kind !== 'repetition' || node.parent?.kind !== 'list' || !this.given(key)?.removed) return;
    const isAnswered = [...this.#records.keys()].some(
      (other) => other.startsWith(`${key}/`) && isSaid(this.given(other)),
    );
    if (!isAnswered) this.session.removeRepetition(key);
  }

  #show(key: NodeKey): void {
    const node = this.session.node(key);
    if (node?.kind !== 'question') return;
    const { values, absence } = this.given(key) ?? { values: [] };
    if (sameValue(node.answer.values, values) && node.answer.absence === absence) return;
    this.session.answer(key, absence ?? values);
  }
}

/** Where an answer stands in its form. */
const keyOfAnswer = ({ fact }: EntityRecord<'answer'>): NodeKey => fact.place ?? fact.linkId;

const depthOf = (key: NodeKey): number => repetitionsIn(key).length;

const isSaid = (given: GivenAnswer | undefined): boolean =>
  given !== undefined && (given.values.length > 0 || given.absence !== undefined);

const isProposing = (item: CompiledItem): boolean =>
  item.role === 'question' &&
  (item.initial.length > 0 ||
    item.expressions?.decides.initial !== undefined ||
    item.options.some(({ initiallySelected }) => initiallySelected === true));
