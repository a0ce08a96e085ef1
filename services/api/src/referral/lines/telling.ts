import type { EntityKind } from '@fil/vocabulary/codes';
import type { FactByKind } from '@fil/vocabulary/types';
import type { LineLanguage } from '../words/index.ts';

/** What leaves of one field, and the words in which the line tells it. */
export interface ToldField {
  readonly words: string;
  readonly value: unknown;
}

type Field<Kind extends EntityKind> = keyof FactByKind[Kind] & string;

/**
 * How each field of one kind is told, in the order of the line. A field that is not named here never leaves; one that
 * gives no words does not either: what is sent and what is shown cannot differ.
 */
export type Telling<Kind extends EntityKind> = {
  readonly [Name in Field<Kind>]?: (
    value: NonNullable<FactByKind[Kind][Name]>,
    language: LineLanguage,
  ) => string | ToldField | undefined;
};

/** The fields that leave of one fact, with their words. */
export function tellFields<Kind extends EntityKind>(
  telling: Telling<Kind>,
  fact: FactByKind[Kind],
  language: LineLanguage,
): ReadonlyMap<string, ToldField> {
  const told = new Map<string, ToldField>();
  for (const [name, tell] of Object.entries(telling)) {
    const value: unknown = Object.hasOwn(fact, name) ? fact[name as Field<Kind>] : undefined;
    if (value === undefined || value === null) continue;
    const said = (tell as (value: unknown, language: LineLanguage) => string | ToldField | undefined)(
      value,
      language,
    );
    if (said === undefined || said === '') continue;
    told.set(name, typeof said === 'string' ? { words: said, value } : said);
  }
  return told;
}
