import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isQuestionnaire } from './is-questionnaire.ts';
import type { Json } from '../script.ts';

/** A real, public Questionnaire, byte for byte as published. */
export interface PublicForm {
  /** Folder of its publisher. */
  readonly publisher: string;
  /** `publisher/file.json`: its name in every report. */
  readonly name: string;
  readonly json: Json;
}

/**
 * Where public forms are kept: beside the project, not in it (SOURCES.tsv says which, and under what licence).
 * `FIL_FORMS` names one more folder, of the same shape: one folder for each publisher.
 */
export const folders: readonly string[] = [
  fileURLToPath(new URL('../../../../shared/data/questionnaires/', import.meta.url)),
  fileURLToPath(new URL('../../../../shared/data/public-questionnaires/', import.meta.url)),
  ...(process.env['FIL_FORMS'] === undefined ? [] : [process.env['FIL_FORMS']]),
];

/** Every public form that is there, in a fixed order. Other resources of the folders are left out. */
export function readCorpus(): readonly PublicForm[] {
  const forms = new Map<string, PublicForm>();
  for (const folder of folders.filter((each) => existsSync(each)))
    for (const file of jsonFilesIn(folder)) {
      const name = relative(folder, file).split(sep).join('/');
      const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
      const [publisher = ''] = name.split('/');
      if (isQuestionnaire(json)) forms.set(name, { publisher, name, json });
    }
  return [...forms.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
}

function jsonFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && name.includes(sep))
    .map((name) => join(folder, name));
}
