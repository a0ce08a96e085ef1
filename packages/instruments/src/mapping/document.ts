import type { Dimension, Domain, Locale } from '@fil/vocabulary/codes';

/**
 * What our house must know of an institution's own form, as JSON beside its Questionnaire: the domain and dimension of
 * each question, and how its answers become the inputs of a score.
 */
export interface MappingDocument {
  readonly format: typeof mappingFormat;
  /** Domain of every question that nothing nearer says. */
  readonly domain?: Domain;
  /** By linkId: of that item and all that is under it. */
  readonly domains?: Readonly<Record<string, Domain>>;
  readonly dimension?: Dimension;
  readonly dimensions?: Readonly<Record<string, Dimension>>;
  readonly score?: ScoreDocument;
}

export const mappingFormat = 'fil-instrument-mapping/1';

export type ScoreDocument = FunctionDocument | SumDocument | EnteredDocument;

/** One of the score functions shipped. */
export interface FunctionDocument {
  readonly method: 'function';
  readonly function: string;
  /** By the id of the input. */
  readonly inputs: Readonly<Record<string, SourceDocument>>;
}

/** The institution's own sum. */
export interface SumDocument {
  readonly method: 'sum';
  readonly items: readonly SourceDocument[];
  readonly bands?: readonly BandDocument[];
}

/** A total or a profile that somebody enters, with who found it and when. */
export interface EnteredDocument {
  readonly method: 'entered';
  readonly kind?: 'total' | 'profile';
  readonly total: SourceDocument;
  /** linkIds; without them, the author and moment of the answer itself are told. */
  readonly by?: string;
  readonly on?: string;
  readonly bands?: readonly BandDocument[];
}

/** Where a number comes from: one question, and what each of its answers counts for. */
export interface SourceDocument {
  /** Either the question's linkId, or a code that its `item.code` has. */
  readonly linkId?: string;
  readonly code?: { readonly system?: string; readonly code: string };
  /** By the code of the option (`true` and `false` for a yes-or-no question); `null`: this answer says nothing. */
  readonly values?: Readonly<Record<string, number | null>>;
  /** Each option counts for its `ordinalValue` or `itemWeight`. */
  readonly ordinal?: true;
  /** Ends of a question that is answered with a number; a function's own input has its own. */
  readonly lowest?: number;
  readonly highest?: number;
}

export interface BandDocument {
  /** Lowest value of the band; in rising order. */
  readonly from: number;
  readonly meaning: Readonly<Partial<Record<Locale, string>>>;
}
