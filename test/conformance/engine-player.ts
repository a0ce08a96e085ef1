import { FormSession, localized, readQuestionnaire, textFor } from '@fil/questionnaire';
import type { AnswerAbsence, AnswerValue, CompiledItem, Form, Problem } from '@fil/questionnaire';
import type { Given, Json, Place } from './script.ts';

/** The engine does not offer what a step needs. The feature is not there yet, which is no failure of it. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';
}

/** What this player can be given; anything else in `given` is not offered. */
const offered: readonly (keyof Given)[] = ['now', 'subject'];

/**
 * The engine, as scripts speak to it. The only file of the scripts that knows the engine's interface: whoever
 * gives the engine a feature teaches it here.
 */
export class EnginePlayer {
  readonly form: Form;
  readonly problems: readonly Problem[];
  readonly #session: FormSession;

  constructor(questionnaire: Json, given: Given = {}) {
    for (const name of Object.keys(given) as (keyof Given)[])
      if (!offered.includes(name)) throw new NotOffered(`given.${name}`);
    const { form, problems } = readQuestionnaire(questionnaire);
    if (form === undefined) throw new Error(`No form: ${problems.map(({ code }) => code).join(', ')}`);
    this.form = form;
    this.problems = problems;
    this.#session = new FormSession(form);
  }

  answer(place: Place, given: readonly Json[] | AnswerAbsence): void {
    const { linkId } = this.#question(place);
    this.#session.answer(linkId, given as readonly AnswerValue[] | AnswerAbsence);
  }

  add(place: Place): void {
    throw new NotOffered(`add ${place}`);
  }

  remove(place: Place): void {
    throw new NotOffered(`remove ${place}`);
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }

  isEnabled(place: Place): boolean {
    return this.#session.isEnabled(this.#item(place).linkId);
  }

  values(place: Place): readonly AnswerValue[] {
    return this.#session.answerOf(this.#question(place).linkId).values;
  }

  isWrong(place: Place): boolean {
    const { linkId } = this.#item(place);
    return this.#session.errorsOf(linkId).length > 0 || this.#session.missing().includes(linkId);
  }

  missing(): readonly string[] {
    return this.#session.missing();
  }

  isComplete(): boolean {
    return this.#session.isComplete();
  }

  isRequired(place: Place): boolean {
    const item = this.#item(place);
    return 'required' in item && item.required;
  }

  isReadOnly(place: Place): boolean {
    return this.#question(place).readOnly;
  }

  isHidden(place: Place): boolean {
    return this.#item(place).hidden;
  }

  options(place: Place): readonly AnswerValue[] {
    return this.#question(place).options.map(({ value }) => value);
  }

  optionTexts(place: Place, locale: string): readonly string[] {
    return this.#question(place).options.map((option) => textFor(option, locale));
  }

  weights(place: Place): readonly (number | undefined)[] {
    return this.#question(place).options.map(({ weight }) => weight);
  }

  candidates(place: Place): readonly AnswerValue[] {
    throw new NotOffered(`candidates of ${place}`);
  }

  units(place: Place): readonly string[] {
    throw new NotOffered(`units of ${place}`);
  }

  text(place: Place, locale = 'und'): string {
    return textFor(this.#item(place), locale);
  }

  prefix(place: Place): string {
    return localized(this.#item(place).prefix, 'und');
  }

  control(place: Place): string | undefined {
    return this.#item(place).control;
  }

  help(place: Place): readonly string[] {
    const item = this.#item(place);
    return 'help' in item ? item.help.map((text) => localized(text, 'und')) : [];
  }

  canAdd(place: Place): boolean {
    throw new NotOffered(`another ${place}`);
  }

  disabledDisplay(place: Place): string | undefined {
    throw new NotOffered(`disabledDisplay of ${place}`);
  }

  response(): Json {
    return this.#session.response(true) as unknown as Json;
  }

  extract(): Promise<readonly Json[]> {
    throw new NotOffered('extraction');
  }

  #item(place: Place): CompiledItem {
    // Only the first repetition is there as long as nothing can be added.
    const linkId = place.replace(/^.*\//, '').replace(/\[0\]$/, '');
    const item = this.form.item(linkId);
    if (item === undefined || /\[[1-9]/.test(place)) throw new NotOffered(`item ${place}`);
    return item;
  }

  #question(place: Place): Extract<CompiledItem, { role: 'question' }> {
    const item = this.#item(place);
    if (item.role !== 'question') throw new NotOffered(`question ${place} (${String(item.source['type'])})`);
    return item;
  }
}
