import { sameValue, textFor } from '@fil/questionnaire';
import { html } from 'lit';
import { describedBy, isWrong } from '../templates/question.ts';
import { fieldId } from './control.ts';
import type { Control } from './control.ts';
import { keptNodes } from './kept-nodes.ts';

/** Options in a native list. */
export const dropDown: Control = {
  isGroup: false,
  template(view) {
    const { node, options } = view;
    const { localize } = options;
    const words = [
      localize.term('choose'),
      ...node.options.map((option) => textFor(option, localize.locale)),
    ];
    return html`<select
      class="list"
      id=${fieldId(view)}
      ?disabled=${view.isLocked}
      aria-describedby=${describedBy(view)}
      aria-invalid=${isWrong(view)}
    >
      ${keptNodes(view, 'list', words, entry)}
    </select>`;
  },
  sync(view) {
    const [given] = view.node.answer.values;
    const at = given === undefined ? -1 : view.node.options.findIndex((one) => sameValue(one.value, given));
    const field = view.root.querySelector<HTMLSelectElement>('select.list');
    if (field) field.value = at < 0 ? '' : String(at);
  },
  read(view, event) {
    const field = event.target as HTMLSelectElement;
    if (!field.classList.contains('list')) return undefined;
    const option = field.value === '' ? undefined : view.node.options[Number(field.value)];
    return option === undefined ? [] : [option.value];
  },
};

/** The first stands for no answer, the others for the options in their order. */
function entry(words: string, at: number): HTMLOptionElement {
  return new Option(words, at === 0 ? '' : String(at - 1));
}
