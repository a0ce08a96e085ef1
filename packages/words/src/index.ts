export type { NamesByLocale, NamesOf } from './names.ts';
export { domainTerms } from './domains.ts';
export { protectionMeasureTerms } from './protection-measures.ts';
export { rightDecisionTerms, rightStateTerms } from './rights.ts';
export { roleTerms, roleTermsInSentence } from './roles.ts';
export { evaluationTerms } from './evaluation.ts';
export type { EvaluationNames } from './evaluation.ts';
export { paperTerms } from './paper.ts';
export type { PaperWords } from './paper.ts';
