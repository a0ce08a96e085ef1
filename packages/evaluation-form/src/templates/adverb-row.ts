import { textFor } from '@fil/questionnaire';
import type { CompiledItem } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { control } from './controls.ts';
import type { EvaluationScreen } from './evaluation-screen.ts';

/** The four adverbs of « fait seul » on one line: each yes or no, since "no" never stands for "not known". */
export function adverbRow(screen: EvaluationScreen, group: CompiledItem, disabled: boolean): TemplateResult {
  const { filling, localize } = screen;
  const questions = group.children.flatMap((linkId) => filling.form.question(linkId) ?? []);
  const allYes = () => {
    for (const { linkId } of questions) filling.give(linkId, [{ valueBoolean: true }]);
  };
  return html`<div class="adverbs">
    ${questions.map(
      (question) =>
        html`<fieldset class="adverb" data-question=${question.linkId}>
          <legend class="small">${textFor(question, localize.locale)}</legend>
          <div class="choices pair">${control({ screen, question, disabled, describedBy: nothing })}</div>
        </fieldset>`,
    )}
    ${disabled ? nothing : html`<button type="button" class="quiet small" @click=${allYes}>${localize.term('allYes')}</button>`}
  </div>`;
}
