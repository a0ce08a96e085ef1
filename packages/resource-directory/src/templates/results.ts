import { stateLabel, type StateKind } from '@fil/element-kit';
import type { EligibilityAnswer } from '@fil/vocabulary/codes';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Found } from '../controllers/directory-search.ts';
import type { Words } from '../messages/index.ts';
import { tellingCriteria, type AssessedHit, type Shortlist } from '../model/assessed-hit.ts';
import { answeredCriterionWords, criterionWords } from '../words/criterion-words.ts';
import { counted } from '../words/counted.ts';
import { freshnessWords } from '../words/freshness-words.ts';

export interface ResultsView {
  readonly words: Words;
  readonly found: Found;
  readonly list: Shortlist;
  readonly selectedId: string | undefined;
  /** Details told under their row rather than beside the list. */
  readonly narrow: boolean;
  readonly hasPerson: boolean;
  readonly details: (hit: AssessedHit) => TemplateResult;
  readonly select: (hit: AssessedHit) => void;
  readonly showAside: () => void;
  readonly more: () => void;
}

/** How the question was understood, and how many answers it has. */
export function summaryTemplate({ words, found, list, hasPerson, showAside }: ResultsView): TemplateResult {
  const { understood, total, hits } = found;
  const { ineligible, closed, unverified } = list.setAside;
  const aside = [
    ineligible > 0 ? counted(words, 'aside.ineligible', ineligible) : '',
    closed > 0 ? counted(words, 'aside.closed', closed) : '',
    unverified > 0 ? counted(words, 'aside.unverified', unverified) : '',
  ].filter((text) => text !== '');
  return html`<p class="summary small muted" role="status">
    ${
      understood.query.trim() === ''
        ? nothing
        : html`${words.term('resultsFor')} <strong>${understood.query}</strong>${
              understood.corrected ? ` (${words.term('resultsCorrected')})` : ''
            }${
              understood.synonyms.length === 0
                ? ''
                : ` ${words.term('resultsSynonyms', { synonyms: understood.synonyms.slice(0, 4).join(', ') })}`
            }
            · `
    }
    ${counted(words, 'results', total)}${hits.length < total ? ` (${counted(words, 'shownOf', hits.length, { total })})` : ''}
    ${hasPerson ? ` · ${words.term('onDevice')}` : nothing}
    ${
      aside.length === 0
        ? nothing
        : html`<br />${aside.join(' · ')}
            <button type="button" class="quiet" @click=${showAside}>${words.term('asideShow')}</button>`
    }
  </p>`;
}

/** One row for each service: what it does, how far, whether this person may have it and why, verified when. */
export function listTemplate(view: ResultsView): TemplateResult {
  const { words, list, found, more } = view;
  const rest = found.total - found.hits.length;
  return html`<p id="list-help" class="visually-hidden">${words.term('listHelp')}</p>
    <ol class="hits plain" aria-label=${words.term('listLabel')} @keydown=${walk}>
      ${repeat(
        list.shown,
        ({ service }) => service.id,
        (hit) => rowTemplate(hit, view),
      )}
    </ol>
    ${rest <= 0 ? nothing : html`<button type="button" class="more" @click=${more}>${words.term('more', { count: rest })}</button>`}`;
}

function rowTemplate(hit: AssessedHit, view: ResultsView): TemplateResult {
  const { words, selectedId, narrow, select, details } = view;
  const { service, distance } = hit;
  const isSelected = service.id === selectedId;
  const facts = [
    service.organization === service.name ? '' : service.organization,
    words.term(`sector.${service.sector}`),
    service.costText ?? words.term(`cost.${service.cost}`),
  ];
  return html`<li class="hit ${isSelected ? 'selected' : ''}">
    <div class="row">
      <div class="what">
        <button
          type="button"
          class="pick"
          aria-describedby="list-help"
          aria-current=${!narrow && isSelected ? 'true' : nothing}
          aria-expanded=${narrow ? (isSelected ? 'true' : 'false') : nothing}
          @click=${() => select(hit)}
        >
          ${service.name}
        </button>
        <span class="muted small">${facts.filter((fact) => fact !== '').join(' · ')}</span>
        <span class="describes small">${service.description}</span>
      </div>
      <div class="where num small">
        ${distance === undefined ? nothing : html`<span>${words.term('distance', { kilometres: kilometres(words, distance) })}</span>`}
        <span class="muted">${service.municipality ?? nothing}</span>
      </div>
      <div class="whether">${eligibilityTemplate(hit, words)}</div>
      <div class="when small">${freshnessTemplate(hit, words)}</div>
    </div>
    ${narrow && isSelected ? html`<div class="unfolded">${details(hit)}</div>` : nothing}
  </li>`;
}

const stateOf: Readonly<Record<EligibilityAnswer, StateKind>> = { met: 'ok', unknown: 'talk', unmet: 'gap' };

function eligibilityTemplate(
  { eligibility, service }: AssessedHit,
  words: Words,
): TemplateResult | typeof nothing {
  if (eligibility === undefined) {
    const asked = service.eligibility
      .map((criterion) => criterionWords(words, criterion))
      .filter((text) => text !== undefined);
    return html`<span class="muted small"
      >${asked.length === 0 ? (service.eligibilityText ?? words.term('eligibleOpen')) : asked.join(', ')}</span
    >`;
  }
  const telling = tellingCriteria(eligibility)
    .map(({ criterion, answer }) =>
      answer === 'met' ? criterionWords(words, criterion) : answeredCriterionWords(words, criterion, answer),
    )
    .filter((text) => text !== undefined);
  const why =
    telling.length > 0
      ? telling.slice(0, 3).join(', ')
      : words.term(service.eligibilityText ? 'eligibleInWords' : 'eligibleOpen');
  return html`${stateLabel(stateOf[eligibility.answer], words.term(`eligible.${eligibility.answer}`))}
    <span class="muted small why">${why}</span>`;
}

function freshnessTemplate({ freshness }: AssessedHit, words: Words): TemplateResult {
  const text = freshnessWords(words, freshness);
  return freshness.state === 'fresh' ? html`<span class="muted">${text}</span>` : stateLabel('talk', text);
}

/** One decimal under ten kilometres, none beyond: nobody walks to the metre. */
export function kilometres(words: Words, distance: number): string {
  return words.number(Math.max(0.1, distance), { maximumFractionDigits: distance < 10 ? 1 : 0 });
}

/** Arrows move between services; Home and End go to the first and the last. */
function walk(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const picks = [...list.querySelectorAll<HTMLElement>('.pick')];
  const index = picks.indexOf(event.target as HTMLElement);
  if (index < 0) return;
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: picks.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  picks[next]?.focus();
}
