import { Localize } from '@fil/element-kit';
import type { FilElement } from '@fil/element-kit';
import type { Connection } from '@fil/connection';
import { readPaper } from '@fil/instruments/paper';
import type { EvaluationReadAnswer, InstrumentAnswer, PersonReference } from '@fil/vocabulary/types';
import { html } from 'lit';
import type { TemplateResult, nothing } from 'lit';
import { instrumentName } from '../templates/evaluation-list.ts';
import type { EvaluationLocalize, ListAnswer } from '../templates/evaluation-screen.ts';
import { comparison } from './comparison.ts';
import { compareCatalogue } from './messages/index.ts';
import type { CompareTerms } from './messages/index.ts';
import { adoptCompareStyles } from './compare.styles.ts';

export interface CompareOptions {
  readonly connection: Connection;
  readonly person: PersonReference;
  readonly localize: EvaluationLocalize;
  /** Back to the list. */
  readonly close: () => void;
}

interface Pair {
  readonly before: EvaluationReadAnswer;
  readonly after: EvaluationReadAnswer;
  readonly instrument: InstrumentAnswer;
}

/** Two evaluations side by side: which ones, and what was read of them. */
export class CompareView {
  readonly words: Localize<CompareTerms>;
  readonly #host: FilElement;
  readonly #options: CompareOptions;
  #chosen: { before: string; after: string } | undefined;
  #pair: Pair | undefined;
  #failed = false;
  #asked = '';

  constructor(host: FilElement, options: CompareOptions) {
    this.#host = host;
    this.#options = options;
    this.words = new Localize(host, compareCatalogue);
    adoptCompareStyles(host);
  }

  render(answer: ListAnswer): TemplateResult {
    const { words } = this;
    const lines = answer.list.evaluations.toSorted((one, other) => (dayOf(one) < dayOf(other) ? 1 : -1));
    this.#chosen ??= firstPair(lines);
    void this.#load();
    const { before = '', after = '' } = this.#chosen ?? {};
    const choose = (side: 'before' | 'after', label: string, chosen: string) =>
      html`<div class="field">
        <label class="label" for="compare-${side}">${label}</label>
        <select
          id="compare-${side}"
          @change=${(event: Event) => this.#choose(side, (event.currentTarget as HTMLSelectElement).value)}
        >
          ${lines.map(
            ({ evaluation }) =>
              html`<option value=${evaluation.id} ?selected=${evaluation.id === chosen}>
                ${words.term('option', {
                  instrument: instrumentName(this.#options.localize, evaluation.fact.instrument),
                  day: words.day(evaluation.fact.startedOn, 'long'),
                  author: evaluation.author.name,
                })}
              </option>`,
          )}
        </select>
      </div>`;
    return html`<div class="bar">
        <h2 tabindex="-1">${words.term('title')}</h2>
        <span class="tabs"
          ><button type="button" class="quiet" @click=${this.#options.close}>
            ${words.term('back')}
          </button></span
        >
      </div>
      <div class="compare-choice">
        ${choose('before', words.term('before'), before)} ${choose('after', words.term('after'), after)}
      </div>
      <div aria-live="polite">${this.#result(answer)}</div>`;
  }

  #result(answer: ListAnswer): TemplateResult | typeof nothing {
    const { words } = this;
    if (this.#failed)
      return html`<p class="failure">
        ${words.term('failed')}
        <button type="button" @click=${() => this.#again()}>${words.term('again')}</button>
      </p>`;
    const pair = this.#pair;
    const isAsked =
      pair?.before.evaluation.id === this.#chosen?.before &&
      pair?.after.evaluation.id === this.#chosen?.after;
    if (!pair || !isAsked) return html`<p class="muted">${words.term('reading')}</p>`;
    const { localize } = this.#options;
    return comparison({
      words,
      localize,
      before: pair.before,
      after: pair.after,
      rules: answer.rules ?? new Map(),
      paper: readPaper(pair.instrument.questionnaire, this.#host.locale),
    });
  }

  #choose(side: 'before' | 'after', id: string): void {
    if (!this.#chosen) return;
    this.#chosen = { ...this.#chosen, [side]: id };
    this.#host.requestUpdate();
  }

  #again(): void {
    this.#failed = false;
    this.#asked = '';
    this.#host.requestUpdate();
  }

  async #load(): Promise<void> {
    const chosen = this.#chosen;
    if (!chosen) return;
    const key = `${chosen.before} ${chosen.after}`;
    if (key === this.#asked) return;
    this.#asked = key;
    const { connection, person } = this.#options;
    const read = (evaluationId: string) => connection.query('evaluation.read', { person, evaluationId });
    try {
      const [before, after] = await Promise.all([read(chosen.before), read(chosen.after)]);
      const instrument = await connection.query('instrument.read', {
        id: after.evaluation.fact.instrument,
      });
      if (this.#asked === key) this.#pair = { before, after, instrument };
    } catch {
      this.#failed = this.#asked === key;
    }
    this.#host.requestUpdate();
  }
}

type Line = ListAnswer['list']['evaluations'][number];

const dayOf = ({ evaluation }: Line): string => `${evaluation.fact.startedOn} ${evaluation.createdAt}`;

/** The newest evaluation and the one before it with the same form; else the two newest. */
function firstPair(lines: readonly Line[]): { before: string; after: string } | undefined {
  for (const [at, { evaluation }] of lines.entries()) {
    const earlier = lines
      .slice(at + 1)
      .find((line) => line.evaluation.fact.instrument === evaluation.fact.instrument);
    if (earlier) return { before: earlier.evaluation.id, after: evaluation.id };
  }
  const [after, before] = lines;
  return after && before && { before: before.evaluation.id, after: after.evaluation.id };
}
