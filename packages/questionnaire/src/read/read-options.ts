import type { CompiledOption } from '../form/compiled-item.ts';
import type { LocalizedText } from '../form/localized-text.ts';
import type { Place, ProblemList } from '../form/problem.ts';
import { isArray, isObject, shown, textIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { AnswerValue } from '../values/answer.ts';
import { readValue } from '../values/read-value.ts';
import { identityOf, plainWords } from '../values/value-words.ts';
import {
  extensionIn,
  extensionUrls,
  extensionsOfOption,
  extensionsOfText,
  readText,
  readWeight,
  reportUnsupported,
} from './extensions.ts';

const optionTypes = [
  'valueInteger',
  'valueDate',
  'valueTime',
  'valueString',
  'valueCoding',
  'valueReference',
];

/** The options of a question. A bad one is told and left out; its neighbours stay. */
export function readOptions(
  item: JsonObject,
  place: Place,
  known: ReadonlySet<string>,
  problems: ProblemList,
): readonly CompiledOption[] {
  const list = item['answerOption'];
  if (list === undefined) return none;
  if (!isArray(list)) {
    problems.add('malformedElement', 'warning', place, 'answerOption');
    return none;
  }
  const options: CompiledOption[] = [];
  const seen = new Set<string>();
  for (const [position, option] of list.entries()) {
    const here: Place = { ...place, path: `${place.path}.answerOption[${position}]` };
    const value = isObject(option) ? readValue(option, 'value') : undefined;
    if (value === undefined || !isObject(option) || !optionTypes.some((name) => name in value)) {
      problems.add('malformedOption', 'warning', here, shown(option));
      continue;
    }
    const system = 'valueCoding' in value ? value.valueCoding.system : undefined;
    const identity = `${system ?? ''}|${identityOf(value)}`;
    if (seen.has(identity)) {
      problems.add('duplicateOption', 'warning', here, plainWords(value));
      continue;
    }
    seen.add(identity);
    options.push(readOption(option, value, known, here, problems));
  }
  return options;
}

const none: readonly CompiledOption[] = Object.freeze([]);

function readOption(
  option: JsonObject,
  value: AnswerValue,
  known: ReadonlySet<string>,
  place: Place,
  problems: ProblemList,
): CompiledOption {
  const read: { -readonly [Name in keyof CompiledOption]: CompiledOption[Name] } = {
    value,
    text: readOptionText(option, value, known, place, problems),
  };
  if (option['initialSelected'] === true) read.initiallySelected = true;
  const coding = option['valueCoding'];
  if (option['extension'] === undefined && !(isObject(coding) && coding['extension'] !== undefined))
    return read;
  for (const element of [option, coding]) {
    reportUnsupported(element, extensionsOfOption, known, place, problems);
    if (extensionIn(element, extensionUrls.optionExclusive)?.['valueBoolean'] === true) read.exclusive = true;
    const prefix = extensionIn(element, extensionUrls.optionPrefix);
    if (prefix !== undefined) read.prefix = readText(prefix['valueString'], prefix['_valueString']);
    const media = extensionIn(element, extensionUrls.itemAnswerMedia);
    const attached = media === undefined ? undefined : readValue(media, 'value');
    if (attached !== undefined && 'valueAttachment' in attached) read.media = attached.valueAttachment;
  }
  const weight = readWeight(option, coding);
  if (weight !== undefined) read.weight = weight;
  return read;
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
