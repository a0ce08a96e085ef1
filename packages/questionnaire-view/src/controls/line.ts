import { sameValue } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { NodeView } from '../node-view.ts';
import { describedBy, isWrong } from '../templates/question.ts';
import { fieldId } from './control.ts';
import type { Control, Read } from './control.ts';
import { writingOf } from './writing.ts';

/** One line of text that reads as a value: words, a number, a day, a time, an address. */
export const line: Control = {
  isGroup: false,
  template(view) {
    const { item } = view.node;
    const writing = writingOf(item.type);
    return html`<input
      class="answer ${writing.width}"
      id=${fieldId(view)}
      type="text"
      inputmode=${writing.keyboard ?? nothing}
      placeholder=${writing.example === undefined ? nothing : view.options.localize.term(writing.example)}
      autocomplete="off"
      ?disabled=${view.isLocked}
      aria-describedby=${describedBy(view)}
      aria-invalid=${isWrong(view)}
    />`;
  },
  sync(view) {
    const field = view.root.querySelector<HTMLInputElement>('input.answer');
    if (!field || view.unread !== undefined || alreadySays(view, field.value)) return;
    const [value] = view.node.answer.values;
    field.value = value === undefined ? '' : writingOf(view.node.item.type).write(value, view.options.localize);
  },
  read(view, event) {
    const field = event.target as HTMLInputElement;
    return field.classList.contains('answer') ? readText(view, field.value) : undefined;
  },
};

function readText(view: NodeView, text: string): Read {
  if (text.trim() === '') return [];
  const value = writingOf(view.node.item.type).read(text, view.options.localize.locale);
  return value === undefined ? 'unreadable' : [value];
}

/** Whoever types « 2, » on the way to « 2,5 » keeps their comma. */
function alreadySays(view: NodeView, text: string): boolean {
  const read = readText(view, text);
  if (read === 'unreadable') return false;
  const [said] = read;
  const [value] = view.node.answer.values;
  return said === undefined || value === undefined ? said === value : sameValue(said, value);
}
