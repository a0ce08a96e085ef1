import { numberedInputs } from './score-function.ts';
import type { ScoreInput } from './score-function.ts';
import { sumScale } from './sum-scale.ts';

const yesNo = [0, 1];
const zeroToFour = [0, 1, 2, 3, 4];
const named = (values: readonly number[], ...ids: readonly string[]): readonly ScoreInput[] =>
  ids.map((id) => ({ id, values }));

/** Seven yes-or-no questions; each yes counts one. */
export const prisma7 = sumScale({
  id: 'prisma-7',
  name: 'PRISMA-7',
  source:
    'Raîche, Hébert and Dubois, Arch Gerontol Geriatr 2008; 47: 9–18. Confirmed: one point for each yes, 3 or more of 7 is positive.',
  inputs: numberedInputs(7, yesNo),
  bands: [
    {
      key: 'negative',
      from: 0,
      words: {
        fr: 'Repérage négatif (0 à 2) : perte d’autonomie modérée à grave peu probable.',
        en: 'Negative (0 to 2): moderate to severe disability is unlikely.',
      },
    },
    {
      key: 'positive',
      from: 3,
      words: {
        fr: 'Repérage positif (3 à 7) : une évaluation de l’autonomie est à faire.',
        en: 'Positive (3 to 7): evaluate functional autonomy.',
      },
    },
  ],
});

export const zarit22 = sumScale({
  id: 'zarit-22',
  name: 'Zarit 22',
  source:
    'Zarit, Reever and Bach-Peterson, Gerontologist 1980; 20: 649–655, as published with the 22-item form. Confirmed: sum of 22 items of 0 to 4; bands 0–20, 21–40, 41–60, 61–88.',
  inputs: numberedInputs(22, zeroToFour),
  bands: [
    {
      key: 'little',
      from: 0,
      words: { fr: 'Fardeau absent ou léger (0 à 20).', en: 'Little or no burden (0 to 20).' },
    },
    {
      key: 'mild',
      from: 21,
      words: { fr: 'Fardeau léger à modéré (21 à 40).', en: 'Mild to moderate burden (21 to 40).' },
    },
    {
      key: 'moderate',
      from: 41,
      words: {
        fr: 'Fardeau modéré à sévère (41 à 60) : un soutien est à organiser.',
        en: 'Moderate to severe burden (41 to 60): arrange support.',
      },
    },
    {
      key: 'severe',
      from: 61,
      words: {
        fr: 'Fardeau sévère (61 à 88) : un répit est à organiser sans attendre.',
        en: 'Severe burden (61 to 88): arrange respite without delay.',
      },
    },
  ],
});

export const zarit12 = sumScale({
  id: 'zarit-12',
  name: 'Zarit 12',
  source:
    'Bédard et al., Gerontologist 2001; 41: 652–657. Confirmed: sum of 12 items of 0 to 4; 17 or more is the highest quarter of the population studied. There are no other published bands in it.',
  inputs: numberedInputs(12, zeroToFour),
  bands: [
    {
      key: 'below',
      from: 0,
      words: { fr: 'Fardeau sous le seuil (0 à 16).', en: 'Burden under the cut-off (0 to 16).' },
    },
    {
      key: 'high',
      from: 17,
      words: {
        fr: 'Fardeau élevé (17 à 48) : un soutien est à organiser.',
        en: 'High burden (17 to 48): arrange support.',
      },
    },
  ],
});

export const katz = sumScale({
  id: 'katz',
  name: 'Katz ADL',
  source:
    'Katz et al., JAMA 1963; 185: 914–919, summed from 0 to 6 as in Shelkey and Wallace (2012). Confirmed: the sum; 6 is independent, 4 a moderate and 2 or less a severe impairment. Where 3 and 5 stand between these is our choice.',
  // Some French forms give a half for partial help.
  inputs: named([0, 0.5, 1], 'bathing', 'dressing', 'toileting', 'transferring', 'continence', 'feeding'),
  bands: [
    {
      key: 'severe',
      from: 0,
      words: { fr: 'Autonomie très atteinte (moins de 3 sur 6).', en: 'Severe impairment (under 3 of 6).' },
    },
    {
      key: 'moderate',
      from: 3,
      words: {
        fr: 'Autonomie atteinte en partie (3 à moins de 6).',
        en: 'Moderate impairment (3 to under 6).',
      },
    },
    {
      key: 'independent',
      from: 6,
      words: { fr: 'Autonome pour les six activités.', en: 'Independent in all six activities.' },
    },
  ],
});

export const lawton = sumScale({
  id: 'lawton',
  name: 'Lawton IADL',
  source:
    'Lawton and Brody, Gerontologist 1969; 9: 179–186. Confirmed: one point for each of eight activities done, sum 0 to 8. It publishes no bands; only the two ends are read.',
  inputs: named(
    yesNo,
    'telephone',
    'shopping',
    'foodPreparation',
    'housekeeping',
    'laundry',
    'transport',
    'medication',
    'finances',
  ),
  bands: [
    {
      key: 'none',
      from: 0,
      words: { fr: 'N’assure aucune des huit activités.', en: 'Does none of the eight activities.' },
    },
    {
      key: 'some',
      from: 1,
      words: {
        fr: 'Assure une partie des huit activités : voir lesquelles manquent.',
        en: 'Does some of the eight activities: see which ones are missing.',
      },
    },
    {
      key: 'all',
      from: 8,
      words: { fr: 'Assure les huit activités.', en: 'Does all eight activities.' },
    },
  ],
});
