import type { Locale } from '@fil/vocabulary/codes';
import { moreThanNever } from '../frequency/frequency.ts';
import { codesGiven } from '../shared/answers.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import { bandFinding } from '../shared/band-finding.ts';
import type { ProposedFinding } from '../shared/instrument.ts';
import { scoreGad7 } from './score.ts';
import { gad7LinkIds } from './structure.ts';

const finding = {
  id: 'anxiety',
  scale: 'GAD-7',
  need: { fr: 'Apaiser ses inquiétudes', en: 'Ease worries' },
  dimension: 'cognition',
  from: 10,
  highest: 21,
} as const;

/** From the moderate band on: a professional accepts it or not. */
export function gad7Findings(answers: GivenAnswers, locale: Locale): readonly ProposedFinding[] {
  const linkIds = gad7LinkIds.filter((linkId) =>
    codesGiven(answers, linkId).some((code) => moreThanNever.includes(code)),
  );
  return bandFinding(finding, scoreGad7(answers), linkIds, locale);
}
