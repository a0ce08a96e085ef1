import { noAlerts, noFindings } from '../shared/instrument.ts';
import type { InstrumentRules } from '../shared/instrument.ts';
import { screeningMeaning } from './meaning.ts';
import { scoreScreening } from './score.ts';
import { reperageQuestions } from './structure.ts';

/** The screening (S3, S4, S9) without its form; which criteria count, how many and from what age, is the territory's. */
export const reperage: InstrumentRules = {
  id: 'reperage',
  questions: reperageQuestions,
  scoreDomains: ['functionalAutonomy', 'socialNetwork', 'health', 'plan', 'services', 'identity'],
  score: scoreScreening,
  meaning: screeningMeaning,
  findings: noFindings,
  alerts: noAlerts,
};

export { defaultScreening, scoreScreening } from './score.ts';
export type { AgeRule, ScreeningDetails } from './score.ts';
