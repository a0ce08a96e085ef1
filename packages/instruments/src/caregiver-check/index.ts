import { noAlerts } from '../shared/instrument.ts';
import type { InstrumentRules } from '../shared/instrument.ts';
import { strainFindings } from './findings.ts';
import { strainMeaning } from './meaning.ts';
import { scoreStrain, strainNames } from './strain.ts';
import { caregiverCheckQuestions } from './structure.ts';

/** The caregiver's strain alone, asked between two evaluations (S110), without its form. */
export const caregiverCheck: InstrumentRules = {
  id: 'caregiver-check',
  questions: caregiverCheckQuestions,
  scoreDomains: ['caregiverSection'],
  score: (answers) => scoreStrain(answers, strainNames),
  meaning: strainMeaning,
  findings: (answers, locale) => strainFindings(answers, strainNames, locale),
  alerts: noAlerts,
};
