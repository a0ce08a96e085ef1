import type { Locale } from '@fil/vocabulary/codes';
import { moreThanNever } from '../frequency/frequency.ts';
import { codesGiven } from '../shared/answers.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import { bandFinding } from '../shared/band-finding.ts';
import type { ProposedFinding } from '../shared/instrument.ts';
import { scorePhq9 } from './score.ts';
import { phq9LinkIds } from './structure.ts';

const finding = {
  id: 'mood',
  scale: 'PHQ-9',
  need: { fr: 'Retrouver le moral', en: 'Feel better in spirits' },
  dimension: 'cognition',
  from: 10,
  highest: 27,
} as const;

/** From the moderate band on: a professional accepts it or not. */
export function phq9Findings(answers: GivenAnswers, locale: Locale): readonly ProposedFinding[] {
  const linkIds = phq9LinkIds.filter((linkId) =>
    codesGiven(answers, linkId).some((code) => moreThanNever.includes(code)),
  );
  return bandFinding(finding, scorePhq9(answers), linkIds, locale);
}
