import { changeField, createEntity } from '@fil/connection';
import type { Connection, OperationDraft } from '@fil/connection';
import { FilNavigateEvent } from '@fil/element-kit';
import type { FilElement, KitTerms, Localize, Writer } from '@fil/element-kit';
import { knownExtensions } from '@fil/instruments/load';
import type { ProposedFinding } from '@fil/instruments/load';
import { linkIdOf, loadForm, readQuestionnaire } from '@fil/questionnaire';
import type { Form, NodeKey, Problem } from '@fil/questionnaire';
import { valueSetsFor } from '@fil/questionnaire-view';
import type {
  EvaluationReadAnswer,
  OperationResult,
  PersonReference,
  PlanReadAnswer,
} from '@fil/vocabulary/types';
import type { ReactiveController } from 'lit';
import type {
  EvaluationLocalize,
  EvaluationScreen,
  ListAnswer,
  OpenAnswer,
} from '../templates/evaluation-screen.ts';
import { AfterAnswers } from '../opinion/after-answers.ts';
import { heldAnswers } from '../view/held-answers.ts';
import { pageOf, pagesOf } from '../view/pages.ts';
import type { Page } from '../view/pages.ts';
import { DrawnForm } from './drawn-form.ts';
import { Filling } from './filling.ts';

export interface OpenEvaluationOptions {
  readonly writer: Writer;
  readonly localize: EvaluationLocalize;
  readonly kit: Localize<KitTerms>;
  readonly reloadAnswers: () => void;
  readonly reloadPlan: () => void;
  readonly close: () => void;
}

/** The evaluation on the screen: its form, what is filled in, which section is shown, what was set aside. */
export class OpenEvaluation implements ReactiveController {
  filling: Filling | undefined;
  problems: readonly Problem[] = [];
  pages: readonly Page[] = [];
  readonly #host: FilElement;
  readonly #options: OpenEvaluationOptions;
  #id: string | undefined;
  #taken: OpenAnswer | undefined;
  /** What the templates drew from last: what stands beside questions is told from it. */
  #screen: EvaluationScreen | undefined;
  readonly #drawn: DrawnForm;
  #signing = false;
  #pageId: string | undefined;
  /** Last question gone to, from which the next one is looked for. */
  #lastQuestion: string | undefined;
  /** What follows the questions: opinion, needs, recourse, addenda. */
  readonly #after: AfterAnswers;
  readonly #dismissed = new Map<string, ReadonlySet<string>>();
  /** A finding just accepted: the focus waits for what replaces its button, once the plan is read again. */
  #justAccepted: string | undefined;
  /** A form is read once for each Questionnaire, however often its answers are. */
  readonly #forms = new WeakMap<
    object,
    { readonly form: Form | undefined; readonly problems: readonly Problem[] }
  >();

  constructor(host: FilElement, options: OpenEvaluationOptions) {
    this.#host = host;
    this.#options = options;
    this.#after = new AfterAnswers(host, options);
    host.addController(this);
    this.#drawn = new DrawnForm(host, () => this.#screen);
  }

  /** What was gathered leaves at once when the element does. */
  hostDisconnected(): void {
    void this.filling?.writes.flush();
  }

  hostUpdated(): void {
    if (this.#justAccepted === undefined) return;
    const root = this.#host.renderRoot as ShadowRoot;
    const way = root.querySelector<HTMLElement>(`[data-finding="${this.#justAccepted}"] .ok ~ button`);
    if (!way) return;
    this.#justAccepted = undefined;
    if (root.activeElement === null) way.focus();
  }

  /** Takes in an answer of the service: another evaluation begins another filling, the same one goes on. */
  take(answer: OpenAnswer | undefined): void {
    if (answer === this.#taken) return;
    this.#taken = answer;
    if (answer === undefined || answer.read.evaluation.id !== this.#id) this.#leave();
    if (answer === undefined) return;
    // What stands beside the questions is told from the new answer, and with what came to tell it.
    const screen = this.#screen;
    if (screen) this.#screen = { ...screen, answer: { ...screen.answer, ...answer } };
    if (this.filling) this.#drawn.refresh(this.filling.learn(answer.read.answers));
    else this.#begin(answer);
  }

  get whenDrawn(): Promise<void> {
    return this.#drawn.whenDrawn;
  }

  get page(): Page | undefined {
    return this.pages.find(({ id }) => id === this.#pageId) ?? this.pages[0];
  }

  /** What the templates draw from; `undefined` while there is no form to fill in. */
  screen(around: ListAnswer, plan: PlanReadAnswer | undefined): EvaluationScreen | undefined {
    const { filling } = this;
    const answer = this.#taken;
    this.#screen = filling && answer && this.#compose(filling, answer, around, plan);
    return this.#screen;
  }

  #compose(
    filling: Filling,
    answer: OpenAnswer,
    around: ListAnswer,
    plan: PlanReadAnswer | undefined,
  ): EvaluationScreen {
    const screen: Omit<EvaluationScreen, 'after'> = {
      localize: this.#options.localize,
      kit: this.#options.kit,
      answer: { ...answer, session: around.session, summary: around.summary, plan },
      filling,
      problems: this.problems,
      pages: this.pages,
      page: this.#page,
      frozen: answer.read.evaluation.fact.status === 'signed',
      dismissed: this.#setAside,
      signing: this.#signing,
      act: {
        showPage: (page) => this.#showPage(page),
        showNextUnanswered: () => this.#showNextUnanswered(),
        goTo: (key) => this.#goTo(key),
        close: this.#options.close,
        accept: (finding) => void this.#accept(finding, plan),
        dismiss: (finding, dismissed) => this.#dismiss(finding, dismissed),
        askToSign: (asking) => this.#askToSign(asking),
        sign: () => void this.#sign(answer.read),
        choose: (key, field, value) => void this.#choose(key, field, value),
        navigate: (detail) => this.#host.dispatchEvent(new FilNavigateEvent(detail)),
      },
    };
    const after = this.#after.view(screen);
    // While a page after the questions is shown, no section is.
    return { ...screen, page: after.page === undefined ? screen.page : undefined, after };
  }

  get #page(): Page | undefined {
    return this.pages.find(({ id }) => id === this.#pageId) ?? this.pages[0];
  }

  get #setAside(): ReadonlySet<string> {
    return this.#dismissed.get(this.#id ?? '') ?? new Set();
  }

  #showPage(page: Page): void {
    this.#after.show(undefined);
    this.#pageId = page.id;
    this.#lastQuestion = undefined;
    this.#focusNext('.page-title');
  }

  /** Goes to the next question without an answer, wherever it is. */
  #showNextUnanswered(): void {
    const { filling } = this;
    const linkId = filling?.session.nextUnanswered(this.#lastQuestion);
    if (linkId !== undefined) this.#goTo(linkId);
  }

  #goTo(key: NodeKey): void {
    const { filling } = this;
    if (!filling) return;
    this.#after.show(undefined);
    this.#pageId = pageOf(this.pages, filling.form, linkIdOf(key))?.id;
    this.#lastQuestion = key;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#drawn.focus(key));
  }

  #dismiss(finding: ProposedFinding, dismissed: boolean): void {
    const others = [...this.#setAside].filter((id) => id !== finding.id);
    this.#dismissed.set(this.#id ?? '', new Set(dismissed ? [...others, finding.id] : others));
    this.#focusNext(`[data-finding="${finding.id}"] button`);
  }

  async #accept(finding: ProposedFinding, plan: PlanReadAnswer | undefined): Promise<void> {
    const { connection } = this.#host;
    const outcome = this.#taken?.outcome;
    if (!connection || !outcome || this.#id === undefined) return;
    const need = createEntity(
      'need',
      connection.newId(),
      outcome.needFrom(finding, this.#id, plan?.needs ?? []),
    );
    // A failure is told by the writer's line, and the proposal stays.
    const results = await this.#options.writer.submit([need]).catch(() => []);
    if (results.some(({ outcome }) => outcome === 'accepted')) this.#justAccepted = finding.id;
    this.#options.reloadPlan();
  }

  #askToSign(asking: boolean): void {
    this.#signing = asking;
    this.#focusNext(asking ? '.sign :is(.error-summary, button)' : '.foot [aria-expanded]');
  }

  #focusNext(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  /** Signs what the service has: answers on their way arrive first, and one that failed holds the signature. */
  async #sign({ evaluation }: EvaluationReadAnswer): Promise<void> {
    const { filling } = this;
    if (!filling) return;
    await filling.writes.flush();
    if (filling.writes.pending > 0 || heldAnswers(filling).length > 0)
      return this.#focusNext('.sign :is(.error-summary, button)');
    // A failure is told by the writer's line; the confirmation stays open.
    const results = await this.#options.writer
      .submit([changeField('evaluation', evaluation, 'status', 'signed')])
      .catch(() => []);
    if (results.some(({ outcome }) => outcome === 'accepted')) {
      this.#signing = false;
      this.#focusNext('h2');
    }
    this.#options.reloadAnswers();
  }

  /** Writes the chosen one of two answers from the version that both are now known to have. */
  async #choose(key: NodeKey, field: string, value: unknown): Promise<void> {
    const record = this.filling?.record(key);
    if (!record) return;
    const draft: OperationDraft = {
      kind: 'answer',
      entityId: record.id,
      path: field,
      value: value ?? null,
      baseVersion: record.versions[field] ?? 0,
    };
    await this.#options.writer.submit([draft]).catch(() => []);
    this.#options.reloadAnswers();
  }

  #leave(): void {
    void this.filling?.writes.flush();
    this.filling = undefined;
    this.#screen = undefined;
    this.problems = [];
    this.pages = [];
    this.#signing = false;
    this.#id = undefined;
    this.#pageId = undefined;
    this.#lastQuestion = undefined;
    this.#after.leave();
  }

  #begin(answer: OpenAnswer): void {
    const { connection, person } = this.#host;
    if (!connection || !person) return;
    const { form, problems } = this.#read(answer.instrument.questionnaire);
    this.#id = answer.read.evaluation.id;
    this.problems = problems;
    if (!form) return;
    this.filling = new Filling(answer.read, {
      form,
      submit: this.#submitAbout(connection, person),
      changed: (key) => {
        if (key !== undefined) this.#drawn.refresh([key]);
        this.#host.requestUpdate();
      },
      clashed: this.#options.reloadAnswers,
      follows: () => connection.storage !== undefined,
      newId: () => connection.newId(),
    });
    // What its expressions and value sets need arrives meanwhile, and is told to the session.
    void loadForm(form, { valueSets: valueSetsFor(this.#host) }).then(() => this.#host.requestUpdate());
    this.pages = pagesOf(form);
    // One resumes where one stopped.
    const next = this.filling.session.nextUnanswered();
    this.#pageId = next === undefined ? undefined : pageOf(this.pages, form, next)?.id;
  }

  /** Answers about one person never leave as answers about another, even when the host has changed person meanwhile. */
  #submitAbout(connection: Connection, person: PersonReference) {
    return (drafts: readonly OperationDraft[]): Promise<readonly OperationResult[]> => {
      const present = this.#host.person;
      const isSame = present?.system === person.system && present.value === person.value;
      const stays = isSame && this.#host.connection === connection;
      return stays ? this.#options.writer.submit(drafts) : connection.submit(person, drafts);
    };
  }

  #read(questionnaire: unknown): { readonly form: Form | undefined; readonly problems: readonly Problem[] } {
    const key = typeof questionnaire === 'object' && questionnaire !== null ? questionnaire : undefined;
    const known = key && this.#forms.get(key);
    if (known) return known;
    const { form, problems } = readQuestionnaire(questionnaire, { knownExtensions });
    if (key) this.#forms.set(key, { form, problems });
    return { form, problems };
  }
}
