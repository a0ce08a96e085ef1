import { isObject, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import type { DocumentProblems } from '../document-problem.ts';
import { documentExtensions } from '../extension-urls.ts';
import { deepestDocument, extensionsOf, linkIdOf, objectsIn, pathOf } from '../fhir-json.ts';
import type { Writable } from '../fhir-json.ts';
import { toR4Extensions } from './rename-extensions.ts';
import { toR4Values } from './convert-attachment.ts';

const r5Coding = 'coding';
const expressionsThatOffer = [
  'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerExpression',
  'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-candidateExpression',
];

/** The R4 form of a Questionnaire written in R5. What R4 has no element for is kept in an extension. */
export function questionnaireFromR5(source: JsonObject, problems: DocumentProblems): JsonObject {
  const { versionAlgorithmString, versionAlgorithmCoding, copyrightLabel, item, ...same } = source;
  const kept: Writable[] = [];
  if (typeof versionAlgorithmString === 'string')
    kept.push({ url: documentExtensions.versionAlgorithm, valueString: versionAlgorithmString });
  if (isObject(versionAlgorithmCoding))
    kept.push({ url: documentExtensions.versionAlgorithm, valueCoding: versionAlgorithmCoding });
  if (typeof copyrightLabel === 'string')
    kept.push({ url: documentExtensions.copyrightLabel, valueString: copyrightLabel });
  const root = withExtensions(toR4Extensions(same) as JsonObject, kept);
  return item === undefined ? root : { ...root, item: itemsFromR5(item, '', 0, problems) };
}

function itemsFromR5(items: unknown, above: string, depth: number, problems: DocumentProblems): unknown {
  if (!Array.isArray(items)) return items;
  if (depth > deepestDocument) {
    problems.error('nestedTooDeep', { path: above }, deepestDocument);
    return [];
  }
  return items.map((item: unknown, at) =>
    isObject(item) ? itemFromR5(item, pathOf(above, at), depth, problems) : item,
  );
}

function itemFromR5(source: JsonObject, path: string, depth: number, problems: DocumentProblems): JsonObject {
  const { answerConstraint, disabledDisplay, item, ...same } = source;
  const kept: Writable[] = [];
  if (typeof disabledDisplay === 'string')
    kept.push({ url: documentExtensions.disabledDisplay, valueCode: disabledDisplay });
  // R4 has no word for "an option, or another answer of this type": it is noted beside the nearest type.
  if (answerConstraint === 'optionsOrType')
    kept.push({ url: documentExtensions.answerConstraint, valueCode: 'optionsOrType' });
  const type = typeInR4(source, path, problems);
  const converted = withExtensions(toR4Values(toR4Extensions(same)) as JsonObject, kept);
  return {
    ...converted,
    ...(type === undefined ? {} : { type }),
    ...(item === undefined ? {} : { item: itemsFromR5(item, path, depth + 1, problems) }),
  };
}

/** In R4 the type of a question with options says whether another answer is allowed. */
function typeInR4(item: JsonObject, path: string, problems: DocumentProblems): unknown {
  const type = item['type'];
  const constraint = textIn(item['answerConstraint']);
  const place = { path, ...linkIdOf(item) };
  const hasOptions = objectsIn(item['answerOption']).length > 0;
  const isOffered =
    hasOptions ||
    item['answerValueSet'] !== undefined ||
    expressionsThatOffer.some((url) => extensionsOf(item, url).length > 0);
  if (type === r5Coding) {
    if (!isOffered) {
      problems.warning('codingWithoutOptions', place, type);
      return 'open-choice';
    }
    return constraint === 'optionsOrString' || constraint === 'optionsOrType' ? 'open-choice' : 'choice';
  }
  if (!isOffered || typeof type !== 'string') return type;
  if (constraint === undefined || constraint === 'optionsOnly') return 'choice';
  if (type === 'string' || type === 'text' || constraint === 'optionsOrString') return 'open-choice';
  // A number or a day that is no option would have to become a text: the type is kept, and the options only propose.
  problems.information('answersBesideOptions', place, type);
  return type;
}

export function withExtensions(element: JsonObject, added: readonly Writable[]): JsonObject {
  if (added.length === 0) return element;
  return { ...element, extension: [...objectsIn(element['extension']), ...added] };
}
