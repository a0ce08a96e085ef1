import type { Formats, TermValues } from '@fil/element-kit';

/** Words of what the person agreed to and refused, in the French of Québec. */
export const frenchOfCanada = {
  consents: 'Ce que la personne accepte',
  'consents.none': 'Aucun consentement n’est inscrit.',
  'consents.past': ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: '{count} consentement échu ou retiré',
      other: '{count} consentements échus ou retirés',
    }),
  restrictions: 'Ce que la personne refuse',
  'restrictions.none': 'Aucun refus n’est inscrit.',
  'restrictions.past': ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), { one: '{count} refus levé', other: '{count} refus levés' }),

  toDo: 'pour {purposes}',
  consentUntil: 'jusqu’au {day}',
  consentOpen: 'sans terme',
  collected: 'Consentement {form}, {giver}, recueilli par {name} le {day}.',
  informed: 'Expliqué\u00a0: {words}',
  onlyMessage: 'Pour un seul message\u00a0: «\u00a0{message}\u00a0»',
  cannotBeRecalled: 'Ce qui était déjà parti ne peut pas être rappelé\u00a0: voir le registre.',
  'standing.given': 'en vigueur',
  'standing.toReask': 'à redemander',
  'standing.toReaskBy': 'à redemander d’ici le {day}',
  'standing.toCome': 'à partir du {day}',
  'standing.expired': 'échu',
  'standing.withdrawn': 'retiré le {day}',
  askAgain: 'Redemander',
  withdraw: 'Retirer',
  withdrawQuestion: 'Retirer le consentement donné à {name}\u00a0?',
  withdrawEffect:
    'L’accès qui en dépend se ferme tout de suite. Ce qui est déjà parti ne peut pas être rappelé.',
  withdrawn: 'Le consentement donné à {name} est retiré.',

  'consent.name': 'Inscrire un consentement',
  'consent.save': 'Inscrire le consentement',
  'consent.done': 'Le consentement est inscrit.',
  'consent.who': 'À qui la personne consent-elle',
  'consent.domainsHint':
    'Les sujets sensibles ne s’ouvrent que s’ils sont nommés ici. La section du proche aidant ne s’ouvre que par lui.',
  'consent.untilHint': 'Premier jour sans consentement. Laissé vide\u00a0: sans terme.',
  'consent.form': 'Forme',
  'consentForm.verbal': 'verbal',
  'consentForm.written': 'écrit',
  'consent.givenBy': 'Donné par',
  'consent.givenByHint':
    'La capacité de la personne se présume. L’assistant et la personne de confiance ne consentent pas à sa place.',
  'giver.person': 'la personne',
  'giver.representative': 'son représentant',
  'giver.caregiver': 'le proche aidant, pour sa section',
  'givenBy.person': 'donné par la personne',
  'givenBy.representative': 'donné par son représentant',
  'givenBy.caregiver': 'donné par le proche aidant pour sa section',
  'consent.noRepresentative': 'Aucun représentant inscrit',
  'consent.collectedBy': 'Recueilli par',
  'consent.collectedOn': 'Le',
  'consent.information': 'Ce qui lui a été expliqué',
  'consent.informationHint':
    'Qui verra quoi, pourquoi, combien de temps, et qu’il peut être retiré en tout temps.',
  'consent.message': 'Seulement pour ce message',
  'consent.messageHint': 'Les mots que la personne accepte qu’on dise, et rien d’autre.',

  notShownTo: 'Ne pas montrer à\u00a0: {name}',
  since: 'depuis le {day}',
  saidTo: 'dit à {name}',
  'restriction.name': 'Inscrire un refus',
  'restriction.save': 'Appliquer le refus',
  'restriction.done': 'Le refus s’applique.',
  'restriction.effect':
    'Un refus s’applique dès qu’il est inscrit et l’emporte sur tout consentement. Seule la personne peut le lever.',
  'restriction.who': 'Ne pas montrer à',
  'restriction.domains': 'Volets à ne pas montrer',
  'restriction.form': 'Comment la personne l’a dit',
  'restrictionForm.spoken': 'de vive voix (provisoire, à signer)',
  'restrictionForm.signed': 'par écrit, signé',
  'restriction.saidTo': 'Dit à',
  'restriction.signedOn': 'Signé le',
  'restriction.provisional': 'provisoire, à signer\u00a0: s’applique déjà',
  'restriction.provisionalBy': 'provisoire, à signer d’ici le {day}\u00a0: s’applique déjà',
  'restriction.signed': 'signé',
  'restriction.signedSince': 'signé le {day}',
  'restriction.lifted': 'levé le {day}',
  'sign.act': 'La personne a signé',
  'sign.name': 'Signature du refus',
  'sign.done': 'La signature est inscrite.',
};
export type AgreementsTerms = { readonly [Key in keyof typeof frenchOfCanada]: (typeof frenchOfCanada)[Key] };
