import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { isQuestionnaire } from './is-questionnaire.ts';
import type { PublicForm } from './read-corpus.ts';

/** A row of PACKAGES.tsv: where a Questionnaire stands inside a package of the registry, and who published it. */
export interface PackagedForm {
  readonly package: string;
  readonly version: string;
  /** File inside the package; behind `#`, the name that a module exports. */
  readonly path: string;
  /** Publisher, as the form itself says it. */
  readonly publisher: string;
  readonly licence: string;
}

export const packagedForms: readonly PackagedForm[] = readFileSync(
  new URL('PACKAGES.tsv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => {
    const [name = '', version = '', path = '', publisher = '', licence = ''] = row.split('\t');
    return { package: name, version, path, publisher, licence };
  });

/** The file of a package as installed for `test`. */
export const inPackage = (name: string, path: string): URL =>
  new URL(`../../node_modules/${name}/${path}`, import.meta.url);

/** Every form of PACKAGES.tsv, in its order. Throws where one is not what the list says. */
export async function readPackages(): Promise<readonly PublicForm[]> {
  const forms: PublicForm[] = [];
  for (const { package: name, path, publisher } of packagedForms) {
    const [file = '', exported] = path.split('#');
    const text = readFileSync(inPackage(name, file), 'utf8');
    const json: unknown = exported === undefined ? JSON.parse(text) : (await moduleOf(file, text))[exported];
    if (!isQuestionnaire(json)) throw new Error(`${name}/${path} is not a Questionnaire`);
    // A module gives the same object twice: nobody may change what another reads.
    forms.push({ publisher, name: `${name}/${path}`, json: structuredClone(json) });
  }
  return forms;
}

const modules = new Map<string, Record<string, unknown>>();

/** Node strips no types below `node_modules`; these modules hold data and import only types. */
async function moduleOf(file: string, text: string): Promise<Record<string, unknown>> {
  const known = modules.get(file);
  if (known !== undefined) return known;
  const source = encodeURIComponent(stripTypeScriptTypes(text));
  const module = (await import(`data:text/javascript,${source}`)) as Record<string, unknown>;
  modules.set(file, module);
  return module;
}
