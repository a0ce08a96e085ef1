import { sameValue, textFor } from '@fil/questionnaire';
import { html } from 'lit';
import { describedBy, isWrong } from '../templates/question.ts';
import { fieldId } from './control.ts';
import type { Control } from './control.ts';

/** Options in a native list. */
export const dropDown: Control = {
  isGroup: false,
  template(view) {
    const { node, options } = view;
    const { localize } = options;
    return html`<select
      class="list"
      id=${fieldId(view)}
      ?disabled=${view.isLocked}
      aria-describedby=${describedBy(view)}
      aria-invalid=${isWrong(view)}
    >
      <option value="">${localize.term('choose')}</option>
      ${node.options.map((option, at) => html`<option value=${at}>${textFor(option, localize.locale)}</option>`)}
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
