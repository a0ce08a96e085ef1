import { domainTerms } from '@fil/words';
import type { Term } from '@fil/element-kit/speech';

/** What the page for visits says. Sentences end with what to do. */
export const frCa = {
  ...domainTerms['fr-CA'],
  title: 'Visites sans réseau',
  skip: 'Aller au contenu',
  lead: 'Ce que vous emportez reste sur cet appareil, chiffré, et part au service dès que votre portail est là.',
  back: 'Retour aux visites',
  cancel: 'Annuler',
  loading: 'Un instant…',

  listTitle: 'Sur cet appareil',
  empty: 'Aucune visite n’est préparée sur cet appareil.',
  emptyHow:
    'Pour en préparer une\u00a0: dans votre portail, ouvrez le dossier de la personne, volet Évaluation, puis « Préparer une visite sans réseau ».',
  preparedAt: 'Préparée le {moment}',
  until: 'jusqu’au {moment}',
  unsent: ({ count }, speech) =>
    speech.plural(Number(count), {
      one: '{count} réponse reste à envoyer',
      other: '{count} réponses restent à envoyer',
    }),
  nothingUnsent: 'rien ne reste à envoyer',
  open: 'Ouvrir cette visite',
  openFrom: 'Ouvrir la visite préparée le {moment}',
  portalHere: 'Relié à {institution}. Ouvrez une visite pour envoyer ce qui attend.',
  portalElsewhere:
    'Le portail est relié par un autre onglet de cette page\u00a0: laissez-le ouvert pendant l’envoi.',

  erasedOrdered: ({ moment }) =>
    `La visite préparée le ${String(moment)} a été effacée de cet appareil, sur demande de vous-même, de la personne responsable du suivi ou de votre établissement.`,
  erasedExpired: ({ moment }) =>
    `La visite préparée le ${String(moment)} avait atteint sa limite\u00a0: elle a été effacée et ne s’ouvre plus.`,
  erasedEnded: ({ moment }) =>
    `La visite préparée le ${String(moment)} était terminée\u00a0: elle a été effacée.`,
  lost: ({ count }, speech) =>
    speech.plural(Number(count), {
      one: '{count} réponse n’avait pas été envoyée\u00a0: elle est perdue, et devra être posée de nouveau.',
      other:
        '{count} réponses n’avaient pas été envoyées\u00a0: elles sont perdues, et devront être posées de nouveau.',
    }),
  nothingLost: 'Tout ce qui y avait été écrit était déjà au service.',

  prepareTitle: 'Préparer une visite chez {person}',
  prepareSomebody: 'Préparer une visite',
  whatGoes: 'Ce qui sera sur cet appareil',
  goesIdentity: 'L’identité de {person} et les membres de son cercle',
  goesPlan: 'Le plan de services et les besoins inscrits',
  goesEvaluations: 'Les évaluations cochées ci-dessous, chacune avec la précédente du même outil',
  goesForms: 'Les formulaires vierges de votre territoire, pour commencer sur place',
  goesDomains: 'Sections du dossier qui peuvent y paraître\u00a0: {domains}.',
  nothingElse:
    'Rien d’autre du dossier ne part. Le registre des accès dira que vous avez emporté cette copie.',
  evaluations: 'Évaluations à emporter',
  noEvaluation: 'Aucune évaluation n’est commencée. Vous pourrez en commencer une sur place.',
  draft: 'commencée le {day}, non signée',
  signed: 'commencée le {day}, signée',
  untilLabel: 'Garder la copie',
  untilHint:
    'Au-delà, la copie est effacée, même sans réseau. Votre territoire permet {hours} heures au plus.',
  untilOption: '{hours} h, jusqu’au {moment}',
  deviceLabel: 'Nom de cet appareil',
  deviceHint: 'Pour le reconnaître dans la liste si vous le perdez. Pas de nom d’usager.',
  deviceDefault: 'Portable',
  protection: 'Protection',
  byAuthenticator: 'Ce qui déverrouille déjà cet appareil (empreinte, visage, code)',
  byPassphrase: 'Une phrase de passe',
  passphrase: 'Phrase de passe',
  passphraseHint:
    'Au moins 12 caractères\u00a0; quatre mots sans lien font bien l’affaire. Personne ne peut la retrouver pour vous\u00a0: oubliée, la copie est perdue.',
  passphraseLength: ({ count }) =>
    Number(count) < 12
      ? `${String(count)} caractères sur 12 au moins`
      : `${String(count)} caractères, c’est assez`,
  passphraseAgain: 'La même, une deuxième fois',
  show: 'Montrer ce qui est écrit',
  prepare: 'Préparer la visite',
  problems: 'À corriger avant de continuer',
  needPassphrase: 'Écrivez une phrase de passe d’au moins 12 caractères.',
  needSame: 'Les deux phrases de passe diffèrent. Écrivez-les de nouveau.',
  needDevice: 'Donnez un nom à cet appareil.',
  'refused.professionalsOnly': 'Seul un professionnel du cercle peut emporter une copie.',
  'refused.careOnly': 'Un accès d’urgence ou de supervision ne s’emporte pas.',
  'refused.visitTooLong':
    'Votre territoire ne permet pas une durée aussi longue. Choisissez-en une plus courte.',
  'refused.visitOver': 'La fin choisie est passée. Choisissez-en une autre.',
  unreachable: 'Le service ne répond pas. Rien n’a été emporté\u00a0; essayez de nouveau.',
  noFile: 'Ce dossier ne vous est pas ouvert. Rien n’a été emporté.',
  portalGone: 'Le portail n’est plus là. Rouvrez cette page depuis le dossier de la personne.',
  noStorage:
    'Ce navigateur ne garde rien ici (navigation privée, stockage bloqué). Rien n’a été emporté\u00a0: ouvrez la page dans une fenêtre ordinaire.',
  noRoom:
    'Cet appareil n’a plus de place. Rien n’a été emporté\u00a0: libérez de l’espace, puis essayez de nouveau.',
  authenticatorRefused:
    'L’appareil ne vous a pas reconnu. Essayez de nouveau, ou choisissez une phrase de passe.',
  cannotReopen:
    'Cette page n’a pas pu être gardée pour s’ouvrir sans réseau. Rien n’a été emporté\u00a0; rechargez la page, puis essayez de nouveau.',
  preparing: 'Préparation…',
  'step.page': 'Garder cette page, pour l’ouvrir sans réseau',
  'step.register': 'Inscrire la copie au registre',
  'step.lock': 'Fabriquer la clé',
  'step.luggage': 'Lire et chiffrer\u00a0: {here} sur {of}',
  ready: 'Prête\u00a0: vous pouvez couper le réseau',
  readyText:
    'La visite s’ouvre sur cet appareil jusqu’au {moment}. Gardez l’adresse de cette page dans vos favoris, ou installez-la.',
  startVisit: 'Commencer la visite',
  lockNow: 'Verrouiller',

  unlockTitle: 'Ouvrir la visite préparée le {moment}',
  unlock: 'Déverrouiller',
  unlockWith: 'Déverrouiller avec cet appareil',
  unlocking: 'Vérification…',
  wrongSecret:
    'Ce n’est pas la phrase de passe de cette visite. Vérifiez les majuscules et la disposition du clavier.',
  openElsewhere: 'Cette visite est ouverte dans un autre onglet.',
  takeOver: 'La reprendre ici',
  forget: 'Phrase de passe oubliée\u00a0?',
  forgetText: ({ unsent }) =>
    `Personne ne peut l’ouvrir. Vous pouvez effacer la copie de cet appareil\u00a0; ${String(unsent)}.`,
  eraseNow: 'Effacer la copie',
  eraseSure: 'Effacer pour de bon',

  visitTitle: 'Visite chez {person}',
  'state.allSent': 'Tout est au service.',
  'state.sentAt': 'Tout est au service, dernier envoi à {time}.',
  'state.sending': ({ count }, speech) =>
    speech.plural(Number(count), { one: 'Envoi de {count} réponse…', other: 'Envoi de {count} réponses…' }),
  'state.keptHere': ({ count }, speech) =>
    speech.plural(Number(count), {
      one: '{count} réponse enregistrée ici, en attente d’envoi.',
      other: '{count} réponses enregistrées ici, en attente d’envoi.',
    }),
  'state.nothingNew': 'Rien de nouveau à envoyer.',
  'state.notKept':
    'Cet appareil ne garde plus ce que vous écrivez\u00a0: seule cette page l’a. Ne la fermez pas, et envoyez ou emportez ce qui attend.',
  'state.full':
    'Plus de place sur cet appareil\u00a0: seule cette page a vos dernières réponses. Ne la fermez pas, et envoyez ou emportez ce qui attend.',
  'state.cleared': 'Le stockage de cet appareil a été vidé\u00a0; ce que cette page avait y a été réécrit.',
  'state.parked': ({ count }, speech) =>
    speech.plural(Number(count), {
      one: '{count} réponse refusée par le service',
      other: '{count} réponses refusées par le service',
    }),
  'line.none': 'Pour envoyer, ouvrez votre portail.',
  'line.away': 'Pas de réseau\u00a0: l’envoi reprendra de lui-même.',
  'line.foreign':
    'Le portail est ouvert par quelqu’un d’autre\u00a0: rien n’est envoyé sous son nom. Ouvrez-y votre propre session.',
  openPortal: 'Ouvrir le portail pour envoyer',
  keptUntil: 'Copie gardée jusqu’au {moment}.',
  endsSoon: 'La copie s’efface bientôt (le {moment}). Envoyez ce qui attend avant.',
  seeParked: 'Voir pourquoi',
  takeAway: 'Emporter une copie lisible',
  finish: 'Terminer la visite',
  lockedIdle: 'Verrouillée après un moment sans activité. Rien n’est perdu.',
  lockedHere: 'Verrouillée. Ce que vous avez écrit est gardé ici.',
  takenOver: 'La visite a été reprise dans un autre onglet.',
  elementFailed: 'Le formulaire n’a pas pu être ouvert. Rechargez la page.',

  parkedTitle: 'Réponses refusées',
  parkedLead: 'Le service n’a pas pris ces réponses. Elles restent ici, telles que vous les avez écrites.',
  parkedNone: 'Aucune réponse n’est refusée.',
  yourValue: 'Ce que vous avez écrit',
  because: 'Pourquoi',
  noValue: 'retrait de la réponse',
  writeAnew: 'Écrire de nouveau',
  giveUp: 'Abandonner cette réponse',
  giveUpSure: 'Abandonner pour de bon',
  backToVisit: 'Retour à la visite',

  finishTitle: 'Terminer la visite',
  finishAllSent: 'Tout est au service. La copie sera effacée de cet appareil, et le registre le dira.',
  finishUnsent: ({ count }, speech) =>
    speech.plural(Number(count), {
      one: '{count} réponse n’est pas au service. Envoyez-la d’abord\u00a0; effacée maintenant, elle serait perdue.',
      other:
        '{count} réponses ne sont pas au service. Envoyez-les d’abord\u00a0; effacées maintenant, elles seraient perdues.',
    }),
  finishNow: 'Effacer et terminer',
  finishAnyway: 'Effacer quand même, et perdre ce qui attend',
  finished: 'Visite terminée\u00a0: la copie est effacée de cet appareil, et le registre le dit.',
  finishedLater:
    'Visite terminée\u00a0: la copie est effacée de cet appareil. Le registre le dira au prochain contact avec le service.',

  copiesTitle: 'Vos copies, sur tous vos appareils',
  copiesSteward: 'Copies des professionnels de votre établissement',
  copyLine: 'préparée le {from}, jusqu’au {to}',
  copyOf: 'par {name}',
  copyHere: 'cet appareil',
  copyOrdered: 'effacement demandé\u00a0: il se fera au prochain contact de l’appareil',
  'ended.finished': 'visite terminée, copie effacée',
  'ended.notKept': 'n’a pas été gardée',
  'ended.erasedOnCommand': 'effacée sur demande',
  'ended.expired': 'effacée à sa limite',
  copyEnded: '{how}, le {moment}',
  copyLost: ({ count }, speech) =>
    speech.plural(Number(count), {
      one: '{count} réponse n’a jamais été envoyée',
      other: '{count} réponses n’ont jamais été envoyées',
    }),
  orderErasure: 'Faire effacer',
  orderErasureOf: 'Faire effacer la copie de {device}',
  orderSure: 'Effacer à distance pour de bon',
  orderHow:
    'Au prochain contact de cet appareil avec le service, la copie y est effacée avant tout. Ce qui est déjà envoyé reste au dossier.',
  noCopies: 'Vous n’avez aucune copie sur un appareil.',

  exportName: 'visite.txt',
  exportTitle: 'Réponses pas encore au service, le {moment}',
  exportLine: '{question}\u00a0: {answer}',
  exportWritten: 'écrite le {moment}',
  exportRefused: 'refusée\u00a0: {reason}',
} satisfies Readonly<Record<string, Term>>;

export type VisitTerms = { readonly [Key in keyof typeof frCa]: Term };
