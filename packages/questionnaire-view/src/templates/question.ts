import { localized, textFor } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fieldId } from '../controls/control.ts';
import type { Control } from '../controls/control.ts';
import type { NodeView } from '../node-view.ts';
import { answerErrors } from './answer-errors.ts';
import { answerDetails } from './answer-details.ts';
import { itemProblems } from './problems.ts';

/** A question: what is asked, its field, what is wrong, and what whoever shows the form knows of it. */
export function questionTemplate(view: NodeView): TemplateResult {
  const { control, layout, options, node } = view;
  if (!control)
    return html`<p class="asked">${asked(view)}</p>
      ${itemProblems(view)}`;
  if (layout !== 'block') return compact(view, control);
  const beside = options.beside?.(node);
  return html`<div class="asking">
      ${control.isGroup ? several(view, control) : single(view, control)} ${under(view)}
    </div>
    ${beside === undefined ? nothing : html`<div class="before small" id="${fieldId(view)}-before">${beside}</div>`}`;
}

/** What is wrong, and what whoever shows the form adds; most questions have none of it, and keep no place for it. */
function under(view: NodeView): unknown {
  const all = [answerErrors(view), itemProblems(view), view.options.below?.(view.node) ?? nothing];
  const told = all.filter((one) => one !== nothing);
  return told.length === 0 ? nothing : all;
}

function single(view: NodeView, control: Control): TemplateResult {
  return html`<label class="asked" for=${fieldId(view)}>${asked(view)}</label>${help(view)}
    <div class="single">${control.template(view)}${answerDetails(view)}</div>`;
}

function several(view: NodeView, control: Control): TemplateResult {
  return html`<fieldset aria-describedby=${describedBy(view)}>
    <legend class="asked">${asked(view)}</legend>
    ${help(view)}
    <div class="choices">${control.template(view)}${answerDetails(view)}</div>
  </fieldset>`;
}

/** In a line or a table the place says most; the question's own words stay for whoever does not see it. */
function compact(view: NodeView, control: Control): TemplateResult {
  const wording = view.layout === 'cell' ? 'visually-hidden' : 'small';
  const field = control.isGroup
    ? html`<fieldset>
        <legend class=${wording}>${asked(view)}</legend>
        <div class="choices pair">${control.template(view)}</div>
      </fieldset>`
    : html`<label class=${wording} for=${fieldId(view)}>${asked(view)}</label>${control.template(view)}`;
  return html`${field}${answerErrors(view)}${itemProblems(view)}`;
}

function asked({ node, options }: NodeView): TemplateResult | string {
  const { localize } = options;
  const words = textFor(node, localize.locale);
  if (!node.isRequired) return words;
  return html`${words} <span class="small muted">(${localize.term('required')})</span>`;
}

function help(view: NodeView): TemplateResult | typeof nothing {
  const { item } = view.node;
  if (item.role !== 'question' || item.help.length === 0) return nothing;
  const { locale } = view.options.localize;
  return html`<div class="small muted" id="${fieldId(view)}-help">
    ${item.help.map((line) => html`<p>${localized(line, locale)}</p>`)}
  </div>`;
}

/** Identifiers of what describes the field: only those that are there. */
export function describedBy(view: NodeView): string | typeof nothing {
  const { node, options, unread } = view;
  const id = fieldId(view);
  const { item } = node;
  const ids = [
    item.role === 'question' && item.help.length > 0 ? `${id}-help` : '',
    view.layout === 'block' && options.beside?.(node) !== undefined ? `${id}-before` : '',
    unread !== undefined || node.errors.length > 0 ? `${id}-wrong` : '',
  ].filter((one) => one !== '');
  return ids.length === 0 ? nothing : ids.join(' ');
}

export function isWrong({ node, unread }: NodeView): boolean {
  return unread !== undefined || node.errors.length > 0;
}
