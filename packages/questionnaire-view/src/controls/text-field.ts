import { localized, sameValue } from '@fil/questionnaire';
import type { AnswerValue } from '@fil/questionnaire';
import type { NodeView } from '../node-view.ts';
import type { Read } from './control.ts';
import { keptField } from './kept-nodes.ts';
import { writingOf } from './writing.ts';

/** The field itself; `at` tells the fields of one question apart. */
export function field(view: NodeView, at = 0): HTMLInputElement {
  const input = keptField(view, at, () => {
    const made = document.createElement('input');
    const { width, keyboard } = writingOf(view.node.item.type);
    made.className = `answer ${width}`;
    made.type = 'text';
    made.autocomplete = 'off';
    if (keyboard !== undefined) made.inputMode = keyboard;
    return made;
  });
  const example = exampleOf(view) ?? '';
  if (input.placeholder !== example) input.placeholder = example;
  return input;
}

/** What typed text says as a value of the question's type. */
export function readText(view: NodeView, text: string): Read {
  if (text.trim() === '') return [];
  const value = writingOf(view.node.item.type).read(text, view.options);
  return value === undefined ? 'unreadable' : [value];
}

/** Puts a value in a field, unless what is typed there says it: whoever types « 2, » on the way to « 2,5 » keeps it. */
export function showText(view: NodeView, input: HTMLInputElement, value: AnswerValue | undefined): void {
  const read = readText(view, input.value);
  const said = read === 'unreadable' ? undefined : read[0];
  const isSaid = said === undefined || value === undefined ? said === value : sameValue(said, value);
  if (isSaid && read !== 'unreadable') return;
  input.value = value === undefined ? '' : writingOf(view.node.item.type).write(value, view.options.localize);
}

/** A field drawn anew, on a page gone back to, says again what was typed and is no answer yet. */
export function showUnread(input: HTMLInputElement | null | undefined, text: string): void {
  if (input && input.value === '') input.value = text;
}

/** How to write it: as the form says, else as its type is written. */
function exampleOf({ node, options }: NodeView): string | undefined {
  const { item } = node;
  const { localize } = options;
  if (item.role === 'question' && item.entryFormat) return localized(item.entryFormat, localize.locale);
  const { example } = writingOf(item.type);
  return example === undefined ? undefined : localize.term(example);
}
