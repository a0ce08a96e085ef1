import type { Control } from './control.ts';
import { keptField } from './kept-nodes.ts';

/** Words over several lines. */
export const prose: Control = {
  isGroup: false,
  template: (view) => keptField(view, 0, area),
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

function area(): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.className = 'answer';
  field.rows = 3;
  return field;
}
