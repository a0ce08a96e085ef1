import type { OperationDraft } from '@fil/connection';
import { FormSession, noAnswer } from '@fil/questionnaire';
import type { Answer, AnswerAbsence, AnswerValue, Form, FormNode, NodeKey } from '@fil/questionnaire';
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
}

/** One evaluation being filled in: what the service has, what is given here, and what the form makes of both. */
export class Filling {
  readonly form: Form;
  readonly session: FormSession;
  readonly writes: AnswerWrites;
  #records = new Map<NodeKey, EntityRecord<'answer'>>();
  readonly #options: FillingOptions;

  constructor(read: EvaluationReadAnswer, options: FillingOptions) {
    this.#options = options;
    this.form = options.form;
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
    for (const record of records) {
      const key = keyOfAnswer(record);
      this.writes.learn(key, record);
      if (!sameValue(before.get(key), record)) changed.add(key);
      this.#show(key);
    }
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

  /** Answers that count, by linkId, for scores and findings. */
  counted(): GivenAnswers {
    const asked = this.form.items.filter(
      (item) => item.role === 'question' && this.session.isEnabled(item.linkId),
    );
    return Object.fromEntries(asked.map(({ linkId }) => [linkId, this.session.answerOf(linkId)]));
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
