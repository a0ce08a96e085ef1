import { Localize } from '@fil/element-kit';
import type { FilElement } from '@fil/element-kit';
import { drawForm, valueSetsFor, viewCatalogue } from '@fil/questionnaire-view';
import type { DrawOptions, FormDrawing } from '@fil/questionnaire-view';
import { searchOptions } from '@fil/questionnaire';
import type { FormNode, NodeKey } from '@fil/questionnaire';
import type { ReactiveController } from 'lit';
import type { EvaluationScreen } from '../templates/evaluation-screen.ts';
import { nodeSlots } from '../templates/node-slots.ts';
import { offsetAt } from '../view/offset-at.ts';
import type { Page } from '../view/pages.ts';

/** What is drawn now; when one of these is another, the page is drawn anew. */
interface Drawn {
  readonly container: HTMLElement;
  readonly filling: EvaluationScreen['filling'];
  readonly page: Page | undefined;
  readonly drawing: FormDrawing;
}

/**
 * Keeps the questions of the page on the screen. The element's own rendering says where they go; each question is then
 * drawn alone, so that an answer costs what depends on it and nothing else.
 */
export class DrawnForm implements ReactiveController {
  readonly #host: FilElement;
  readonly #localize: DrawOptions['localize'];
  readonly #screen: () => EvaluationScreen | undefined;
  #drawn: Drawn | undefined;
  /** What, besides answers, every question shows: the language, whether it is signed, the evaluation before. */
  #told: readonly unknown[] = [];

  constructor(host: FilElement, screen: () => EvaluationScreen | undefined) {
    this.#host = host;
    this.#screen = screen;
    this.#localize = new Localize(host, viewCatalogue);
    host.addController(this);
  }

  hostUpdated(): void {
    const screen = this.#screen();
    const container = this.#host.renderRoot.querySelector<HTMLElement>('.drawn');
    if (!screen || !container) return this.#stop();
    const { filling, page, frozen, answer } = screen;
    const told = [screen.localize.locale, frozen, answer.previous, answer.read.readOnlyDomains.join()];
    const isSame = this.#told.every((one, at) => one === told[at]);
    this.#told = told;
    const before = this.#drawn;
    if (before?.container === container && before.filling === filling && before.page === page) {
      if (!isSame) before.drawing.refresh();
      return;
    }
    this.#stop();
    const drawing = drawForm(filling.session, container, this.#options(screen), nodesOf(screen));
    this.#drawn = { container, filling, page, drawing };
  }

  /** Resolves when every question of the page stands there. */
  get whenDrawn(): Promise<void> {
    return this.#drawn?.drawing.whenDrawn ?? Promise.resolve();
  }

  /** Draws questions again of which something beside the answer changed. */
  refresh(keys: Iterable<NodeKey>): void {
    this.#drawn?.drawing.refresh(keys);
  }

  focus(key: NodeKey): void {
    this.#drawn?.drawing.focus(key);
  }

  #stop(): void {
    this.#drawn?.drawing.stop();
    this.#drawn = undefined;
  }

  #options({ filling }: EvaluationScreen): DrawOptions {
    return {
      localize: this.#localize,
      unread: filling.unread,
      problemsOf: ({ item }) => filling.form.problemsOf(item.linkId),
      give: (node, given) => filling.give(node, given),
      addRepetition: (list) => filling.addRepetition(list),
      removeRepetition: (repetition) => filling.removeRepetition(repetition),
      searchOptions: (node, words) => searchOptions(filling.form, node, words, valueSetsFor(this.#host)),
      offsetAt: (moment) => offsetAt(moment, this.#host.connection?.timeZone),
      takesAbsences: true,
      ...nodeSlots(() => this.#screen()),
    };
  }
}

/** The nodes of a page; all of them where there is none. */
function nodesOf({ filling, page }: EvaluationScreen): () => readonly FormNode[] {
  const { session } = filling;
  if (page === undefined) return () => session.roots;
  return () => page.items.flatMap((linkId) => session.node(linkId) ?? []);
}
