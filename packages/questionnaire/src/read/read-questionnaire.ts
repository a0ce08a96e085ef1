import { extensionsOfText, readText, reportUnsupported } from './extensions.ts';
import { readItemExtensions } from './item-extensions.ts';
import type { CompiledGroup } from '../form/compiled-item.ts';
import { emptyText } from '../form/localized-text.ts';
import { Form } from '../form/form.ts';
import { isObject, shown, textIn } from '../json.ts';
import { ProblemList } from '../form/problem.ts';
import type { Problem } from '../form/problem.ts';
import { needsOf } from './needs-of.ts';
import { settleConditions } from './settle-conditions.ts';
import { walkItems } from './walk-items.ts';

export interface ReadOptions {
  /** Extensions that the caller itself understands: they are not listed as unsupported. */
  readonly knownExtensions?: readonly string[];
}

export interface ReadResult {
  /** Absent only when the input is no Questionnaire at all. */
  readonly form?: Form;
  readonly problems: readonly Problem[];
}

/**
 * Reads a FHIR R4 Questionnaire that somebody else wrote. It never throws and never gives a blank form for one
 * fault: what is wrong is told at its item, and everything else works.
 * @param json The parsed JSON of the resource.
 */
export function readQuestionnaire(json: unknown, options: ReadOptions = {}): ReadResult {
  const reading = read(json, options);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

/** The same, and others have their turn again and again: a form may have megabytes. */
export async function readQuestionnaireInSlices(
  json: unknown,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const reading = read(json, options);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Yields after each slice of work. */
function* read(json: unknown, options: ReadOptions): Generator<void, ReadResult> {
  const problems = new ProblemList();
  if (!isObject(json) || json['resourceType'] !== 'Questionnaire') {
    problems.add(
      'notAQuestionnaire',
      'error',
      { path: '' },
      isObject(json) ? shown(json['resourceType']) : shown(json),
    );
    return { problems: problems.all };
  }
  const known = new Set(options.knownExtensions ?? []);
  const expressions = readItemExtensions(json, known, { path: '' }, problems)?.expressions;
  reportUnsupported(json['_title'], extensionsOfText, known, { path: 'title' }, problems);
  if (json['modifierExtension'] !== undefined) {
    problems.add('unsupportedModifier', 'warning', { path: '' }, shown(json['modifierExtension']));
  }
  const found = yield* walkItems(json, known, problems);
  yield;
  const items = settleConditions(found, problems);
  yield;
  const url = textIn(json['url']);
  const version = textIn(json['version']);
  const language = textIn(json['language']);
  const title = readText(json['title'], json['_title']);
  const root: CompiledGroup = {
    role: 'group',
    type: 'group',
    linkId: '',
    path: '',
    index: -1,
    depth: -1,
    section: '',
    children: items.filter((item) => item.parent === undefined).map((item) => item.linkId),
    text: title,
    prefix: emptyText,
    hidden: false,
    required: false,
    repeats: false,
    conditions: [],
    enableBehavior: 'all',
    help: [],
    ...(expressions === undefined ? {} : { expressions }),
    source: json,
  };
  const form = new Form({
    ...(url === undefined ? {} : { url }),
    ...(version === undefined ? {} : { version }),
    ...(language === undefined ? {} : { language }),
    title,
    items,
    problems: problems.all,
    needs: needsOf(items, expressions !== undefined),
    root,
  });
  return { form, problems: problems.all };
}
