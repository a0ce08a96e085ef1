import type { Formats, TermValues } from '../localize.ts';

/** What the kit says itself at first sight: states, usual errors. Each failure says what to do next. */
export const frCa = {
  loading: 'Chargement…',
  waitingForContext: 'En attente du dossier à afficher.',
  empty: 'Rien n’est inscrit ici pour le moment.',
  retry: 'Réessayer',
  refreshing: 'Mise à jour en cours…',
  shownMayBeOld: 'Ce qui est affiché date de la dernière lecture réussie.',

  offlineTitle: 'Le service ne répond pas.',
  offlineAdvice: 'Vérifiez la connexion au réseau. Un nouvel essai se fait de lui-même.',
  sessionExpiredTitle: 'Votre session est terminée.',
  sessionExpiredAdvice:
    'Ouvrez une nouvelle session dans le portail, puis réessayez. Ce que vous avez saisi est conservé tant que cette page reste ouverte.',

  errorNotFoundTitle: 'Rien à afficher ici.',
  errorNotFoundAdvice: 'Ce dossier n’existe pas, ou il ne vous est pas ouvert.',
  errorUnavailableTitle: 'Le service est indisponible pour le moment.',
  errorUnavailableAdvice:
    'Un nouvel essai se fait de lui-même. Rien de ce que vous avez saisi n’est perdu tant que cette page reste ouverte.',
  errorUnexpectedTitle: 'Une erreur est survenue.',
  errorUnexpectedAdvice: 'Réessayez. Si cela persiste, prévenez votre service informatique.',
  errorReference: 'Référence pour le soutien technique\u00a0: {reference}',

  savedAt: 'Enregistré au serveur à {time}.',
  sending: 'Enregistrement…',
  waiting: (values: TermValues, localize: Formats) =>
    localize.plural(Number(values['count']), {
      one: '{count} modification en attente d’envoi. Laissez cette page ouverte.',
      other: '{count} modifications en attente d’envoi. Laissez cette page ouverte.',
    }),
  keptHere: (values: TermValues, localize: Formats) =>
    localize.plural(Number(values['count']), {
      one: 'Enregistré sur cet appareil\u00a0: {count} modification partira dès que le service répondra.',
      other:
        'Enregistré sur cet appareil\u00a0: {count} modifications partiront dès que le service répondra.',
    }),
  waitingForSession: (values: TermValues, localize: Formats) =>
    localize.plural(Number(values['count']), {
      one: '{count} modification en attente\u00a0: votre session est terminée. Ouvrez-en une nouvelle dans le portail.',
      other:
        '{count} modifications en attente\u00a0: votre session est terminée. Ouvrez-en une nouvelle dans le portail.',
    }),
  refused: 'Refusé\u00a0: {reason}',
  notSaved: 'Non enregistré\u00a0: {reason}',

  errorSummaryTitle: (values: TermValues, localize: Formats) =>
    localize.plural(Number(values['count']), {
      one: 'Il y a {count} chose à corriger',
      other: 'Il y a {count} choses à corriger',
    }),
};

export type FirstKitTerms = typeof frCa;
