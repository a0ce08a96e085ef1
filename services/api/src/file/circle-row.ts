import type { Circle, CircleConsent, CircleEmergency, CircleRestriction, Membership } from '@fil/rules';
import type { Day, Grant } from '@fil/vocabulary/types';

/** SQL says NULL for a member that is not set; a rule reads an absent one. */
type Nullable<Row> = {
  readonly [Name in keyof Row]: undefined extends Row[Name] ? Row[Name] | null : Row[Name];
};

export type MembershipRow = Nullable<Omit<Membership, 'grants'>> & {
  readonly grants: readonly Nullable<Grant>[];
};

/** What `fil.open_file` gives of the circle: the rows that concern the asker; a table without any gives NULL. */
export interface CircleRow {
  readonly memberships: readonly MembershipRow[] | null;
  readonly circle: {
    readonly closedOn: Day | null;
    readonly consents: readonly Nullable<CircleConsent>[] | null;
    readonly restrictions: readonly Nullable<CircleRestriction>[] | null;
    readonly emergencies: readonly CircleEmergency[] | null;
  };
}

/** The circle as the rules read it, as far as it concerns the asker. */
export function readCircleRow({ memberships, circle }: CircleRow): Circle {
  return {
    memberships: (memberships ?? []).map(toMembership),
    consents: (circle.consents ?? []).map((row) => withoutNulls(row)) as readonly CircleConsent[],
    restrictions: (circle.restrictions ?? []).map((row) => withoutNulls(row)) as readonly CircleRestriction[],
    emergencies: (circle.emergencies ?? []).map((row) => withoutNulls(row)) as readonly CircleEmergency[],
    offers: [],
    closedOn: circle.closedOn ?? undefined,
  };
}

export function toMembership({ grants, ...membership }: MembershipRow): Membership {
  return {
    ...(withoutNulls(membership) as Omit<Membership, 'grants'>),
    grants: grants.map((grant) => withoutNulls(grant) as Grant),
  };
}

function withoutNulls(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
