import { sameValue, textFor } from '@fil/questionnaire';
import type { AnswerValue } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { NodeView } from '../node-view.ts';
import { fieldId } from './control.ts';
import type { Control, Read } from './control.ts';
import { keptNodes } from './kept-nodes.ts';

/** Options all in sight, one or several to choose; with words of one's own where the question is open. */
export const choices: Control = {
  isGroup: true,
  template: (view) => html`${optionPills(view)}${isOpen(view) ? ownWords(view) : nothing}`,
  sync(view) {
    const { values } = view.node.answer;
    const { options } = view.node;
    for (const field of pillsOf(view)) {
      const option = options[Number(field.value)];
      field.disabled = view.isLocked;
      field.checked = option !== undefined && values.some((value) => sameValue(value, option.value));
    }
    const own = ownField(view);
    const text = wordsIn(values);
    if (own && own.value.trim() !== text.trim()) own.value = text;
  },
  read(view, event) {
    const field = event.target as HTMLInputElement;
    if (field.classList.contains('own-words')) return withOwnWords(view, field.value);
    return field.classList.contains('pill') ? withOption(view, field) : undefined;
  },
};

/** Yes or no. "No" never stands for "not known". */
export const yesNo: Control = {
  isGroup: true,
  template(view) {
    const { localize } = view.options;
    return html`${pills(view, 'radio', [localize.term('yes'), localize.term('no')])}`;
  },
  sync(view) {
    const [value] = view.node.answer.values;
    const said = value !== undefined && 'valueBoolean' in value ? value.valueBoolean : undefined;
    for (const field of pillsOf(view)) {
      field.disabled = view.isLocked;
      field.checked = said === (field.value === '0');
    }
  },
  read(_view, event) {
    const field = event.target as HTMLInputElement;
    return field.classList.contains('pill') ? [{ valueBoolean: field.value === '0' }] : undefined;
  },
};

function optionPills(view: NodeView): DocumentFragment {
  const { node, options } = view;
  const type = node.item.role === 'question' && node.item.repeats ? 'checkbox' : 'radio';
  const { locale } = options.localize;
  return pills(
    view,
    type,
    node.options.map((option) => textFor(option, locale)),
  );
}

/** One for each of some words; whether they can be pressed, and which are, is put in them by `sync`. */
function pills(view: NodeView, type: 'radio' | 'checkbox', words: readonly string[]): DocumentFragment {
  const id = fieldId(view);
  return keptNodes(view, type, words, (text, at) => {
    const label = document.createElement('label');
    label.className = 'choice';
    const field = document.createElement('input');
    field.className = 'pill';
    field.id = at === 0 ? id : `${id}-${at}`;
    field.type = type;
    field.name = id;
    field.value = String(at);
    label.append(field, text);
    return label;
  });
}

function ownWords(view: NodeView): TemplateResult {
  return html`<label class="other">
    <span class="small muted">${view.options.localize.term('otherAnswer')}</span>
    <input class="own-words" ?disabled=${view.isLocked} autocomplete="off" />
  </label>`;
}

const isOpen = ({ node }: NodeView): boolean =>
  node.item.role === 'question' && node.item.type === 'open-choice';

/** Its own: questions under it have pills too. */
const pillsOf = (view: NodeView): NodeListOf<HTMLInputElement> =>
  view.root.querySelectorAll<HTMLInputElement>(`input.pill[name="${CSS.escape(fieldId(view))}"]`);

const ownField = (view: NodeView): HTMLInputElement | null =>
  view.root.querySelector<HTMLInputElement>('input.own-words');

function wordsIn(values: readonly AnswerValue[]): string {
  const own = values.find((value) => 'valueString' in value);
  return own && 'valueString' in own ? own.valueString : '';
}

function withOption({ node }: NodeView, field: HTMLInputElement): Read | undefined {
  const option = node.options[Number(field.value)];
  if (option === undefined) return undefined;
  if (field.type === 'radio') return [option.value];
  const others = node.answer.values.filter((value) => !sameValue(value, option.value));
  return field.checked ? [...others, option.value] : others;
}

function withOwnWords({ node }: NodeView, text: string): Read {
  const repeats = node.item.role === 'question' && node.item.repeats;
  const chosen = repeats ? node.answer.values.filter((value) => !('valueString' in value)) : [];
  return text.trim() === '' ? chosen : [...chosen, { valueString: text }];
}
