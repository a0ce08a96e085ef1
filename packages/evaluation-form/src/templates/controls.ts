import { sameValue, textFor } from '@fil/questionnaire';
import type { CompiledQuestion } from '@fil/questionnaire';
import { absences } from '@fil/vocabulary/codes';
import type { Absence } from '@fil/vocabulary/codes';
import type { AnswerValue } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { EvaluationScreen } from './evaluation-screen.ts';

/** Options up to this many stand all in sight; more go in a list. */
const mostPills = 8;

export interface ControlOptions {
  readonly screen: EvaluationScreen;
  readonly question: CompiledQuestion;
  readonly disabled: boolean;
  /** Identifiers of what describes the control: help, previous answer, error. */
  readonly describedBy: string | typeof nothing;
}

/** A question is a group of choices, or a single field that its label names. */
export function isGroup(question: CompiledQuestion): boolean {
  if (question.type === 'boolean') return true;
  return question.options.length > 0 && (question.repeats || question.options.length <= mostPills);
}

export function controlId(linkId: string): string {
  return `answer-${linkId}`;
}

/** The native control of a question, whatever its type. */
export function control(options: ControlOptions): TemplateResult {
  const { question } = options;
  if (question.type === 'boolean') return booleanPills(options);
  if (question.options.length > 0) {
    const choices = isGroup(question) ? optionPills(options) : optionList(options);
    return question.type === 'open-choice' ? html`${choices}${otherWords(options)}` : choices;
  }
  switch (question.type) {
    case 'text':
      return prose(options);
    case 'date':
      return line(options, 'date', (text) => (text === '' ? [] : [{ valueDate: text }]));
    case 'integer':
      return line(options, 'text', (text) =>
        numberIn(text, (value) => (Number.isInteger(value) ? { valueInteger: value } : undefined)),
      );
    case 'decimal':
      return line(options, 'text', (text) => numberIn(text, (value) => ({ valueDecimal: value })));
    default:
      return line(options, 'text', (text) => (text.trim() === '' ? [] : [{ valueString: text }]));
  }
}

function optionPills({ screen, question, disabled }: ControlOptions): TemplateResult {
  const { filling, localize } = screen;
  const id = controlId(question.linkId);
  const { values } = filling.answer(question.linkId);
  const change = (value: AnswerValue, on: boolean) => {
    if (!question.repeats) return filling.give(question.linkId, [value]);
    const others = values.filter((one) => !sameValue(one, value));
    return filling.give(question.linkId, on ? [...others, value] : others);
  };
  return html`${question.options.map(
    (option, at) =>
      html`<label class="choice"
        ><input
          id=${at === 0 ? id : `${id}-${at}`}
          type=${question.repeats ? 'checkbox' : 'radio'}
          name=${id}
          ?disabled=${disabled}
          .checked=${live(values.some((value) => sameValue(value, option.value)))}
          @change=${(event: Event) => change(option.value, (event.target as HTMLInputElement).checked)}
        />${textFor(option, localize.locale)}</label
      >`,
  )}`;
}

function booleanPills({ screen, question, disabled }: ControlOptions): TemplateResult {
  const { filling, localize } = screen;
  const id = controlId(question.linkId);
  const [value] = filling.answer(question.linkId).values;
  const given = value && 'valueBoolean' in value ? value.valueBoolean : undefined;
  return html`${[true, false].map(
    (said) =>
      html`<label class="choice"
        ><input
          id=${said ? id : `${id}-no`}
          type="radio"
          name=${id}
          ?disabled=${disabled}
          .checked=${live(given === said)}
          @change=${() => filling.give(question.linkId, [{ valueBoolean: said }])}
        />${localize.term(said ? 'yes' : 'no')}</label
      >`,
  )}`;
}

function optionList({ screen, question, disabled, describedBy }: ControlOptions): TemplateResult {
  const { filling, localize } = screen;
  const [given] = filling.answer(question.linkId).values;
  const choose = (event: Event) => {
    const option = question.options[(event.target as HTMLSelectElement).selectedIndex - 1];
    filling.give(question.linkId, option ? [option.value] : []);
  };
  return html`<select
    id=${controlId(question.linkId)}
    ?disabled=${disabled}
    aria-describedby=${describedBy}
    @change=${choose}
  >
    <option .selected=${given === undefined}>${localize.term('choose')}</option>
    ${question.options.map(
      (option) =>
        html`<option .selected=${given !== undefined && sameValue(given, option.value)}>
          ${textFor(option, localize.locale)}
        </option>`,
    )}
  </select>`;
}

/** Words beside the options of an open choice. */
function otherWords({ screen, question, disabled }: ControlOptions): TemplateResult {
  const { filling, localize } = screen;
  const { values } = filling.answer(question.linkId);
  const other = values.find((value) => 'valueString' in value);
  const text = other && 'valueString' in other ? other.valueString : '';
  const change = (event: Event) => {
    const typed = (event.target as HTMLInputElement).value;
    const chosen = question.repeats ? values.filter((value) => !('valueString' in value)) : [];
    filling.give(question.linkId, typed.trim() === '' ? chosen : [...chosen, { valueString: typed }]);
  };
  return html`<label class="other">
    <span class="small muted">${localize.term('otherAnswer')}</span>
    <input ?disabled=${disabled} autocomplete="off" .value=${live(text)} @input=${change} />
  </label>`;
}

function prose({ screen, question, disabled, describedBy }: ControlOptions): TemplateResult {
  return html`<textarea
    id=${controlId(question.linkId)}
    rows="3"
    ?disabled=${disabled}
    aria-describedby=${describedBy}
    aria-invalid=${isWrong(screen, question) ? 'true' : nothing}
    .value=${live(textOf(screen, question))}
    @input=${(event: Event) => {
      const text = (event.target as HTMLTextAreaElement).value;
      screen.filling.give(question.linkId, text.trim() === '' ? [] : [{ valueString: text }]);
    }}
  ></textarea>`;
}

/** One line; `read` gives `undefined` for text that is no answer yet, which stays as typed and is not saved. */
function line(
  { screen, question, disabled, describedBy }: ControlOptions,
  type: 'text' | 'date',
  read: (text: string) => readonly AnswerValue[] | undefined,
): TemplateResult {
  const numeric = question.type === 'integer' || question.type === 'decimal';
  return html`<input
    id=${controlId(question.linkId)}
    type=${type}
    inputmode=${numeric ? 'decimal' : nothing}
    class=${numeric ? 'number' : type}
    autocomplete="off"
    ?disabled=${disabled}
    aria-describedby=${describedBy}
    aria-invalid=${isWrong(screen, question) ? 'true' : nothing}
    .value=${live(textOf(screen, question))}
    @input=${(event: Event) => {
      const text = (event.target as HTMLInputElement).value;
      const values = read(text);
      if (values === undefined) screen.filling.keepUnread(question.linkId, text);
      else screen.filling.give(question.linkId, values);
    }}
  />`;
}

function numberIn(
  text: string,
  wrap: (value: number) => AnswerValue | undefined,
): readonly AnswerValue[] | undefined {
  if (text.trim() === '') return [];
  const value = Number(text.trim().replace(',', '.'));
  const answer = Number.isFinite(value) ? wrap(value) : undefined;
  return answer && [answer];
}

function textOf({ filling }: EvaluationScreen, { linkId }: CompiledQuestion): string {
  const unread = filling.unread(linkId);
  if (unread !== undefined) return unread;
  const [value] = filling.answer(linkId).values;
  if (value === undefined) return '';
  if ('valueString' in value) return value.valueString;
  if ('valueDate' in value) return value.valueDate;
  if ('valueInteger' in value) return String(value.valueInteger);
  return 'valueDecimal' in value ? String(value.valueDecimal) : '';
}

function isWrong({ filling }: EvaluationScreen, { linkId }: CompiledQuestion): boolean {
  return filling.unread(linkId) !== undefined || filling.session.errorsOf(linkId).length > 0;
}

/** Why there is no answer: distinct from an empty one, and never counted as zero. */
export function absenceList({ screen, question, disabled }: ControlOptions): TemplateResult {
  const { filling, localize } = screen;
  const { absence } = filling.answer(question.linkId);
  const change = (event: Event) => {
    const code = (event.target as HTMLSelectElement).value;
    filling.giveAbsence(
      question.linkId,
      absences.find((one) => one === code),
    );
  };
  const label = (code: Absence) => localize.term(`absence.${code}`);
  return html`<select
    class="absence ${absence === undefined ? '' : 'given'}"
    aria-label=${localize.term('absences')}
    ?disabled=${disabled}
    @change=${change}
  >
    <option value="" .selected=${absence === undefined}>${localize.term('absences')}</option>
    ${absences.map((code) => html`<option value=${code} .selected=${absence === code}>${label(code)}</option>`)}
  </select>`;
}
