import { groupItem, questionItem } from '../shared/build-items.ts';
import { buildQuestionnaire } from '../shared/build-questionnaire.ts';
import { canonicalBase } from '../shared/extension-urls.ts';
import { choiceItem } from '../shared/likert-form.ts';
import { copyright, heading, ownWords, strainOptions, strainWords } from './form-words.ts';
import { strainScale } from './strain.ts';
import { caregiverCheckQuestions, caregiverWordsLinkId } from './structure.ts';
import { caregiverCheckSummary } from './summary.ts';

const system = `${canonicalBase}/CodeSystem/caregiver-check`;
const options = strainScale.map((code, weight) => ({
  code,
  weight,
  words: strainOptions[code] ?? { fr: code, en: code },
}));

/** The short caregiver check as a FHIR Questionnaire: our own wording. */
export const caregiverCheckQuestionnaire = buildQuestionnaire({
  summary: caregiverCheckSummary,
  name: 'CaregiverCheck',
  title: { fr: caregiverCheckSummary.titles['fr-CA'], en: caregiverCheckSummary.titles.en },
  copyright,
  item: [
    groupItem(
      'section/strain',
      heading,
      [...caregiverCheckQuestions.values()].map((question) =>
        question.linkId === caregiverWordsLinkId
          ? questionItem(question, 'text', ownWords)
          : choiceItem({
              question,
              words: strainWords[question.linkId] ?? { fr: '', en: '' },
              system,
              options,
            }),
      ),
    ),
  ],
});
