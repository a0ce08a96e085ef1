import { noAlerts } from '../shared/instrument.ts';
import type { InstrumentRules } from '../shared/instrument.ts';
import { gds15Findings } from './findings.ts';
import { gds15Meaning } from './meaning.ts';
import { scoreGds15 } from './score.ts';
import { gds15Questions } from './structure.ts';

/** GDS-15 without its form. */
export const gds15: InstrumentRules = {
  id: 'gds-15',
  questions: gds15Questions,
  scoreDomains: ['cognitionMood'],
  score: scoreGds15,
  meaning: gds15Meaning,
  findings: gds15Findings,
  alerts: noAlerts,
};
