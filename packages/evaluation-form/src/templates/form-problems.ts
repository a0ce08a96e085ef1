import { Localize } from '@fil/element-kit';
import { textFor } from '@fil/questionnaire';
import type { Problem } from '@fil/questionnaire';
import { problemWords, viewCatalogue } from '@fil/questionnaire-view';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EvaluationLocalize, EvaluationScreen } from './evaluation-screen.ts';

/** Above the form: how many items cannot be asked, and which. */
export function problemSummary({
  localize,
  problems,
  filling,
}: EvaluationScreen): TemplateResult | typeof nothing {
  const wrong = problems.filter((problem) => problem.severity === 'error');
  if (wrong.length === 0) return nothing;
  const names = wrong.map(({ linkId, path }) => {
    const item = linkId === undefined ? undefined : filling.form.item(linkId);
    return (item && textFor(item, localize.locale)) || linkId || path;
  });
  return html`<p class="failure">
    ${localize.term('problemSummary', { count: wrong.length, list: [...new Set(names)].join(localize.term('listSeparator')) })}
  </p>`;
}

/** The whole resource is no Questionnaire: nothing can be asked, and why. */
export function wholeFormProblem(localize: EvaluationLocalize, problems: readonly Problem[]): TemplateResult {
  const [first] = problems;
  return html`<p class="failure" role="alert">
    ${localize.term('problemWhole', {
      reason: first ? problemWords(new Localize(localize, viewCatalogue), first) : '',
    })}
  </p>`;
}
