import type { BandDocument } from './document.ts';
import type { Domain } from '@fil/vocabulary/codes';
import type { QuestionIndex } from '../shared/question.ts';

/** A mapping read against its form: everything that is needed to score, and no more. Plain data. */
export interface Mapping {
  /** Every question of the form. One of which nothing says the domain is `sensitive`: in doubt, closed. */
  readonly questions: QuestionIndex;
  readonly score?: ScoreMapping;
  /** Domains of the questions that the score rests on. */
  readonly scoreDomains: readonly Domain[];
}

export type ScoreMapping =
  | {
      readonly method: 'function';
      readonly function: string;
      /** By the id of the input. */
      readonly inputs: ReadonlyMap<string, Source>;
    }
  | { readonly method: 'sum'; readonly items: readonly Source[]; readonly bands: readonly BandDocument[] }
  | {
      readonly method: 'entered';
      readonly kind: 'total' | 'profile';
      readonly total: Source;
      readonly by?: string;
      readonly on?: string;
      readonly bands: readonly BandDocument[];
    };

/** A question and what its answers count for. */
export interface Source {
  readonly linkId: string;
  /** By the key of the answer; absent for a question answered with a number. */
  readonly values?: ReadonlyMap<string, number>;
  /** Everything it may count for, in rising order; of a number without a list, its two ends. */
  readonly possible: readonly number[];
}
