import type { Questionnaire, QuestionnaireItem } from '@fil/questionnaire';
import {
  answerOption,
  conditionOf,
  groupItem,
  helpItem,
  questionItem,
  standardControl,
  translations,
} from '../shared/build-items.ts';
import { canonicalBase } from '../shared/extension-urls.ts';
import type { Words } from '../shared/words.ts';
import { socleSections } from './structure.ts';
import type { SocleQuestion, SocleSection } from './structure.ts';
import { socleSummary } from './summary.ts';
import { copyright, sectionWords, title } from './words/form.ts';
import { functioningWords } from './words/functioning.ts';
import { personWords } from './words/person.ts';
import type { QuestionWords } from './words/question-words.ts';
import { supportWords } from './words/support.ts';

const words: Readonly<Record<string, QuestionWords>> = {
  ...personWords,
  ...functioningWords,
  ...supportWords,
};
const answerSystem = `${canonicalBase}/CodeSystem/evaluation-socle`;

/** Our own multidimensional evaluation as a FHIR Questionnaire. */
export const socleQuestionnaire: Questionnaire = {
  resourceType: 'Questionnaire',
  id: socleSummary.id,
  url: socleSummary.url,
  version: socleSummary.version,
  name: 'EvaluationSocle',
  title: title.fr,
  _title: translations(title),
  status: 'active',
  language: 'fr',
  copyright: copyright.fr,
  _copyright: translations(copyright),
  subjectType: ['Patient'],
  item: socleSections.map(sectionItem),
};

/** A section whose questions all wait for the same answer waits for it as a whole. */
function sectionItem({ id, questions }: SocleSection): QuestionnaireItem {
  const when = questions[0]?.when;
  const together = when !== undefined && questions.every((question) => question.when === when);
  const items = questions.map(({ when: own, ...question }) =>
    itemOf(together || own === undefined ? question : { ...question, when: own }),
  );
  return groupItem(`section/${id}`, found(sectionWords, id), items, together ? conditionOf(when) : {});
}

function itemOf(question: SocleQuestion): QuestionnaireItem {
  const { text, help, options } = found(words, question.linkId);
  return questionItem(question, question.type, text, {
    ...(question.codes === undefined ? {} : choiceOf(question, options ?? {})),
    ...(help === undefined ? {} : { item: [helpItem(`${question.linkId}/help`, help)] }),
  });
}

function choiceOf({ codes = [], ordinal, repeats }: SocleQuestion, options: Readonly<Record<string, Words>>) {
  return {
    extension: [standardControl(repeats ? 'check-box' : 'radio-button')],
    ...(repeats ? { repeats } : {}),
    answerOption: codes.map((code, position) =>
      answerOption(answerSystem, {
        code,
        words: found(options, code),
        ...(ordinal ? { weight: position } : {}),
      }),
    ),
  };
}

function found<Value>(table: Readonly<Record<string, Value>>, key: string): Value {
  const value = table[key];
  if (value === undefined) throw new Error(`No words for ${key}.`);
  return value;
}
