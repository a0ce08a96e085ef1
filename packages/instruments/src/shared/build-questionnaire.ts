import type { Coding, Questionnaire, QuestionnaireItem } from '@fil/questionnaire';
import { translations } from './build-items.ts';
import type { InstrumentSummary } from './instrument.ts';
import type { Words } from './words.ts';

export const loinc = 'http://loinc.org';

export interface QuestionnaireParts {
  readonly summary: InstrumentSummary;
  /** FHIR's computer-friendly name. */
  readonly name: string;
  readonly title: Words;
  readonly copyright: Words;
  /** What the whole form is, in code systems that others know. */
  readonly code?: readonly Coding[];
  readonly item: readonly QuestionnaireItem[];
}

/** The Questionnaire of an instrument that we ship: French first, the other languages in the translation extension. */
export function buildQuestionnaire({
  summary,
  name,
  title,
  copyright,
  code,
  item,
}: QuestionnaireParts): Questionnaire {
  const questionnaire = {
    resourceType: 'Questionnaire',
    id: summary.id,
    url: summary.url,
    version: summary.version,
    name,
    title: title.fr,
    _title: translations(title),
    status: 'active',
    language: 'fr',
    copyright: copyright.fr,
    _copyright: translations(copyright),
    subjectType: ['Patient'],
    ...(code === undefined ? {} : { code }),
    item,
  } as const;
  return questionnaire;
}
