import type { EligibilityAnswer } from '@fil/vocabulary/codes';
import type { EligibilityCriterion } from '@fil/vocabulary/types';
import type { DirectoryTerm, Words } from '../messages/index.ts';
import { languageName } from './language-name.ts';

/** What one criterion asks, in words; `undefined` for a kind that a later directory invented. */
export function criterionWords(words: Words, { kind, value }: EligibilityCriterion): string | undefined {
  switch (kind) {
    case 'minimumAge':
    case 'maximumAge':
      return words.term(`criterion.${kind}`, { age: words.age(Number(value)) });
    case 'municipality':
    case 'gir':
      return words.term(`criterion.${kind}`, { list: alternatives(words, value, String) });
    case 'language': {
      return words.term('criterion.language', {
        list: alternatives(words, value, (code) => languageName(words.locale, code)),
      });
    }
    case 'livesAlone':
    case 'hasCaregiver':
    case 'homeless':
    case 'professionalReferral':
    case 'lowIncome':
      return words.term(value === false ? `criterion.${kind}Not` : `criterion.${kind}`);
    default:
      return undefined;
  }
}

const answered: Readonly<Record<EligibilityAnswer, DirectoryTerm>> = {
  met: 'criterionMet',
  unmet: 'criterionUnmet',
  unknown: 'criterionUnknown',
};

/** The criterion and how this person stands to it: « 65 ans et plus : rempli ». */
export function answeredCriterionWords(
  words: Words,
  criterion: EligibilityCriterion,
  answer: EligibilityAnswer,
): string | undefined {
  const asked = criterionWords(words, criterion);
  return asked === undefined ? undefined : words.term(answered[answer], { criterion: asked });
}

function alternatives(
  words: Words,
  value: EligibilityCriterion['value'],
  name: (item: string) => string,
): string {
  const items = Array.isArray(value) ? value.map((item) => name(String(item))) : [String(value)];
  return new Intl.ListFormat(words.locale, { type: 'disjunction' }).format(items);
}
