import { isArray, isObject, shown, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { launchName } from '../assembly/propagate-extensions.ts';
import type { DocumentProblems } from '../document-problem.ts';
import { documentExtensions } from '../extension-urls.ts';
import { extensionsOf, extensionValue, valueIn } from '../fhir-json.ts';

/**
 * The resources that the form says it is launched with, checked. Only what it declares is given to its expressions,
 * and only of the types it names: a form cannot look at what the host happens to hold.
 */
export function readLaunchContext(
  questionnaire: JsonObject,
  given: Readonly<Record<string, unknown>>,
  problems: DocumentProblems,
): ReadonlyMap<string, readonly JsonObject[]> {
  const found = new Map<string, readonly JsonObject[]>();
  for (const extension of extensionsOf(questionnaire, documentExtensions.launchContext)) {
    const place = { path: 'extension' };
    const name = launchName(extension);
    const types = extensionsOf(extension, 'type').map((each) => textIn(valueIn(each)?.value));
    if (name === undefined || types.length === 0 || types.includes(undefined)) {
      problems.warning('malformedLaunchContext', place, name ?? '');
      continue;
    }
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    const resources = (isArray(value) ? value : value === undefined || value === null ? [] : [value]).filter(
      isObject,
    );
    if (resources.length === 0) {
      problems.warning('missingLaunchContext', place, name);
      continue;
    }
    const wrong = resources.find((resource) => !types.includes(textIn(resource['resourceType'])));
    const isTooMany = resources.length > 1 && extensionValue(extension, 'multiplesAllowed') !== true;
    if (wrong !== undefined)
      problems.error('wrongLaunchContextType', place, `${name}: ${shown(wrong['resourceType'])}`);
    else if (isTooMany) problems.error('tooManyValues', place, name);
    else found.set(name, resources);
  }
  return found;
}
