import { strainMeaning } from '../caregiver-check/meaning.ts';
import { noAlerts } from '../shared/instrument.ts';
import type { InstrumentRules } from '../shared/instrument.ts';
import { socleFindings } from './findings.ts';
import { scoreSocle } from './score.ts';
import { socleQuestions } from './structure.ts';

/** Our own multidimensional evaluation without its form: the caregiver's strain, and the needs it proposes. */
export const evaluationSocle: InstrumentRules = {
  id: 'evaluation-socle',
  questions: socleQuestions,
  // Whether there is a caregiver at all is known from the social network.
  scoreDomains: ['socialNetwork', 'caregiverSection'],
  score: scoreSocle,
  meaning: strainMeaning,
  findings: socleFindings,
  alerts: noAlerts,
};

export { highestStrain, strainBandOf, strainBands } from '../caregiver-check/strain.ts';
export type { CaregiverStrainDetails, StrainBand } from '../caregiver-check/strain.ts';
export { scoreSocle } from './score.ts';
export { socleSections, strainLinkIds } from './structure.ts';
export type { SocleQuestion, SocleSection } from './structure.ts';
