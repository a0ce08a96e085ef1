import type { Formats, TermValues } from '@fil/element-kit';
import { domainTerms, protectionMeasureTerms, roleTermsInSentence } from '@fil/words';

/** Said to somebody in a hurry: short, exact, nothing hidden. French of Québec first. */
export const frenchOfCanada = {
  title: 'Accès d’urgence',
  titleOf: 'Accès d’urgence\u00a0: {name}',
  careOnly:
    'L’accès d’urgence est réservé aux professionnels de la santé et des services sociaux. Adressez-vous à la personne ou à son gestionnaire de cas.',
  lead: 'Vous n’êtes pas dans le cercle de soins de cette personne. En cas d’urgence, un geste vous ouvre l’essentiel.',
  whatTitle: 'Ce que cela ouvre',
  what: 'Identité et contacts, santé, médicaments, droits et protection, mesures de relève. Le reste s’ouvre volet par volet.',
  howLongTitle: 'Combien de temps',
  howLong: ({ hours }: TermValues, formats: Formats) =>
    formats.plural(Number(hours), {
      one: '{count} heure, puis l’accès se ferme de lui-même.',
      other: '{count} heures, puis l’accès se ferme de lui-même.',
    }),
  whoTitle: 'Qui en est averti',
  who: 'La personne et le responsable de son suivi voient votre nom, votre raison, l’heure et ce que vous avez lu. L’accès est ensuite examiné.',
  readOnly: 'Vous lisez\u00a0; vous n’écrivez rien dans le dossier.',

  formTitle: 'Ouvrir le dossier pour une urgence',
  name: 'Nom de la personne, exactement comme dans votre dossier',
  birthDate: 'Date de naissance',
  birthDateHint: 'Année-mois-jour, par exemple 1941-11-03',
  reason: 'Raison de l’urgence',
  reasonHint: 'Dix caractères au moins. La personne la lira.',
  dangerLegend: 'Sa vie ou son intégrité est-elle en danger\u00a0?',
  dangerNo: 'Non',
  dangerNoAbout: 'Ce que la personne a refusé de montrer reste fermé.',
  dangerYes: 'Oui, en danger maintenant',
  dangerYesAbout: 'Passe outre à un refus de la personne. Elle le saura, et cela sera examiné.',
  open: 'Ouvrir pour une urgence',
  opening: 'Ouverture…',
  nameMissing: 'Tapez le nom de la personne.',
  birthDateMissing: 'Tapez la date de naissance, par exemple 1941-11-03.',
  reasonMissing: 'Dites la raison, en dix caractères au moins.',
  reasonTooLong: 'Raccourcissez la raison\u00a0: {max} caractères au plus.',
  'refused.identityMismatch':
    'Aucun dossier ne correspond exactement à ce nom et à cette date de naissance. Vérifiez l’orthographe, les accents et la date. Rien n’a été ouvert.',
  'refused.careOnly':
    'L’accès d’urgence est réservé aux professionnels de la santé et des services sociaux. Rien n’a été ouvert.',
  'refused.restrictedRecipient':
    'La personne a refusé qu’on vous montre une partie de ceci. On ne passe outre que si sa vie ou son intégrité est en danger\u00a0: dites-le plus haut si c’est le cas. Rien n’a été ouvert.',

  'left.hours': ({ hours, minutes }: TermValues, formats: Formats) =>
    `${formats.plural(Number(hours), { one: '{count} heure', other: '{count} heures' })}${
      Number(minutes) === 0
        ? ''
        : ` ${formats.plural(Number(minutes), { one: '{count} minute', other: '{count} minutes' })}`
    }`,
  'left.minutes': ({ minutes }: TermValues, formats: Formats) =>
    formats.plural(Number(minutes), {
      zero: 'moins d’une minute',
      one: '{count} minute',
      other: '{count} minutes',
    }),
  left: 'Reste {left}, jusqu’au {until}.',
  over: 'Le temps est écoulé\u00a0: l’accès s’est fermé de lui-même. Ce qui était affiché a été retiré de l’écran.',
  openedNow: 'Dossier ouvert pour l’urgence.',
  told: 'La personne et le responsable de son suivi voient cet accès.',

  'set.identity': 'Identité et contacts',
  'set.contingency': 'Mesures de relève',
  nothing: 'Rien n’est inscrit ici.',
  unread: 'Cette partie n’a pas pu être lue. Réessayez avant de conclure qu’elle est vide.',
  answersClosed:
    'Aucune évaluation ne s’ouvre avec ce volet. Pour lire les réponses, ouvrez aussi «\u00a0Plan de services\u00a0» ci-dessous.',
  born: 'Né(e) le {day}',
  phone: 'Téléphone',
  languages: 'Langues',
  municipality: 'Municipalité',
  livesAlone: 'Vit seul(e)',
  accountable: 'responsable du suivi',
  noPhone: 'téléphone non inscrit',
  evaluatedOn: 'rempli le {day}',
  evaluatedDraft: 'rempli le {day}, pas encore signé',
  'measure.since': '{measure}, depuis le {day}',
  contingencyLine: '{provider} · responsable\u00a0: {responsible}',
  yes: 'oui',
  no: 'non',
  'absence.unknown': 'inconnu',
  'absence.refused': 'refus de répondre',
  'absence.notAssessed': 'non évalué',
  'said.person': 'dit par la personne',
  'said.caregiver': 'dit par le proche aidant',
  'said.professional': 'dit par un professionnel',
  'said.observation': 'observé',

  moreTitle: 'Ouvrir un autre volet',
  moreAbout: 'Un volet à la fois, chacun avec sa raison.',
  more: 'Volet',
  moreChoose: 'Choisir un volet',
  moreMissing: 'Choisissez le volet à ouvrir.',
  moreSensitive: 'Les sujets sensibles ne s’ouvrent que si sa vie ou son intégrité est en danger.',
  moreOpen: 'Ouvrir ce volet',
  moreOpened: 'Volet ouvert\u00a0: {domain}.',
  reread: 'Relire',

  ...roleTermsInSentence['fr-CA'],
  'representative.mandatary': 'mandataire',
  'representative.tutor': 'tuteur',
  'representative.assistant': 'assistant, ne représente pas',
  'representative.guardian': 'tuteur',
  'representative.curator': 'curateur',
  'representative.authorizedRelative': 'personne habilitée',
  'representative.futureMandatary': 'mandataire de protection future',
  'representative.trustedPerson': 'personne de confiance, ne représente pas',
  ...protectionMeasureTerms['fr-CA'],
  ...domainTerms['fr-CA'],
};

export type EmergencyTerms = typeof frenchOfCanada;
