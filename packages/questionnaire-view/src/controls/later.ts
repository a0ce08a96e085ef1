import { html } from 'lit';
import type { NodeView } from '../node-view.ts';
import type { Control } from './control.ts';

/**
 * A control that few forms need: fetched when the first question that wants it is drawn. Until then its place says that
 * it is coming; if it cannot be fetched, the place offers to try again.
 */
export function later(isGroup: boolean, load: () => Promise<Control>): Control {
  let control: Control | undefined;
  let state: 'unasked' | 'asked' | 'failed' = 'unasked';
  const waiting = new Set<NodeView>();

  function ask(): void {
    state = 'asked';
    load().then(
      (loaded) => {
        control = loaded;
        tell();
      },
      () => {
        state = 'failed';
        tell();
      },
    );
  }

  function tell(): void {
    const views = [...waiting];
    if (control) waiting.clear();
    for (const view of views) view.draw();
  }

  return {
    isGroup,
    template(view) {
      if (control) return control.template(view);
      waiting.add(view);
      if (state === 'unasked') ask();
      const { localize } = view.options;
      return state === 'failed'
        ? html`<button type="button" data-act="fetch">${localize.term('fetchAgain')}</button>`
        : html`<span class="muted">${localize.term('fetching')}</span>`;
    },
    sync: (view) => control?.sync?.(view),
    read: (view, event) => control?.read(view, event),
    press: (view, event) => control?.press?.(view, event),
    leave: (view) => control?.leave?.(view),
    act(view, act, button) {
      if (act !== 'fetch') return control?.act?.(view, act, button);
      ask();
      view.draw();
    },
  };
}
