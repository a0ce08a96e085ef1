import { atLeisure } from '@fil/connection';
import type { FilElement } from '@fil/element-kit';
import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EvaluationScreen } from '../templates/evaluation-screen.ts';
import type { AfterAnswersOptions, AfterPage, AfterView } from './after-view.ts';
import type * as pages from './open-pages.ts';

type Pages = typeof pages;

/** What else an evaluation may show without network: the list it came from, what others answered. */
const fetchRest = (): readonly Promise<unknown>[] => [
  import('../templates/list-screen.ts'),
  import('../templates/history.ts'),
];

/**
 * The seam between an evaluation's questions and what follows them: which page is shown, and its code, fetched once the
 * form is there.
 */
export class AfterAnswers {
  readonly #host: FilElement;
  readonly #options: AfterAnswersOptions;
  #pages: Pages | undefined;
  #state: InstanceType<Pages['OpinionState']> | undefined;
  #awaited = false;
  #asked = false;
  #page: AfterPage | undefined;

  constructor(host: FilElement, options: AfterAnswersOptions) {
    this.#host = host;
    this.#options = options;
  }

  get page(): AfterPage | undefined {
    return this.#page;
  }

  /** Another evaluation, or none: nothing of the last one stays. */
  leave(): void {
    void this.#state?.flush();
    this.#state = undefined;
    this.#page = undefined;
  }

  show(page: AfterPage | undefined): void {
    if (page === this.#page) return;
    if (page !== undefined) this.#ask();
    void this.#state?.flush();
    this.#page = page;
    this.#host.requestUpdate();
    if (page !== undefined)
      void this.#host.updateComplete.then(() =>
        this.#host.renderRoot.querySelector<HTMLElement>('.page-title')?.focus(),
      );
  }

  view(screen: Omit<EvaluationScreen, 'after'>): AfterView {
    const pages = this.#pages;
    if (!pages) this.#askAtLeisure();
    else {
      this.#state ??= new pages.OpinionState(this.#host, this.#options);
      this.#state.learn(screen);
    }
    const state = this.#state;
    const drawn =
      (draw: (pages: Pages, screen: pages.AfterScreen) => TemplateResult | typeof nothing) =>
      (): TemplateResult | typeof nothing =>
        pages && state
          ? draw(pages, { screen, state, page: this.#page, show: (page) => this.show(page) })
          : nothing;
    return {
      page: this.#page,
      show: (page) => this.show(page),
      contents: drawn((all, after) => all.afterContents(after)),
      body: drawn((all, after) => all.afterBody(after)),
      signRemarks: drawn((all, after) => all.signRemarks(after)),
    };
  }

  /** The questions come first: they are drawn, then the rest of an evaluation is fetched, before it is asked for. */
  #askAtLeisure(): void {
    if (this.#awaited) return;
    this.#awaited = true;
    void AfterAnswers.#fetchAtLeisure(new WeakRef(this));
  }

  /** An evaluation that was left by then is not held. */
  static async #fetchAtLeisure(after: WeakRef<AfterAnswers>): Promise<void> {
    await atLeisure();
    const present = after.deref();
    if (present) present.#ask();
    for (const fetching of fetchRest()) fetching.catch(() => undefined);
  }

  #ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    void import('./open-pages.ts').then(
      (pages) => {
        this.#pages = pages;
        pages.adoptStyles(this.#host);
        this.#host.requestUpdate();
      },
      // Without it the questions work; the next drawing asks again.
      () => {
        this.#awaited = this.#asked = false;
      },
    );
  }
}
