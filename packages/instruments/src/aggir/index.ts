import { noAlerts } from '../shared/instrument.ts';
import type { InstrumentRules } from '../shared/instrument.ts';
import { aggirFindings } from './findings.ts';
import { aggirMeaning } from './meaning.ts';
import { aggirQuestions } from './questions.ts';
import { scoreAggir } from './score.ts';

/** AGGIR without its form: score, meanings and proposed needs. */
export const aggir: InstrumentRules = {
  id: 'aggir',
  questions: aggirQuestions,
  scoreDomains: ['functionalAutonomy', 'cognitionMood'],
  score: scoreAggir,
  meaning: aggirMeaning,
  findings: aggirFindings,
  alerts: noAlerts,
};

export { classify } from './classification.ts';
export type { AggirClassification, AggirGroup } from './classification.ts';
export type { AggirCode } from './coding.ts';
export { scoreAggir } from './score.ts';
export type { AggirDetails } from './score.ts';
export {
  adverbGroupLinkId,
  adverbLinkId,
  adverbs,
  aggirVariables,
  countedVariables,
  doingLinkId,
  partsOf,
} from './variables.ts';
export type { Adverb, AggirVariable, AggirVariableId } from './variables.ts';
