import type { Catalogue } from '@fil/element-kit';
import { domainTerms, roleTermsInSentence } from '@fil/words';
import type { InboxTerms } from './fr-CA.ts';

/** Only where France says it differently: a referral is an « orientation ». */
export const frenchOfFrance: Catalogue<InboxTerms>['fr-FR'] = {
  title: 'Orientations reçues',
  'lead.waiting': ({ count }, formats) =>
    formats.plural(Number(count), {
      zero: 'Aucune orientation n’attend votre réponse.',
      one: '{count} orientation attend votre réponse.',
      other: '{count} orientations attendent votre réponse.',
    }),
  empty:
    'Rien n’a été envoyé à vous ni à votre structure. Une orientation apparaît ici dès qu’on vous l’envoie, avec exactement ce que la personne a permis de montrer.',
  sentNothing: 'Aucune ligne du dossier n’accompagne cette orientation.',
  'form.accept': 'Accepter cette orientation',
  'form.decline': 'Décliner cette orientation',
  'done.accepted': 'Orientation acceptée. Le dossier vous est ouvert.',
  'done.acceptedClosed': 'Orientation acceptée.',
  'done.declined': 'Orientation déclinée. Qui l’a envoyée en est averti.',
  'reason.notEligible': 'Personne non éligible',
  ...roleTermsInSentence['fr-FR'],
  ...domainTerms['fr-FR'],
};
