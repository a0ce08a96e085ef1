import { scoreFunctionById, scoreFunctions } from '@fil/instruments/scales';
import type { ScoreFunction } from '@fil/instruments/scales';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { countableQuestions } from '../../mapping/countable.ts';
import { scoreChoiceOf, setEntered, toggleItem } from '../../mapping/edit-score.ts';
import type { ScoreChoice } from '../../mapping/edit-score.ts';
import { isNumbered, matchByOrder, orderMatch } from '../../mapping/fill-in.ts';
import { scoreField } from '../../mapping/score-fields.ts';
import { idOf, itemWords } from '../bench.ts';
import type { Bench } from '../bench.ts';
import { inputWords } from '../messages/input-words.ts';
import { bandsPart } from './bands.ts';
import { noteLine, noted } from './field-words.ts';
import { listOf, sourceFields } from './source-fields.ts';
import { trialScore } from './trial-score.ts';

/** Most questions offered to be counted in a sum. */
const mostItems = 300;

/** How answers become a score, and at the side what those of the trial make of it. */
export function scorePart(bench: Bench): TemplateResult {
  const { words, draft } = bench;
  return html`<p class="lead">${words.term('scoreLead')}</p>
    <div class="trial">
      <div class="paper">${choice(bench)} ${body(bench)}</div>
      <div class="aside">
        ${trialScore(bench)} ${leftToSay(bench)}
        ${
          draft.document.score === undefined
            ? nothing
            : html`<button type="button" class="quiet" @click=${() => bench.show('try')}>
                ${words.term('toTry')}
              </button>`
        }
      </div>
    </div>`;
}

function choice(bench: Bench): TemplateResult {
  const { words, draft, change } = bench;
  const chosen = scoreChoiceOf(draft.document);
  const option = (value: ScoreChoice, text: string) =>
    html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;
  const wiring = noted(bench, scoreField);
  return html`<div class="field">
    <label class="label" for=${wiring.id}>${words.term('scoreChoice')}</label>
    <select
      id=${wiring.id}
      aria-describedby=${wiring.describedBy}
      aria-invalid=${wiring.invalid}
      @change=${(event: Event) =>
        change((one) => one.chooseScore((event.currentTarget as HTMLSelectElement).value as ScoreChoice))}
    >
      ${option('none', words.term('choice.none'))}
      <optgroup label=${words.term('choice.functions')}>
        ${scoreFunctions.map(({ id, name }) => option(`function:${id}`, name))}
      </optgroup>
      <optgroup label=${words.term('choice.own')}>
        ${option('sum', words.term('choice.sum'))} ${option('entered', words.term('choice.entered'))}
      </optgroup>
    </select>
    ${noteLine(bench, scoreField)}
  </div>`;
}

function body(bench: Bench): TemplateResult {
  const { words, draft } = bench;
  const { score } = draft.document;
  switch (score?.method) {
    case undefined:
      return html`<p class="muted">${words.term('noneAbout')}</p>`;
    case 'function': {
      const scale = scoreFunctionById(score.function);
      return scale ? functionPart(bench, scale) : html``;
    }
    case 'sum':
      return sumPart(bench);
    case 'entered':
      return enteredPart(bench);
  }
}

function functionPart(bench: Bench, scale: ScoreFunction): TemplateResult {
  const { words } = bench;
  return html`<p class="small ${scale.status === 'confirmed' ? 'state ok' : 'muted'}">
      ${words.term(`vouched.${scale.status}`)}
    </p>
    <details class="small">
      <summary>${words.term('source')}</summary>
      <p lang="en">${scale.source}</p>
    </details>
    <p class="small muted">${takesAlike(bench, scale)}</p>
    ${isNumbered(scale) ? orderHelp(bench, scale) : nothing}
    <ul class="rows inputs">
      ${scale.inputs.map(
        ({ id, values, optional }) =>
          html`<li>
            ${sourceFields(bench, {
              place: { in: 'inputs', input: id },
              label: inputWords(words, id, scale.id),
              takes: values,
              optional: optional ?? false,
            })}
          </li>`,
      )}
    </ul>`;
}

/** What each answer may count for, where all inputs take the same. */
function takesAlike({ words }: Bench, { inputs }: ScoreFunction): string {
  const asked = inputs.filter(({ optional }) => !optional);
  const [first] = asked;
  const alike = asked.every(({ values }) => values.join() === first?.values.join());
  return alike && first && asked.length > 1 ? words.term('takes', { list: listOf(words, first.values) }) : '';
}

/** « Question 1 » takes the first question, and so on; from which one on is the steward's to say. */
function orderHelp(bench: Bench, scale: ScoreFunction): TemplateResult {
  const { words, draft, change } = bench;
  const questions = countableQuestions(draft.form);
  const { inputs } = orderMatch(draft.form, scale);
  return html`<div class="order">
    <label for="order-from">${words.term('orderFrom')}</label>
    <select id="order-from">
      ${questions
        .slice(0, mostItems)
        .map(
          (question) => html`<option value=${question.linkId}>${itemWords(question, words.locale)}</option>`,
        )}
    </select>
    <button
      type="button"
      ?disabled=${questions.length === 0}
      @click=${(event: Event) => {
        const select = (event.currentTarget as HTMLElement).parentElement?.querySelector('select');
        change((one) => {
          one.forgetTyped('score.inputs');
          one.edit((document) => matchByOrder(document, one.form, select?.value));
        });
      }}
    >
      ${words.term('orderMatch')}
    </button>
    <span class="hint">${words.term('orderAbout', { inputs, questions: questions.length })}</span>
  </div>`;
}

function sumPart(bench: Bench): TemplateResult {
  const { words, draft, change } = bench;
  const { score } = draft.document;
  const items = score?.method === 'sum' ? score.items : [];
  const questions = countableQuestions(draft.form);
  const wiring = noted(bench, 'score.items');
  return html`<p class="muted">${words.term('sumAbout')}</p>
    <fieldset id=${wiring.id} tabindex="-1" aria-describedby=${wiring.describedBy}>
      <legend>${words.term('sumItems')}</legend>
      ${noteLine(bench, 'score.items')}
      <ul class="plain counted">
        ${questions.slice(0, mostItems).map(
          (question) =>
            html`<li>
              <label>
                <input
                  type="checkbox"
                  .checked=${items.some(({ linkId }) => linkId === question.linkId)}
                  @change=${(event: Event) => {
                    const { checked } = event.currentTarget as HTMLInputElement;
                    change((one) => {
                      one.forgetTyped('score.items[');
                      one.edit((document) => toggleItem(document, one.form, question, checked));
                    });
                  }}
                />
                ${itemWords(question, words.locale)}
              </label>
            </li>`,
        )}
      </ul>
      ${
        questions.length > mostItems
          ? html`<p class="muted">${words.term('rowsLeftOut', { count: questions.length - mostItems })}</p>`
          : nothing
      }
      ${questions.length === 0 ? html`<p class="muted">${words.term('noCountable')}</p>` : nothing}
    </fieldset>
    ${
      items.length === 0
        ? nothing
        : html`<h4>${words.term('sumValues')}</h4>
            <ul class="rows inputs">
              ${items.map(
                (_source, at) =>
                  html`<li>${sourceFields(bench, { place: { in: 'items', at }, optional: false })}</li>`,
              )}
            </ul>`
    }
    ${bandsPart(bench)}`;
}

function enteredPart(bench: Bench): TemplateResult {
  const { words, draft, edit } = bench;
  const { score } = draft.document;
  if (score?.method !== 'entered') return html``;
  const questions = draft.form.items.filter((item) => item.role === 'question');
  const texts = questions.filter(({ type }) => type === 'string' || type === 'text');
  const days = questions.filter(({ type }) => type === 'date');
  const who = (
    name: 'by' | 'on',
    label: string,
    list: typeof questions,
    chosen: string | undefined,
    choose: (linkId: string | undefined) => void,
  ) => {
    const wiring = noted(bench, `score.${name}`);
    return html`<div class="field">
      <label class="label" for=${wiring.id}>${label}</label>
      <select
        id=${wiring.id}
        aria-describedby=${wiring.describedBy}
        aria-invalid=${wiring.invalid}
        @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value || undefined)}
      >
        <option value="" ?selected=${chosen === undefined}>${words.term(`${name}Answer`)}</option>
        ${list.map(
          (question) =>
            html`<option value=${question.linkId} ?selected=${question.linkId === chosen}>
              ${itemWords(question, words.locale)}
            </option>`,
        )}
      </select>
      ${noteLine(bench, `score.${name}`)}
    </div>`;
  };
  return html`<p class="muted">${words.term('enteredAbout')}</p>
    <div class="field">
      <label class="label" for=${idOf('score.kind')}>${words.term('enteredKind')}</label>
      <select
        id=${idOf('score.kind')}
        @change=${(event: Event) => {
          const kind = (event.currentTarget as HTMLSelectElement).value === 'profile' ? 'profile' : 'total';
          edit((document) => setEntered(document, { kind }));
        }}
      >
        ${(['total', 'profile'] as const).map((kind) => html`<option value=${kind} ?selected=${kind === (score.kind ?? 'total')}>${words.term(`kind.${kind}`)}</option>`)}
      </select>
    </div>
    <ul class="rows inputs">
      <li>
        ${sourceFields(bench, { place: { in: 'total' }, label: words.term('enteredTotal'), optional: false })}
      </li>
    </ul>
    ${who('by', words.term('enteredBy'), texts, score.by, (by) => edit((document) => setEntered(document, { by })))}
    ${who('on', words.term('enteredOn'), days, score.on, (on) => edit((document) => setEntered(document, { on })))}
    ${bandsPart(bench)}`;
}

function leftToSay({ words, draft }: Bench): TemplateResult | typeof nothing {
  if (draft.document.score === undefined) return nothing;
  const count = draft.errors.length + draft.unread.length;
  return count === 0
    ? html`<p class="state ok">${words.term('scoreReady')}</p>`
    : html`<p class="state wait">${words.term('scoreLeft', { count })}</p>`;
}
