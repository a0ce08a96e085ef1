import type { OpinionPart } from '@fil/vocabulary/codes';
import { opinionParts } from '@fil/vocabulary/codes';
import type { EntityRecord, FactByKind } from '@fil/vocabulary/types';
import type { DecisionRecord } from './recourse.ts';

/** What is told before a signature. None of it prevents signing: the field signs what it has, knowingly. */
export type SignatureRemark =
  | { readonly kind: 'unanswered'; readonly count: number }
  | { readonly kind: 'noOpinion' }
  | { readonly kind: 'noDecision' };

export interface SignatureQuestion {
  /** Required questions without an answer. */
  readonly unanswered: number;
  readonly opinion: readonly EntityRecord<'professionalOpinion'>[];
  /** Of the whole file. */
  readonly decisions: readonly DecisionRecord[];
}

/** What an evaluation would be signed without. The professional opinion is expected (S27) but not imposed. */
export function signatureRemarks({
  unanswered,
  opinion,
  decisions,
}: SignatureQuestion): readonly SignatureRemark[] {
  return [
    ...(unanswered > 0 ? [{ kind: 'unanswered', count: unanswered } as const] : []),
    ...(opinion.some(({ fact }) => isSaid(fact)) ? [] : [{ kind: 'noOpinion' } as const]),
    ...(decisions.length > 0 ? [] : [{ kind: 'noDecision' } as const]),
  ];
}

export function isSaid({ text, level }: FactByKind['professionalOpinion']): boolean {
  return (text !== undefined && text.trim() !== '') || level !== undefined;
}

/** Parts that carry a degree beside their words. */
export function isGraded(part: OpinionPart): boolean {
  return opinionParts.indexOf(part) >= opinionParts.indexOf('risk');
}
