import { localized, openForm, readQuestionnaire } from '@fil/questionnaire';
import type { Form, LoadOptions, Problem } from '@fil/questionnaire';
import { locales } from '@fil/vocabulary/codes';
import type { Domain, Locale } from '@fil/vocabulary/codes';
import type { InstrumentScore } from '@fil/vocabulary/types';
import { emptyDocument, compileMapping } from '../mapping/compile-mapping.ts';
import type { MappingDocument } from '../mapping/document.ts';
import type { MappingProblem } from '../mapping/problem.ts';
import { readMapping } from '../mapping/read-mapping.ts';
import { scoreFunctionById } from '../scales/index.ts';
import { knownExtensions } from '../shared/extension-urls.ts';
import { obstaclesOf } from './obstacles.ts';
import type { ImportObstacle } from './obstacles.ts';

/** What becomes of a form that an institution brings, told before anything is kept. */
export interface SupportReport {
  readonly title: Readonly<Record<Locale, string>>;
  readonly url: string | null;
  /** As the form says it; `1` for a form that says none. */
  readonly version: string;
  readonly copyright: string | null;
  /** Items by what becomes of them. */
  readonly items: {
    readonly questions: number;
    readonly groups: number;
    readonly displays: number;
    /** Told in `problems`, and cannot be answered here. */
    readonly unusable: number;
  };
  /** Questions by their type. */
  readonly types: Readonly<Record<string, number>>;
  /** What the engine says, at each item: the first of them, and how many more there are. */
  readonly problems: readonly Problem[];
  readonly problemsLeftOut: number;
  /** Extensions and elements that are kept and not acted upon, each with how often it is met, the most frequent first. */
  readonly unsupported: readonly { readonly what: string; readonly count: number }[];
  /** How many questions belong to each domain of the file. */
  readonly domains: readonly { readonly domain: Domain; readonly questions: number }[];
  readonly score: InstrumentScore | null;
  readonly mappingProblems: readonly MappingProblem[];
  /** Why it cannot be kept; empty when it can. */
  readonly obstacles: readonly ImportObstacle[];
}

export interface ReadImport {
  readonly report: SupportReport;
  readonly form?: Form;
  /** The form as it is to be kept. */
  readonly text?: string;
  readonly document?: MappingDocument;
}

/**
 * Reads a Questionnaire and the mapping beside it, neither of which is trusted. Never throws.
 * @param mapping absent for a form without score whose items say their own domains.
 */
export function readImport(questionnaire: unknown, mapping?: unknown): ReadImport {
  const { form, problems } = readQuestionnaire(questionnaire, { knownExtensions });
  return reportOn(questionnaire, form, problems, mapping);
}

/**
 * The same for a page, whose hand is never held for long: in slices, with what the form needs to be filled in. A form
 * of another version of FHIR is converted; what is to be kept is then what it became.
 */
export async function openImport(
  questionnaire: unknown,
  mapping?: unknown,
  options: LoadOptions = {},
): Promise<ReadImport> {
  const { form, problems } = await openForm(questionnaire, { knownExtensions, ...options });
  return reportOn(form?.source ?? questionnaire, form, problems, mapping);
}

/** What becomes of a form that is read already, with a mapping. */
export function reportOn(
  questionnaire: unknown,
  form: Form | undefined,
  problems: readonly Problem[],
  mapping?: unknown,
): ReadImport {
  const told = {
    problems: problems.slice(0, mostProblems),
    problemsLeftOut: Math.max(0, problems.length - mostProblems),
  };
  if (!form) return { report: { ...emptyReport, ...told, obstacles: obstaclesOf(undefined, problems) } };
  const text = writtenOut(questionnaire);
  const reading =
    mapping === undefined
      ? { document: emptyDocument, ...compileMapping(emptyDocument, form) }
      : readMapping(mapping, form);
  const { document, problems: mappingProblems } = reading;
  const questions = form.items.filter((item) => item.role === 'question');
  const countOf = (role: string) => form.items.filter((item) => item.role === role).length;
  const report: SupportReport = {
    title: Object.fromEntries(
      locales.map((locale) => [locale, localized(form.title, locale)]),
    ) as SupportReport['title'],
    url: form.url ?? null,
    version: form.version ?? '1',
    copyright: textAt(questionnaire, 'copyright'),
    items: {
      questions: questions.length,
      groups: countOf('group'),
      displays: countOf('display'),
      unusable: countOf('unusable'),
    },
    types: counted(questions.map(({ type }) => type)),
    ...told,
    unsupported: Object.entries(
      counted(problems.filter(({ severity }) => severity === 'information').map(({ detail }) => detail)),
    )
      .map(([what, count]) => ({ what, count }))
      .sort((left, right) => right.count - left.count),
    domains: Object.entries(
      counted([...(reading.mapping?.questions.values() ?? [])].map(({ domain }) => domain)),
    ).map(([domain, count]) => ({ domain: domain as Domain, questions: count })),
    score: scoreOf(document),
    mappingProblems,
    obstacles: [
      ...obstaclesOf(form, problems, mappingProblems),
      ...(text === undefined ? [{ code: 'nestedTooDeep', detail: '' } as const] : []),
    ],
  };
  return {
    report,
    form,
    ...(text === undefined ? {} : { text }),
    ...(document === undefined ? {} : { document }),
  };
}

/** A hostile form may have one for each of its hundred thousand items. */
const mostProblems = 500;

/** What is nested some ten thousand deep can be read and not written again. */
function writtenOut(json: unknown): string | undefined {
  try {
    return JSON.stringify(json);
  } catch {
    return undefined;
  }
}

const emptyReport: Omit<SupportReport, 'problems' | 'problemsLeftOut' | 'obstacles'> = {
  title: { 'fr-CA': '', 'fr-FR': '', en: '' },
  url: null,
  version: '1',
  copyright: null,
  items: { questions: 0, groups: 0, displays: 0, unusable: 0 },
  types: {},
  unsupported: [],
  domains: [],
  score: null,
  mappingProblems: [],
};

/** How a form with this mapping is scored. */
export function scoreOf(document: MappingDocument | undefined): InstrumentScore | null {
  const score = document?.score;
  if (score === undefined) return null;
  const scale = score.method === 'function' ? scoreFunctionById(score.function) : undefined;
  return {
    method: score.method,
    function: scale?.id ?? null,
    name: scale?.name ?? null,
    status: scale?.status ?? (score.method === 'entered' ? 'entered' : 'declared'),
    source: scale?.source ?? null,
  };
}

function counted<Key extends string>(keys: readonly Key[]): Readonly<Record<Key, number>> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(counts) as Record<Key, number>;
}

function textAt(json: unknown, name: string): string | null {
  const value: unknown = (json as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : null;
}
