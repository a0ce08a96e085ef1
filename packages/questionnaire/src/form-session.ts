import { hasValue, isSettled, noAnswer } from './answer.ts';
import type { Answer, AnswerAbsence, AnswerValue } from './answer.ts';
import { buildResponse } from './build-response.ts';
import { checkAnswer } from './check-answer.ts';
import type { AnswerError } from './check-answer.ts';
import type { CompiledItem, CompiledQuestion } from './compiled-item.ts';
import type { QuestionnaireResponse } from './fhir-types.ts';
import type { Form } from './form.ts';
import { isMet } from './is-met.ts';
import { RankedQueue } from './ranked-queue.ts';

/** How far one section is. Only enabled questions that a person can answer are counted. */
export interface SectionProgress {
  /** linkId of the section: an item at the root of the form. */
  readonly linkId: string;
  /** Questions with a value or an absence. */
  readonly answered: number;
  /** Those among `answered` that have an absence: unknown, refused, not assessed. */
  readonly absent: number;
  readonly total: number;
}

const noErrors: readonly AnswerError[] = Object.freeze([]);

/**
 * One filling of a form: the answers, and what they enable. An answer looks again only at what depends on it.
 * The answer of a question that becomes disabled is kept, so that enabling it again loses nothing, but it counts
 * for nothing meanwhile: not in conditions, not in the response.
 */
export class FormSession {
  readonly form: Form;
  /** Answers handed over at the start for questions that this form does not have; kept for whoever asks. */
  readonly strangers: ReadonlyMap<string, Answer>;
  readonly #answers = new Map<string, Answer>();
  /** By index of the item. */
  readonly #enabled: Uint8Array;

  /** @param answers The answers so far, by linkId. */
  constructor(form: Form, answers: Iterable<readonly [string, Answer]> = []) {
    this.form = form;
    const strangers = new Map<string, Answer>();
    for (const [linkId, answer] of answers) {
      if (form.question(linkId) === undefined) strangers.set(linkId, answer);
      else this.#answers.set(linkId, answer);
    }
    this.strangers = strangers;
    this.#enabled = new Uint8Array(form.items.length);
    for (const index of form.dependencies.atRank) {
      const item = form.items[index];
      if (item !== undefined) this.#enabled[index] = Number(this.#decide(item));
    }
  }

  /** What was said to a question, enabled or not. */
  answerOf(linkId: string): Answer {
    return this.#answers.get(linkId) ?? noAnswer;
  }

  /**
   * Replaces the answer of one question.
   * @param given Its values (none: taken back), or why there are none.
   * @returns linkIds of the items whose enabled state or errors changed.
   * @throws RangeError when the form has no such question.
   */
  answer(linkId: string, given: readonly AnswerValue[] | AnswerAbsence): ReadonlySet<string> {
    const question = this.form.question(linkId);
    if (question === undefined)
      throw new RangeError(`No question ${linkId} in ${this.form.url ?? 'this form'}.`);
    const errorsBefore = this.errorsOf(linkId);
    this.#answers.set(
      linkId,
      typeof given === 'string' ? { values: [], absence: given } : { values: [...given] },
    );
    const changed = this.#settle(question);
    if (!sameErrors(errorsBefore, this.errorsOf(linkId))) changed.add(linkId);
    return changed;
  }

  isEnabled(linkId: string): boolean {
    const item = this.form.item(linkId);
    return item !== undefined && this.#isOn(item);
  }

  /** What is wrong with the answer given to an enabled question. A missing answer is told by `missing`. */
  errorsOf(linkId: string): readonly AnswerError[] {
    const question = this.form.question(linkId);
    const answer = this.#answers.get(linkId);
    if (question === undefined || answer === undefined || !this.#isOn(question)) return noErrors;
    return checkAnswer(question, answer);
  }

  /** One entry per section, in order. A section without questions to answer has a total of 0. */
  progress(): readonly SectionProgress[] {
    const bySection = new Map(
      this.form.sections.map(({ linkId }) => [linkId, { linkId, answered: 0, absent: 0, total: 0 }]),
    );
    for (const item of this.form.items) {
      const section = bySection.get(item.section);
      if (section === undefined || !this.#isAsked(item)) continue;
      const answer = this.answerOf(item.linkId);
      section.total++;
      if (isSettled(answer)) section.answered++;
      if (isSettled(answer) && !hasValue(answer)) section.absent++;
    }
    return [...bySection.values()];
  }

  /** The next question without an answer after `after`, from the start again at the end; none when all have one. */
  nextUnanswered(after?: string): string | undefined {
    const { items } = this.form;
    const start = after === undefined ? 0 : (this.form.item(after)?.index ?? -1) + 1;
    for (let step = 0; step < items.length; step++) {
      const item = items[(start + step) % items.length];
      if (item !== undefined && this.#isAsked(item) && !isSettled(this.answerOf(item.linkId)))
        return item.linkId;
    }
    return undefined;
  }

  /** Required items that are enabled and have neither a value nor an absence, in order. */
  missing(): readonly string[] {
    return this.form.items.filter((item) => this.#isMissing(item)).map((item) => item.linkId);
  }

  /** Required items answered, every answer in order: the form may be called complete. */
  isComplete(): boolean {
    return this.form.items.every((item) => !this.#isMissing(item) && this.errorsOf(item.linkId).length === 0);
  }

  /**
   * The answers as a FHIR R4 QuestionnaireResponse: items in the order of the form, disabled ones left out,
   * absences as `data-absent-reason`.
   * @param complete The author calls it finished; it stays `in-progress` while `isComplete` says otherwise.
   */
  response(complete = false): QuestionnaireResponse {
    return buildResponse(this, complete && this.isComplete() ? 'completed' : 'in-progress');
  }

  /** Looks again at what depends on `source`, each item once, after everything that decides it. */
  #settle(source: CompiledQuestion): Set<string> {
    const changed = new Set<string>();
    const { rankOf, atRank, dependents } = this.form.dependencies;
    const queue = new RankedQueue();
    const enqueue = (index: number): void => {
      for (const dependent of dependents[index] ?? []) queue.add(rankOf[dependent] ?? 0);
    };
    enqueue(source.index);
    for (let rank = queue.take(); rank !== undefined; rank = queue.take()) {
      const item = this.form.items[atRank[rank] ?? 0];
      if (item === undefined) continue;
      const enabled = this.#decide(item);
      if (enabled === this.#isOn(item)) continue;
      this.#enabled[item.index] = Number(enabled);
      changed.add(item.linkId);
      enqueue(item.index);
    }
    return changed;
  }

  /** Whether an item is enabled, from what is already settled before it. */
  #decide(item: CompiledItem): boolean {
    const parent = item.parent === undefined ? undefined : this.form.item(item.parent);
    if (parent !== undefined && !this.#isOn(parent)) return false;
    if (item.conditions.length === 0) return true;
    const holds = (condition: CompiledItem['conditions'][number]): boolean => {
      const source = this.form.question(condition.question);
      const values =
        source !== undefined && this.#isOn(source) ? this.answerOf(source.linkId).values : noAnswer.values;
      return isMet(condition, values);
    };
    return item.enableBehavior === 'all' ? item.conditions.every(holds) : item.conditions.some(holds);
  }

  #isOn(item: CompiledItem): boolean {
    return this.#enabled[item.index] === 1;
  }

  /** A question that waits for a person. */
  #isAsked(item: CompiledItem): item is CompiledQuestion {
    return item.role === 'question' && !item.readOnly && !item.hidden && this.#isOn(item);
  }

  #isMissing(item: CompiledItem): boolean {
    if (!this.#isOn(item)) return false;
    if (item.role === 'unusable') return item.required;
    return item.role === 'question' && item.required && !isSettled(this.answerOf(item.linkId));
  }
}

function sameErrors(left: readonly AnswerError[], right: readonly AnswerError[]): boolean {
  return left.length === right.length && left.every((error, at) => error.code === right[at]?.code);
}
