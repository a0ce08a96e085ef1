import { difficulty, difficultyOptions, gad7Frequencies, gad7Heading } from '../frequency/form-words.ts';
import { groupItem } from '../shared/build-items.ts';
import { buildQuestionnaire, loinc } from '../shared/build-questionnaire.ts';
import { choiceItem } from '../shared/likert-form.ts';
import { copyright, itemWords, title } from './form-words.ts';
import { difficultyLinkId, gad7Questions } from './structure.ts';
import { gad7Summary } from './summary.ts';

const codes: Readonly<Record<string, string>> = {
  nervous: '69725-0',
  control: '68509-9',
  worry: '69733-4',
  relaxing: '69734-2',
  restless: '69735-9',
  irritable: '69689-8',
  afraid: '69736-7',
  [difficultyLinkId]: '69722-7',
};

/** GAD-7 as a FHIR Questionnaire (LOINC 69737-5). */
export const gad7Questionnaire = buildQuestionnaire({
  summary: gad7Summary,
  name: 'Gad7',
  title,
  copyright,
  code: [{ system: loinc, code: '69737-5' }],
  item: [
    groupItem(
      'section/two-weeks',
      gad7Heading,
      [...gad7Questions.values()].map((question) => {
        const { linkId } = question;
        const words = linkId === difficultyLinkId ? difficulty : itemWords[linkId];
        const code = codes[linkId];
        if (words === undefined || code === undefined) throw new Error(`GAD-7 has no words for ${linkId}.`);
        return choiceItem({
          question,
          words,
          system: loinc,
          options: linkId === difficultyLinkId ? difficultyOptions : gad7Frequencies,
          code: { system: loinc, code },
        });
      }),
    ),
  ],
});
