import type { InstrumentRules } from '../shared/instrument.ts';
import { phq9Findings } from './findings.ts';
import { phq9Meaning } from './meaning.ts';
import { phq9Alerts, scorePhq9 } from './score.ts';
import { phq9Questions } from './structure.ts';

/** PHQ-9 without its form: the sum, its meaning, and what its ninth item asks to be done at once. */
export const phq9: InstrumentRules = {
  id: 'phq-9',
  questions: phq9Questions,
  scoreDomains: ['cognitionMood'],
  score: scorePhq9,
  meaning: phq9Meaning,
  findings: phq9Findings,
  alerts: phq9Alerts,
};
