import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { NodeView } from '../node-view.ts';
import { noteWords } from '../node-words.ts';
import { field, readText, showText, showUnread } from './text-field.ts';
import type { Control } from './control.ts';

/** One line of text that reads as a value: words, a number, a day, a time, an address. */
export const line: Control = {
  isGroup: false,
  template(view) {
    const words = unit(view);
    return words === undefined ? field(view) : html`${field(view)}${words}`;
  },
  sync(view) {
    const input = view.root.querySelector<HTMLInputElement>('input.answer');
    if (view.unread !== undefined) showUnread(input, view.unread);
    else if (input) showText(view, input, view.node.answer.values[0]);
  },
  read(view, event) {
    const input = event.target as HTMLInputElement;
    return input.classList.contains('answer') ? readText(view, input.value) : undefined;
  },
};

/** The unit that a number is given in, where its form says one. */
function unit({ node, options }: NodeView): TemplateResult | undefined {
  const { item } = node;
  const words =
    item.role === 'question' && item.unit
      ? (item.unit.display ?? item.unit.code)
      : noteWords(node, 'unit', options.localize);
  return words === '' ? undefined : html`<span class="unit-words">${words}</span>`;
}
