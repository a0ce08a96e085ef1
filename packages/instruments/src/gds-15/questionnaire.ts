import { groupItem, questionItem } from '../shared/build-items.ts';
import { buildQuestionnaire, loinc } from '../shared/build-questionnaire.ts';
import { copyright, itemWords, pastWeek, title } from './form-words.ts';
import { gds15Items, gds15Questions } from './structure.ts';
import { gds15Summary } from './summary.ts';

/** GDS-15 as a FHIR Questionnaire (LOINC 48543-3). */
export const gds15Questionnaire = buildQuestionnaire({
  summary: gds15Summary,
  name: 'Gds15',
  title,
  copyright,
  code: [{ system: loinc, code: '48543-3' }],
  item: [
    groupItem(
      'section/past-week',
      pastWeek,
      gds15Items.map(({ linkId, loinc: code }) => {
        const [question, words] = [gds15Questions.get(linkId), itemWords[linkId]];
        if (question === undefined || words === undefined) throw new Error(`GDS-15 has no ${linkId}.`);
        return questionItem(question, 'boolean', words, { code: [{ system: loinc, code }] });
      }),
    ),
  ],
});
