import { extensionsOfForm, extensionsOfText, readText, reportUnsupported } from './extensions.ts';
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
  reportUnsupported(json, extensionsOfForm, known, { path: '' }, problems);
  reportUnsupported(json['_title'], extensionsOfText, known, { path: 'title' }, problems);
  if (json['modifierExtension'] !== undefined) {
    problems.add('unsupportedModifier', 'warning', { path: '' }, shown(json['modifierExtension']));
  }
  const found = walkItems(json, known, problems);
  const items = settleConditions(found, problems);
  const url = textIn(json['url']);
  const version = textIn(json['version']);
  const language = textIn(json['language']);
  const form = new Form({
    ...(url === undefined ? {} : { url }),
    ...(version === undefined ? {} : { version }),
    ...(language === undefined ? {} : { language }),
    title: readText(json['title'], json['_title']),
    items,
    problems: problems.all,
    needs: needsOf(items),
    source: json,
  });
  return { form, problems: problems.all };
}
