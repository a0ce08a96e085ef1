import type { AnswerValue } from '../values/answer.ts';
import { typeOf } from './values.ts';

const systemTypes: Readonly<Record<string, string>> = {
  boolean: 'Boolean',
  integer: 'Integer',
  decimal: 'Decimal',
  string: 'String',
  uri: 'String',
  date: 'Date',
  dateTime: 'DateTime',
  time: 'Time',
};
const fhirTypes = new Set([...Object.keys(systemTypes), 'Coding', 'Quantity', 'Reference', 'Attachment']);
const systemNames = new Set(Object.values(systemTypes));

/**
 * Whether a value of an answer is of a type. Answers have FHIR types: they are none of FHIRPath's own (`System`),
 * though `ofType` takes them for such.
 * @returns `undefined` for a type that only the model of FHIR knows.
 */
export function isOfType(name: string, converts: boolean): ((value: AnswerValue) => boolean) | undefined {
  const [, space, type = ''] = /^(?:(FHIR|System)\.)?(\w+)$/.exec(name) ?? [];
  if (space !== 'System' && fhirTypes.has(type)) return (value) => typeOf(value) === type;
  if (space === 'FHIR' || !systemNames.has(type)) return undefined;
  return converts ? (value) => systemTypes[typeOf(value)] === type : () => false;
}
