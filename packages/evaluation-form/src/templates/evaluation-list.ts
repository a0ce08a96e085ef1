import { instruments } from '@fil/instruments/catalogue';
import type { InstrumentRules } from '@fil/instruments/load';
import type { EvaluationListAnswer, OwnInstrument, ScoreResult } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { scoreRangeWords, scoreValueWords } from '../view/score-words.ts';
import type { EvaluationLocalize, ListAnswer } from './evaluation-screen.ts';

type Line = EvaluationListAnswer['evaluations'][number];

export interface ListScreen {
  readonly localize: EvaluationLocalize;
  readonly answer: ListAnswer;
  readonly open: (evaluationId: string) => void;
}

/** Evaluations of the person, the newest first. */
export function evaluationList(screen: ListScreen): TemplateResult {
  const { localize, answer } = screen;
  const lines = answer.list.evaluations.toSorted((one, other) => (when(one) < when(other) ? 1 : -1));
  const columns = [
    'column.day',
    'column.instrument',
    'column.author',
    'column.status',
    'column.score',
  ] as const;
  return html`<table class="stacks list">
    <caption class="visually-hidden">
      ${localize.term('listCaption')}
    </caption>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${localize.term(column)}</th>`)}
        <td></td>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        lines,
        ({ evaluation }) => evaluation.id,
        (line) => row(screen, line),
      )}
    </tbody>
  </table>`;
}

function when({ evaluation }: Line): string {
  return `${evaluation.fact.startedOn} ${evaluation.createdAt}`;
}

function row({ localize, answer, open }: ListScreen, line: Line): TemplateResult {
  const { evaluation, answered, score } = line;
  const { instrument, startedOn, status, place } = evaluation.fact;
  const name = instrumentName(localize, instrument, answer.session.ownInstruments);
  const day = localize.day(startedOn, 'long');
  const act = localize.term(status === 'draft' ? 'resume' : 'open');
  return html`<tr>
    <th scope="row" class="num">${day}</th>
    <td>${name}<br /><span class="small muted">${localize.term(`place.${place}`)}</span></td>
    <td>${evaluation.author.name}<br /><span class="small muted">${evaluation.author.organization}</span></td>
    <td>
      ${
        status === 'signed'
          ? html`<span class="state ok">${localize.term('status.signed')}</span>`
          : html`<span class="state wait">${localize.term('status.draft', { answered })}</span>`
      }
    </td>
    <td>${scoreCell(localize, instrument, score, answer.rules?.get(instrument))}</td>
    <td>
      <button
        type="button"
        aria-label=${localize.term('openNamed', { act, instrument: name, day })}
        @click=${() => open(evaluation.id)}
      >
        ${act}
      </button>
    </td>
  </tr>`;
}

function scoreCell(
  localize: EvaluationLocalize,
  instrument: string,
  score: ScoreResult | null,
  rules: InstrumentRules | undefined,
): TemplateResult {
  if (score === null) return html`<span class="muted">${localize.term('scoreWithheld')}</span>`;
  if (score.status === 'none') return html`<span class="muted">${localize.term('noScore')}</span>`;
  if (score.status === 'incomplete') {
    const range = scoreRangeWords(localize, instrument, score);
    return html`<span class="muted">${localize.term('scoreIncomplete')}</span>
      ${range === undefined ? nothing : html`<br /><span class="small muted">${range}</span>`}`;
  }
  const meaning = score.meaning && rules?.meaning(score.meaning, localize.locale);
  return html`<b>${scoreValueWords(localize, instrument, score)}</b>
    ${meaning ? html`<br /><span class="small muted">${meaning}</span>` : nothing}`;
}

/** The title of an instrument we ship, or of a form of this institution's own; else its identifier. */
export function instrumentName(
  localize: EvaluationLocalize,
  instrument: string,
  own: readonly OwnInstrument[] = [],
): string {
  const shipped = instruments.find(({ id }) => id === instrument)?.titles;
  const titles = shipped ?? own.find(({ id }) => id === instrument)?.title;
  return titles?.[localize.locale] ?? instrument;
}
