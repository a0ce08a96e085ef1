import { make } from '../root/dom.ts';
import type { Speech } from './speech.ts';

/** One screen of the page. */
export interface View {
  readonly title: string;
  readonly element: HTMLElement;
  /** Called when another one takes its place. */
  leave?(): void;
}

/** The frame of the page: its name, then one view at a time, whose heading gets the focus. */
export class Stage {
  readonly #main = make('main', { id: 'contenu', tabindex: '-1' });
  readonly #name = make('p', { class: 'house' });
  readonly #skip = make('a', { class: 'skip', href: '#contenu' });
  readonly #speech: Speech;
  #view: View | undefined;

  constructor(speech: Speech) {
    this.#speech = speech;
    document.body.append(this.#skip, make('header', {}, this.#name), this.#main);
  }

  show(view: View): void {
    const first = this.#view === undefined;
    this.#view?.leave?.();
    this.#view = view;
    this.#skip.textContent = this.#speech.term('skip');
    this.#name.textContent = this.#speech.term('title');
    this.#main.replaceChildren(view.element);
    document.title = view.title;
    if (first) return;
    const heading = view.element.querySelector<HTMLElement>('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }

  get view(): View | undefined {
    return this.#view;
  }
}
