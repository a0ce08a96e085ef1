import { questionTypes } from '../form/compiled-item.ts';
import type { CompiledItem, CompiledOption, QuestionType } from '../form/compiled-item.ts';
import { isNote } from '../form/controls.ts';
import type { NoteControl } from '../form/controls.ts';
import { emptyText } from '../form/localized-text.ts';
import type { LocalizedText } from '../form/localized-text.ts';
import type { Place, ProblemList } from '../form/problem.ts';
import { isArray, shown, textIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { extensionsOfText, readText, reportUnsupported } from './extensions.ts';
import { readItemExtensions } from './item-extensions.ts';
import { readConditions } from './read-conditions.ts';
import type { FoundCondition } from './read-conditions.ts';
import { readInitial } from './read-initial.ts';
import { readOptions } from './read-options.ts';

/** What the walk over the form knows of an item before it is read. */
export interface ItemPosition {
  readonly linkId: string;
  readonly path: string;
  readonly index: number;
  readonly depth: number;
  readonly parent?: string;
  readonly section: string;
  readonly list?: string;
  readonly children: readonly string[];
}

/** What is above an item, as far as it decides how the item is read. */
export interface ItemSurroundings {
  readonly help: readonly LocalizedText[];
  /** False when it has no linkId of its own. */
  readonly addressable: boolean;
  /** It stands under a question or a group that it can be a note of. */
  readonly takesNotes: boolean;
  readonly isUnderHidden: boolean;
}

export interface FoundItem {
  readonly item: CompiledItem;
  readonly conditions: readonly FoundCondition[];
}

/** One item with its conditions still to be checked against the rest of the form. */
export function readItem(
  source: JsonObject,
  where: ItemPosition,
  around: ItemSurroundings,
  known: ReadonlySet<string>,
  problems: ProblemList,
): FoundItem {
  const place: Place = { path: where.path, linkId: where.linkId };
  const modifier = source['modifierExtension'];
  if (modifier !== undefined && !(isArray(modifier) && modifier.length === 0))
    problems.add('unsupportedModifier', 'warning', place, shown(modifier));
  reportUnsupported(source['_text'], extensionsOfText, known, place, problems);
  reportUnsupported(source['_prefix'], extensionsOfText, known, place, problems);

  const { category, minOccurs, maxOccurs, ...extras } = readItemExtensions(source, known, place, problems);
  const conditions = readConditions(source, place, problems);
  const content = {
    text: readText(source['text'], source['_text']),
    prefix: source['prefix'] === undefined ? emptyText : readText(source['prefix'], source['_prefix']),
    hidden: extras.hidden === true || around.isUnderHidden,
    conditions: [],
    enableBehavior: readEnableBehavior(source, conditions, place, problems),
    source,
  } as const;
  const required = source['required'] === true;
  const occurrence = {
    required,
    repeats: source['repeats'] === true,
    ...(minOccurs === undefined ? {} : { minOccurs }),
    ...(maxOccurs === undefined ? {} : { maxOccurs }),
  };
  const unusable: CompiledItem = {
    role: 'unusable',
    type: 'unusable',
    ...where,
    ...extras,
    ...content,
    required,
  };

  const type = readType(source, place, problems);
  if (type === undefined || !around.addressable) return { item: unusable, conditions };
  if (type === 'display') {
    const { control } = extras;
    const note: { note?: NoteControl } = around.takesNotes && isNote(control) ? { note: control } : {};
    const display: CompiledItem = {
      role: 'display',
      type,
      ...where,
      ...extras,
      ...content,
      ...note,
      isHelp: note.note === 'help',
      ...(category === undefined ? {} : { category }),
    };
    return { item: display, conditions };
  }
  const { help } = around;
  if (type === 'group') {
    return {
      item: { role: 'group', type, ...where, ...extras, ...content, ...occurrence, help },
      conditions,
    };
  }
  const options = readOptions(source, place, known, problems);
  const valueSet = textIn(source['answerValueSet']);
  if (valueSet === undefined && lacksOptions(type, options, extras, place, problems))
    return { item: unusable, conditions };
  const maxLength = source['maxLength'];
  const question: CompiledItem = {
    role: 'question',
    type,
    ...where,
    unitOptions: noOptions,
    ...extras,
    ...content,
    ...occurrence,
    readOnly: source['readOnly'] === true,
    ...(Number.isInteger(maxLength) && (maxLength as number) > 0 ? { maxLength: maxLength as number } : {}),
    options,
    ...(valueSet === undefined ? {} : { valueSet }),
    initial: readInitial(source, type, options, place, problems),
    help,
  };
  return { item: question, conditions };
}

const noOptions: readonly CompiledOption[] = Object.freeze([]);

function readType(
  item: JsonObject,
  place: Place,
  problems: ProblemList,
): QuestionType | 'group' | 'display' | undefined {
  const type = textIn(item['type']);
  if (type === undefined) problems.add('missingType', 'error', place, shown(item['type']));
  else if (type === 'group' || type === 'display') return type;
  else if (isQuestionType(type)) return type;
  else problems.add('unknownType', 'error', place, type);
  return undefined;
}

function isQuestionType(type: string): type is QuestionType {
  return questionTypes.some((supported) => supported === type);
}

/** A choice without options cannot be answered; an open choice still takes free words. */
function lacksOptions(
  type: QuestionType,
  options: readonly CompiledOption[],
  { expressions }: { readonly expressions?: { readonly decides: object } },
  place: Place,
  problems: ProblemList,
): boolean {
  if (type !== 'choice' && type !== 'open-choice') return false;
  const decided = expressions?.decides ?? {};
  if (options.length > 0 || 'answers' in decided || 'candidates' in decided) return false;
  problems.add('missingOptions', type === 'choice' ? 'error' : 'warning', place, type);
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
