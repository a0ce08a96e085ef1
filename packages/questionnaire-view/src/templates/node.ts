import type { FormNode } from '@fil/questionnaire';
import { textFor } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { NodeView } from '../node-view.ts';
import { itemProblems } from './problems.ts';
import { questionTemplate } from './question.ts';
import { choiceRow } from './table.ts';

/** What stands in a node's own root, before what is below it. */
export function nodeTemplate(view: NodeView): TemplateResult {
  const { node, options } = view;
  const instead = options.instead?.(node);
  if (instead !== undefined) return html`${instead}`;
  switch (node.kind) {
    case 'question':
      return view.layout === 'choiceRow' ? choiceRow(view) : questionTemplate(view);
    case 'display':
      return display(view, node);
    case 'unusable':
      return html`${heading(view, node)}${itemProblems(view)}`;
    case 'list':
      return html`${heading(view, node)}${itemProblems(view)}${repetitionActs(view)}`;
    case 'repetition':
      return html`${repetitionHead(view, node)}`;
    case 'group':
      if (view.arrangement === 'line') return together(view);
      if (view.layout === 'row') return html`${textFor(node, options.localize.locale)}${itemProblems(view)}`;
      return html`${heading(view, node)}${itemProblems(view)}${options.below?.(node)}`;
  }
}

/** Questions answered by yes or no on one line, and all of them at once. */
function together(view: NodeView): TemplateResult {
  const { node, options } = view;
  const isLocked = node.children.every((child) => options.isLocked?.(child) ?? false);
  return html`${itemProblems(view)}${
    isLocked
      ? nothing
      : html`<button type="button" class="quiet small all-yes" data-act="all-yes">
          ${options.localize.term('allYes', { count: node.children.length })}
        </button>`
  }`;
}

function heading({ options }: NodeView, node: FormNode): TemplateResult | typeof nothing {
  const words = textFor(node, options.localize.locale);
  return words === '' ? nothing : html`<h4 class="heading">${words}</h4>`;
}

function display({ options }: NodeView, node: FormNode): TemplateResult {
  const { item } = node;
  if (item.role === 'display' && (item.isHelp || item.note !== undefined)) return html``;
  return html`<p class="note">${textFor(node, options.localize.locale)}</p>`;
}

/** « Médicament 2 » and its removal. */
function repetitionHead({ options }: NodeView, node: FormNode): TemplateResult {
  const { localize } = options;
  const list = node.parent;
  const number = (list?.children.indexOf(node) ?? 0) + 1;
  const name = `${textFor(node, localize.locale)} ${localize.number(number)}`;
  return html`<div class="repetition-head">
    <h5>${name}</h5>
    <button
      type="button"
      class="quiet small"
      data-act="remove"
      aria-label=${localize.term('removeNamed', { name })}
    >
      ${localize.term('remove')}
    </button>
  </div>`;
}

function repetitionActs({ node, options }: NodeView): TemplateResult {
  const name = textFor(node, options.localize.locale);
  return html`<p class="add">
    <button type="button" data-act="add">${options.localize.term('addNamed', { name })}</button>
  </p>`;
}
