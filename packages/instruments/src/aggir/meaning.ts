import { wordsIn } from '../shared/words.ts';
import type { Words } from '../shared/words.ts';
import type { Locale } from '@fil/vocabulary/codes';

/** What a GIR means, in our words, after annex 2-1 of the code de l'action sociale et des familles. */
const meanings: Readonly<Record<string, Words>> = {
  gir1: {
    fr: 'GIR 1 : autonomie mentale, corporelle, locomotrice et sociale perdue; présence indispensable et continue d’intervenants.',
    en: 'GIR 1: mental, bodily, locomotor and social autonomy lost; carers must be present continuously.',
  },
  gir2: {
    fr: 'GIR 2 : fonctions mentales partiellement conservées mais aide nécessaire pour la plupart des actes de la vie courante, ou fonctions mentales altérées avec capacité de se déplacer et besoin d’une surveillance permanente.',
    en: 'GIR 2: mental functions partly kept but help needed with most everyday activities, or mental functions impaired while able to move about, with constant supervision needed.',
  },
  gir3: {
    fr: 'GIR 3 : autonomie mentale conservée, autonomie locomotrice partielle; aide nécessaire plusieurs fois par jour pour les soins du corps.',
    en: 'GIR 3: mental autonomy kept, partial locomotor autonomy; help with bodily care needed several times a day.',
  },
  gir4: {
    fr: 'GIR 4 : se déplace dans son logement une fois levé(e), avec une aide pour les transferts, la toilette ou l’habillage; ou aide pour les soins du corps et les repas sans difficulté de déplacement.',
    en: 'GIR 4: moves around the home once up, with help for transfers, washing or dressing; or help with bodily care and meals without difficulty in moving.',
  },
  gir5: {
    fr: 'GIR 5 : aide ponctuelle pour la toilette, la préparation des repas et le ménage.',
    en: 'GIR 5: occasional help with washing, preparing meals and housework.',
  },
  gir6: {
    fr: 'GIR 6 : autonomie conservée pour les actes essentiels de la vie courante.',
    en: 'GIR 6: autonomy kept for the essential activities of everyday life.',
  },
};

export function aggirMeaning(key: string, locale: Locale): string | undefined {
  const words = Object.hasOwn(meanings, key) ? meanings[key] : undefined;
  return words === undefined ? undefined : wordsIn(words, locale);
}
