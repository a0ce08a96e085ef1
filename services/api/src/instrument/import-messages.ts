import type { ImportObstacleCode } from '@fil/instruments/import';
import type { MappingProblemCode } from '@fil/instruments/mapping';
import type { Domain } from '@fil/vocabulary/codes';
import type { InstrumentRefusal } from '@fil/vocabulary/types';

/** What `fil import-instrument` says. Places in braces are filled in. */
export interface InstrumentMessages {
  readonly usage: string;
  readonly unreadable: string;
  readonly institutionUnknown: string;
  readonly outcomes: Readonly<Record<'imported' | 'mapped' | 'unchanged' | 'checked', string>>;
  readonly refusals: Readonly<Record<InstrumentRefusal, string>>;
  readonly heading: string;
  readonly items: string;
  readonly types: string;
  readonly domains: string;
  readonly domain: string;
  readonly closed: string;
  readonly noScore: string;
  readonly score: string;
  readonly statuses: Readonly<Record<'confirmed' | 'entered' | 'declared', string>>;
  readonly faulty: string;
  readonly remarks: string;
  readonly unsupported: string;
  readonly mapping: string;
  readonly obstaclesTitle: string;
  readonly row: string;
  readonly andMore: string;
  readonly obstacles: Readonly<Record<ImportObstacleCode, string>>;
  readonly mappingProblems: Readonly<Record<MappingProblemCode, string>>;
  /** Domain that nobody has unless it is given: said apart. */
  readonly closedDomain: Domain;
}

const french: InstrumentMessages = {
  usage: `Usage\u00a0: fil import-instrument <questionnaire.json> --institution <identifiant> [--mapping <fichier>] [--name <nom>] [--check]
  --mapping   domaine de chaque question et calcul du score (JSON)
  --name      nom du formulaire dans l’établissement\u00a0: minuscules, chiffres, traits d’union
  --check     dit ce que deviendrait le formulaire, sans rien garder`,
  unreadable: 'Le fichier {path} ne peut pas être lu, ou n’est pas du JSON.',
  institutionUnknown: 'L’établissement «\u00a0{id}\u00a0» n’existe pas. Établissements\u00a0: {ids}.',
  outcomes: {
    imported: 'Importé\u00a0: {id}, version {version}. Les prochaines évaluations commencent avec elle.',
    mapped:
      'Le formulaire {id}, version {version}, était déjà là\u00a0; sa mise en correspondance est nouvelle.',
    unchanged: 'Rien de nouveau\u00a0: {id}, version {version}, était déjà là.',
    checked: 'Vérifié, rien n’a été gardé.',
  },
  refusals: {
    notSteward: 'Refusé\u00a0: il faut être responsable des instruments de l’établissement.',
    badName:
      'Refusé\u00a0: ce nom ne convient pas (minuscules, chiffres et traits d’union). Indiquez-en un avec --name.',
    notImportable: 'Refusé\u00a0: ce formulaire ne peut pas être gardé.',
    versionTaken:
      'Refusé\u00a0: cette version existe déjà avec un autre contenu. Donnez un autre numéro de version au Questionnaire\u00a0: les évaluations commencées gardent le leur.',
    unknownVersion: 'Refusé\u00a0: cette version n’existe pas dans l’établissement.',
  },
  heading: '«\u00a0{title}\u00a0», version {version}',
  items:
    '  Questions\u00a0: {questions}\u00a0; groupes\u00a0: {groups}\u00a0; textes\u00a0: {displays}\u00a0; inutilisables\u00a0: {unusable}.',
  types: '  Types\u00a0: {types}.',
  domains: '  Domaines du dossier\u00a0: {domains}.',
  domain: '{domain} ({count})',
  closed:
    '  Attention\u00a0: {count} questions n’ont aucun domaine. Leurs réponses vont au domaine sensible, que personne n’a d’office.',
  noScore: '  Score\u00a0: aucun.',
  score: '  Score\u00a0: {name}, {status}.',
  statuses: {
    confirmed: 'vérifié d’après une règle publiée',
    entered: 'saisi, jamais calculé',
    declared: 'déclaré par l’établissement, vérifié par personne ici',
  },
  faulty: '  Ce qui ne marchera pas\u00a0:',
  remarks: '  Ce qui marchera autrement que dit\u00a0:',
  unsupported: '  Gardé sans effet\u00a0:',
  mapping: '  Mise en correspondance\u00a0:',
  obstaclesTitle: '  Ce qui empêche de le garder\u00a0:',
  row: '    {place}\u00a0: {what}',
  andMore: '    … encore\u00a0: {count}.',
  obstacles: {
    notAQuestionnaire: 'ce n’est pas un Questionnaire FHIR',
    noQuestion: 'aucune question utilisable',
    noTitle: 'sans titre',
    titleTooLong: 'titre trop long',
    versionTooLong: 'numéro de version trop long',
    linkIdNotStorable:
      'linkId que l’on ne peut pas garder (lettres sans accent, chiffres, . _ / : [ ] -, 150 au plus)',
    nestedTooDeep: 'trop de niveaux emboîtés',
    badMapping: 'la mise en correspondance a une erreur',
  },
  mappingProblems: {
    notAMapping: 'ce n’est pas un document de mise en correspondance',
    unknownFormat: 'format inconnu',
    malformedField: 'forme inattendue',
    unknownLinkId: 'aucun élément n’a ce linkId',
    unknownCode: 'aucune question n’a ce code',
    ambiguousCode: 'plusieurs questions ont ce code',
    notAQuestion: 'ce n’est pas une question',
    severalAnswers: 'la question prend plusieurs réponses',
    notANumberOrChoice: 'la réponse n’est ni un choix ni un nombre',
    usedTwice: 'question comptée deux fois',
    sourceWithoutQuestion: 'ni linkId ni code',
    valuesMissing: 'il manque ce que vaut chaque réponse',
    unknownOption: 'ce choix n’existe pas',
    optionWithoutValue: 'ce choix n’a pas de valeur',
    optionWithoutWeight: 'ce choix n’a pas d’ordinalValue',
    valueNotTaken: 'le calcul ne prend pas cette valeur',
    nothingToCount: 'aucune réponse ne vaut rien',
    limitsMissing: 'il manque les bornes du nombre',
    limitsReversed: 'bornes inversées',
    unknownFunction: 'calcul inconnu',
    unknownInput: 'le calcul n’a pas cette entrée',
    inputMissing: 'entrée du calcul sans question',
    bandsOutOfOrder: 'les tranches ne montent pas',
    bandWithoutMeaning: 'tranche sans signification',
    belowFirstBand: 'des valeurs restent sous la première tranche',
    questionWithoutDomain: 'questions sans domaine',
  },
  closedDomain: 'sensitive',
};

const english: InstrumentMessages = {
  usage: `Usage: fil import-instrument <questionnaire.json> --institution <id> [--mapping <file>] [--name <name>] [--check]
  --mapping   domain of each question, and how a score is computed (JSON)
  --name      name of the form within the institution: lower case, digits, hyphens
  --check     says what would become of the form, and keeps nothing`,
  unreadable: 'The file {path} cannot be read, or is not JSON.',
  institutionUnknown: 'There is no institution “{id}”. Institutions: {ids}.',
  outcomes: {
    imported: 'Imported: {id}, version {version}. New evaluations begin with it.',
    mapped: 'The form {id}, version {version}, was there already; its mapping is new.',
    unchanged: 'Nothing new: {id}, version {version}, was there already.',
    checked: 'Checked, nothing was kept.',
  },
  refusals: {
    notSteward: 'Refused: only a steward of the institution’s instruments may.',
    badName: 'Refused: this name will not do (lower case, digits and hyphens). Give one with --name.',
    notImportable: 'Refused: this form cannot be kept.',
    versionTaken:
      'Refused: this version is there already with other content. Give the Questionnaire another version: evaluations that were begun keep theirs.',
    unknownVersion: 'Refused: the institution has no such version.',
  },
  heading: '“{title}”, version {version}',
  items: '  Questions: {questions}; groups: {groups}; texts: {displays}; unusable: {unusable}.',
  types: '  Types: {types}.',
  domains: '  Domains of the file: {domains}.',
  domain: '{domain} ({count})',
  closed:
    '  Beware: {count} questions have no domain. Their answers go to the sensitive domain, which nobody has unless it is given.',
  noScore: '  Score: none.',
  score: '  Score: {name}, {status}.',
  statuses: {
    confirmed: 'checked against a published rule',
    entered: 'entered, never computed',
    declared: 'declared by the institution, checked by nobody here',
  },
  faulty: '  What will not work:',
  remarks: '  What will work otherwise than said:',
  unsupported: '  Kept without effect:',
  mapping: '  Mapping:',
  obstaclesTitle: '  Why it cannot be kept:',
  row: '    {place}: {what}',
  andMore: '    … more: {count}.',
  obstacles: {
    notAQuestionnaire: 'it is not a FHIR Questionnaire',
    noQuestion: 'no usable question',
    noTitle: 'no title',
    titleTooLong: 'title too long',
    versionTooLong: 'version too long',
    linkIdNotStorable: 'linkId that cannot be kept (plain letters, digits, . _ / : [ ] -, at most 150)',
    nestedTooDeep: 'nested too deep',
    badMapping: 'the mapping has an error',
  },
  mappingProblems: {
    notAMapping: 'it is not a mapping',
    unknownFormat: 'unknown format',
    malformedField: 'unexpected form',
    unknownLinkId: 'no item has this linkId',
    unknownCode: 'no question has this code',
    ambiguousCode: 'several questions have this code',
    notAQuestion: 'it is not a question',
    severalAnswers: 'the question takes several answers',
    notANumberOrChoice: 'the answer is neither a choice nor a number',
    usedTwice: 'question counted twice',
    sourceWithoutQuestion: 'neither linkId nor code',
    valuesMissing: 'what each answer counts for is missing',
    unknownOption: 'there is no such option',
    optionWithoutValue: 'this option has no value',
    optionWithoutWeight: 'this option has no ordinalValue',
    valueNotTaken: 'the function does not take this value',
    nothingToCount: 'no answer counts for anything',
    limitsMissing: 'the ends of the number are missing',
    limitsReversed: 'ends reversed',
    unknownFunction: 'unknown function',
    unknownInput: 'the function has no such input',
    inputMissing: 'input of the function without a question',
    bandsOutOfOrder: 'bands do not rise',
    bandWithoutMeaning: 'band without a meaning',
    belowFirstBand: 'values stay below the first band',
    questionWithoutDomain: 'questions without a domain',
  },
  closedDomain: 'sensitive',
};

export function instrumentMessages(language: string | undefined): InstrumentMessages {
  return language?.startsWith('en') ? english : french;
}
