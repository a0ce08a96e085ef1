import { noAlerts } from '../shared/instrument.ts';
import type { InstrumentRules } from '../shared/instrument.ts';
import { gad7Findings } from './findings.ts';
import { gad7Meaning } from './meaning.ts';
import { scoreGad7 } from './score.ts';
import { gad7Questions } from './structure.ts';

/** GAD-7 without its form. */
export const gad7: InstrumentRules = {
  id: 'gad-7',
  questions: gad7Questions,
  scoreDomains: ['cognitionMood'],
  score: scoreGad7,
  meaning: gad7Meaning,
  findings: gad7Findings,
  alerts: noAlerts,
};
