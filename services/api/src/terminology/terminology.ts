import { terminologyEndpoint } from '@fil/questionnaire';
import type { CompiledOption, ValueSetSource } from '@fil/questionnaire';
import type { Locale } from '@fil/vocabulary/codes';
import type { ExpandedConcept, Instant, TerminologyExpandAnswer } from '@fil/vocabulary/types';
import { boundedFetch } from './bounded-fetch.ts';

export interface Terminology {
  expand(asked: AskedValueSet, now: Instant): Promise<TerminologyExpandAnswer>;
}

export interface AskedValueSet {
  readonly url: string;
  readonly filter?: string;
  readonly count: number;
  readonly locale: Locale;
}

/** What was had is good for a day: value sets change by release. */
const keptMilliseconds = 86_400_000;

/**
 * The territory's terminology service (FHIR R4, `ValueSet/$expand`), asked by us for pages: a strict host lets them call
 * nobody else, and whom what is typed goes to is the operator's to decide. Nothing about a person goes with it.
 * @param baseUrl absent where the operator has set none up.
 */
export function openTerminology(baseUrl: string | undefined): Terminology {
  if (baseUrl === undefined)
    return { expand: () => Promise.resolve({ outcome: 'unreachable', reason: 'notSetUp' }) };
  const sources = new Map<Locale, { readonly source: ValueSetSource; readonly since: number }>();
  const sourceFor = (language: Locale, now: number): ValueSetSource => {
    const known = sources.get(language);
    if (known && now - known.since < keptMilliseconds) return known.source;
    const source = terminologyEndpoint({ base: baseUrl, fetch: boundedFetch, language });
    sources.set(language, { source, since: now });
    return source;
  };
  return {
    async expand({ locale, ...request }, now) {
      try {
        const { options, total } = await sourceFor(locale, Date.parse(now)).expand(request);
        const contains = options.slice(0, request.count).flatMap(conceptOf);
        return { outcome: 'expanded', expansion: { total: total ?? options.length, contains } };
      } catch {
        return { outcome: 'unreachable', reason: 'noAnswer' };
      }
    },
  };
}

function conceptOf({ value, text }: CompiledOption): readonly ExpandedConcept[] {
  if (!('valueCoding' in value)) return [];
  const { system, code, display } = value.valueCoding;
  const designation = [...text.translations].map(([language, words]) => ({ language, value: words }));
  return [
    {
      ...(system !== undefined && { system }),
      code,
      ...(display !== undefined && { display }),
      ...(designation.length > 0 && { designation }),
    },
  ];
}
