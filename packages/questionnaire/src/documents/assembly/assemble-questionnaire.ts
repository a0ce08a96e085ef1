import { isObject, shown, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { DocumentProblems } from '../document-problem.ts';
import type { DocumentPlace, DocumentProblem } from '../document-problem.ts';
import { documentExtensions } from '../extension-urls.ts';
import {
  copyOf,
  deepestDocument,
  extensionsOf,
  extensionValue,
  itemsIn,
  linkIdOf,
  objectsIn,
  pathOf,
} from '../fhir-json.ts';
import type { Writable } from '../fhir-json.ts';
import { toR4 } from '../versions/to-r4.ts';
import { addContained } from './add-contained.ts';
import { agreesWithParent, mayBeChild } from './check-sub-questionnaire.ts';
import { readPrefix } from './link-id-prefix.ts';
import { namesIn, propagateToItem, propagateToRoot } from './propagate-extensions.ts';

/** Gives the Questionnaire at a canonical address (`url` or `url|version`); `undefined` or a rejection when there is none. */
export type QuestionnaireSource = (canonical: string) => Promise<unknown>;

export interface AssembleResult {
  /** Absent only when what was given is no Questionnaire. The very object given, when there is nothing to assemble. */
  readonly questionnaire?: JsonObject;
  readonly problems: readonly DocumentProblem[];
}

/** More than any form has; a form that includes itself by halves could ask for a million. */
const mostSubstitutions = 1_000;
const deepestSubstitution = 20;

/**
 * Puts the items of sub-questionnaires in the place of the items that name them, as "Modular Questionnaires" of the
 * Structured Data Capture guide (4.0) describes. Never rejects: a sub-questionnaire that is missing, circular or not
 * fit is told at its item, which stays as it is, and the rest is assembled. Url and version stay those of the form.
 */
export async function assembleQuestionnaire(
  json: unknown,
  source: QuestionnaireSource,
): Promise<AssembleResult> {
  const problems = new DocumentProblems();
  if (!isObject(json) || json['resourceType'] !== 'Questionnaire') {
    problems.error(
      'notAQuestionnaire',
      { path: '' },
      isObject(json) ? shown(json['resourceType']) : shown(json),
    );
    return { problems: problems.all };
  }
  if (!hasSubQuestionnaire(json, 0)) return { questionnaire: json, problems: [] };
  const root = copyOf(json) as Writable;
  const assembly = new Assembly(root, source, problems);
  root['item'] = await assembly.itemsOf(json, {
    owner: root,
    path: '',
    above: [textIn(json['url']) ?? ''],
    names: new Set(namesIn(json)),
    prefix: prefixOf(json, '', problems, { path: '' }) ?? '',
    own: '',
    depth: 0,
  });
  finish(root, assembly.used, problems);
  return { questionnaire: root, problems: problems.all };
}

/** Where the assembly is: what is in scope for a sub-questionnaire that stands here. */
interface Scope {
  /** The group, or the form, that holds these items in the result: what is not the root's is propagated to it. */
  readonly owner: Writable;
  readonly path: string;
  /** Canonical addresses, without version, of the forms this one stands in. */
  readonly above: readonly string[];
  /** Variables in scope. */
  readonly names: ReadonlySet<string>;
  /** What a sub-questionnaire here must put before its linkIds; `undefined` where it could not be worked out. */
  readonly prefix: string | undefined;
  /** What was put before the linkIds of these items themselves. */
  readonly own: string;
  readonly depth: number;
}

class Assembly {
  readonly used = new Set<string>();
  readonly #root: Writable;
  readonly #source: QuestionnaireSource;
  readonly #problems: DocumentProblems;
  readonly #asked = new Map<string, Promise<unknown>>();
  #substitutions = 0;

  constructor(root: Writable, source: QuestionnaireSource, problems: DocumentProblems) {
    this.#root = root;
    this.#source = source;
    this.#problems = problems;
  }

  /** The items of `owner`, with those of its sub-questionnaires in their places. */
  async itemsOf(owner: JsonObject, scope: Scope): Promise<readonly unknown[]> {
    const result: unknown[] = [];
    const items = Array.isArray(owner['item']) ? (owner['item'] as readonly unknown[]) : [];
    // Asked for together, put in one by one: what comes first decides what is a duplicate.
    for (const item of items) this.#ask(extensionValue(item, documentExtensions.subQuestionnaire));
    for (const [at, item] of items.entries()) {
      if (!isObject(item) || scope.depth > deepestDocument) {
        result.push(item);
        continue;
      }
      const path = pathOf(scope.path, at);
      const canonical = extensionValue(item, documentExtensions.subQuestionnaire);
      const place: DocumentPlace = { path, ...linkIdOf(item) };
      const inside =
        typeof canonical === 'string' ? await this.#substitute(item, canonical, scope, place) : undefined;
      if (inside !== undefined) result.push(...inside);
      else result.push(await this.#keep(item, scope, place));
    }
    return result;
  }

  async #keep(item: JsonObject, scope: Scope, place: DocumentPlace): Promise<JsonObject> {
    const kept = withPrefix(item, scope.own);
    if (itemsIn(item).length === 0) return kept;
    const prefix = prefixOf(item, scope.prefix, this.#problems, place);
    kept['item'] = await this.itemsOf(item, {
      ...scope,
      owner: kept,
      path: place.path,
      names: new Set([...scope.names, ...namesIn(item)]),
      prefix,
      depth: scope.depth + 1,
    });
    return kept;
  }

  /** What stands in the place of `item`, or `undefined` when it stays, and why has been told. */
  async #substitute(
    item: JsonObject,
    canonical: string,
    scope: Scope,
    place: DocumentPlace,
  ): Promise<readonly unknown[] | undefined> {
    const { path } = place;
    const { prefix } = scope;
    if (prefix === undefined) return undefined;
    if (item['type'] !== 'display') {
      this.#problems.error('subQuestionnaireNotOnDisplay', place, canonical);
      return undefined;
    }
    const address = canonical.split('|')[0] ?? canonical;
    if (scope.above.includes(address)) {
      this.#problems.error('circularSubQuestionnaire', place, canonical);
      return undefined;
    }
    if (++this.#substitutions > mostSubstitutions || scope.above.length > deepestSubstitution) {
      this.#problems.error('tooManySubQuestionnaires', place, canonical);
      return undefined;
    }
    const found = toR4(await this.#ask(canonical)).questionnaire;
    if (found === undefined) {
      this.#problems.error('missingSubQuestionnaire', place, canonical);
      return undefined;
    }
    if (!mayBeChild(found, place, this.#problems)) return undefined;
    if (!agreesWithParent(found, this.#root, place, this.#problems)) return undefined;
    this.#tellWhatIsLost(item, place);
    for (const name of contextsIn(found))
      if (!scope.names.has(name)) this.#problems.error('missingAssembleContext', place, name);

    this.used.add(canonicalOf(found, canonical));
    const sub = addContained(this.#root, copyOf(found), prefix, place, this.#problems);
    propagateToRoot(this.#root, sub);
    propagateToItem(scope.owner, sub, place, this.#problems);
    return this.itemsOf(sub, {
      owner: scope.owner,
      path,
      above: [...scope.above, address],
      names: new Set([...scope.names, ...namesIn(sub)]),
      prefix: scope.prefix,
      own: prefix,
      depth: scope.depth + 1,
    });
  }

  /** The item goes away whole: a condition on it would have hidden what now always shows. */
  #tellWhatIsLost(item: JsonObject, place: DocumentPlace): void {
    const conditions = [
      'enableWhen',
      ...objectsIn(item['extension']).map((each) => shown(each['url'])),
    ].filter((name) =>
      name === 'enableWhen'
        ? item['enableWhen'] !== undefined
        : /enableWhenExpression$|questionnaire-hidden$/.test(name),
    );
    for (const name of conditions) this.#problems.warning('lostInConversion', place, name);
  }

  #ask(canonical: unknown): Promise<unknown> {
    if (typeof canonical !== 'string') return Promise.resolve(undefined);
    const asked = this.#asked.get(canonical) ?? readFrom(this.#source, canonical);
    this.#asked.set(canonical, asked);
    return asked;
  }
}

async function readFrom(source: QuestionnaireSource, canonical: string): Promise<unknown> {
  try {
    return await source(canonical);
  } catch {
    return undefined;
  }
}

/** An item of a sub-questionnaire, renamed with everything in the same form that names it. */
function withPrefix(item: JsonObject, prefix: string): Writable {
  if (prefix === '') return { ...item };
  const linkId = textIn(item['linkId']);
  const conditions = item['enableWhen'];
  return {
    ...item,
    ...(linkId === undefined ? {} : { linkId: `${prefix}${linkId}` }),
    ...(Array.isArray(conditions)
      ? {
          enableWhen: conditions.map((condition: unknown) =>
            isObject(condition) && typeof condition['question'] === 'string'
              ? { ...condition, question: `${prefix}${condition['question']}` }
              : condition,
          ),
        }
      : {}),
  };
}

function prefixOf(
  owner: JsonObject,
  outer: string | undefined,
  problems: DocumentProblems,
  place: DocumentPlace,
): string | undefined {
  const read = readPrefix(owner, outer);
  if (read.unread === undefined) return read.prefix;
  problems.error('unsupportedPrefix', place, read.unread);
  return undefined;
}

const contextsIn = (questionnaire: JsonObject): readonly string[] =>
  extensionsOf(questionnaire, documentExtensions.assembleContext)
    .map((extension) => extension['valueString'])
    .filter((name) => typeof name === 'string');

function canonicalOf(questionnaire: JsonObject, asked: string): string {
  const url = textIn(questionnaire['url']) ?? asked.split('|')[0] ?? asked;
  const version = textIn(questionnaire['version']) ?? asked.split('|')[1];
  return version === undefined ? url : `${url}|${version}`;
}

function hasSubQuestionnaire(owner: JsonObject, depth: number): boolean {
  return (
    depth <= deepestDocument &&
    itemsIn(owner).some(
      (item) =>
        extensionsOf(item, documentExtensions.subQuestionnaire).length > 0 ||
        hasSubQuestionnaire(item, depth + 1),
    )
  );
}

/** What the form says of itself once assembled, and linkIds that two of its parts share. */
function finish(root: Writable, used: ReadonlySet<string>, problems: DocumentProblems): void {
  const extensions = objectsIn(root['extension']).flatMap((extension) => {
    if (extension['url'] !== documentExtensions.assembleExpectation) return [extension];
    const code = shown(extension['valueCode']);
    return code === 'assemble-root'
      ? []
      : [{ ...extension, valueCode: code.replace(/^assemble-/, 'independent-') }];
  });
  const from = [...used].map((canonical) => ({
    url: documentExtensions.assembledFrom,
    valueCanonical: canonical,
  }));
  const all = [...extensions, ...from];
  if (all.length > 0) root['extension'] = all;
  else delete root['extension'];
  const seen = new Set<string>();
  const visit = (owner: JsonObject, path: string, depth: number): void => {
    if (depth > deepestDocument) return;
    for (const [at, item] of itemsIn(owner).entries()) {
      const linkId = textIn(item['linkId']);
      const here = pathOf(path, at);
      if (linkId !== undefined && seen.has(linkId))
        problems.error('duplicateLinkId', { path: here, linkId }, linkId);
      if (linkId !== undefined) seen.add(linkId);
      visit(item, here, depth + 1);
    }
  };
  visit(root, '', 0);
}
