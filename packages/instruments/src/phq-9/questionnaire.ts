import type { QuestionnaireItem } from '@fil/questionnaire';
import { difficulty, difficultyOptions, phq9Frequencies, phq9Heading } from '../frequency/form-words.ts';
import { groupItem, helpItem, questionItem } from '../shared/build-items.ts';
import { buildQuestionnaire, loinc } from '../shared/build-questionnaire.ts';
import { choiceItem } from '../shared/likert-form.ts';
import { copyright, crisisAction, crisisActionHelp, itemWords, title } from './form-words.ts';
import { crisisActionLinkId, difficultyLinkId, phq9LinkIds, phq9Questions } from './structure.ts';
import { phq9Summary } from './summary.ts';

const codes: Readonly<Record<string, string>> = {
  interest: '44250-9',
  mood: '44255-8',
  sleep: '44259-0',
  energy: '44254-1',
  appetite: '44251-7',
  'self-worth': '44258-2',
  concentration: '44252-5',
  movement: '44253-3',
  'self-harm': '44260-8',
  [difficultyLinkId]: '69722-7',
};

/** PHQ-9 as a FHIR Questionnaire (LOINC 44249-1). */
export const phq9Questionnaire = buildQuestionnaire({
  summary: phq9Summary,
  name: 'Phq9',
  title,
  copyright,
  code: [{ system: loinc, code: '44249-1' }],
  item: [
    groupItem('section/two-weeks', phq9Heading, [
      ...phq9LinkIds.map((linkId) => askedOnScale(linkId, phq9Frequencies)),
      questionItem(
        questionAt(crisisActionLinkId),
        'text',
        crisisAction,
        { item: [helpItem(`${crisisActionLinkId}/help`, crisisActionHelp)] },
        loinc,
      ),
      askedOnScale(difficultyLinkId, difficultyOptions),
    ]),
  ],
});

function askedOnScale(linkId: string, options: typeof phq9Frequencies): QuestionnaireItem {
  const words = linkId === difficultyLinkId ? difficulty : itemWords[linkId];
  const code = codes[linkId];
  if (words === undefined || code === undefined) throw new Error(`PHQ-9 has no words for ${linkId}.`);
  return choiceItem({
    question: questionAt(linkId),
    words,
    system: loinc,
    options,
    code: { system: loinc, code },
  });
}

function questionAt(linkId: string) {
  const question = phq9Questions.get(linkId);
  if (question === undefined) throw new Error(`PHQ-9 has no question ${linkId}.`);
  return question;
}
