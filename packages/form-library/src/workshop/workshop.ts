import { FilDirtyEvent, Localize } from '@fil/element-kit';
import type { FilElement } from '@fil/element-kit';
import type { Connection, HostContext } from '@fil/connection';
import { valueSetsFor } from '@fil/questionnaire-view';
import type { Locale } from '@fil/vocabulary/codes';
import type { Day } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keepWork, keptWork } from '../kept-work.ts';
import { isSteward } from '../library.ts';
import type { Library, Opening } from '../library.ts';
import { adoptWorkshopStyles } from '../styles/workshop.styles.ts';
import type { Bench, Part } from './bench.ts';
import { Bringing } from './bringing.ts';
import type { Draft } from './draft.ts';
import { keepDraft } from './keep-draft.ts';
import { workshopCatalogue } from './messages/index.ts';
import type { WorkshopTerms } from './messages/index.ts';
import { openKept } from './open-draft.ts';
import { Preview } from './preview.ts';
import { chooseForm } from './templates/choose-form.ts';
import { workbench } from './templates/frame.ts';

export interface WorkshopOptions {
  readonly context: HostContext;
  readonly connection: Connection;
  /** Absent to go on with what was being worked on. */
  readonly opening: Opening | undefined;
  /** The day it is, for forms that ask. */
  readonly today: Day;
  /** Back to the list, with what to say there, and where the focus goes. */
  readonly close: (told: string, back: string) => void;
  /** Something was kept: the list is another. */
  readonly kept: () => void;
}

/** What outlives the element on its page. */
interface Work {
  readonly opening: Opening;
  readonly draft: Draft;
  part: Part;
}

/** One form being brought, looked at or corrected, from its file to its being kept. */
export class Workshop {
  readonly #host: FilElement;
  readonly #options: WorkshopOptions;
  readonly #words: Localize<WorkshopTerms>;
  readonly #opening: Opening;
  readonly #bringing: Bringing | undefined;
  #draft: Draft | undefined;
  #preview: Preview | undefined;
  #part: Part = 'summary';
  #opened = new Set<string>();
  #failed = false;
  #saving = false;
  #refusal = '';
  #leaving = false;
  #resumed = false;
  #told = false;
  #focusNext: { readonly selector: string } | { readonly question: string } | undefined;

  constructor(host: FilElement, options: WorkshopOptions) {
    this.#host = host;
    this.#options = options;
    this.#words = new Localize(host, workshopCatalogue);
    adoptWorkshopStyles(host);
    const work = options.opening === undefined ? (keptWork(options.context) as Work | undefined) : undefined;
    this.#opening = options.opening ?? work?.opening ?? { kind: 'new' };
    this.#focusNext = { selector: '.bar h2' };
    if (work) {
      this.#take(work.draft, work.part);
      this.#resumed = true;
      return;
    }
    if (this.#opening.kind === 'kept') void this.#openKept();
    else
      this.#bringing = new Bringing({
        connection: options.connection,
        load: { valueSets: valueSetsFor(host) },
        renews: this.#opening.kind === 'version' ? this.#opening.id : undefined,
        changed: () => host.requestUpdate(),
        taken: (draft) => this.#take(draft, 'summary', '#part-title'),
      });
  }

  render(library: Library): TemplateResult {
    const draft = this.#draft;
    return html`${this.#bar(library)} ${this.#asking()}
    ${this.#resumed ? html`<p class="remark" role="status">${this.#words.term('resumed')}</p>` : nothing}
    ${draft && this.#preview ? workbench(this.#bench(library, draft, this.#preview), this.#part) : this.#before(library)}`;
  }

  /** Called after the element has rendered. */
  updated(): void {
    this.#preview?.updated();
    this.#tellDirty();
    const next = this.#focusNext;
    if (next === undefined) return;
    if ('question' in next) {
      if (this.#preview?.focus(next.question)) this.#focusNext = undefined;
      return;
    }
    const found = this.#host.renderRoot.querySelector<HTMLElement>(next.selector);
    if (!found) return;
    this.#focusNext = undefined;
    const closed = found.closest('details:not([open])');
    closed?.setAttribute('open', '');
    found.focus();
  }

  stop(): void {
    this.#preview?.stop();
  }

  #bar(library: Library): TemplateResult {
    const words = this.#words;
    const draft = this.#draft;
    const renewed = this.#opening.kind === 'version' ? titleIn(library, this.#opening.id, words.locale) : '';
    const title =
      this.#opening.kind === 'new'
        ? words.term('title.new')
        : this.#opening.kind === 'version'
          ? words.term('title.version', { title: renewed })
          : titleIn(library, this.#opening.id, words.locale);
    return html`<div class="bar">
      <h2 tabindex="-1">
        ${this.#opening.kind === 'new' && draft ? draft.title(words.locale) || title : title}
        ${draft ? html`<small>${words.term('versionName', { version: draft.version })}</small>` : nothing}
      </h2>
      <button type="button" class="quiet" id="back" @click=${() => this.#back()}>
        ${words.term('back')}
      </button>
    </div>`;
  }

  #asking(): TemplateResult | typeof nothing {
    if (!this.#leaving) return nothing;
    const words = this.#words;
    return html`<div class="asking-to-leave" role="group" aria-labelledby="leave-ask">
      <p id="leave-ask">${words.term('leaveAsk')}</p>
      <p class="acts">
        <button type="button" id="leave" @click=${() => this.#leave('')}>${words.term('leave')}</button>
        <button type="button" class="main" id="stay" @click=${() => this.#stay()}>
          ${words.term('stay')}
        </button>
      </p>
    </div>`;
  }

  /** Before there is a form: where it comes from, or that it is being read. */
  #before(library: Library): TemplateResult {
    const words = this.#words;
    if (this.#bringing)
      return chooseForm({
        words,
        ...this.#bringing.state,
        renews:
          this.#opening.kind === 'version' ? titleIn(library, this.#opening.id, words.locale) : undefined,
        ...this.#bringing.acts,
      });
    if (!this.#failed) return html`<p class="muted" role="status">${words.term('opening')}</p>`;
    return html`<div class="failure" role="alert">
      <p>${words.term('notOpened')}</p>
      <button type="button" @click=${() => void this.#openKept()}>${words.term('again')}</button>
    </div>`;
  }

  #bench(library: Library, draft: Draft, preview: Preview): Bench {
    return {
      words: this.#words,
      library,
      draft,
      preview,
      mayChange: isSteward(library),
      saving: this.#saving,
      refusal: this.#refusal,
      opened: this.#opened,
      change: (act) => {
        act(draft);
        this.#changed();
      },
      edit: (change) => {
        draft.edit(change);
        this.#changed();
      },
      open: (name, isOpen) => {
        this.#opened = new Set(this.#opened);
        if (isOpen) this.#opened.add(name);
        else this.#opened.delete(name);
        this.#host.requestUpdate();
      },
      show: (part, focus) => {
        const selector = focus === undefined ? '#part-title' : 'id' in focus ? `[id="${focus.id}"]` : '';
        this.#show(part, focus !== undefined && 'question' in focus ? focus : { selector });
      },
      keep: () => void this.#keep(draft),
    };
  }

  async #openKept(): Promise<void> {
    if (this.#opening.kind !== 'kept') return;
    this.#failed = false;
    this.#host.requestUpdate();
    try {
      const draft = await openKept(this.#options.connection, this.#opening, {
        valueSets: valueSetsFor(this.#host),
      });
      this.#take(draft, this.#opening.part);
    } catch {
      this.#failed = true;
      this.#host.requestUpdate();
    }
  }

  #take(draft: Draft, part: Part, focus?: string): void {
    this.#draft = draft;
    this.#preview = new Preview(this.#host, draft.form, this.#options.today);
    this.#part = part;
    const [only, another] = draft.form.sections.filter(({ role }) => role === 'group');
    if (only && !another) this.#opened = new Set([only.linkId]);
    if (focus !== undefined) this.#focusNext = { selector: focus };
    this.#changed();
  }

  #changed(): void {
    this.#refusal = '';
    this.#resumed = false;
    this.#remember();
    this.#host.requestUpdate();
  }

  #remember(): void {
    const draft = this.#draft;
    const work = draft?.isDirty ? { opening: this.#opening, draft, part: this.#part } : undefined;
    keepWork(this.#options.context, work);
  }

  #show(part: Part, focus: { readonly selector: string } | { readonly question: string }): void {
    this.#part = part;
    this.#focusNext = focus;
    this.#remember();
    this.#host.requestUpdate();
  }

  async #keep(draft: Draft): Promise<void> {
    if (this.#saving) return;
    draft.isChecked = true;
    this.#refusal = '';
    if (!draft.isReady) {
      this.#focusNext = { selector: '.error-summary' };
      this.#host.requestUpdate();
      return;
    }
    this.#saving = true;
    this.#host.requestUpdate();
    const kept = await keepDraft(this.#options.connection, draft);
    this.#saving = false;
    if (kept.outcome === 'refused') {
      this.#refusal = this.#words.term(`refused.${kept.rule}`, { version: draft.version });
      this.#focusNext = { selector: '.refusal' };
      this.#host.requestUpdate();
      return;
    }
    this.#options.kept();
    const title = draft.title(this.#words.locale);
    this.#leave(this.#words.term(`kept.${kept.outcome}`, { title, version: kept.version }));
  }

  /** Asks first when something would be lost. */
  #back(): void {
    if (!this.#isDirty) return this.#leave('');
    this.#leaving = true;
    this.#focusNext = { selector: '#stay' };
    this.#host.requestUpdate();
  }

  #stay(): void {
    this.#leaving = false;
    this.#focusNext = { selector: '#back' };
    this.#host.requestUpdate();
  }

  #leave(told: string): void {
    keepWork(this.#options.context, undefined);
    this.#draft = undefined;
    this.#bringing?.forget();
    this.#tellDirty();
    const opening = this.#opening;
    const act = opening.kind === 'kept' ? (opening.part === 'try' ? 'see' : 'correct') : 'renew';
    this.#options.close(told, opening.kind === 'new' ? '#bring' : `[data-act="${act} ${opening.id}"]`);
  }

  get #isDirty(): boolean {
    return this.#draft?.isDirty ?? (this.#bringing?.state.pasted ?? '').trim() !== '';
  }

  #tellDirty(): void {
    const dirty = this.#isDirty;
    if (dirty === this.#told) return;
    this.#told = dirty;
    const pending = this.#options.connection.pending;
    this.#host.dispatchEvent(new FilDirtyEvent({ dirty: dirty || pending > 0, pending }));
  }
}

function titleIn({ forms }: Library, id: string, locale: Locale): string {
  const form = forms.find((one) => one.id === id);
  return form?.versions[0]?.title[locale] ?? id;
}
