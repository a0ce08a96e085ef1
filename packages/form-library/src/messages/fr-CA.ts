import type { Formats, TermValues } from '@fil/element-kit';

/** What the list says in the French of Québec: the first catalogue, of which the others are translations. */
export const frenchOfCanada = {
  title: 'Formulaires de l’établissement',
  reload: 'Relire',
  lead: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: '{count} formulaire apporté par votre établissement.',
      other: '{count} formulaires apportés par votre établissement.',
    }),
  about:
    'Une nouvelle évaluation commence avec la version la plus récente\u00a0; celles qui sont commencées gardent la leur.',
  empty: 'Votre établissement n’a encore apporté aucun formulaire.',
  emptyAct:
    'Un formulaire sous licence que son éditeur vous a remis, sous forme de fichier FHIR, peut être apporté ici. Rien n’est gardé avant que vous le disiez.',
  notSteward:
    'Vous pouvez voir ces formulaires. Pour en apporter un ou changer son score, adressez-vous à la personne que votre établissement en a chargée.',
  bring: 'Apporter un formulaire',
  caption: 'Formulaires de l’établissement',
  'column.form': 'Formulaire',
  'column.score': 'Score',
  'column.brought': 'Apporté',
  'column.acts': 'Actions',
  named: 'nom\u00a0: {name}',
  versionQuestions: ({ version, count }: TermValues, formats: Formats) =>
    `version ${String(version)}, ${formats.plural(Number(count), { one: '{count} question', other: '{count} questions' })}`,
  version: 'version {version}',
  'score.none': 'Aucun score',
  'score.sum': 'Somme de l’établissement',
  'score.entered': 'Total saisi',
  'vouched.confirmed': 'calcul vérifié d’après sa publication',
  'vouched.declared': 'déclaré par votre établissement, que personne ici n’a vérifié',
  'vouched.entered': 'saisi par un professionnel, jamais calculé',
  broughtBy: 'le {day} par {name}',
  broughtByOperator: 'le {day} par l’équipe technique',
  revision: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      zero: 'Domaines et score pas encore précisés',
      one: 'Domaines et score\u00a0: 1re révision',
      other: 'Domaines et score\u00a0: {count}e révision',
    }),
  see: 'Voir',
  seeNamed: 'Voir\u00a0: {title}, version {version}',
  correct: 'Corriger domaines et score',
  correctNamed: 'Corriger domaines et score\u00a0: {title}',
  renew: 'Apporter une nouvelle version',
  renewNamed: 'Apporter une nouvelle version\u00a0: {title}',
  older: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: '{count} version antérieure',
      other: '{count} versions antérieures',
    }),
  opening: 'Ouverture…',
  notOpened: 'Cette partie n’a pas pu être chargée. Vérifiez la connexion, puis réessayez.',
};

export type LibraryTerms = typeof frenchOfCanada;
