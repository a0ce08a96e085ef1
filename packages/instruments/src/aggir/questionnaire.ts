import type { Questionnaire, QuestionnaireItem } from '@fil/questionnaire';
import {
  answerOption,
  conditionOf,
  groupItem,
  helpItem,
  localControl,
  questionItem,
  standardControl,
  translations,
} from '../shared/build-items.ts';
import { canonicalBase } from '../shared/extension-urls.ts';
import {
  adverbGroupWords,
  adverbWords,
  copyright,
  definitions,
  doingWords,
  guidance,
  sectionWords,
  title,
} from './form-words.ts';
import { partWords } from './part-words.ts';
import { aggirQuestions } from './questions.ts';
import { aggirSummary } from './summary.ts';
import {
  adverbGroupLinkId,
  adverbLinkId,
  adverbs,
  aggirVariables,
  doingCodes,
  doingLinkId,
  partsOf,
} from './variables.ts';
import type { AggirVariable, AggirVariableId } from './variables.ts';
import type { InstrumentQuestion } from '../shared/question.ts';
import type { Words } from '../shared/words.ts';

const doingSystem = `${canonicalBase}/CodeSystem/aggir-doing`;

/** Sections of the form, each up to and including this variable of the order of asking. */
const sectionEnds: readonly (readonly [section: string, last: AggirVariableId])[] = [
  ['mobilite', 'deplacements-interieurs'],
  ['soins', 'habillage'],
  ['repas', 'suivi-du-traitement'],
  ['quotidien', 'gestion'],
  ['esprit', 'coherence'],
];

/**
 * The grid as a FHIR Questionnaire. Each part is one question in two steps: done alone or not, and under it, when it
 * is, the four adverbs, in a group with the local control `adverb-group` that our element shows as one compact line.
 */
export const aggirQuestionnaire: Questionnaire = {
  resourceType: 'Questionnaire',
  id: aggirSummary.id,
  url: aggirSummary.url,
  version: aggirSummary.version,
  name: 'Aggir',
  title: title.fr,
  _title: translations(title),
  status: 'active',
  language: 'fr',
  copyright: copyright.fr,
  _copyright: translations(copyright),
  subjectType: ['Patient'],
  item: sections(),
};

function sections(): readonly QuestionnaireItem[] {
  const order = aggirVariables.map((variable) => variable.id);
  let start = 0;
  return sectionEnds.map(([section, last], at) => {
    const variables = aggirVariables.slice(start, order.indexOf(last) + 1);
    start += variables.length;
    const guide = at === 0 ? [helpItem('aide', guidance)] : [];
    return groupItem(`section/${section}`, sectionWords[section], [
      ...guide,
      ...variables.flatMap(questionsOf),
    ]);
  });
}

function questionsOf(variable: AggirVariable): readonly QuestionnaireItem[] {
  return partsOf(variable).map(partItem);
}

function partItem(part: string): QuestionnaireItem {
  const adverbItems = adverbs.map((adverb) => {
    // The group above carries the condition; each adverb need not repeat it.
    const { when: _when, ...question } = questionAt(adverbLinkId(part, adverb));
    return questionItem(question, 'boolean', adverbWords[adverb]);
  });
  const condition = { question: doingLinkId(part), code: 'faitSeul' };
  const group = groupItem(adverbGroupLinkId(part), adverbGroupWords, adverbItems, {
    extension: [localControl('adverb-group')],
    ...conditionOf(condition, doingSystem),
  });
  return questionItem(questionAt(doingLinkId(part)), 'choice', wordsOf(partWords, part), {
    extension: [standardControl('radio-button')],
    answerOption: doingCodes.map((code) => answerOption(doingSystem, { code, words: doingWords[code] })),
    item: [helpItem(`${part}/aide`, wordsOf(definitions, part)), group],
  });
}

function questionAt(linkId: string): InstrumentQuestion {
  const question = aggirQuestions.get(linkId);
  if (question === undefined) throw new Error(`AGGIR has no question ${linkId}.`);
  return question;
}

function wordsOf(words: Readonly<Record<string, Words>>, part: string): Words {
  const found = words[part];
  if (found === undefined) throw new Error(`No words for ${part}.`);
  return found;
}
