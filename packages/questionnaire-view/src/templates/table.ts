import { textFor } from '@fil/questionnaire';
import type { FormNode } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fieldId } from '../controls/control.ts';
import type { NodeView } from '../node-view.ts';
import { answerErrors } from './answer-errors.ts';
import { itemProblems } from './problems.ts';

/** The head of a table: its columns, after that of the rows' own names. */
export function tableHead(view: NodeView): TemplateResult {
  const { node, options } = view;
  const { locale } = options.localize;
  const names = columnsOf(view, node).map((column) => textFor(column, locale));
  return html`<tr>
    <th scope="col"><span class="visually-hidden">${textFor(node, locale)}</span></th>
    ${names.map((name) => html`<th scope="col">${name}</th>`)}
  </tr>`;
}

function columnsOf({ arrangement }: NodeView, node: FormNode): readonly Parameters<typeof textFor>[0][] {
  if (arrangement === 'choices') return node.children[0]?.options ?? [];
  return node.children[0]?.children ?? [];
}

/** A question whose options are the columns: one of them to choose in its row. */
export function choiceRow(view: NodeView): TemplateResult {
  const { node, options } = view;
  const { localize } = options;
  const id = fieldId(view);
  const question = textFor(node, localize.locale);
  return html`<th scope="row" id="${id}-row">
      ${question}${node.isRequired ? html` <span class="small muted">(${localize.term('required')})</span>` : nothing}
      ${answerErrors(view)}${itemProblems(view)}
    </th>
    ${node.options.map((option, at) => {
      const words = textFor(option, localize.locale);
      const type = node.item.role === 'question' && node.item.repeats ? 'checkbox' : 'radio';
      return html`<td>
        <label class="choice in-table"
          ><input
            class="pill"
            id=${at === 0 ? id : `${id}-${at}`}
            type=${type}
            name=${id}
            value=${at}
            aria-label="${question}, ${words}"
            ?disabled=${view.isLocked}
          /><span class="cell-words" aria-hidden="true">${words}</span></label
        >
      </td>`;
    })}`;
}
