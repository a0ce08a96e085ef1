import type { Formats, TermValues } from '@fil/element-kit';
import { domainTerms, roleTerms } from '@fil/words';

/** What the circle says first, in the French of Québec: the catalogue of which the others are translations. */
export const frenchOfCanada = {
  title: 'Cercle de soins',
  accountable: 'Responsable du suivi',
  accountableNone: 'personne encore',
  views: 'Parties du cercle de soins',
  'view.members': 'Membres',
  'view.agreements': 'Accords et refus',
  'view.referrals': 'Références',
  'view.rights': 'Droits et protection',
  'view.register': 'Registre',

  'lead.members': ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      zero: 'Personne au dossier',
      one: '{count} personne au dossier',
      other: '{count} personnes au dossier',
    }),
  'lead.emergency': ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: 'Un accès d’urgence est à examiner',
      other: '{count} accès d’urgence sont à examiner',
    }),
  'lead.noAccountable': 'Personne n’est responsable du suivi',
  'lead.reask': ({ count, when }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: `Un consentement est à redemander ${when}`,
      other: `{count} consentements sont à redemander ${when}`,
    }),
  'lead.provisional': ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: 'Un refus dit de vive voix reste à signer',
      other: '{count} refus dits de vive voix restent à signer',
    }),
  'lead.consentEnds': 'Le consentement donné à {name} finit {when}',
  'lead.memberEnds': 'L’accès de {name} finit {when}',
  'lead.unanswered': ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: 'Une référence attend sa réponse',
      other: '{count} références attendent leur réponse',
    }),
  'lead.right': ({ count, when }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: `Un droit est à renouveler ${when}`,
      other: `{count} droits sont à renouveler, le premier ${when}`,
    }),
  'lead.settled': 'Chaque accès a sa base inscrite et rien n’attend',
  'lead.closed': 'Le suivi est terminé depuis le {day}\u00a0: ce dossier est une archive',
  'lead.withheld': 'Les accords eux-mêmes ne vous sont pas ouverts',
  when: ({ days }: TermValues, formats: Formats) => {
    const count = Number(days);
    if (count === 0) return 'aujourd’hui';
    if (count === 1) return 'demain';
    if (count > 1) return `dans ${formats.number(count)} jours`;
    return `depuis ${formats.plural(-count, { one: '{count} jour', other: '{count} jours' })}`;
  },
  dueWhen: ({ days }: TermValues, formats: Formats) => {
    const count = Number(days);
    if (count === 0) return 'aujourd’hui';
    if (count === 1) return 'd’ici demain';
    if (count > 1) return `d’ici ${formats.number(count)} jours`;
    return `(en retard de ${formats.plural(-count, { one: '{count} jour', other: '{count} jours' })})`;
  },

  members: 'Qui voit quoi',
  'column.who': 'Qui',
  'column.sees': 'Voit',
  'column.basis': 'Pourquoi',
  'column.until': 'Fin d’accès',
  'column.act': 'Agir',
  isAccountable: 'responsable du suivi',
  you: 'vous',
  essential: 'service essentiel',
  openEnded: 'sans date de fin',
  fromLater: 'à partir du {day}',
  wholeOrganization: 'toute l’équipe',
  seesNothing: 'Rien tant qu’un accord n’est pas inscrit',
  seesAll: 'Tout le dossier',
  seesAllBut: 'Tout le dossier sauf\u00a0: {domains}',
  'basis.careTeam': 'Équipe de soins',
  'basis.consent': 'Consentement',
  'basis.legalMandate': 'Mandat légal',
  'basis.ownFile': 'Son propre dossier',
  consentUntil: 'finit le {day}',
  consentOpen: 'sans terme',
  consentToReask: 'à redemander',
  consentNone: 'non inscrit',
  past: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), { one: '{count} ancien membre', other: '{count} anciens membres' }),
  filtered: 'Vue filtrée selon vos accès\u00a0: les accords et les refus ne vous sont pas ouverts.',

  end: 'Mettre fin',
  leave: 'Me retirer',
  handOver: 'Passer le relais',
  adjust: 'Modifier',
  adjustNamed: 'Modifier l’accès\u00a0: {name}',
  endNamed: 'Mettre fin\u00a0: {name}',
  leaveNamed: 'Me retirer du cercle',
  endQuestion: 'Mettre fin aujourd’hui à l’accès de {name}\u00a0?',
  endEffect: 'Effet immédiat, aussi sur les pages déjà ouvertes.',
  endReason: 'Motif',
  confirm: 'Confirmer',
  ended: 'L’accès de {name} a pris fin.',
  recorded: 'C’est inscrit\u00a0: {name}.',
  accountableFirst: 'Il faut d’abord passer le relais.',
  addMember: 'Ajouter un membre',
  closeFollowUp: 'Fin du suivi',
  reopenFollowUp: 'Reprendre le suivi',
  print: 'Imprimer',
  loadingPart: 'Chargement…',
  partFailed: 'Cette partie n’a pas pu être chargée.',
  retry: 'Réessayer',

  cancel: 'Annuler',
  close: 'Fermer',
  save: 'Enregistrer',
  sending: 'Envoi…',
  optional: 'facultatif',
  choose: 'Choisir…',
  refusedTitle: 'Refusé par le service',
  problems: 'À corriger',
  named: '{name}\u00a0: {words}',

  'problem.required': 'à remplir',
  'problem.day': 'une date, comme 2026-04-07',
  'problem.recipient': 'à choisir dans la liste',
  'problem.domains': 'au moins un choix',
  'problem.reversed': 'la fin vient après le début',
  'problem.future': 'ce jour n’est pas encore venu',
  'problem.tooLong': 'au plus {max} caractères',

  ...domainTerms['fr-CA'],

  ...roleTerms['fr-CA'],

  'endReason.endOfService': 'fin du service',
  'endReason.departure': 'départ de l’intervenant',
  'endReason.retirement': 'retraite',
  'endReason.move': 'déménagement',
  'endReason.askedByPerson': 'la personne le demande',
  'endReason.handOver': 'relais passé',
  'endReason.death': 'décès',
  'endReason.other': 'autre',
};

export type CircleTerms = { readonly [Key in keyof typeof frenchOfCanada]: (typeof frenchOfCanada)[Key] };
