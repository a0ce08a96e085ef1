import type { QuestionnaireItem } from '@fil/questionnaire';
import { requestSources, targetCriteria } from '@fil/vocabulary/codes';
import type { TargetCriterion } from '@fil/vocabulary/codes';
import { groupItem, helpItem, questionItem } from '../shared/build-items.ts';
import { buildQuestionnaire } from '../shared/build-questionnaire.ts';
import { canonicalBase } from '../shared/extension-urls.ts';
import { choiceItem } from '../shared/likert-form.ts';
import {
  age,
  copyright,
  criterionWords,
  headings,
  profile,
  profileHelp,
  profileReason,
  source,
  sourceWords,
} from './form-words.ts';
import {
  ageLinkId,
  criterionLinkId,
  profileLinkId,
  profileReasonLinkId,
  reperageQuestions,
  sourceLinkId,
} from './structure.ts';
import { reperageSummary } from './summary.ts';

const system = `${canonicalBase}/CodeSystem/reperage`;

/** The screening as a FHIR Questionnaire: our own wording. */
export const reperageQuestionnaire = buildQuestionnaire({
  summary: reperageSummary,
  name: 'Reperage',
  title: { fr: reperageSummary.titles['fr-CA'], en: reperageSummary.titles.en },
  copyright,
  item: [
    groupItem('section/source', headings.source, [
      choiceItem({
        question: questionAt(sourceLinkId),
        words: source,
        system,
        options: requestSources.map((code) => ({ code, words: sourceWords[code] ?? { fr: code, en: code } })),
      }),
    ]),
    groupItem('section/criteria', headings.criteria, targetCriteria.map(criterionItem)),
    groupItem('section/age', headings.age, [
      questionItem(questionAt(ageLinkId), 'integer', age),
      questionItem(questionAt(profileLinkId), 'boolean', profile, {
        item: [helpItem(`${profileLinkId}/help`, profileHelp)],
      }),
      questionItem(questionAt(profileReasonLinkId), 'text', profileReason),
    ]),
  ],
});

function criterionItem(criterion: TargetCriterion): QuestionnaireItem {
  const [linkId, words] = [criterionLinkId(criterion), criterionWords[criterion]];
  if (words === undefined) throw new Error(`The screening has no words for ${criterion}.`);
  return questionItem(questionAt(linkId), 'boolean', words.text, {
    item: [helpItem(`${linkId}/help`, words.help)],
  });
}

function questionAt(linkId: string) {
  const question = reperageQuestions.get(linkId);
  if (question === undefined) throw new Error(`The screening has no question ${linkId}.`);
  return question;
}
