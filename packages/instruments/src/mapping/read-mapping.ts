import type { Form } from '@fil/questionnaire';
import { dimensions, domains, locales } from '@fil/vocabulary/codes';
import { line, z } from '@fil/vocabulary/schemas';
import { compileMapping } from './compile-mapping.ts';
import { mappingFormat } from './document.ts';
import type { MappingDocument } from './document.ts';
import type { Mapping } from './mapping.ts';
import { problemList } from './problem.ts';
import type { MappingProblem } from './problem.ts';

const optional = z.exactOptional;
const linkId = line(500);
/** A score is a number that somebody reads: no infinity, and nothing that a sum would lose digits of. */
const number = z.number().check(z.minimum(-1e6), z.maximum(1e6));

const source = z.strictObject({
  linkId: optional(linkId),
  code: optional(z.strictObject({ system: optional(line(500)), code: line(200) })),
  values: optional(z.record(z.string().check(z.maxLength(1000)), z.nullable(number))),
  ordinal: optional(z.literal(true)),
  lowest: optional(number),
  highest: optional(number),
});
const bands = z.array(
  z.strictObject({ from: number, meaning: z.partialRecord(z.enum(locales), line(1000)) }),
);
const score = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('function'),
    function: line(80),
    inputs: z.record(line(80), source),
  }),
  z.strictObject({
    method: z.literal('sum'),
    items: z.array(source).check(z.minLength(1), z.maxLength(500)),
    bands: optional(bands),
  }),
  z.strictObject({
    method: z.literal('entered'),
    kind: optional(z.enum(['total', 'profile'])),
    total: source,
    by: optional(linkId),
    on: optional(linkId),
    bands: optional(bands),
  }),
]);
const documentSchema = z.strictObject({
  format: z.literal(mappingFormat),
  domain: optional(z.enum(domains)),
  domains: optional(z.record(linkId, z.enum(domains))),
  dimension: optional(z.enum(dimensions)),
  dimensions: optional(z.record(linkId, z.enum(dimensions))),
  score: optional(score),
}) satisfies z.ZodMiniType<MappingDocument>;

export interface MappingReading {
  /** Absent when the document has not the shape of one, or has an error: then it is not to be used. */
  readonly document?: MappingDocument;
  readonly mapping?: Mapping;
  readonly problems: readonly MappingProblem[];
}

/** Reads a mapping that somebody else wrote, against its form. Never throws: what is wrong is told at its field. */
export function readMapping(json: unknown, form: Form): MappingReading {
  const { problems, tell } = problemList();
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    tell('notAMapping', '', json);
    return { problems };
  }
  const { format } = json as { readonly format?: unknown };
  if (format !== mappingFormat) {
    tell('unknownFormat', 'format', format ?? '');
    return { problems };
  }
  const parsed = documentSchema.safeParse(json);
  if (!parsed.success) {
    for (const { path, code, ...issue } of parsed.error.issues.slice(0, 100)) {
      const keys = 'keys' in issue ? `: ${issue.keys.join(', ')}` : '';
      tell('malformedField', fieldAt(path), `${code}${keys}`);
    }
    return { problems };
  }
  const compiled = compileMapping(parsed.data, form);
  const all = [...problems, ...compiled.problems];
  const isUsable = all.every(({ severity }) => severity !== 'error');
  return isUsable ? { document: parsed.data, mapping: compiled.mapping, problems: all } : { problems: all };
}

function fieldAt(path: readonly PropertyKey[]): string {
  return path.reduce<string>((field, step) => {
    if (typeof step === 'number') return `${field}[${step}]`;
    return field === '' ? String(step) : `${field}.${String(step)}`;
  }, '');
}
