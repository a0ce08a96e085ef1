import type { Recipient } from '@fil/vocabulary/types';

export type DraftValue = string | boolean | readonly string[] | Recipient | null;
/** What stands in the fields of an open form: always as typed, so that nothing typed is ever lost. */
export type Draft = Readonly<Record<string, DraftValue>>;

/** A problem with one field. The sentence is made in the reader's language. */
export type Problem =
  | { readonly kind: 'required' | 'day' | 'recipient' | 'domains' | 'reversed' | 'future' }
  | { readonly kind: 'tooLong'; readonly max: number };
