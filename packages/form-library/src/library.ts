import type { InstrumentOwnAnswer, SessionAnswer } from '@fil/vocabulary/types';

/** The institution's forms, and whether the reader may bring one. */
export interface Library {
  readonly forms: InstrumentOwnAnswer['instruments'];
  readonly session: SessionAnswer;
}
export type LibraryForm = Library['forms'][number];

export const isSteward = ({ session }: Library): boolean =>
  session.duties?.includes('instrumentSteward') ?? false;

/** The name that a form has within its institution: what follows the institution in its id. */
export const nameOf = (id: string): string => id.slice(id.indexOf(':') + 1);

/** What the reader asked to work on. */
export type Opening =
  | { readonly kind: 'new' }
  /** A newer version of a form that is there. */
  | { readonly kind: 'version'; readonly id: string }
  | {
      readonly kind: 'kept';
      readonly id: string;
      readonly version: string;
      /** What to show first. */
      readonly part: 'try' | 'score';
    };
