import { codedWords } from '@fil/instruments/paper';
import type { Paper, PaperItem } from '@fil/instruments/paper';
import type { InstrumentRules } from '@fil/instruments/load';
import { spokenWords } from '@fil/questionnaire';
import type { AnswerFact, AnswerValue, EvaluationReadAnswer } from '@fil/vocabulary/types';
import type { Localize } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EvaluationLocalize } from '../templates/evaluation-screen.ts';
import { valueLanguage } from '../view/answer-words.ts';
import { scoreValueWords } from '../view/score-words.ts';
import { dimensionChanges } from './dimension-change.ts';
import type { DimensionChange, MovedAnswer } from './dimension-change.ts';
import { evolutionPicture } from './evolution-picture.ts';
import type { CompareTerms } from './messages/index.ts';

export interface ComparisonScreen {
  readonly words: Localize<CompareTerms>;
  readonly localize: EvaluationLocalize;
  readonly before: EvaluationReadAnswer;
  readonly after: EvaluationReadAnswer;
  readonly rules: ReadonlyMap<string, InstrumentRules>;
  readonly paper: Paper;
}

/** What changed between two evaluations: their results, then each dimension in words, with a small picture. */
export function comparison(screen: ComparisonScreen): TemplateResult {
  const { words, before, after, paper } = screen;
  const sameForm = before.evaluation.fact.instrument === after.evaluation.fact.instrument;
  const isSame = before.evaluation.id === after.evaluation.id;
  if (isSame) return html`<p>${words.term('sameOne')}</p>`;
  const changes = sameForm ? dimensionChanges(paper, before.answers, after.answers) : [];
  const withheld = new Set([...before.withheldDomains, ...after.withheldDomains]).size;
  return html`${scores(screen)} ${sameForm ? nothing : html`<p>${words.term('otherForm')}</p>`}
  ${sameForm && changes.length === 0 ? html`<p>${words.term('noDimension')}</p>` : nothing}
  ${withheld > 0 && sameForm ? html`<p class="small muted">${words.term('withheld')}</p>` : nothing}
  ${changes.length === 0 ? nothing : table(screen, changes)}`;
}

function table(screen: ComparisonScreen, changes: readonly DimensionChange[]): TemplateResult {
  const { words, localize, before, after } = screen;
  const day = ({ evaluation }: EvaluationReadAnswer) => words.day(evaluation.fact.startedOn, 'long');
  return html`<table class="stacks compared-dimensions">
    <caption>
      ${words.term('caption', { before: day(before), after: day(after) })}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.term('dimension')}</th>
        <th scope="col">${words.term('evolution')}</th>
        <th scope="col">${words.term('what')}</th>
      </tr>
    </thead>
    <tbody>
      ${changes.map(
        (change) =>
          html`<tr>
            <th scope="row">${localize.term(`dimension.${change.dimension}`)}</th>
            <td>
              <span class="state ${states[change.move]}">${words.term(`move.${change.move}`)}</span>
              ${change.difficulty ? evolutionPicture(words, change.difficulty) : nothing}
            </td>
            <td>${detail(screen, change)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const states = {
  better: 'ok',
  worse: 'gap',
  mixed: 'talk',
  changed: 'talk',
  same: 'wait',
  notCompared: 'wait',
};

function detail(screen: ComparisonScreen, { moved, same, once }: DimensionChange): TemplateResult {
  const { words } = screen;
  const counted = (term: 'unchanged' | 'once', count: number) =>
    count === 0 ? nothing : html`<p class="small muted">${words.term(term, { count })}</p>`;
  return html`${
    moved.length === 0
      ? nothing
      : html`<ul class="plain small">
          ${moved.map((one) => html`<li>${movedWords(screen, one)}</li>`)}
        </ul>`
  }
  ${counted('unchanged', same)} ${counted('once', once)}`;
}

function movedWords(
  { words, localize }: ComparisonScreen,
  { item, before, after, move }: MovedAnswer,
): TemplateResult {
  const told = (fact: AnswerFact | undefined) => answerWords(localize, item, fact);
  return html`<span
      >${words.term('line', { question: item.text, before: told(before), after: told(after) })}</span
    >
    <b>${words.term(`answer.${move}`)}</b>`;
}

function answerWords(localize: EvaluationLocalize, item: PaperItem, fact: AnswerFact | undefined): string {
  if (fact?.absence !== undefined) return localize.term(`absence.${fact.absence}`);
  if (!fact || fact.values.length === 0) return localize.term('noAnswer');
  return fact.values.map((value) => valueWords(localize, item, value)).join(localize.term('listSeparator'));
}

function valueWords(localize: EvaluationLocalize, item: PaperItem, value: AnswerValue): string {
  return codedWords(item, value) ?? spokenWords(value, valueLanguage(localize));
}

/** The two results, each with its meaning. */
function scores(screen: ComparisonScreen): TemplateResult {
  const { words, before, after } = screen;
  return html`<dl class="two-scores">
    ${([before, after] as const).map(
      (read) =>
        html`<div>
          <dt>${words.day(read.evaluation.fact.startedOn, 'long')}</dt>
          <dd>${scoreOf(screen, read)}</dd>
        </div>`,
    )}
  </dl>`;
}

function scoreOf({ words, localize, rules }: ComparisonScreen, read: EvaluationReadAnswer): TemplateResult {
  const { instrument } = read.evaluation.fact;
  const { score } = read;
  if (score === null) return html`<span class="muted">${localize.term('scoreWithheld')}</span>`;
  if (score.status === 'none') return html`<span class="muted">${localize.term('noScore')}</span>`;
  if (score.status === 'incomplete') return html`<span class="muted">${words.term('incomplete')}</span>`;
  const meaning = score.meaning && rules.get(instrument)?.meaning(score.meaning, localize.locale);
  return html`<b>${scoreValueWords(localize, instrument, score)}</b>
    ${meaning ? html`<br /><span class="small muted">${meaning}</span>` : nothing}`;
}
