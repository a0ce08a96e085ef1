import type { Formats, TermValues } from '@fil/element-kit';
import { domainTerms, roleTermsInSentence } from '@fil/words';

/** What was sent to us, in the French of Québec: the first catalogue, of which the others are translations. */
export const frenchOfCanada = {
  title: 'Références reçues',
  reload: 'Relire la liste',
  'lead.waiting': ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      zero: 'Aucune référence n’attend votre réponse.',
      one: '{count} référence attend votre réponse.',
      other: '{count} références attendent votre réponse.',
    }),
  'lead.oldest': 'La plus ancienne, depuis le {day}\u00a0: «\u00a0{title}\u00a0».',
  empty:
    'Rien n’a été envoyé à vous ni à votre organisme. Une référence apparaît ici dès qu’on vous l’envoie, avec exactement ce que la personne a permis de montrer.',
  about: 'Avant votre réponse, vous ne voyez que ce qui a été envoyé, et rien d’autre du dossier.',

  waiting: 'À répondre',
  answered: 'Déjà répondues',
  from: 'De {name}, {organization}',
  fromAlone: 'De {name}',
  sentOn: 'envoyée le {day}',
  lines: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      zero: 'sans ligne du dossier',
      one: '{count} ligne',
      other: '{count} lignes',
    }),
  handOver: 'Passage de relais',
  'state.draft': 'pas encore envoyée',
  'state.sent': 'attend votre réponse',
  'state.accepted': 'acceptée',
  'state.declined': 'déclinée',
  'state.ended': 'terminée',
  'state.cancelled': 'retirée par son auteur',

  read: 'Lire ce qui a été envoyé',
  close: 'Refermer',
  openFile: 'Ouvrir le dossier',
  named: '{act}\u00a0: {title}',
  sentTitle: 'Ce qui a été envoyé, ligne par ligne',
  sentReason: 'Pourquoi',
  sentSummary: 'Ce qu’il faut savoir',
  sentNothing: 'Aucune ligne du dossier n’accompagne cette référence.',
  sentAsIs: 'Identique, octet par octet, à ce que le registre de la personne garde.',
  sentAltered:
    'Ce texte diffère de ce que le registre garde. Ne vous y fiez pas\u00a0: prévenez votre service informatique.',
  sentUnreadable: 'Ce qui a été envoyé est d’une forme plus récente que cette page. Rechargez la page.',

  opensTitle: 'Si vous acceptez',
  opensNothing: 'Accepter ne vous ouvre rien de plus dans le dossier.',
  opensRole: 'Vous entrez dans le cercle de soins\u00a0: {role}.',
  opensAccountable: 'Vous devenez responsable du suivi à la place de {name}.',
  opensRead: 'Vous pourrez lire\u00a0: {domains}.',
  opensWrite: 'Vous pourrez lire et écrire\u00a0: {domains}.',
  opensUntil: 'Jusqu’au {day}.',
  opensOpenEnd: 'Jusqu’à ce que vous y mettiez fin, ou que la personne retire son accord.',
  opensSeen: 'La personne voit chaque lecture de son dossier\u00a0: qui, quand, quelle partie, pourquoi.',
  opened: 'Ce que vous avez ouvert',

  accept: 'Accepter',
  decline: 'Décliner',
  end: 'Mettre fin',
  'form.accept': 'Accepter cette référence',
  'form.decline': 'Décliner cette référence',
  'form.end': 'Mettre fin à ce service',
  endAbout: 'Votre accès au dossier se ferme tout de suite.',
  'confirm.accept': 'Confirmer\u00a0: accepter',
  'confirm.decline': 'Confirmer\u00a0: décliner',
  'confirm.end': 'Confirmer\u00a0: mettre fin',
  reason: 'Raison',
  reasonChoose: 'Choisir une raison',
  reasonMissing: 'Choisissez la raison\u00a0: elle permet de chercher ailleurs sans attendre.',
  note: 'Un mot pour qui vous l’a envoyée (facultatif)',
  noteTooLong: 'Raccourcissez\u00a0: {max} caractères au plus.',
  cancel: 'Annuler',
  sending: 'Envoi…',
  refused: 'Refusé\u00a0: {reason}',
  'done.accepted': 'Référence acceptée. Le dossier vous est ouvert.',
  'done.acceptedClosed': 'Référence acceptée.',
  'done.declined': 'Référence déclinée. Qui l’a envoyée en est averti.',
  'done.ended': 'C’est terminé. Votre accès est fermé.',

  'reason.outOfArea': 'Hors de notre territoire',
  'reason.noCapacity': 'Pas de place',
  'reason.staffShortage': 'Manque de personnel',
  'reason.notEligible': 'Personne non admissible',
  'reason.personDeclined': 'La personne ne le souhaite pas',
  'reason.other': 'Autre raison',

  ...roleTermsInSentence['fr-CA'],

  ...domainTerms['fr-CA'],
};

export type InboxTerms = typeof frenchOfCanada;
