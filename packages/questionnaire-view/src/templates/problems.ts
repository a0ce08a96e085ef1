import type { Problem } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { NodeView } from '../node-view.ts';
import { problemWords } from '../problem-words.ts';

/** What is wrong with one item of the Questionnaire, told where it stands. */
export function itemProblems({ node, options }: NodeView): TemplateResult | typeof nothing {
  const problems = options.problemsOf(node).filter(isTold);
  if (problems.length === 0) return nothing;
  return html`${problems.map((problem) => line(options.localize, problem))}`;
}

function line(localize: NodeView['options']['localize'], problem: Problem): TemplateResult {
  const values = { reason: problemWords(localize, problem), linkId: problem.linkId ?? problem.path };
  return html`<p class="state ${problem.severity === 'error' ? 'gap' : 'talk'}">
    ${localize.term(problem.severity === 'error' ? 'problemHere' : 'problemBeside', values)}
  </p>`;
}

/** Information is for whoever writes the form, not for whoever answers it. */
const isTold = (problem: Problem): boolean => problem.severity !== 'information';
