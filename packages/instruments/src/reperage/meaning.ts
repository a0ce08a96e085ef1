import { meaningsOf } from '../shared/meanings.ts';

export const screeningMeaning = meaningsOf({
  'screening.target': {
    fr: 'Les critères du territoire sont réunis : une évaluation à domicile confirmera ou non la gestion de cas.',
    en: 'The territory’s criteria are met: an evaluation at home will confirm case management or not.',
  },
  'screening.byProfile': {
    fr: 'Les critères du territoire sont réunis, l’âge par un profil gériatrique motivé : une évaluation à domicile confirmera ou non la gestion de cas.',
    en: 'The territory’s criteria are met, that of age by a geriatric profile with its reason: an evaluation at home will confirm case management or not.',
  },
  'screening.underAge': {
    fr: 'Les critères sont assez nombreux, mais l’âge n’est pas atteint et aucun profil gériatrique n’est retenu : orienter vers le bon niveau d’intervention.',
    en: 'Enough criteria are met, but the age is not reached and there is no geriatric profile: direct to the right level of intervention.',
  },
  'screening.below': {
    fr: 'Trop peu de critères sont réunis pour la gestion de cas : orienter vers le bon niveau d’intervention, et répondre à qui a signalé la situation.',
    en: 'Too few criteria are met for case management: direct to the right level of intervention, and answer whoever signalled the situation.',
  },
});
