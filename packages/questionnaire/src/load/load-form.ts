import type { Form } from '../form/form.ts';
import { readQuestionnaire } from '../read/read-questionnaire.ts';
import type { ReadOptions, ReadResult } from '../read/read-questionnaire.ts';
import type { ValueSetSource } from '../value-sets/value-set-source.ts';

export interface LoadOptions {
  /** Where value sets come from that the form does not contain. */
  readonly valueSets?: ValueSetSource;
  readonly signal?: AbortSignal;
}

/**
 * Loads what `form.needs` names. Never throws: each failure is told at its item, and sessions that are open already
 * hear of what arrives.
 */
export async function loadForm(form: Form, options: LoadOptions = {}): Promise<void> {
  const { expressions, valueSets, patterns } = form.needs;
  await Promise.all([
    expressions ? import('./load-program.ts').then(({ loadProgram }) => loadProgram(form)) : undefined,
    valueSets.length > 0
      ? import('../value-sets/load-value-sets.ts').then(({ loadValueSets }) => loadValueSets(form, options))
      : undefined,
    patterns.length > 0 ? import('./load-patterns.ts').then(({ loadPatterns }) => loadPatterns(form)) : undefined,
  ]);
}

/** `readQuestionnaire`, and then all that the form needs. */
export async function openForm(json: unknown, options: ReadOptions & LoadOptions = {}): Promise<ReadResult> {
  const { form, problems } = readQuestionnaire(json, options);
  if (form === undefined) return { problems };
  await loadForm(form, options);
  return { form, problems: form.problems };
}
