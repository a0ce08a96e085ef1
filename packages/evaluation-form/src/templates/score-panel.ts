import { textFor } from '@fil/questionnaire';
import type { ScoreResult } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { adverbGroupOf } from '../view/adverbs.ts';
import { scoreCodes, scoreWorking } from '../view/score-working.ts';
import { scoreRangeWords, scoreValueWords } from '../view/score-words.ts';
import type { EvaluationScreen } from './evaluation-screen.ts';

/** The score with its meaning; or what is missing and what is still possible; then on what it rests. */
export function scorePanel(screen: EvaluationScreen): TemplateResult {
  const { localize, answer, filling } = screen;
  const { rules, read } = answer;
  const title = html`<h3>${localize.term('scoreTitle')}</h3>`;
  if (rules?.scoreDomains.some((domain) => read.withheldDomains.includes(domain)))
    return html`${title}
      <p class="muted">${localize.term('scoreHidden')}</p>`;
  const result = rules?.score(filling.counted(), answer.session.territory.parameters);
  if (!result || result.status === 'none')
    return html`${title}
      <p class="muted">${localize.term('scoreNone')}</p>`;
  return html`${title}
    <div role="status">
      ${result.status === 'complete' ? complete(screen, result) : incomplete(screen, result)}
    </div>
    ${working(screen, result)}`;
}

function complete({ localize, answer }: EvaluationScreen, result: ScoreResult): TemplateResult {
  const { meaning, method } = result;
  const words = meaning && answer.rules?.meaning(meaning, localize.locale);
  return html`<p class="score">
      <b>${scoreValueWords(localize, answer.read.evaluation.fact.instrument, result)}</b>
    </p>
    ${words ? html`<p>${words}</p>` : nothing}
    <p class="small muted">${localize.term(`method.${method}`)}</p>`;
}

/** At most this many names of missing answers; the rest are counted. */
const mostNames = 4;

function incomplete(screen: EvaluationScreen, result: ScoreResult): TemplateResult {
  const { localize, answer } = screen;
  const { missing, possible } = result;
  const names = [...new Set(missing.map((linkId) => nameOf(screen, linkId)))];
  const list = names.slice(0, mostNames).join(localize.term('listSeparator'));
  const more = names.length - mostNames;
  const range = scoreRangeWords(localize, answer.read.evaluation.fact.instrument, result);
  const isOne = possible?.lowest === possible?.highest;
  return html`<p class="score"><b>${localize.term('scoreIncomplete')}</b></p>
    ${
      names.length === 0
        ? nothing
        : html`<p class="small">
            ${localize.term(more > 0 ? 'scoreMissingMore' : 'scoreMissing', { list, count: more })}
          </p>`
    }
    ${
      range === undefined
        ? nothing
        : html`<p class="small">${localize.term(isOne ? 'scorePossibleOne' : 'scorePossible', { range })}</p>`
    }`;
}

/** A missing adverb is named by the question it belongs to. */
function nameOf({ filling, localize }: EvaluationScreen, linkId: string): string {
  const { form } = filling;
  const group = form.item(form.item(linkId)?.parent ?? '');
  const owner = form.item(group?.parent ?? '');
  const isAdverb = owner && group && adverbGroupOf(form, owner) === group;
  const item = isAdverb ? owner : form.item(linkId);
  return item ? textFor(item, localize.locale) : linkId;
}

function working({ localize }: EvaluationScreen, result: ScoreResult): TemplateResult | typeof nothing {
  const codes = scoreCodes(result);
  if (codes.length === 0) return nothing;
  const { rank, group, sums } = scoreWorking(result);
  return html`<details>
    <summary>${localize.term('scoreInputs')}</summary>
    ${rank === undefined ? nothing : html`<p class="small">${rankWords(rank, group)}</p>`}
    <table class="small codes">
      <thead>
        <tr>
          <th scope="col">${localize.term('variable')}</th>
          <th scope="col">${localize.term('code')}</th>
        </tr>
      </thead>
      <tbody>
        ${codes.map(
          ({ variable, code }) =>
            html`<tr>
              <th scope="row">${localize.term(`variable.${variable}`)}</th>
              <td class=${code === null ? 'muted' : ''}>${code ?? localize.term('codeMissing')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      sums.length === 0
        ? nothing
        : html`<p class="small muted">
            ${localize.term('scoreSums', { list: sums.map(([name, sum]) => `${name}\u00a0${localize.number(sum)}`).join(localize.term('listSeparator')) })}
            ${localize.term('scoreNotMonotone')}
          </p>`
    }
  </details>`;

  function rankWords(position: number, decidedBy: string | undefined): string {
    return decidedBy === undefined
      ? localize.term('scoreRankAlone', { rank: position })
      : localize.term('scoreRank', { rank: position, group: decidedBy });
  }
}
