import { isArray, isObject } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { setOwn } from '../fhir-json.ts';
import type { Writable } from '../fhir-json.ts';

const onlyInR5 = ['height', 'width', 'frames', 'duration', 'pages'];

/** An attachment's size is a number in R4 and a text in R5, which knows its measures too. */
export function attachmentToR4(attachment: JsonObject): JsonObject {
  const kept = Object.fromEntries(Object.entries(attachment).filter(([name]) => !onlyInR5.includes(name)));
  const size =
    typeof kept['size'] === 'string' && /^\d{1,15}$/.test(kept['size']) ? Number(kept['size']) : kept['size'];
  return size === undefined ? kept : { ...kept, size };
}

export function attachmentToR5(attachment: JsonObject): JsonObject {
  const size = attachment['size'];
  return typeof size === 'number' ? { ...attachment, size: String(size) } : attachment;
}

/** The values of an item that differ: `initial[].valueAttachment`. */
export function toR4Values(item: unknown): unknown {
  if (!isObject(item) || !isArray(item['initial'])) return item;
  const initial = item['initial'].map((each) =>
    isObject(each) && isObject(each['valueAttachment'])
      ? { ...each, valueAttachment: attachmentToR4(each['valueAttachment']) }
      : each,
  );
  const result: Writable = {};
  for (const [key, value] of Object.entries(item)) setOwn(result, key, key === 'initial' ? initial : value);
  return result;
}
