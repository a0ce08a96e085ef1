import type { FactByKind, Operation } from '@fil/vocabulary/types';
import type { Refusal } from '../../writing/refusal.ts';
import type { CircleKind } from '../circle-facts.ts';
import type { Scene } from '../context.ts';

/** One operation on one kind of the circle: the fact before it, and as it would stand. */
export interface CircleWrite<Kind extends CircleKind> {
  readonly id: string;
  /** Name of the field; empty when the whole is created. */
  readonly path: keyof FactByKind[Kind] | '';
  readonly before: FactByKind[Kind] | undefined;
  readonly after: FactByKind[Kind];
}

export type CircleRule<Kind extends CircleKind> = (
  write: CircleWrite<Kind>,
  scene: Scene,
) => Refusal | undefined;

export function circleWrite<Kind extends CircleKind>(
  operation: Operation,
  before: FactByKind[Kind] | undefined,
  after: FactByKind[Kind],
): CircleWrite<Kind> {
  return {
    id: operation.entity.id,
    path: operation.path as keyof FactByKind[Kind] | '',
    before: operation.path === '' ? undefined : before,
    after,
  };
}

export const notYours: Refusal = { rule: 'notYours' };
export const immutable = (field: string): Refusal => ({ rule: 'fieldImmutable', detail: field });

/** Whether a period ends before it begins. Ending on its first day is allowed: it then never held. */
export function isReversed(from: string | undefined, to: string | undefined): boolean {
  return from !== undefined && to !== undefined && to < from;
}
