import type { Formats, TermValues } from '@fil/element-kit';

/** What a form says around its questions, in the French of Québec: the first catalogue, of which the others are translations. */
export const frenchOfCanada = {
  required: 'nécessaire',
  yes: 'Oui',
  no: 'Non',
  choose: 'Choisir…',
  otherAnswer: 'Autre, précisez',
  allYes: ({ count }: TermValues, formats: Formats) =>
    `Les ${formats.number(Number(count))}\u00a0: oui`,

  more: 'Préciser',
  moreNamed: 'Préciser\u00a0: {question}',
  absences: 'Pas de réponse, parce que',
  'absence.unknown': 'Ne sait pas',
  'absence.refused': 'Refuse de répondre',
  'absence.notAssessed': 'Non évalué',
  takeBack: 'Effacer',

  addNamed: 'Ajouter\u00a0: {name}',
  remove: 'Retirer',
  removeNamed: 'Retirer\u00a0: {name}',

  'example.date': 'AAAA-MM-JJ',
  'example.dateTime': 'AAAA-MM-JJ HH:MM',
  'example.time': 'HH:MM',

  'unreadable.integer': 'Un nombre entier, comme 12.',
  'unreadable.decimal': 'Un nombre, comme 12,5.',
  'unreadable.date': 'Une date, comme 2026-04-07.',
  'unreadable.dateTime': 'Une date et une heure, comme 2026-04-07 14:05.',
  'unreadable.time': 'Une heure, comme 14:05.',
  'unreadable.url': 'Une adresse complète, comme https://exemple.org.',
  'error.wrongType': 'Cette réponse n’a pas la forme attendue.',
  'error.notAnOption': 'Cette réponse n’est pas parmi les choix.',
  'error.tooMany': 'Une seule réponse est attendue.',
  'error.sameTwice': 'La même réponse est donnée deux fois.',
  'error.tooLong': 'Au plus {limit} caractères.',
  'error.noSuchDay': 'Cette date n’existe pas.',
  'error.absentWithValue': 'Une réponse et son absence ne vont pas ensemble.',
  'error.other': 'Cette réponse ne convient pas ({code}).',

  problemHere: 'Cette question ne peut pas être posée\u00a0: {reason} (élément «\u00a0{linkId}\u00a0»).',
  problemBeside: 'Question posée en partie\u00a0: {reason} (élément «\u00a0{linkId}\u00a0»).',
  'problem.notAQuestionnaire': 'ce n’est pas un questionnaire FHIR',
  'problem.itemNotAnObject': 'un élément n’est pas un objet',
  'problem.missingLinkId': 'il n’a pas d’identifiant (linkId)',
  'problem.duplicateLinkId': 'son identifiant (linkId) est déjà pris par un autre',
  'problem.missingType': 'son type manque',
  'problem.unknownType': 'son type «\u00a0{detail}\u00a0» n’existe pas',
  'problem.unsupportedType': 'le type «\u00a0{detail}\u00a0» n’est pas pris en charge',
  'problem.nestedTooDeep': 'il est imbriqué trop profondément',
  'problem.missingOptions': 'ses choix de réponse manquent',
  'problem.unsupportedValueSet': 'ses choix viennent d’une liste externe ({detail})',
  'problem.malformedOption': 'un de ses choix est mal formé',
  'problem.duplicateOption': 'un de ses choix est en double',
  'problem.malformedCondition': 'une de ses conditions est mal formée',
  'problem.unsupportedCondition': 'une de ses conditions n’est pas prise en charge',
  'problem.conditionOnUnknownLinkId': 'une condition vise une question absente («\u00a0{detail}\u00a0»)',
  'problem.conditionOnNonQuestion': 'une condition vise un élément qui n’est pas une question',
  'problem.conditionCycle': 'ses conditions tournent en rond',
  'problem.other': '{code}, {detail}',
};

export type ViewTerms = typeof frenchOfCanada;
