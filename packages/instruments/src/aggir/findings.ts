import type { Locale } from '@fil/vocabulary/codes';
import type { GivenAnswers } from '../shared/answers.ts';
import { givenTo } from '../shared/answers.ts';
import type { ProposedFinding } from '../shared/instrument.ts';
import { isAsked } from '../shared/question.ts';
import { wordsIn } from '../shared/words.ts';
import type { Words } from '../shared/words.ts';
import { aggirQuestions } from './questions.ts';
import { missingOfPart, possibleCodesOfPart } from './coding.ts';
import { partWords } from './part-words.ts';
import { adverbLinkId, adverbs, aggirVariables, doingLinkId, partsOf } from './variables.ts';
import type { AggirVariableId } from './variables.ts';

/** The need that a loss of autonomy in a variable proposes. */
const needs: Readonly<Record<AggirVariableId, Words>> = {
  transferts: { fr: 'Se lever et se coucher en sécurité', en: 'Get up and lie down safely' },
  'deplacements-interieurs': {
    fr: 'Se déplacer chez soi sans tomber',
    en: 'Move around at home without falling',
  },
  toilette: { fr: 'Faire sa toilette avec l’aide nécessaire', en: 'Wash with the help needed' },
  elimination: {
    fr: 'Aller aux toilettes avec l’aide nécessaire',
    en: 'Use the toilet with the help needed',
  },
  habillage: { fr: 'S’habiller avec l’aide nécessaire', en: 'Dress with the help needed' },
  alimentation: { fr: 'Manger et boire suffisamment', en: 'Eat and drink enough' },
  cuisine: { fr: 'Avoir des repas préparés', en: 'Have meals prepared' },
  'suivi-du-traitement': { fr: 'Prendre ses médicaments sans erreur', en: 'Take medication without error' },
  menage: { fr: 'Vivre dans un logement entretenu', en: 'Live in a home that is kept clean' },
  alerter: { fr: 'Pouvoir appeler à l’aide à tout moment', en: 'Be able to call for help at any time' },
  'deplacements-exterieurs': { fr: 'Sortir de chez soi en sécurité', en: 'Go out safely' },
  transports: { fr: 'Pouvoir se rendre où il faut', en: 'Be able to get where needed' },
  'activites-du-temps-libre': { fr: 'Garder des activités qui plaisent', en: 'Keep enjoyable activities' },
  achats: { fr: 'Avoir ses courses faites', en: 'Have shopping done' },
  gestion: { fr: 'Être aidé dans ses démarches et son budget', en: 'Have help with paperwork and budget' },
  orientation: { fr: 'Avoir des repères et rester en sécurité', en: 'Have bearings and stay safe' },
  coherence: { fr: 'Être accompagné et rassuré au quotidien', en: 'Be supported and reassured every day' },
};

const codeWords: Readonly<Record<'B' | 'C', Words>> = {
  B: { fr: 'fait seul(e) en partie (B)', en: 'does it alone in part (B)' },
  C: { fr: 'ne fait pas seul(e) (C)', en: 'does not do it alone (C)' },
};

const sentence: Words = { fr: '{part} : {code}', en: '{part}: {code}' };

/** One need per variable with a part coded B or C, whether or not the rest of the grid is filled in. */
export function aggirFindings(answers: GivenAnswers, locale: Locale): readonly ProposedFinding[] {
  return aggirVariables.flatMap((variable) => {
    const lost = partsOf(variable).flatMap((part) => {
      const [code] = possibleCodesOfPart(part, answers);
      const coded = missingOfPart(part, answers).length === 0;
      return coded && (code === 'B' || code === 'C') ? [{ part, code }] : [];
    });
    if (lost.length === 0) return [];
    return [
      {
        id: variable.id,
        linkIds: lost.flatMap(({ part }) => answeredLinkIds(part, answers)),
        summary: lost.map(({ part, code }) => describe(part, code, locale)).join(' · '),
        dimension: variable.dimension,
        proposedNeed: wordsIn(needs[variable.id], locale),
        beneficiary: 'person',
      },
    ];
  });
}

function answeredLinkIds(part: string, answers: GivenAnswers): readonly string[] {
  const linkIds = [doingLinkId(part), ...adverbs.map((adverb) => adverbLinkId(part, adverb))];
  return linkIds.filter((linkId) => {
    const question = aggirQuestions.get(linkId);
    const asked = question !== undefined && isAsked(question, answers, aggirQuestions);
    return asked && (givenTo(answers, linkId)?.values.length ?? 0) > 0;
  });
}

function describe(part: string, code: 'B' | 'C', locale: Locale): string {
  const words = partWords[part];
  return wordsIn(sentence, locale)
    .replace('{part}', words === undefined ? part : wordsIn(words, locale))
    .replace('{code}', wordsIn(codeWords[code], locale));
}
