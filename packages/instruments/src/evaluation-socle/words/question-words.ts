import type { Words } from '../../shared/words.ts';

/** Words of one question, of its options, and what helps to answer it. */
export interface QuestionWords {
  readonly text: Words;
  readonly help?: Words;
  readonly options?: Readonly<Record<string, Words>>;
}

export type SectionWords = Readonly<Record<string, QuestionWords>>;
