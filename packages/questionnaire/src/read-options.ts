import { sameValue } from './answer.ts';
import type { AnswerValue } from './answer.ts';
import type { CompiledOption } from './compiled-item.ts';
import {
  extensionsOfOption,
  extensionsOfText,
  readText,
  readWeight,
  reportUnsupported,
} from './extensions.ts';
import { isArray, isObject, shown, textIn } from './json.ts';
import type { JsonObject } from './json.ts';
import type { Place, ProblemList } from './problem.ts';
import { readValue } from './read-value.ts';
import type { LocalizedText } from './localized-text.ts';

/** The options of a question. A bad one is told and left out; its neighbours stay. */
export function readOptions(
  item: JsonObject,
  place: Place,
  known: ReadonlySet<string>,
  problems: ProblemList,
): readonly CompiledOption[] {
  const options: CompiledOption[] = [];
  const list = item['answerOption'];
  if (list === undefined) return options;
  if (!isArray(list)) {
    problems.add('malformedElement', 'warning', place, 'answerOption');
    return options;
  }
  for (const [position, option] of list.entries()) {
    const here: Place = { ...place, path: `${place.path}.answerOption[${position}]` };
    const value = isObject(option) ? readValue(option, 'value') : undefined;
    if (value === undefined || !isObject(option) || 'valueBoolean' in value || 'valueDecimal' in value) {
      problems.add('malformedOption', 'warning', here, shown(option));
      continue;
    }
    if (options.some((other) => sameValue(other.value, value))) {
      problems.add('duplicateOption', 'warning', here, plainWords(value));
      continue;
    }
    if (option['initialSelected'] === true)
      problems.add('unsupportedElement', 'information', here, 'initialSelected');
    reportUnsupported(option, extensionsOfOption, known, here, problems);
    reportUnsupported(option['valueCoding'], extensionsOfOption, known, here, problems);
    const weight = readWeight(option);
    options.push({
      value,
      text: readOptionText(option, value, known, here, problems),
      ...(weight === undefined ? {} : { weight }),
    });
  }
  return options;
}

function readOptionText(
  option: JsonObject,
  value: AnswerValue,
  known: ReadonlySet<string>,
  place: Place,
  problems: ProblemList,
): LocalizedText {
  const coding = isObject(option['valueCoding']) ? option['valueCoding'] : undefined;
  const beside = coding === undefined ? option['_valueString'] : coding['_display'];
  reportUnsupported(beside, extensionsOfText, known, place, problems);
  return readText(textIn(coding?.['display']) ?? plainWords(value), beside);
}

/** What a value says where the form gives it no words of its own. */
function plainWords(value: AnswerValue): string {
  if ('valueCoding' in value) return value.valueCoding.display ?? value.valueCoding.code;
  if ('valueString' in value) return value.valueString;
  if ('valueDate' in value) return value.valueDate;
  return String(Object.values(value)[0]);
}
