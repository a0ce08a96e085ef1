import type { FactByKind } from '@fil/vocabulary/types';

/** Kinds of entity that this element writes. */
export type EditableKind = 'need' | 'goal' | 'plannedService' | 'deliveredService';

/** What stands in the fields of an open form: always as typed, so that nothing typed is ever lost. */
export type Draft = Readonly<Record<string, string | boolean | readonly string[]>>;

/** A problem with one field. The sentence is made in the reader's language. */
export type Problem =
  | { readonly kind: 'required' | 'day' | 'time' | 'future' | 'reason' | 'cause' | 'daysExceed' }
  | { readonly kind: 'tooLong'; readonly max: number }
  | { readonly kind: 'wholeNumber'; readonly min: number; readonly max: number };

export type Problems<Fields extends Draft> = Readonly<Partial<Record<keyof Fields & string, Problem>>>;

/** A form read back: the whole fact, or what is wrong and where. */
export type Reading<Kind extends EditableKind, Fields extends Draft> =
  { readonly fact: FactByKind[Kind] } | { readonly problems: Problems<Fields> };
