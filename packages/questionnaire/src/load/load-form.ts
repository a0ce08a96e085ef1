import type { QuestionnaireSource } from '../documents/assembly/assemble-questionnaire.ts';
import type { DocumentProblem } from '../documents/document-problem.ts';
import type { Form } from '../form/form.ts';
import { isObject } from '../json.ts';
import { readQuestionnaireInSlices } from '../read/read-questionnaire.ts';
import type { ReadOptions, ReadResult } from '../read/read-questionnaire.ts';
import type { LoadOptions } from './load-options.ts';
import { needsConversion } from './needs-conversion.ts';

export interface OpenOptions extends ReadOptions, LoadOptions {
  /** Where sub-questionnaires come from. */
  readonly questionnaires?: QuestionnaireSource;
  /** Where the caller knows it: `5.0.0`, `R5` … A form of another version is converted. */
  readonly fhirVersion?: string;
}

/**
 * Loads what `form.needs` names. Never throws: each failure is told at its item, and sessions that are open already
 * hear of what arrives. Calling again asks again for what could not be had.
 */
export async function loadForm(form: Form, options: LoadOptions = {}): Promise<void> {
  const { expressions, valueSets, patterns } = form.needs;
  await Promise.all([
    expressions && form.stock.program === undefined
      ? load(form, 'expressionRefused', async () => (await import('./load-program.ts')).loadProgram(form))
      : undefined,
    valueSets.length > 0
      ? load(form, 'valueSetUnreachable', async () =>
          (await import('../value-sets/load-value-sets.ts')).loadValueSets(form, options),
        )
      : undefined,
    patterns.length > 0
      ? load(form, 'patternRefused', async () => (await import('./load-patterns.ts')).loadPatterns(form))
      : undefined,
  ]);
}

/** Code that cannot be fetched is told of the whole form, which works without it. */
async function load(
  form: Form,
  code: 'expressionRefused' | 'valueSetUnreachable' | 'patternRefused',
  bring: () => Promise<void>,
): Promise<void> {
  try {
    await bring();
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : '';
    form.tell([{ code, severity: 'error', path: '', detail, reason: 'libraryUnreachable' }]);
  }
}

/**
 * `readQuestionnaire` in slices, so that a large form never holds the page; and then all that the form needs. A form
 * of another version of FHIR is converted, sub-questionnaires are put in their places.
 */
export async function openForm(json: unknown, options: OpenOptions = {}): Promise<ReadResult> {
  const found: DocumentProblem[] = [];
  let questionnaire: unknown = json;
  if (options.fhirVersion !== undefined || needsConversion(json)) {
    const { toR4 } = await import('../documents/versions/to-r4.ts');
    const { fhirVersion } = options;
    const converted = toR4(json, fhirVersion === undefined ? {} : { fhirVersion });
    found.push(...converted.problems);
    questionnaire = converted.questionnaire ?? json;
  }
  if (options.questionnaires !== undefined && isObject(questionnaire)) {
    const { assembleQuestionnaire } = await import('../documents/assembly/assemble-questionnaire.ts');
    const assembled = await assembleQuestionnaire(questionnaire, options.questionnaires);
    found.push(...assembled.problems);
    questionnaire = assembled.questionnaire ?? questionnaire;
  }
  const { form, problems } = await readQuestionnaireInSlices(questionnaire, options);
  if (form === undefined) return { problems };
  form.tell(found.filter(({ code }) => code !== 'notAQuestionnaire'));
  await loadForm(form, options);
  return { form, problems: form.problems };
}
