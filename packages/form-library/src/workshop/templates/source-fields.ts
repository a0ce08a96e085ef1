import type { SourceDocument } from '@fil/instruments/mapping';
import type { CompiledQuestion } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { answersOf, countableQuestions, isTypedNumber } from '../../mapping/countable.ts';
import { chooseQuestion, setAnswerValue, setLimit, sourceAt, useWeights } from '../../mapping/edit-score.ts';
import type { SourcePlace } from '../../mapping/edit-score.ts';
import { copyValues, placesLike } from '../../mapping/fill-in.ts';
import { hasWeights } from '../../mapping/proposed-source.ts';
import { fieldOfSource } from '../../mapping/score-fields.ts';
import { idOf, itemWords } from '../bench.ts';
import type { Bench } from '../bench.ts';
import { noteLine, noted } from './field-words.ts';
import { numberField } from './number-field.ts';

export interface SourceFields {
  readonly place: SourcePlace;
  /** What the score needs; absent where the question itself is the name. */
  readonly label?: string;
  /** What the input of a function may be. */
  readonly takes?: readonly number[];
  readonly optional: boolean;
}

/** From a list this short one chooses; a longer one is typed. */
const shortList = 12;

/** Which question counts, and what each of its answers counts for. */
export function sourceFields(bench: Bench, fields: SourceFields): TemplateResult {
  const { draft } = bench;
  const { place, label } = fields;
  const source = sourceAt(draft.document, place);
  const question = draft.form.question(source?.linkId ?? '');
  return html`${label === undefined ? named(bench, fields, question) : questionField(bench, fields, question)}
  ${
    source && question
      ? isTypedNumber(question)
        ? limits(bench, fields, source, question)
        : answerValues(bench, fields, source, question)
      : nothing
  }`;
}

function named(
  bench: Bench,
  { place }: SourceFields,
  question: CompiledQuestion | undefined,
): TemplateResult {
  const field = fieldOfSource(place);
  const wiring = noted(bench, field);
  return html`<p class="asked" id=${wiring.id} tabindex="-1">
      ${question ? itemWords(question, bench.words.locale) : nothing}
    </p>
    ${noteLine(bench, field)}`;
}

function questionField(
  bench: Bench,
  { place, label = '', takes, optional }: SourceFields,
  question: CompiledQuestion | undefined,
): TemplateResult {
  const { words, draft, change } = bench;
  const field = fieldOfSource(place);
  const wiring = noted(bench, field);
  return html`<div class="field">
    <label class="label" for=${wiring.id}
      >${label}${optional ? html` <span class="muted">${words.term('optional')}</span>` : nothing}</label
    >
    <select
      id=${wiring.id}
      aria-describedby=${wiring.describedBy}
      aria-invalid=${wiring.invalid}
      @focus=${() => isLong(bench) && bench.open(field, true)}
      @blur=${() => isLong(bench) && bench.open(field, false)}
      @change=${(event: Event) => {
        const chosen = draft.form.question((event.currentTarget as HTMLSelectElement).value);
        change((one) => {
          one.forgetTyped(`${field}.`);
          one.edit((document) => chooseQuestion(document, place, chosen, takes));
        });
      }}
    >
      <option value="" ?selected=${question === undefined}>${words.term('chooseQuestion')}</option>
      ${offeredQuestions(bench, field, question).map(
        (one) =>
          html`<option value=${one.linkId} ?selected=${one.linkId === question?.linkId}>
            ${itemWords(one, words.locale)}
          </option>`,
      )}
    </select>
    ${noteLine(bench, field)}
  </div>`;
}

/** A form of thousands of questions offers them where the reader is, and not in every list at once. */
const manyQuestions = 200;
const isLong = ({ draft }: Bench): boolean => countableQuestions(draft.form).length > manyQuestions;

function offeredQuestions(
  bench: Bench,
  field: string,
  chosen: CompiledQuestion | undefined,
): readonly CompiledQuestion[] {
  if (!isLong(bench) || bench.opened.has(field)) return countableQuestions(bench.draft.form);
  return chosen ? [chosen] : [];
}

function limits(
  bench: Bench,
  { place, takes }: SourceFields,
  source: SourceDocument,
  question: CompiledQuestion,
): TemplateResult {
  const { words } = bench;
  if (takes)
    return html`<p class="small muted">${words.term('numberTaken', { list: listOf(words, takes) })}</p>`;
  const field = fieldOfSource(place);
  const end = (name: 'lowest' | 'highest') =>
    numberField(bench, {
      field: `${field}.${name}`,
      label: words.term(name),
      spoken: words.term(`${name}Of`, { question: itemWords(question, words.locale) }),
      value: source[name],
      take: (value) => bench.edit((document) => setLimit(document, place, name, value)),
    });
  return html`<div class="pair">${end('lowest')} ${end('highest')}</div>`;
}

function answerValues(
  bench: Bench,
  fields: SourceFields,
  source: SourceDocument,
  question: CompiledQuestion,
): TemplateResult {
  const { words, draft, edit } = bench;
  const { place } = fields;
  const like = source.values === undefined ? [] : placesLike(draft.document, draft.form, place);
  const weighted = `${fieldOfSource(place)}.ordinal`;
  return html`${
    hasWeights(question)
      ? html`<p>
          <label
            ><input
              type="checkbox"
              id=${idOf(weighted)}
              .checked=${source.ordinal === true}
              @change=${(event: Event) => {
                const { checked } = event.currentTarget as HTMLInputElement;
                edit((document) => useWeights(document, place, question, checked));
              }}
            />
            ${words.term('weights', { list: weightWords(bench, question) })}</label
          >
        </p>`
      : nothing
  }
  ${
    source.ordinal
      ? nothing
      : html`<ul class="plain values">
            ${answersOf(question, words.locale).map(({ key, text }) =>
              answerValue(bench, fields, source, {
                key,
                text: text ?? words.term(key === 'true' ? 'yes' : 'no'),
                question: itemWords(question, words.locale),
              }),
            )}
          </ul>
          ${
            like.length > 0 && Object.keys(source.values ?? {}).length > 0
              ? html`<button
                  type="button"
                  class="quiet"
                  @click=${() => edit((document) => copyValues(document, draft.form, place))}
                >
                  ${words.term('sameValues', { count: like.length })}
                </button>`
              : nothing
          }`
  }`;
}

interface OneAnswer {
  readonly key: string;
  readonly text: string;
  readonly question: string;
}

function answerValue(
  bench: Bench,
  { place, takes }: SourceFields,
  source: SourceDocument,
  { key, text, question }: OneAnswer,
): TemplateResult {
  const { words, edit } = bench;
  const field = `${fieldOfSource(place)}.values.${key}`;
  const values = source.values ?? {};
  const value = Object.hasOwn(values, key) ? values[key] : undefined;
  const set = (given: number | null | undefined) =>
    edit((document) => setAnswerValue(document, place, key, given));
  const spoken = words.term('valueOfAnswer', { answer: text, question });
  if (takes === undefined || takes.length > shortList)
    return html`<li>
      <span class="answer">${text}</span>
      ${numberField(bench, { field, spoken, value: value ?? undefined, take: set, disabled: value === null })}
      <label class="nothing"
        ><input
          type="checkbox"
          .checked=${value === null}
          aria-label=${words.term('saysNothingOf', { answer: text, question })}
          @change=${(event: Event) => set((event.currentTarget as HTMLInputElement).checked ? null : undefined)}
        />
        ${words.term('saysNothing')}</label
      >
    </li>`;
  const wiring = noted(bench, field);
  // A number that the function does not take stays in sight, to be corrected.
  const offered = value == null || takes.includes(value) ? takes : [...takes, value];
  return html`<li>
    <span class="answer">${text}</span>
    <span class="one">
      <select
        id=${wiring.id}
        aria-label=${spoken}
        aria-describedby=${wiring.describedBy}
        aria-invalid=${wiring.invalid}
        @change=${(event: Event) => {
          const chosen = (event.currentTarget as HTMLSelectElement).value;
          set(chosen === '' ? undefined : chosen === 'null' ? null : Number(chosen));
        }}
      >
        <option value="" ?selected=${value === undefined}>${words.term('toSay')}</option>
        ${offered.map(
          (one) =>
            html`<option value=${String(one)} ?selected=${one === value}>
              ${words.term('countsFor', { value: one })}
            </option>`,
        )}
        <option value="null" ?selected=${value === null}>${words.term('saysNothing')}</option>
      </select>
      ${noteLine(bench, field)}
    </span>
  </li>`;
}

function weightWords({ words }: Bench, question: CompiledQuestion): string {
  return question.options
    .slice(0, 8)
    .map(({ weight }) => words.number(weight ?? 0))
    .join(words.term('orSeparator'));
}

/** A few numbers one by one, many by their ends. */
export function listOf(words: Bench['words'], values: readonly number[]): string {
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0];
  return values.length > 8
    ? words.term('fromTo', { first, last })
    : values.map((value) => words.number(value)).join(words.term('orSeparator'));
}
