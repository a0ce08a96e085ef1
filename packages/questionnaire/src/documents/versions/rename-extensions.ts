import { isArray, isObject } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { documentExtensions } from '../extension-urls.ts';
import { deepestDocument, setOwn } from '../fhir-json.ts';
import type { Writable } from '../fhir-json.ts';

const core = 'http://hl7.org/fhir/StructureDefinition';

/** Extensions that forms in R5 use under another name than forms in R4. */
const renamed: ReadonlyMap<string, string> = new Map([
  [`${core}/itemWeight`, `${core}/ordinalValue`],
  [`${core}/preferredTerminologyServer`, documentExtensions.preferredTerminologyServer],
]);
/** The bounds of a quantity had no place in the R4 extensions, and got names of their own. */
const quantityBounds: ReadonlyMap<string, string> = new Map([
  [`${core}/minValue`, 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-minQuantity'],
  [`${core}/maxValue`, 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-maxQuantity'],
]);

/** The element with its extensions, at any depth, under their R4 names; the very same where it has none to rename. */
export function toR4Extensions(element: unknown, depth = 0): unknown {
  if (depth > deepestDocument) return undefined;
  if (isArray(element)) {
    const converted = element.map((each) => toR4Extensions(each, depth + 1));
    return converted.some((each, at) => each !== element[at]) ? converted : element;
  }
  if (!isObject(element)) return element;
  let result: Writable | undefined;
  for (const [key, value] of Object.entries(element)) {
    if (typeof value !== 'object' || value === null) continue;
    const isExtension = key === 'extension' && isArray(value);
    const converted = toR4Extensions(isExtension ? value.map(rename) : value, depth + 1);
    if (
      converted === value ||
      (isExtension && isArray(converted) && converted.every((each, at) => each === value[at]))
    )
      continue;
    result ??= { ...element };
    setOwn(result, key, converted);
  }
  return result ?? element;
}

function rename(extension: unknown): unknown {
  if (!isObject(extension) || typeof extension['url'] !== 'string') return extension;
  const bound = isObject(extension['valueQuantity']) ? quantityBounds.get(extension['url']) : undefined;
  const url = bound ?? renamed.get(extension['url']);
  return url === undefined ? extension : ({ ...extension, url } satisfies JsonObject);
}
