import { questionTypes } from './compiled-item.ts';
import type { CompiledItem, CompiledOption, QuestionType } from './compiled-item.ts';
import {
  extensionsOfItem,
  extensionsOfText,
  readHidden,
  readItemControl,
  readText,
  reportUnsupported,
} from './extensions.ts';
import { questionnaireItemTypes } from './fhir-types.ts';
import { isArray, shown, textIn } from './json.ts';
import type { JsonObject } from './json.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Place, ProblemList } from './problem.ts';
import { readConditions } from './read-conditions.ts';
import type { FoundCondition } from './read-conditions.ts';
import { readOptions } from './read-options.ts';

/** What the walk over the form knows of an item before it is read. */
export interface ItemPosition {
  readonly linkId: string;
  readonly path: string;
  readonly index: number;
  readonly depth: number;
  readonly parent?: string;
  readonly section: string;
  readonly children: readonly string[];
  readonly help: readonly LocalizedText[];
  /** False when it has no linkId of its own. */
  readonly addressable: boolean;
  /** Its parent tells its words as help. */
  readonly isHelp: boolean;
}

/** Elements of an item that this release reads past; issue of the form, not of the reader, so they are listed. */
const unsupportedElements = ['initial', 'modifierExtension'] as const;

/** One item with its conditions still to be checked against the rest of the form. */
export function readItem(
  item: JsonObject,
  position: ItemPosition,
  known: ReadonlySet<string>,
  problems: ProblemList,
): { readonly item: CompiledItem; readonly conditions: readonly FoundCondition[] } {
  const { help, addressable, isHelp, ...where } = position;
  const place: Place = { path: position.path, linkId: position.linkId };
  for (const name of unsupportedElements) reportElement(item, name, place, problems);
  reportUnsupported(item, extensionsOfItem, known, place, problems);
  reportUnsupported(item['_text'], extensionsOfText, known, place, problems);
  reportUnsupported(item['_prefix'], extensionsOfText, known, place, problems);

  const conditions = readConditions(item, place, problems);
  const control = readItemControl(item);
  const content = {
    text: readText(item['text'], item['_text']),
    prefix: readText(item['prefix'], item['_prefix']),
    hidden: readHidden(item),
    ...(control === undefined ? {} : { control }),
    conditions: [],
    enableBehavior: readEnableBehavior(item, conditions, place, problems),
    source: item,
  } as const;
  const required = item['required'] === true;
  const unusable: CompiledItem = { role: 'unusable', type: 'unusable', ...where, ...content, required };

  const type = readType(item, place, problems);
  if (type === undefined || !addressable) return { item: unusable, conditions };
  if (type === 'display')
    return { item: { role: 'display', type, ...where, ...content, isHelp }, conditions };
  if (type === 'group') {
    if (item['repeats'] === true) problems.add('repeatingGroup', 'warning', place, position.linkId);
    return { item: { role: 'group', type, ...where, ...content, help }, conditions };
  }
  const options = readOptions(item, place, known, problems);
  if (lacksOptions(item, type, options, place, problems)) return { item: unusable, conditions };
  const maxLength = item['maxLength'];
  const question: CompiledItem = {
    role: 'question',
    type,
    ...where,
    ...content,
    required,
    readOnly: item['readOnly'] === true,
    repeats: item['repeats'] === true,
    ...(Number.isInteger(maxLength) && (maxLength as number) > 0 ? { maxLength: maxLength as number } : {}),
    options,
    help,
  };
  return { item: question, conditions };
}

function readType(
  item: JsonObject,
  place: Place,
  problems: ProblemList,
): QuestionType | 'group' | 'display' | undefined {
  const type = textIn(item['type']);
  if (type === undefined) problems.add('missingType', 'error', place, shown(item['type']));
  else if (type === 'group' || type === 'display') return type;
  else if (isQuestionType(type)) return type;
  else {
    const inStandard = questionnaireItemTypes.some((standard) => standard === type);
    problems.add(inStandard ? 'unsupportedType' : 'unknownType', 'error', place, type);
  }
  return undefined;
}

function isQuestionType(type: string): type is QuestionType {
  return questionTypes.some((supported) => supported === type);
}

/** A choice without options cannot be answered; an open choice still takes free words. */
function lacksOptions(
  item: JsonObject,
  type: QuestionType,
  options: readonly CompiledOption[],
  place: Place,
  problems: ProblemList,
): boolean {
  if (type !== 'choice' && type !== 'open-choice') return false;
  if (options.length > 0) return false;
  const severity = type === 'choice' ? 'error' : 'warning';
  const valueSet = item['answerValueSet'];
  if (valueSet === undefined) problems.add('missingOptions', severity, place, type);
  else problems.add('unsupportedValueSet', severity, place, shown(valueSet));
  return type === 'choice';
}

function readEnableBehavior(
  item: JsonObject,
  conditions: readonly FoundCondition[],
  place: Place,
  problems: ProblemList,
): 'all' | 'any' {
  const behavior = item['enableBehavior'];
  if (behavior === 'all' || behavior === 'any') return behavior;
  // R4 demands the element when there are several conditions; before R4, any of them was enough.
  if (conditions.length > 1) problems.add('missingEnableBehavior', 'warning', place, shown(behavior));
  return 'any';
}

function reportElement(
  item: JsonObject,
  name: (typeof unsupportedElements)[number],
  place: Place,
  problems: ProblemList,
): void {
  const value = item[name];
  if (value === undefined || (isArray(value) && value.length === 0)) return;
  if (name !== 'modifierExtension') return problems.add('unsupportedElement', 'information', place, name);
  problems.add('unsupportedModifier', 'warning', place, shown(value));
}
