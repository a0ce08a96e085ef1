import type { CompiledOption, QuestionType } from '../form/compiled-item.ts';
import type { Place, ProblemList } from '../form/problem.ts';
import { isArray, isObject, shown } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { AnswerValue } from '../values/answer.ts';
import { readValue } from '../values/read-value.ts';

const none: readonly AnswerValue[] = Object.freeze([]);

/** The values a question starts with: `initial`, else the options that start chosen. */
export function readInitial(
  item: JsonObject,
  type: QuestionType,
  options: readonly CompiledOption[],
  place: Place,
  problems: ProblemList,
): readonly AnswerValue[] {
  const selected = options.filter((option) => option.initiallySelected === true);
  const list = item['initial'];
  if (list === undefined) return selected.length === 0 ? none : selected.map((option) => option.value);
  if (!isArray(list)) {
    problems.add('malformedElement', 'warning', place, 'initial');
    return none;
  }
  const values: AnswerValue[] = [];
  for (const [position, entry] of list.entries()) {
    const value = isObject(entry) ? readValue(entry, 'value') : undefined;
    const path = `${place.path}.initial[${position}]`;
    const fit = value && fitted(value, type);
    if (fit === undefined || isCodingForText(fit, type))
      problems.add('malformedInitial', 'warning', { ...place, path }, shown(entry));
    else values.push(fit);
  }
  return values;
}

/** Authors write a whole number for a decimal, and words for an address. */
function fitted(value: AnswerValue, type: QuestionType): AnswerValue {
  if (type === 'decimal' && 'valueInteger' in value) return { valueDecimal: value.valueInteger };
  if (type === 'integer' && 'valueDecimal' in value && Number.isInteger(value.valueDecimal))
    return { valueInteger: value.valueDecimal };
  if (type === 'url' && 'valueString' in value) return { valueUri: value.valueString };
  if (type === 'dateTime' && 'valueDate' in value) return { valueDateTime: value.valueDate };
  return value;
}

/** A code is not words somebody wrote: turned into its display, it would lose what it says. */
const isCodingForText = (value: AnswerValue, type: QuestionType): boolean =>
  (type === 'text' || type === 'string') && 'valueCoding' in value;
