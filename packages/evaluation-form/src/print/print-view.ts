import type { Connection } from '@fil/connection';
import { Localize } from '@fil/element-kit';
import type { FilElement } from '@fil/element-kit';
import { loadRules } from '@fil/instruments/load';
import type { InstrumentRules } from '@fil/instruments/load';
import { paperDocument, readPaper } from '@fil/instruments/paper';
import type { PaperDocument } from '@fil/instruments/paper';
import type { EvaluationReadAnswer, InstrumentAnswer, PersonReference } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { instrumentName } from '../templates/evaluation-list.ts';
import type { EvaluationLocalize, ListAnswer } from '../templates/evaluation-screen.ts';
import { scoreValueWords } from '../view/score-words.ts';
import { printCatalogue } from './messages/index.ts';
import type { PrintTerms } from './messages/index.ts';
import { adoptPrintStyles } from './paper.styles.ts';
import { paperTemplate } from './paper-template.ts';
import { printAlone } from './print-alone.ts';

export interface PrintOptions {
  readonly connection: Connection;
  readonly person: PersonReference;
  readonly localize: EvaluationLocalize;
  /** The evaluation to print; none for a blank form of an instrument. */
  readonly evaluationId: string | undefined;
  readonly close: () => void;
}

interface Material {
  readonly key: string;
  readonly read: EvaluationReadAnswer | undefined;
  readonly instrument: InstrumentAnswer;
  /** Of the instrument; what its score means. */
  readonly rules: InstrumentRules | undefined;
}

type Telling = { readonly kind: 'making' | 'pdfFailed' | 'printFailed' | 'made'; readonly name?: string };

/** What will be printed, as it will be, with the two ways to keep it: paper and PDF. */
export class PrintView {
  readonly words: Localize<PrintTerms>;
  readonly #host: FilElement;
  readonly #options: PrintOptions;
  #blank: boolean;
  #instrument: string | undefined;
  #material: Material | undefined;
  #asked = '';
  #failed = false;
  #told: Telling | undefined;

  constructor(host: FilElement, options: PrintOptions) {
    this.#host = host;
    this.#options = options;
    this.#blank = options.evaluationId === undefined;
    this.words = new Localize(host, printCatalogue);
    adoptPrintStyles(host);
  }

  render(answer: ListAnswer): TemplateResult {
    const { words } = this;
    const { evaluationId } = this.#options;
    const line = answer.list.evaluations.find(({ evaluation }) => evaluation.id === evaluationId);
    const { instruments } = answer.session.territory;
    this.#instrument ??= line?.evaluation.fact.instrument ?? instruments[0];
    void this.#load();
    const document = this.#document(answer);
    return html`<div class="bar">
        <h2 tabindex="-1">${words.term('title')}</h2>
        <span class="tabs"
          ><button type="button" class="quiet" @click=${this.#options.close}>
            ${words.term('back')}
          </button></span
        >
      </div>
      <div class="paper-acts">
        ${evaluationId === undefined ? this.#instrumentChoice(instruments) : this.#blankChoice()}
        <button
          type="button"
          class="main"
          ?disabled=${!document}
          @click=${() => document && void this.#print(document)}
        >
          ${words.term('print')}
        </button>
        ${
          evaluationId === undefined
            ? nothing
            : html`<button type="button" ?disabled=${!document} @click=${() => void this.#save()}>
                ${words.term('pdf')}
              </button>`
        }
        <span role="status"
          >${this.#told ? words.term(this.#told.kind, { name: this.#told.name ?? '' }) : ''}</span
        >
      </div>
      ${this.#preview(document)}`;
  }

  #preview(document: PaperDocument | undefined): TemplateResult {
    const { words } = this;
    if (this.#failed)
      return html`<p class="failure">
        ${words.term('failed')}
        <button type="button" @click=${() => this.#again()}>${words.term('again')}</button>
      </p>`;
    if (!document) return html`<p class="muted" role="status">${words.term('reading')}</p>`;
    return html`<div class="paper-frame" role="region" tabindex="0" aria-label=${words.term('preview')}>
      ${paperTemplate(document, this.#columns)}
    </div>`;
  }

  #instrumentChoice(instruments: readonly string[]): TemplateResult {
    return html`<div class="field">
      <label class="label" for="print-instrument">${this.words.term('instrument')}</label>
      <select
        id="print-instrument"
        @change=${(event: Event) => {
          this.#instrument = (event.currentTarget as HTMLSelectElement).value;
          this.#host.requestUpdate();
        }}
      >
        ${instruments.map(
          (id) =>
            html`<option value=${id} ?selected=${id === this.#instrument}>
              ${instrumentName(this.#options.localize, id)}
            </option>`,
        )}
      </select>
    </div>`;
  }

  #blankChoice(): TemplateResult {
    const choice = (blank: boolean) =>
      html`<label class="choice"
        ><input
          type="radio"
          name="print-what"
          .checked=${this.#blank === blank}
          @change=${() => {
            this.#blank = blank;
            this.#host.requestUpdate();
          }}
        />${this.words.term(blank ? 'blank' : 'filled')}</label
      >`;
    return html`<fieldset>
      <legend>${this.words.term('what')}</legend>
      <div class="choices">${choice(false)} ${choice(true)}</div>
    </fieldset>`;
  }

  get #columns() {
    const { words } = this;
    return {
      question: words.term('paper.question'),
      answer: words.term('paper.answer'),
      source: words.term('paper.source'),
    };
  }

  #document(answer: ListAnswer): PaperDocument | undefined {
    const material = this.#material;
    if (material?.key !== this.#key) return undefined;
    const { words } = this;
    const read = this.#blank ? undefined : material.read;
    return paperDocument({
      paper: readPaper(material.instrument.questionnaire, this.#host.locale),
      printedOn: answer.session.today,
      identity: this.#options.evaluationId === undefined ? undefined : answer.summary.identity?.fact,
      read,
      score: read && this.#score(read, material.rules),
      speaker: {
        term: (key, values) => words.term(key as keyof PrintTerms & string, values),
        day: (day) => words.day(day, 'long'),
        instant: (instant) => words.instant(instant),
        number: (value) => words.number(value),
        domain: (domain) => words.term(`domain.${domain}`),
      },
    });
  }

  #score(read: EvaluationReadAnswer, rules: InstrumentRules | undefined): string | undefined {
    const { localize } = this.#options;
    const { instrument } = read.evaluation.fact;
    if (read.score?.status !== 'complete') return undefined;
    const meaning = read.score.meaning && rules?.meaning(read.score.meaning, localize.locale);
    return [scoreValueWords(localize, instrument, read.score), ...(meaning ? [meaning] : [])].join('. ');
  }

  get #key(): string {
    return `${this.#options.evaluationId ?? ''} ${this.#instrument ?? ''}`;
  }

  async #load(): Promise<void> {
    const key = this.#key;
    const { connection, person, evaluationId } = this.#options;
    const id = this.#instrument;
    if (key === this.#asked || id === undefined) return;
    this.#asked = key;
    try {
      const [read, instrument, rules] = await Promise.all([
        evaluationId === undefined
          ? undefined
          : connection.query('evaluation.read', { person, evaluationId }),
        connection.query('instrument.read', { id }),
        loadRules(id),
        this.#options.localize.whole(),
      ]);
      if (this.#asked === key) this.#material = { key, read, instrument, rules };
    } catch {
      this.#failed = this.#asked === key;
    }
    this.#host.requestUpdate();
  }

  #again(): void {
    this.#failed = false;
    this.#asked = '';
    this.#host.requestUpdate();
  }

  #tell(told: Telling | undefined): void {
    this.#told = told;
    this.#host.requestUpdate();
  }

  async #print(document: PaperDocument): Promise<void> {
    this.#tell(undefined);
    try {
      await printAlone(this.#host.renderRoot as ShadowRoot, {
        title: document.title,
        lang: this.#host.locale,
        content: paperTemplate(document, this.#columns),
      });
    } catch {
      this.#tell({ kind: 'printFailed' });
    }
  }

  async #save(): Promise<void> {
    const { connection, person, evaluationId } = this.#options;
    if (evaluationId === undefined) return;
    this.#tell({ kind: 'making' });
    try {
      const { name, content } = await connection.query('evaluation.document', {
        person,
        evaluationId,
        blank: this.#blank,
        locale: this.#host.locale,
      });
      keep(name, content);
      this.#tell({ kind: 'made', name });
    } catch {
      this.#tell({ kind: 'pdfFailed' });
    }
  }
}

/** Hands a file to the browser, to be kept where the reader keeps files. */
function keep(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it once the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
