import type { OperationDraft } from '@fil/connection';
import { FormSession } from '@fil/questionnaire';
import type { Answer, Form } from '@fil/questionnaire';
import { sameValue } from '@fil/rules';
import type { Absence, Voice } from '@fil/vocabulary/codes';
import type { AnswerValue, EntityRecord, EvaluationReadAnswer, OperationResult } from '@fil/vocabulary/types';
import type { GivenAnswers } from '@fil/instruments/load';
import { AnswerWrites } from './answer-writes.ts';
import type { GivenAnswer } from './answer-writes.ts';

export interface FillingOptions {
  readonly form: Form;
  readonly submit: (drafts: readonly OperationDraft[]) => Promise<readonly OperationResult[]>;
  readonly changed: () => void;
  readonly clashed: () => void;
  readonly gatherFor?: number;
  readonly follows?: () => boolean;
}

/** One evaluation being filled in: what the service has, what is given here, and what the form makes of both. */
export class Filling {
  readonly form: Form;
  readonly session: FormSession;
  readonly writes: AnswerWrites;
  /** Text that does not read as an answer yet, such as half a number: kept as typed, not saved. */
  readonly #unread = new Map<string, string>();
  #records = new Map<string, EntityRecord<'answer'>>();
  readonly #options: FillingOptions;

  constructor(read: EvaluationReadAnswer, options: FillingOptions) {
    this.#options = options;
    this.form = options.form;
    this.session = new FormSession(options.form);
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

  /** Takes in what the service has now; what is being given here stays as it is. */
  learn(records: readonly EntityRecord<'answer'>[]): void {
    this.#records = new Map(records.map((record) => [record.fact.linkId, record]));
    for (const record of records) {
      this.writes.learn(record);
      this.#show(record.fact.linkId);
    }
    this.writes.retryUnreachable();
  }

  record(linkId: string): EntityRecord<'answer'> | undefined {
    return this.#records.get(linkId);
  }

  given(linkId: string): GivenAnswer | undefined {
    return this.writes.answerOf(linkId);
  }

  answer(linkId: string): Answer {
    return this.session.answerOf(linkId);
  }

  give(linkId: string, values: readonly AnswerValue[]): void {
    this.#unread.delete(linkId);
    const { absence: _answered, ...kept } = this.given(linkId) ?? { values: [] };
    this.#write(linkId, { ...kept, values });
  }

  giveAbsence(linkId: string, absence: Absence | undefined): void {
    this.#unread.delete(linkId);
    const { absence: _before, ...kept } = this.given(linkId) ?? { values: [] };
    this.#write(linkId, { ...kept, values: [], ...(absence !== undefined && { absence }) });
  }

  /** Who said it, and what there is to add; neither is an answer. */
  giveSource(linkId: string, voice: Voice | undefined, comment: string): void {
    const { values = [], absence } = this.given(linkId) ?? {};
    this.#write(linkId, {
      values,
      ...(absence !== undefined && { absence }),
      ...(voice !== undefined && { voice }),
      ...(comment.trim() !== '' && { comment }),
    });
  }

  /** Keeps text that cannot be an answer of its question. */
  keepUnread(linkId: string, text: string): void {
    this.#unread.set(linkId, text);
    this.#options.changed();
  }

  unread(linkId: string): string | undefined {
    return this.#unread.get(linkId);
  }

  /** Answers that count, by linkId, for scores and findings. */
  counted(): GivenAnswers {
    const asked = this.form.items.filter(
      (item) => item.role === 'question' && this.session.isEnabled(item.linkId),
    );
    return Object.fromEntries(asked.map(({ linkId }) => [linkId, this.session.answerOf(linkId)]));
  }

  #write(linkId: string, given: GivenAnswer): void {
    this.writes.give(linkId, given);
    this.#show(linkId);
    this.#options.changed();
  }

  #show(linkId: string): void {
    if (this.form.question(linkId) === undefined) return;
    const given = this.given(linkId);
    const { values, absence } = given ?? { values: [] };
    const shown = this.session.answerOf(linkId);
    if (sameValue(shown.values, values) && shown.absence === absence) return;
    this.session.answer(linkId, absence ?? values);
  }
}
