import type { Questionnaire } from '@fil/questionnaire';
import { groupItem } from '../shared/build-items.ts';
import { buildQuestionnaire } from '../shared/build-questionnaire.ts';
import { canonicalBase } from '../shared/extension-urls.ts';
import type { InstrumentSummary } from '../shared/instrument.ts';
import { choiceItem } from '../shared/likert-form.ts';
import type { Words } from '../shared/words.ts';
import { practiceCodes, practiceQuestions } from './practice.ts';
import type { PracticeSections } from './practice.ts';

const optionWords: Readonly<Record<(typeof practiceCodes)[number], Words>> = {
  no: { fr: 'Non', en: 'No' },
  partly: { fr: 'En partie', en: 'In part' },
  yes: { fr: 'Oui', en: 'Yes' },
};
const options = practiceCodes.map((code, weight) => ({ code, weight, words: optionWords[code] }));

export interface PracticeForm {
  readonly summary: InstrumentSummary;
  readonly name: string;
  readonly copyright: Words;
  readonly sections: PracticeSections;
  readonly headings: Readonly<Record<string, Words>>;
  /** By linkId. */
  readonly points: Readonly<Record<string, Words>>;
}

/** A check-list of practice as a FHIR Questionnaire. */
export function practiceQuestionnaire({
  summary,
  name,
  copyright,
  sections,
  headings,
  points,
}: PracticeForm): Questionnaire {
  const questions = practiceQuestions(sections);
  return buildQuestionnaire({
    summary,
    name,
    title: { fr: summary.titles['fr-CA'], en: summary.titles.en },
    copyright,
    item: Object.entries(sections).map(([section, names]) =>
      groupItem(
        `section/${section}`,
        headings[section],
        names.map((point) => {
          const [question, words] = [questions.get(`${section}/${point}`), points[`${section}/${point}`]];
          if (question === undefined || words === undefined) throw new Error(`${name} has no ${point}.`);
          return choiceItem({
            question,
            words,
            system: `${canonicalBase}/CodeSystem/${summary.id}`,
            options,
          });
        }),
      ),
    ),
  });
}
