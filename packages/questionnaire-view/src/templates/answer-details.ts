import { textFor } from '@fil/questionnaire';
import type { AnswerAbsence } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fieldId } from '../controls/control.ts';
import type { NodeView } from '../node-view.ts';

export const absences: readonly AnswerAbsence[] = ['unknown', 'refused', 'notAssessed'];

/**
 * Beside the field, out of the way until wanted: why there is no answer (distinct from an empty one, and never counted
 * as zero), who said it, a comment.
 */
export function answerDetails(view: NodeView): TemplateResult | typeof nothing {
  const { options, node, isLocked, isOpen } = view;
  const { localize } = options;
  const { absence } = node.answer;
  const told = absence === undefined ? nothing : absenceWords(view, absence);
  const words = options.detailsWords?.(node) ?? '';
  if (isLocked || !(options.takesAbsences || options.details))
    return absence === undefined && words === ''
      ? nothing
      : html`${told}${words === '' ? nothing : html`<span class="small">${words}</span>`}`;
  return html`${told}<button
      type="button"
      class="quiet small more"
      data-act="more"
      aria-expanded=${isOpen}
      aria-label=${localize.term('moreNamed', { question: textFor(node, localize.locale) })}
    >
      ${words === '' ? localize.term('more') : words}
    </button>
    ${isOpen ? opened(view) : nothing}`;
}

function opened(view: NodeView): TemplateResult {
  const { options, node } = view;
  return html`<div class="details">
    ${options.takesAbsences ? absenceChoice(view) : nothing} ${options.details?.(node) ?? nothing}
  </div>`;
}

function absenceChoice(view: NodeView): TemplateResult {
  const { localize } = view.options;
  const given = view.node.answer.absence;
  return html`<fieldset class="absences">
    <legend class="small">${localize.term('absences')}</legend>
    <div class="choices">
      ${absences.map(
        (code) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="${fieldId(view)}-absence"
              data-absence=${code}
              .checked=${given === code}
            />${localize.term(`absence.${code}`)}</label
          >`,
      )}
      ${given === undefined ? nothing : html`<button type="button" class="quiet small" data-act="clear">${localize.term('takeBack')}</button>`}
    </div>
  </fieldset>`;
}

function absenceWords({ options }: NodeView, absence: AnswerAbsence): TemplateResult {
  return html`<span class="state talk absent">${options.localize.term(`absence.${absence}`)}</span>`;
}
