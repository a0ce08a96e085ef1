import type { CompiledItem, Problem } from '@fil/questionnaire';
import { textFor } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EvaluationTerms } from '../messages/index.ts';
import type { EvaluationLocalize, EvaluationScreen } from './evaluation-screen.ts';

/** What is wrong with one item of the Questionnaire, told where it stands. */
export function itemProblems({ filling, localize }: EvaluationScreen, item: CompiledItem): TemplateResult {
  return html`${filling.form
    .problemsOf(item.linkId)
    .filter(isTold)
    .map((problem) => {
      const values = { reason: reasonWords(localize, problem), linkId: problem.linkId ?? problem.path };
      return html`<p class="state ${problem.severity === 'error' ? 'gap' : 'talk'}">
        ${localize.term(problem.severity === 'error' ? 'problemHere' : 'problemBeside', values)}
      </p>`;
    })}`;
}

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
    ${localize.term('problemWhole', { reason: first ? reasonWords(localize, first) : '' })}
  </p>`;
}

/** Information is for whoever writes the form, not for whoever answers it. */
function isTold(problem: Problem): boolean {
  return problem.severity !== 'information';
}

const toldProblems: readonly (keyof EvaluationTerms)[] = [
  'problem.notAQuestionnaire',
  'problem.itemNotAnObject',
  'problem.missingLinkId',
  'problem.duplicateLinkId',
  'problem.missingType',
  'problem.unknownType',
  'problem.unsupportedType',
  'problem.nestedTooDeep',
  'problem.missingOptions',
  'problem.unsupportedValueSet',
  'problem.malformedOption',
  'problem.duplicateOption',
  'problem.malformedCondition',
  'problem.unsupportedCondition',
  'problem.conditionOnUnknownLinkId',
  'problem.conditionOnNonQuestion',
  'problem.conditionCycle',
];

function reasonWords(localize: EvaluationLocalize, { code, detail }: Problem): string {
  const key = toldProblems.find((told) => told === `problem.${code}`);
  return key ? localize.term(key, { detail }) : localize.term('problem.other', { code, detail });
}
