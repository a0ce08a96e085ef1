import type { Writer } from '@fil/element-kit';
import type { TemplateResult, nothing } from 'lit';

/** What follows the questions of an evaluation, each on a page of its own. */
export const afterPages = ['opinion', 'needs', 'recourse', 'addenda'] as const;
export type AfterPage = (typeof afterPages)[number];

export interface AfterAnswersOptions {
  readonly writer: Writer;
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
