import type { AccountKind, CaseModel, CircleAction } from '@fil/vocabulary/codes';
import type { Day, EntityId, Uuid } from '@fil/vocabulary/types';
import { isAbout, isActive } from '../access/index.ts';
import type { Circle, Membership } from '../access/index.ts';
import { circleActionsOf } from './actions.ts';
import type { CircleFacts } from './circle-facts.ts';
import { circleOf } from './circle-of.ts';

/** Whoever writes, as their token says. */
export interface CircleAuthor {
  readonly accountId: Uuid;
  readonly organizationId?: string | undefined;
  readonly kind: AccountKind;
  readonly name: string;
}

/** What an operation on a kind of the circle meets. */
export interface CircleContext {
  /** Every fact of the circle as it stands before the operation, also those that its author does not read. */
  readonly facts: CircleFacts;
  readonly author: CircleAuthor;
  readonly model: CaseModel;
  /** The present day in the territory's time zone. */
  readonly today: Day;
  /** Written by a procedure (`referral.send`, `referral.answer`, `emergency.open`, `circle.create`), not by hand. */
  readonly byService: boolean;
  /** Memberships that no fact made: those that an operator wrote. */
  readonly otherMemberships?: readonly Membership[] | undefined;
  /** The body that a professional works for, when it is known: agreements and refusals may name it. */
  readonly bodyOf?: ((accountId: Uuid) => string | undefined) | undefined;
  /** Whether the author first wrote that statement, by their account; told by the name kept with it when absent. */
  readonly wrote?: ((statementId: EntityId) => boolean) | undefined;
}

/** The context with what the rules ask of it again and again. */
export interface Scene extends CircleContext {
  readonly circle: Circle;
  /** Of facts and of the operator, past ones included. */
  readonly memberships: readonly Membership[];
  /** The author's, in force today. */
  readonly own: readonly Membership[];
  /** The last one to answer for the follow-up, whether or not still in force. */
  readonly accountable: Membership | undefined;
  may(action: CircleAction): boolean;
}

export function sceneOf(context: CircleContext): Scene {
  const { facts, author, model, today, byService, otherMemberships = [] } = context;
  const circle = circleOf(facts);
  const memberships = [...circle.memberships, ...otherMemberships];
  const own = memberships.filter((membership) => isAbout(membership, author) && isActive(membership, today));
  const accountable =
    circle.memberships.find((membership) => membership.accountable) ??
    otherMemberships.find((membership) => membership.accountable);
  const actions = circleActionsOf({
    roles: own.map(({ role }) => role),
    accountable: accountable !== undefined && own.includes(accountable),
    model,
    kind: author.kind,
  });
  return {
    ...context,
    circle,
    memberships,
    own,
    accountable,
    may: (action) => byService || actions.includes(action),
  };
}
