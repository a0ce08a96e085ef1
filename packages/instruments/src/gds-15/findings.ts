import type { Locale } from '@fil/vocabulary/codes';
import { booleanGiven } from '../shared/answers.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import { bandFinding } from '../shared/band-finding.ts';
import type { ProposedFinding } from '../shared/instrument.ts';
import { scoreGds15 } from './score.ts';
import { gds15Items } from './structure.ts';

const finding = {
  id: 'mood',
  scale: 'GDS-15',
  need: { fr: 'Retrouver le moral', en: 'Feel better in spirits' },
  dimension: 'cognition',
  from: 5,
  highest: 15,
} as const;

/** From where depression is suggested on: a professional accepts it or not. */
export function gds15Findings(answers: GivenAnswers, locale: Locale): readonly ProposedFinding[] {
  const linkIds = gds15Items
    .filter(({ linkId, counts }) => booleanGiven(answers, linkId) === counts)
    .map(({ linkId }) => linkId);
  return bandFinding(finding, scoreGds15(answers), linkIds, locale);
}
