import type { Formats, TermValues } from '@fil/element-kit';

/** Words of referrals and of passing the follow-up on, in the French of Québec. */
export const frenchOfCanada = {
  referrals: 'Références',
  'referrals.none': 'Aucune référence en cours.',
  'referrals.past': ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), { one: '{count} référence passée', other: '{count} références passées' }),
  'compose.service': 'Nouvelle référence',
  'compose.handOver': 'Passer le relais',
  'to.service': 'À qui demander',
  'to.handOver': 'Qui prend le suivi',
  role: 'Rôle auprès de la personne',
  title: 'Ce qui est demandé',
  'handOver.title': 'Passage de relais',
  reason: 'Pourquoi',
  prepare: 'Voir ce qui partirait',
  composing: 'Préparation de la liste…',
  composeFailed: 'La liste n’a pas pu être préparée. Rien n’est parti. Réessayez.',
  lines: 'Ce qui part, ligne par ligne',
  linesHint:
    'Décochez ce qui n’est pas nécessaire. Seules les lignes cochées partent, dans ces mots, avec ce que vous avez écrit plus haut.',
  linesBeyond: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: '{count} autre ligne, qui ne part que si vous la cochez',
      other: '{count} autres lignes, qui ne partent que si vous les cochez',
    }),
  linesNone: 'Rien du dossier ne peut partir vers ce destinataire.',
  willLeave: ({ count, total, size }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      zero: 'Aucune ligne ne part.',
      one: `{count} ligne sur ${total} part, environ ${size}\u00a0ko.`,
      other: `{count} lignes sur ${total} partent, environ ${size}\u00a0ko.`,
    }),
  restricted:
    'La personne refuse de montrer à ce destinataire\u00a0: {domains}. Ces lignes ne sont pas offertes.',
  opens: 'Si le destinataire accepte, il entre dans le cercle avec cet accès\u00a0:',
  alreadyMember: 'Le destinataire est déjà dans le cercle\u00a0: son accès ne change pas.',
  basis: 'Sur quelle base',
  noConsent:
    'Aucun consentement en vigueur pour ce destinataire. S’il n’est pas de l’équipe de soins, inscrivez-le d’abord sous «\u00a0Accords et refus\u00a0».',
  consentOpen: 'Un consentement en vigueur couvre ce destinataire.',
  consentUntil: 'Un consentement en vigueur couvre ce destinataire, jusqu’au {day}.',
  send: 'Envoyer ces lignes',
  sent: ({ name, count, bytes }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      zero: `Envoyé à ${name}, sans ligne du dossier (${bytes} octets). Inscrit au registre.`,
      one: `Envoyé à ${name}\u00a0: {count} ligne, ${bytes} octets. Inscrit au registre.`,
      other: `Envoyé à ${name}\u00a0: {count} lignes, ${bytes} octets. Inscrit au registre.`,
    }),

  summary: 'Ce que le successeur doit savoir',
  summaryHint: 'En quelques lignes\u00a0: où en est la personne, ce qui attend, ce à quoi elle tient.',
  jointContactOn: 'Rencontre à trois le',
  personInformedOn: 'Personne informée le',
  beforeAcceptance: 'Exigé avant l’acceptation.',

  wouldOpen: 'Ouvrira\u00a0:',
  hasOpened: 'A ouvert\u00a0:',
  'state.draft': 'brouillon, pas encore envoyée',
  'state.sent': ({ days }: TermValues, formats: Formats) =>
    formats.plural(Number(days), {
      zero: 'envoyée aujourd’hui, sans réponse',
      one: 'sans réponse depuis {count} jour',
      other: 'sans réponse depuis {count} jours',
    }),
  'state.accepted': 'acceptée le {day}',
  'state.declined': 'refusée\u00a0: {reason}',
  'state.ended': 'terminée le {day}',
  'state.cancelled': 'annulée',
  'relay.joint': 'rencontre à trois le {day}',
  'relay.noJoint': 'rencontre à trois à faire',
  'relay.informed': 'personne informée le {day}',
  'relay.notInformed': 'personne à informer',
  'relay.name': 'Compléter le passage de relais',
  'relay.done': 'Le passage de relais est complété.',
  answerOf: 'Réponse de {name}.',

  'act.compose': 'Composer et envoyer',
  'act.drop': 'Abandonner',
  'act.relay': 'Compléter',
  'act.answer': 'Réponse au téléphone',
  'act.cancel': 'Annuler la demande',
  dropQuestion: 'Abandonner ce brouillon pour {name}\u00a0?',
  cancelQuestion: 'Annuler la demande faite à {name}\u00a0?',
  cancelEffect: 'Ce qui est déjà parti ne peut pas être rappelé.',
  dropped: 'La demande à {name} est annulée.',

  'answer.name': 'Réponse de {name}, prise au téléphone',
  answer: 'Réponse',
  'answer.accepted': 'accepte',
  'answer.declined': 'refuse',
  'answer.done': 'La réponse est inscrite.',
  answeredBy: 'Qui a répondu',
  answeredOn: 'Le',
  answerNote: 'Ce qui a été dit',
  declineReason: 'Motif du refus',
  'declineReason.outOfArea': 'hors zone',
  'declineReason.noCapacity': 'pas de place',
  'declineReason.staffShortage': 'manque de personnel',
  'declineReason.notEligible': 'non admissible',
  'declineReason.personDeclined': 'la personne a refusé',
  'declineReason.other': 'autre motif',
};
export type ReferralsTerms = { readonly [Key in keyof typeof frenchOfCanada]: (typeof frenchOfCanada)[Key] };
