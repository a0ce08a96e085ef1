import type { Localize, Writer } from '@fil/element-kit';
import type { nothing, TemplateResult } from 'lit';
import type { EvaluationTerms } from '../messages/index.ts';

/** What follows the questions of an evaluation, each on a page of its own. */
export const afterPages = ['opinion', 'needs', 'recourse', 'addenda'] as const;
export type AfterPage = (typeof afterPages)[number];

export interface AfterAnswersOptions {
  readonly writer: Writer;
  readonly localize: Localize<EvaluationTerms>;
  readonly reloadAnswers: () => void;
  readonly reloadPlan: () => void;
}

/** What the form's own templates draw of it. */
export interface AfterView {
  /** The page shown instead of questions. */
  readonly page: AfterPage | undefined;
  readonly show: (page: AfterPage | undefined) => void;
  readonly contents: () => TemplateResult | typeof nothing;
  readonly body: () => TemplateResult | typeof nothing;
  readonly signRemarks: () => TemplateResult | typeof nothing;
}
