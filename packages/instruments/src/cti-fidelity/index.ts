import { practiceQuestions, scorePractice } from '../practice/practice.ts';
import { noAlerts, noFindings } from '../shared/instrument.ts';
import type { InstrumentRules } from '../shared/instrument.ts';
import { ctiMeaning } from './meaning.ts';
import { ctiSections } from './structure.ts';

/** How near the work around a transition is to critical time intervention, without its form. */
export const ctiFidelity: InstrumentRules = {
  id: 'cti-fidelity',
  questions: practiceQuestions(ctiSections),
  scoreDomains: ['services'],
  score: (answers) => scorePractice(ctiSections, 'cti', answers),
  meaning: ctiMeaning,
  findings: noFindings,
  alerts: noAlerts,
};
