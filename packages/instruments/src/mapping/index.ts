/** An institution's own form: its mapping, and the rules it gives. Loads no form that ships. */
export { answerKey } from './answer-key.ts';
export { applyMapping } from './apply-mapping.ts';
export { compileMapping, emptyDocument } from './compile-mapping.ts';
export type { CompiledMapping } from './compile-mapping.ts';
export { inheritedBy, saidOf } from './compile-questions.ts';
export type { Said, SaidPlace } from './compile-questions.ts';
export { mappingFormat } from './document.ts';
export type {
  BandDocument,
  EnteredDocument,
  FunctionDocument,
  MappingDocument,
  ScoreDocument,
  SourceDocument,
  SumDocument,
} from './document.ts';
export type { Mapping, ScoreMapping, Source } from './mapping.ts';
export { ownRules } from './own-rules.ts';
export { mappingProblemCodes } from './problem.ts';
export type { MappingProblem, MappingProblemCode } from './problem.ts';
