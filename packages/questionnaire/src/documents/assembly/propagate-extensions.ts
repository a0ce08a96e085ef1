import { isObject, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import type { DocumentPlace, DocumentProblems } from '../document-problem.ts';
import { documentExtensions } from '../extension-urls.ts';
import { expressionIn, extensionsOf, objectsIn, valueIn } from '../fhir-json.ts';
import type { Writable } from '../fhir-json.ts';

/** Names that an element gives to the expressions on it and below it. */
export function namesIn(owner: JsonObject): readonly string[] {
  const variables = [documentExtensions.variable, documentExtensions.itemPopulationContext]
    .flatMap((url) => extensionsOf(owner, url))
    .map((extension) => expressionIn(valueIn(extension)?.value)?.name);
  const contexts = extensionsOf(owner, documentExtensions.launchContext).map(launchName);
  return [...variables, ...contexts].filter((name) => name !== undefined);
}

/** Libraries and launch contexts belong to the whole form; each stands once. */
export function propagateToRoot(root: Writable, sub: JsonObject): void {
  add(root, extensionsOf(sub, documentExtensions.launchContext), launchName);
  add(root, extensionsOf(sub, documentExtensions.library), (extension) => {
    const value = valueIn(extension)?.value;
    return typeof value === 'string' ? value : undefined;
  });
}

/** Variables and constraints go to what holds the items now. */
export function propagateToItem(
  owner: Writable,
  sub: JsonObject,
  place: DocumentPlace,
  problems: DocumentProblems,
): void {
  const known = new Map(
    extensionsOf(owner, documentExtensions.variable).map((extension) => [
      variableName(extension),
      JSON.stringify(extension),
    ]),
  );
  for (const extension of extensionsOf(sub, documentExtensions.variable)) {
    const name = variableName(extension);
    const other = known.get(name);
    if (other !== undefined && other !== JSON.stringify(extension))
      problems.error('duplicateVariable', place, name ?? '');
  }
  add(owner, extensionsOf(sub, documentExtensions.targetConstraint), (extension) =>
    JSON.stringify(extension),
  );
  add(owner, extensionsOf(sub, documentExtensions.variable), variableName);
}

function add(
  owner: Writable,
  extensions: readonly JsonObject[],
  nameOf: (extension: JsonObject) => string | undefined,
): void {
  const standing = objectsIn(owner['extension']);
  const added: JsonObject[] = [];
  for (const extension of extensions) {
    const name = nameOf(extension);
    const isKnown = [...standing, ...added].some(
      (each) => each['url'] === extension['url'] && nameOf(each) === name,
    );
    if (!isKnown) added.push(extension);
  }
  if (added.length > 0) owner['extension'] = [...standing, ...added];
}

const variableName = (extension: JsonObject): string | undefined =>
  expressionIn(extension['valueExpression'])?.name;

/** Name of a launch context: the code of its coding, or an id in the guide's earlier versions. */
export function launchName(extension: JsonObject): string | undefined {
  const value = valueIn(extensionsOf(extension, 'name')[0])?.value;
  return textIn(isObject(value) ? value['code'] : value);
}
