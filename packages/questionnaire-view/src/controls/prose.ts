import { html } from 'lit';
import { describedBy, isWrong } from '../templates/question.ts';
import { fieldId } from './control.ts';
import type { Control } from './control.ts';

/** Words over several lines. */
export const prose: Control = {
  isGroup: false,
  template: (view) =>
    html`<textarea
      class="answer"
      id=${fieldId(view)}
      rows="3"
      ?disabled=${view.isLocked}
      aria-describedby=${describedBy(view)}
      aria-invalid=${isWrong(view)}
    ></textarea>`,
  sync(view) {
    const field = view.root.querySelector<HTMLTextAreaElement>('textarea.answer');
    const [value] = view.node.answer.values;
    const text = value !== undefined && 'valueString' in value ? value.valueString : '';
    if (field && field.value !== text && !(text === '' && field.value.trim() === '')) field.value = text;
  },
  read(_view, event) {
    const field = event.target as HTMLTextAreaElement;
    if (!field.classList.contains('answer')) return undefined;
    return field.value.trim() === '' ? [] : [{ valueString: field.value }];
  },
};
