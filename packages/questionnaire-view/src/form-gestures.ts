import type { AnswerAbsence } from '@fil/questionnaire';
import type { DrawOptions } from './draw-options.ts';
import { viewAt } from './drawn-node.ts';
import type { NodeView } from './node-view.ts';

/** What people do in a form, heard once at its container rather than at each of its fields. */
export class FormGestures {
  readonly #options: DrawOptions;
  readonly #leaving = new AbortController();

  constructor(container: HTMLElement, options: DrawOptions) {
    this.#options = options;
    const { signal } = this.#leaving;
    container.addEventListener('input', (event) => this.#answer(event), { signal });
    container.addEventListener('change', (event) => this.#answer(event), { signal });
    container.addEventListener('click', (event) => this.#act(event), { signal });
    container.addEventListener('mousedown', keepFocus, { signal });
    container.addEventListener('keydown', (event) => this.#press(event), { signal });
    container.addEventListener('focusout', (event) => this.#leave(event), { signal });
  }

  stop(): void {
    this.#leaving.abort();
  }

  #answer(event: Event): void {
    const view = viewAt(event.target);
    if (!view || view.isLocked) return;
    const { absence } = (event.target as HTMLElement).dataset;
    if (absence !== undefined) {
      if (event.type === 'change') this.#give(view, absence as AnswerAbsence);
      return;
    }
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') {
      if (event.type === 'change') view.control?.act?.(view, 'file', event.target);
      return;
    }
    const read = view.control?.read(view, event);
    // A choice tells itself twice, as input and as change; text tells itself as input.
    if (read === undefined || (event.type === 'change') !== isChosen(event.target)) return;
    if (read === 'unreadable') this.#keepUnread(view, (event.target as HTMLInputElement).value);
    else this.#give(view, read);
  }

  #give(view: NodeView, given: Parameters<DrawOptions['give']>[1]): void {
    const wasUnread = view.unread !== undefined;
    view.unread = undefined;
    this.#options.give(view.node, given);
    if (wasUnread) view.draw();
  }

  #keepUnread(view: NodeView, text: string): void {
    view.unread = text;
    view.draw();
  }

  #press(event: KeyboardEvent): void {
    const view = viewAt(event.target);
    if (view && !view.isLocked) view.control?.press?.(view, event);
  }

  #leave({ target, relatedTarget }: FocusEvent): void {
    const view = viewAt(target);
    if (view && viewAt(relatedTarget) !== view) view.control?.leave?.(view);
  }

  #act(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
    const view = viewAt(button);
    const act = button?.dataset['act'];
    if (!button || !view || act === undefined) return;
    switch (act) {
      case 'more':
        view.isOpen = !view.isOpen;
        return view.draw();
      case 'clear':
        return this.#give(view, []);
      case 'add':
        return this.#options.addRepetition(view.node);
      case 'remove':
        return this.#options.removeRepetition(view.node);
      case 'all-yes':
        for (const node of view.node.children)
          if (node.kind === 'question') this.#options.give(node, [{ valueBoolean: true }]);
        return;
      default:
        view.control?.act?.(view, act, button);
    }
  }
}

/** Pressing what a field offers does not leave the field: it would close before the press is a click. */
const keepFocus = (event: Event): void => {
  if (event.target instanceof Element && event.target.closest('.offers') !== null) event.preventDefault();
};

const isChosen = (target: EventTarget | null): boolean =>
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox'));
