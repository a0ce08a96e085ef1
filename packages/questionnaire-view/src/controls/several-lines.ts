import type { AnswerValue } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { NodeView } from '../node-view.ts';
import type { Control, Read } from './control.ts';
import { field, readText, showText, showUnread } from './text-field.ts';

/** Several values, a line each, and an empty line for the next one. */
export const severalLines: Control = {
  isGroup: true,
  template(view) {
    const { values } = view.node.answer;
    const { localize } = view.options;
    const lines = Array.from({ length: linesOf(view) }, (_none, at) => at);
    return html`<span class="lines"
      >${lines.map(
        (at) =>
          html`<span class="entry" data-at=${at}
            ><label
              class="visually-hidden"
              for=${at === 0 ? `answer-${view.node.key}` : `answer-${view.node.key}-${at}`}
              >${localize.term('lineNumber', { number: at + 1 })}</label
            >${field(view, at)}${
              at >= values.length || view.isLocked
                ? nothing
                : html`<button
                    type="button"
                    class="quiet small"
                    data-act="drop"
                    data-at=${at}
                    aria-label=${localize.term('dropLine', { number: at + 1 })}
                  >
                    ${localize.term('remove')}
                  </button>`
            }</span
          >`,
      )}</span
    >`;
  },
  sync(view) {
    const fields = fieldsOf(view);
    if (view.unread === undefined) {
      for (const [at, input] of fields.entries()) showText(view, input, view.node.answer.values[at]);
    } else if (fields.every(({ value }) => value === '')) {
      const { values } = view.node.answer;
      for (const [at, input] of fields.entries()) if (at < values.length) showText(view, input, values[at]);
      showUnread(fields[values.length], view.unread);
    }
  },
  read(view, event) {
    const input = event.target as HTMLInputElement;
    if (!input.classList.contains('answer')) return undefined;
    return withLine(view, fieldsOf(view).indexOf(input), input.value);
  },
  act(view, act, button) {
    if (act !== 'drop') return;
    const at = Number(button.dataset['at']);
    view.options.give(view.node, view.node.answer.values.toSpliced(at, 1));
    fieldsOf(view)[at]?.focus();
  },
};

/** An empty line stands ready while another value may be given. */
function linesOf({ node, isLocked }: NodeView): number {
  const { values } = node.answer;
  const most = node.item.role === 'question' ? (node.item.maxOccurs ?? Infinity) : 1;
  return Math.max(1, values.length < most && !isLocked ? values.length + 1 : values.length);
}

const fieldsOf = (view: NodeView): readonly HTMLInputElement[] => [
  ...view.root.querySelectorAll<HTMLInputElement>('.entry > input.answer'),
];

function withLine(view: NodeView, at: number, text: string): Read {
  const { values } = view.node.answer;
  const read = readText(view, text);
  if (read === 'unreadable') return read;
  const [value] = read;
  // An emptied line keeps its place until one leaves it: what stands below does not jump under the cursor.
  const kept: (AnswerValue | undefined)[] = [...values];
  kept[at] = value;
  return kept.filter((one) => one !== undefined);
}
