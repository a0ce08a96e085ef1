import type { Locale } from '@fil/vocabulary/codes';
import { strainFindings } from '../caregiver-check/findings.ts';
import { booleanGiven, codesGiven } from '../shared/answers.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import type { ProposedFinding } from '../shared/instrument.ts';
import { isAsked } from '../shared/question.ts';
import { wordsIn } from '../shared/words.ts';
import { needRules } from './need-rules.ts';
import type { Sign } from './need-rules.ts';
import { socleQuestions, strainLinkIds } from './structure.ts';

/** Needs with at least one sign among the answers, in the order of the form; the caregiver's own comes last. */
export function socleFindings(answers: GivenAnswers, locale: Locale): readonly ProposedFinding[] {
  const proposed = needRules.flatMap(
    ({ signs, id, dimension, need, beneficiary }): readonly ProposedFinding[] => {
      const seen = signs.filter((sign) => isSeen(sign, answers));
      if (seen.length === 0) return [];
      const linkIds = [...new Set(seen.map((sign) => sign.linkId))];
      const summary = seen.map((sign) => wordsIn(sign.says, locale)).join(' · ');
      return [{ id, linkIds, summary, dimension, proposedNeed: wordsIn(need, locale), beneficiary }];
    },
  );
  return [...proposed, ...caregiverFinding(answers, locale)];
}

function isSeen({ linkId, is }: Sign, answers: GivenAnswers): boolean {
  const question = socleQuestions.get(linkId);
  if (question === undefined || !isAsked(question, answers, socleQuestions)) return false;
  if (typeof is === 'boolean') return booleanGiven(answers, linkId) === is;
  return codesGiven(answers, linkId).some((code) => is.includes(code));
}

/** Only of a caregiver who helps now: one who is there no more has answers too. */
function caregiverFinding(answers: GivenAnswers, locale: Locale): readonly ProposedFinding[] {
  if (booleanGiven(answers, 'support/caregiver') !== true) return [];
  return strainFindings(answers, strainLinkIds, locale);
}
