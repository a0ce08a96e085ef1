import type { Locale } from '@fil/vocabulary/codes';
import type { GivenAnswers } from '../shared/answers.ts';
import type { ProposedFinding } from '../shared/instrument.ts';
import { wordsIn } from '../shared/words.ts';
import type { Words } from '../shared/words.ts';
import { highestStrain, scoreStrain, strainWeight } from './strain.ts';

const respite: Words = {
  fr: 'Souffler : du répit pour le proche aidant',
  en: 'Time to breathe: respite for the caregiver',
};
const strained: Words = {
  fr: 'Fardeau du proche aidant : {sum} sur {highest}',
  en: 'Caregiver strain: {sum} of {highest}',
};

/** A need of the caregiver, once the strain is known to be moderate or high. */
export function strainFindings(
  answers: GivenAnswers,
  linkIds: readonly string[],
  locale: Locale,
): readonly ProposedFinding[] {
  const { value, meaning } = scoreStrain(answers, linkIds);
  if (value === undefined || meaning === 'strain.low') return [];
  return [
    {
      id: 'caregiverStrain',
      linkIds: linkIds.filter((linkId) => (strainWeight(answers, linkId) ?? 0) > 0),
      summary: wordsIn(strained, locale)
        .replace('{sum}', String(value))
        .replace('{highest}', String(highestStrain)),
      dimension: 'formalInformalSupport',
      proposedNeed: wordsIn(respite, locale),
      beneficiary: 'caregiver',
    },
  ];
}
