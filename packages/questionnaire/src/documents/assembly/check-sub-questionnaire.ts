import { isObject } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import type { DocumentPlace, DocumentProblems } from '../document-problem.ts';
import { documentExtensions } from '../extension-urls.ts';
import { extensionsOf, extensionValue, objectsIn } from '../fhir-json.ts';

/** On the root of a sub-questionnaire these would have to become the whole form's: they belong on a group of it. */
const forbidden = [
  documentExtensions.definitionExtract,
  documentExtensions.itemExtractionContext,
  documentExtensions.itemPopulationContext,
  documentExtensions.observationExtract,
  documentExtensions.observationExtractCategory,
  documentExtensions.observationLinkPeriod,
  documentExtensions.preferredTerminologyServer,
  documentExtensions.templateExtract,
  documentExtensions.templateExtractBundle,
];

/** Whether a Questionnaire can stand inside another; what is only odd is told, and does not prevent it. */
export function mayBeChild(sub: JsonObject, place: DocumentPlace, problems: DocumentProblems): boolean {
  if (extensionsOf(sub, documentExtensions.adaptive).length > 0) {
    problems.error('adaptiveSubQuestionnaire', place, sub['url']);
    return false;
  }
  // Nobody knows what it changes: the items would be shown as if it were not there.
  if (objectsIn(sub['modifierExtension']).length > 0) {
    problems.error('modifierOnSubQuestionnaire', place, objectsIn(sub['modifierExtension'])[0]?.['url']);
    return false;
  }
  const expectation = extensionValue(sub, documentExtensions.assembleExpectation);
  if (typeof expectation !== 'string' || !expectation.endsWith('child'))
    problems.information('notAChild', place, typeof expectation === 'string' ? expectation : sub['url']);
  for (const url of forbidden)
    if (extensionsOf(sub, url).length > 0) problems.warning('forbiddenOnSubQuestionnaire', place, url);
  return true;
}

const mustAgree = [
  documentExtensions.endpoint,
  documentExtensions.entryMode,
  documentExtensions.performerType,
  documentExtensions.criticalExtension,
];

/**
 * What the two say of themselves must agree, or the sub-questionnaire say less. `implicitRules` decide how everything
 * is to be read: with others it cannot stand there; every other disagreement is told.
 */
export function agreesWithParent(
  sub: JsonObject,
  parent: JsonObject,
  place: DocumentPlace,
  problems: DocumentProblems,
): boolean {
  if (sub['implicitRules'] !== undefined && sub['implicitRules'] !== parent['implicitRules']) {
    problems.error('disagreesWithParent', place, 'implicitRules');
    return false;
  }
  if (sub['language'] !== undefined && sub['language'] !== parent['language'])
    problems.warning('disagreesWithParent', place, 'language');
  if (!isWithin(securityOf(sub), securityOf(parent)))
    problems.warning('disagreesWithParent', place, 'meta.security');
  for (const url of mustAgree)
    if (!isWithin(extensionsOf(sub, url), extensionsOf(parent, url)))
      problems.warning('disagreesWithParent', place, url);
  return true;
}

const securityOf = (questionnaire: JsonObject): readonly JsonObject[] =>
  isObject(questionnaire['meta']) ? objectsIn(questionnaire['meta']['security']) : [];

function isWithin(some: readonly JsonObject[], all: readonly JsonObject[]): boolean {
  const known = new Set(all.map((each) => JSON.stringify(each)));
  return some.every((each) => known.has(JSON.stringify(each)));
}
