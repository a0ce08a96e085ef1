import { practiceQuestions, scorePractice } from '../practice/practice.ts';
import { noAlerts, noFindings } from '../shared/instrument.ts';
import type { InstrumentRules } from '../shared/instrument.ts';
import { sixDimensionsMeaning } from './meaning.ts';
import { sixDimensions } from './structure.ts';

/** The quality of the support around one person, in six dimensions, without its form. */
export const sixDimensionsCheck: InstrumentRules = {
  id: 'six-dimensions',
  questions: practiceQuestions(sixDimensions),
  scoreDomains: ['services'],
  score: (answers) => scorePractice(sixDimensions, 'six', answers),
  meaning: sixDimensionsMeaning,
  findings: noFindings,
  alerts: noAlerts,
};
