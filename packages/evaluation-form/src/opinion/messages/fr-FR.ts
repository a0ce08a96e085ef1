import type { Term } from '@fil/element-kit';
import { evaluationTerms } from '@fil/words';
import type { OpinionTerms } from './fr-CA.ts';

/** Only where the field's terms differ in France. */
export const frenchOfFrance: Partial<Record<keyof OpinionTerms, Term>> = {
  ...evaluationTerms['fr-FR'],
  'page.opinion': 'Avis professionnel',
  'page.addenda': 'Compléments',
  'page.recourse': 'Recours à la gestion de cas',
  'part.hint.protection':
    'Maltraitance, négligence, vulnérabilité\u00a0: ce qui a été vu, ce qui est fait. Lu seulement par qui lit la protection juridique.',
  'sign.noOpinion': 'Aucun avis professionnel n’est écrit.',
  'state.written': 'écrit',
  'consent.nobody':
    'Aucun aidant n’est membre du cercle. Ajoutez-le d’abord au cercle de prise en charge\u00a0: la proposition reste.',
  'consent.notYours':
    'L’accord de l’aidant est recueilli par un membre qui inscrit les consentements. La proposition reste.',
  'recourse.question': 'Décision',
  'addenda.lead': 'L’évaluation est signée et ne change plus. Ce qui s’y ajoute est visible comme tel.',
  'addenda.none': 'Aucun complément.',
  addendum: 'Nouveau complément',
  'addendum.add': 'Ajouter le complément',
  'addendum.by': 'Complément de {author}, {instant}',
  'problem.addendum': 'Écrivez le complément.',
};
