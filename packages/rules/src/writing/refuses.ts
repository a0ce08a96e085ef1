import type { EntityKind } from '@fil/vocabulary/codes';
import type { Day, FactByKind, Operation } from '@fil/vocabulary/types';
import { refusesCircle } from '../circle/authority.ts';
import type { CircleContext } from '../circle/context.ts';
import { parentOf } from './parent-of.ts';
import type { Refusal } from './refusal.ts';

type AnyFact = FactByKind[EntityKind];

export interface WriteContext {
  /** The entity's present fact; undefined when there is no such entity. */
  readonly current?: AnyFact | undefined;
  /** The present fact of the entity that `parentOf` names, for the new fact or for the current one; undefined when absent. */
  readonly parent?: AnyFact | undefined;
  /** For a delivered service: first day on which anything was recorded for its planned service. */
  readonly firstDeliveryOn?: Day | undefined;
  /** For a kind of the circle: everything that its rules look at. */
  readonly circle?: CircleContext | undefined;
}

/** What a fact is about never changes: to move it is to end it and write another. */
const immutableFields: { readonly [Kind in EntityKind]?: readonly (keyof FactByKind[Kind])[] } = {
  evaluation: ['instrument', 'instrumentVersion'],
  answer: ['evaluationId', 'linkId', 'place'],
  planVersion: ['number'],
  goal: ['needId'],
  plannedService: ['goalId'],
  deliveredService: ['plannedServiceId'],
  continuityBreak: ['type'],
  membership: ['member', 'role', 'from', 'basis'],
  consent: [
    'recipient',
    'purposes',
    'domains',
    'from',
    'givenBy',
    'representativeId',
    'collectedBy',
    'collectedOn',
    'information',
    'message',
  ],
  restriction: ['target', 'domains', 'from'],
  referral: ['nature', 'to', 'membershipId'],
  disclosure: [
    'nature',
    'recipient',
    'purpose',
    'legalBasis',
    'sentOn',
    'sentAt',
    'referralId',
    'lines',
    'bytes',
    'digest',
  ],
  emergencyAccess: ['by', 'reason', 'dangerToLife', 'domains', 'openedAt', 'until'],
  representative: ['kind', 'from'],
  legalStatus: ['measure', 'pronouncedOn'],
  right: ['kind'],
  rightsOversight: ['kind', 'day'],
  statement: ['writtenOn', 'about', 'ownSection'],
  closure: ['endedOn', 'reason'],
};

/**
 * Why an operation may not be accepted, or undefined when nothing forbids it. The value has already the shape of its
 * field (schemas), and its author may write in its domain (access).
 *
 * | rule | refuses |
 * |--|--|
 * | `entityExists` | creating what exists already |
 * | `entityAbsent` | changing what does not exist |
 * | `fieldImmutable` | changing what a fact is about |
 * | `parentAbsent` | hanging a fact on nothing: goal without its need, delivery without its service… |
 * | `evaluationSigned` | touching a signed evaluation or its answers: a new evaluation amends it (QC-05) |
 * | `unmetNeedsReason` | leaving a need or service unmet without saying why (QC-07, F23) |
 * | `deliveryBeforeStart` | recording a visit before the service's start: earlier than both `startDue` and its first recorded visit |
 * | those of `refusesCircle` | writing in the circle of care without the right to, or against the person's agreements |
 */
export function refuses(operation: Operation, context: WriteContext): Refusal | undefined {
  const { kind } = operation.entity;
  const { current, parent } = context;
  const creates = operation.path === '';
  if (creates && current !== undefined) return { rule: 'entityExists', detail: kind };
  if (!creates && current === undefined) return { rule: 'entityAbsent', detail: kind };
  if (!creates && (immutableFields[kind] as readonly string[] | undefined)?.includes(operation.path)) {
    return { rule: 'fieldImmutable', detail: operation.path };
  }

  const fact = factAfter(operation, current);
  const reference = parentOf(kind, fact);
  // The recipient of a referral answers without reading the plan: what it hangs on was looked at when it was written.
  const hangs = kind !== 'referral' || creates || operation.path === 'plannedServiceId';
  if (hangs && reference && parent === undefined) return { rule: 'parentAbsent', detail: reference.kind };
  if (kind === 'evaluation' && isSigned(current)) return { rule: 'evaluationSigned' };
  if (kind === 'answer' && isSigned(parent)) return { rule: 'evaluationSigned' };
  if (isUnmetWithoutReason(kind, fact)) return { rule: 'unmetNeedsReason', detail: kind };
  if (kind === 'deliveredService' && (creates || operation.path === 'day')) {
    const { day } = fact as FactByKind['deliveredService'];
    const { startDue } = parent as FactByKind['plannedService'];
    const start = startOf(startDue, context.firstDeliveryOn);
    if (start !== undefined && day < start) return { rule: 'deliveryBeforeStart', detail: start };
  }
  return context.circle && refusesCircle(operation, fact, context.circle);
}

/** The fact as it would stand if the operation were accepted. */
export function factAfter(operation: Operation, current: AnyFact | undefined): AnyFact {
  if (operation.path === '') return operation.value as AnyFact;
  const fields = new Map<string, unknown>(Object.entries(current ?? {}));
  if (operation.value === null) fields.delete(operation.path);
  else fields.set(operation.path, operation.value);
  return Object.fromEntries(fields) as unknown as AnyFact;
}

function isSigned(fact: AnyFact | undefined): boolean {
  return fact !== undefined && (fact as FactByKind['evaluation']).status === 'signed';
}

function isUnmetWithoutReason(kind: EntityKind, fact: AnyFact): boolean {
  if (kind !== 'need' && kind !== 'plannedService') return false;
  const { state, unmetReason } = fact as FactByKind['need'] | FactByKind['plannedService'];
  return state === 'unmet' && unmetReason === undefined;
}

/** A service that resumes gets a later `startDue`; visits of its earlier run may still be recorded late. */
function startOf(startDue: Day | undefined, firstDeliveryOn: Day | undefined): Day | undefined {
  if (startDue === undefined || firstDeliveryOn === undefined) return startDue;
  return firstDeliveryOn < startDue ? firstDeliveryOn : startDue;
}
