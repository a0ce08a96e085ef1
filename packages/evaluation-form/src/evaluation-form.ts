import { FilError, createEntity } from '@fil/connection';
import type { Connection } from '@fil/connection';
import {
  FilElement,
  FilNavigateEvent,
  Localize,
  Query,
  Writer,
  controls,
  foundation,
  kitCatalogue,
  rows,
  skeleton,
  states,
} from '@fil/element-kit';
import type { EvaluationPlace } from '@fil/vocabulary/codes';
import type { PersonReference, PlanReadAnswer } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { KeptAnswers, loadAround, loadOpen } from './controllers/load.ts';
import type { OpenEvaluation } from './controllers/open-evaluation.ts';
import type * as openForm from './open-form.ts';
import { evaluationCatalogue } from './messages/index.ts';
import type { EvaluationTerms } from './messages/index.ts';
import { evaluationStyles } from './styles/evaluation.styles.ts';
import { questionStyles } from '@fil/questionnaire-view/styles';
import type { EvaluationScreen, ListAnswer, OpenAnswer } from './templates/evaluation-screen.ts';
import type * as listScreen from './templates/list-screen.ts';

type OpenForm = typeof openForm;
type ListScreen = typeof listScreen;

/** A screen beside list and form, whose code is fetched when it is asked for. */
interface Aside {
  render(answer: ListAnswer): TemplateResult;
}

/**
 * The evaluations of one person: their list, and any of them as a form that saves every answer as it is given.
 * Another evaluator's answers appear without reload, and never under the hands of whoever is typing.
 *
 * @element fil-evaluation-form
 * @prop {HostContext} context - what the host hands over; else asked from the page by `fil-context-request`
 * @attr {string} evaluation-id - the evaluation to show; the list when absent
 * @attr {boolean} offers-visit - the host opens the page for visits without network: one is offered
 * @fires fil-navigate - `{to: 'evaluation', entityId?}` when one is opened or left (cancel it to show it elsewhere); `{to: 'plan', entityId}` towards a need made here; `{to: 'visit'}` where the host offers visits without network
 * @fires fil-saved - the service recorded something given here
 * @fires fil-dirty - something is on its way, or no longer so
 * @fires fil-error - the service did not answer, or refused everything
 * @fires fil-session-expired - the host gives no valid token any more
 */
export class EvaluationForm extends FilElement {
  static override elementName = 'fil-evaluation-form';
  static override elementVersion = '0.1.0';
  static override styles = [foundation, controls, rows, states, evaluationStyles, questionStyles];
  static override properties: PropertyDeclarations = {
    ...FilElement.properties,
    evaluationId: { attribute: 'evaluation-id' },
    offersVisit: { type: Boolean, attribute: 'offers-visit' },
    starting: { state: true },
  };

  declare evaluationId: string | undefined;
  declare offersVisit: boolean;
  /** Whether the form that begins an evaluation is open, on its way, or failed. */
  declare starting: 'no' | 'asking' | 'sending' | 'failed';

  readonly #localize = new Localize<EvaluationTerms>(this, evaluationCatalogue);
  readonly #kit = new Localize(this, kitCatalogue);
  readonly #writer = new Writer(this);
  readonly #around = new Query<ListAnswer>(this, {
    load: (connection, signal) => this.#loadAround(connection, signal),
    watches: ['evaluation'],
  });
  readonly #answers = new Query<OpenAnswer>(this, {
    load: (connection, signal) => this.#loadOpen(connection, signal),
    watches: [
      'evaluation',
      'answer',
      'professionalOpinion',
      'recourseDecision',
      'evaluationAddendum',
      'sectionAssignment',
    ],
    key: () => this.evaluationId,
  });
  readonly #plan = new Query<PlanReadAnswer>(this, {
    load: (connection, signal) => connection.query('plan.read', { person: this.#somebody }, { signal }),
    watches: ['need'],
    key: () => this.evaluationId,
  });
  readonly #kept = new KeptAnswers();
  /** The list's code, once it was shown. */
  #listed: ListScreen | undefined;
  /** The form's code, once an evaluation was opened, and what is filled in with it. */
  #form: OpenForm | undefined;
  #open: OpenEvaluation | undefined;
  /** What stands for a while in the place of list and form: two evaluations compared, a form on paper. */
  #aside: Aside | undefined;
  /** Another screen was asked for: the focus goes to its heading, and waits for it while it is read. */
  #arriving = false;

  constructor() {
    super();
    this.starting = 'no';
    this.offersVisit = false;
  }

  get #somebody(): PersonReference {
    if (!this.person) throw new FilError('notFound');
    return this.person;
  }

  protected override contextChanged(): void {
    this.starting = 'no';
    this.#aside = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The form's code comes while the service is asked; a failure is told when it is needed.
    if (this.evaluationId !== undefined) import('./open-form.ts').catch(() => undefined);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.evaluationId === undefined && this.#around.value && !this.#around.value.rules)
      if (changed.has('evaluationId')) this.#around.reload();
    this.#open?.take(this.#answers.value);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#arriving) return;
    this.#focus('h2');
    this.#arriving = this.renderRoot.querySelector('.skeleton') !== null;
  }

  /** Whole once every question of the page is there: a long form is drawn in several short tasks. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#open?.whenDrawn;
    return isComplete;
  }

  override render(): TemplateResult {
    const around = this.#around.value;
    const screen =
      around && this.evaluationId !== undefined ? this.#open?.screen(around, this.#plan.value) : undefined;
    return html`${this.#around.render({
        ready: (answer) =>
          this.#aside?.render(answer) ??
          (this.evaluationId === undefined ? this.#list(answer) : this.#evaluation(screen)),
        loading: () => this.#loading(),
      })}
      <div class="foot">
        ${this.#writer.render()}
        <span class="end"
          >${this.#aside ? nothing : screen && this.#form ? html`${this.#form.evaluationActs(screen)} ${this.#printAct()}` : this.#listActs()}</span
        >
      </div>`;
  }

  #loading(): TemplateResult {
    return html`<div class="bar"><h2 tabindex="-1">${this.#localize.term('title')}</h2></div>
      ${skeleton(6)}`;
  }

  #list(answer: ListAnswer): TemplateResult {
    const localize = this.#localize;
    const screen = this.#listed;
    if (!screen) return this.#loading();
    const isEmpty = answer.list.evaluations.length === 0;
    return html`<div class="bar"><h2 tabindex="-1">${localize.term('title')}</h2></div>
      ${
        isEmpty
          ? html`<p class="lead">${localize.term('empty')}</p>
              <p class="muted">${localize.term('emptyAct')}</p>`
          : screen.evaluationList({ localize, answer, open: (id) => this.#show(id) })
      }
      ${mayBegin(answer) ? nothing : html`<p class="small muted">${localize.term('readOnlyList')}</p>`}
      ${this.starting === 'no' ? nothing : this.#start(screen, answer)}`;
  }

  #listActs(): TemplateResult | typeof nothing {
    const answer = this.#around.value;
    if (!answer || !this.#listed || this.evaluationId !== undefined || this.starting !== 'no') return nothing;
    return html`${
      mayBegin(answer)
        ? html`<button type="button" class="main" id="start" @click=${() => this.#ask()}>
            ${this.#localize.term('start')}
          </button>`
        : nothing
    }
    ${
      answer.list.evaluations.length > 1
        ? html`<button type="button" id="compare" @click=${() => void this.#compare()}>
            ${this.#localize.term('compare')}
          </button>`
        : nothing
    }
    ${
      this.offersVisit && mayBegin(answer)
        ? html`<button
            type="button"
            id="visit"
            @click=${() => this.dispatchEvent(new FilNavigateEvent({ to: 'visit' }))}
          >
            ${this.#localize.term('prepareVisit')}
          </button>`
        : nothing
    }
    ${this.#printAct()}`;
  }

  #printAct(): TemplateResult {
    const term = this.evaluationId === undefined ? 'printBlank' : 'print';
    return html`<button type="button" id="print" @click=${() => void this.#print()}>
      ${this.#localize.term(term)}
    </button>`;
  }

  async #compare(): Promise<void> {
    const { CompareView } = await import('./compare/compare-view.ts');
    this.#beside((options) => new CompareView(this, options), '#compare');
  }

  async #print(): Promise<void> {
    const { evaluationId } = this;
    const { PrintView } = await import('./print/print-view.ts');
    // What was just given is printed too.
    await this.#open?.filling?.writes.flush();
    this.#beside((options) => new PrintView(this, { ...options, evaluationId }), '#print');
  }

  #beside(make: (options: AsideOptions) => Aside, opener: string): void {
    const { connection, person } = this;
    if (!connection || !person) return;
    const close = () => {
      this.#aside = undefined;
      this.requestUpdate();
      void this.updateComplete.then(() => this.#focus(opener));
    };
    this.#aside = make({ connection, person, localize: this.#localize, close });
    this.#arriving = true;
    this.requestUpdate();
  }

  #start(screen: ListScreen, answer: ListAnswer): TemplateResult {
    return screen.startForm({
      localize: this.#localize,
      instruments: answer.session.territory.instruments,
      own: answer.session.ownInstruments ?? [],
      starting: this.starting === 'sending',
      failure: this.starting === 'failed' ? this.#localize.term('startFailed') : undefined,
      start: (instrument, place) => void this.#begin(answer, instrument, place),
      cancel: () => {
        this.starting = 'no';
        void this.updateComplete.then(() => this.#focus('#start'));
      },
    });
  }

  #evaluation(screen: EvaluationScreen | undefined): TemplateResult {
    return this.#answers.render({
      ready: () => {
        const form = this.#form;
        if (!form) return this.#loading();
        if (screen) return form.evaluationForm(screen);
        return html`${form.wholeFormProblem(this.#localize, this.#open?.problems ?? [])}
          <button type="button" @click=${() => this.#show(undefined)}>
            ${this.#localize.term('back')}
          </button>`;
      },
      loading: () => this.#loading(),
    });
  }

  async #loadAround(connection: Connection, signal: AbortSignal): Promise<ListAnswer> {
    const isListed = this.evaluationId === undefined;
    const [answer, screen] = await Promise.all([
      loadAround(connection, this.#somebody, isListed, signal),
      isListed ? import('./templates/list-screen.ts') : undefined,
      isListed ? this.#localize.whole() : undefined,
    ]);
    this.#listed ??= screen;
    return answer;
  }

  async #loadOpen(connection: Connection, signal: AbortSignal): Promise<OpenAnswer> {
    const [form, answer] = await Promise.all([
      import('./open-form.ts'),
      loadOpen(this.#localize, connection, this.#somebody, this.evaluationId ?? '', this.#kept, signal),
    ]);
    this.#form = form;
    this.#open ??= new form.OpenEvaluation(this, {
      writer: this.#writer,
      localize: this.#localize,
      kit: this.#kit,
      reloadAnswers: () => this.#answers.reload(),
      reloadPlan: () => this.#plan.reload(),
      close: () => this.#show(undefined),
    });
    return answer;
  }

  #ask(): void {
    this.starting = 'asking';
    void this.updateComplete.then(() => this.#focus('.start input'));
  }

  async #begin(answer: ListAnswer, instrument: string, place: EvaluationPlace): Promise<void> {
    const { connection } = this;
    if (!connection) return;
    this.starting = 'sending';
    const id = connection.newId();
    try {
      const instrumentVersion = await this.#kept.versionOf(connection, instrument);
      const startedOn = answer.session.today;
      const fact = { instrument, instrumentVersion, status: 'draft' as const, startedOn, place };
      const sent = this.#writer
        .submit([createEntity('evaluation', id, fact)])
        .then(([result]) => result?.outcome === 'accepted');
      if (!(await Promise.race([sent, this.#isBegunHere(connection, id)]))) throw new FilError('unexpected');
      this.starting = 'no';
      this.#show(id);
    } catch {
      this.starting = 'failed';
    }
  }

  /** On a visit without network the device itself has what was just begun: nobody waits for the service to fill it in. */
  async #isBegunHere(connection: Connection, evaluationId: string): Promise<true> {
    const read = () => connection.query('evaluation.read', { person: this.#somebody, evaluationId });
    if (connection.status === 'offline' && (await read().catch(() => undefined))) return true;
    return new Promise(() => undefined);
  }

  /** Opens an evaluation, or the list. A host that shows it elsewhere cancels the intent. */
  #show(evaluationId: string | undefined): void {
    const detail =
      evaluationId === undefined ? { to: 'evaluation' } : { to: 'evaluation', entityId: evaluationId };
    if (!this.dispatchEvent(new FilNavigateEvent(detail))) return;
    this.evaluationId = evaluationId;
    this.#arriving = true;
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

interface AsideOptions {
  readonly connection: Connection;
  readonly person: PersonReference;
  readonly localize: Localize<EvaluationTerms>;
  readonly close: () => void;
}

/** An evaluation is a fact of the plan's domain. */
function mayBegin({ summary }: ListAnswer): boolean {
  return summary.grants.some(({ domain, level }) => domain === 'plan' && level === 'write');
}
