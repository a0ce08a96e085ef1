import { questionTypes } from '../form/compiled-item.ts';
import type { CompiledItem, CompiledOption, QuestionType } from '../form/compiled-item.ts';
import { isNote } from '../form/controls.ts';
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

  const conditions = readConditions(source, place, problems);
  const item: Writable = {
    role: 'unusable',
    type: 'unusable',
    linkId: where.linkId,
    path: where.path,
    index: where.index,
    depth: where.depth,
    section: where.section,
    children: where.children,
    text: readText(source['text'], source['_text']),
    prefix: source['prefix'] === undefined ? emptyText : readText(source['prefix'], source['_prefix']),
    hidden: around.isUnderHidden,
    conditions: noConditions,
    enableBehavior: readEnableBehavior(source, conditions, place, problems),
    required: source['required'] === true,
    source,
  };
  if (where.parent !== undefined) item['parent'] = where.parent;
  if (where.list !== undefined) item['list'] = where.list;
  const extras = readItemExtensions(source, known, place, problems);
  if (extras !== undefined) {
    Object.assign(item, extras);
    if (around.isUnderHidden) item['hidden'] = true;
  }
  const type = readType(source, place, problems);
  if (type !== undefined && around.addressable) {
    if (type === 'display') becomeDisplay(item, around);
    else if (type === 'group') {
      item['role'] = item['type'] = type;
      item['repeats'] = source['repeats'] === true;
      item['help'] = around.help;
    } else becomeQuestion(item, type, source, around, known, place, problems);
  }
  return { item: item as unknown as CompiledItem, conditions };
}

/** An item while it is read: built field by field, since forms have thousands. */
type Writable = Record<string, unknown>;

function becomeDisplay(item: Writable, around: ItemSurroundings): void {
  item['role'] = item['type'] = 'display';
  const control = item['control'];
  if (around.takesNotes && typeof control === 'string' && isNote(control)) item['note'] = control;
  item['isHelp'] = item['note'] === 'help';
}

function becomeQuestion(
  item: Writable,
  type: QuestionType,
  source: JsonObject,
  around: ItemSurroundings,
  known: ReadonlySet<string>,
  place: Place,
  problems: ProblemList,
): void {
  const options = readOptions(source, place, known, problems);
  const valueSet = textIn(source['answerValueSet']);
  if (valueSet !== undefined) item['valueSet'] = valueSet;
  else if (lacksOptions(type, options, item, place, problems)) return;
  item['role'] = 'question';
  item['type'] = type;
  item['repeats'] = source['repeats'] === true;
  item['readOnly'] = source['readOnly'] === true;
  item['options'] = options;
  item['unitOptions'] ??= noOptions;
  item['initial'] = readInitial(source, type, options, place, problems);
  item['help'] = around.help;
  const maxLength = source['maxLength'];
  if (Number.isInteger(maxLength) && (maxLength as number) > 0) item['maxLength'] = maxLength;
}

const noConditions: readonly never[] = Object.freeze([]);
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
  item: Writable,
  place: Place,
  problems: ProblemList,
): boolean {
  if (type !== 'choice' && type !== 'open-choice') return false;
  const { expressions } = item as { readonly expressions?: { readonly decides: object } };
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
