import type {
  Asker,
  Circle,
  CircleConsent,
  CircleEmergency,
  CircleRestriction,
  Membership,
  Party,
} from './circle.ts';

/** The rows of a circle that are about one account or one body. */
export interface RowsAbout {
  readonly memberships: readonly Membership[];
  readonly consents: readonly CircleConsent[];
  readonly restrictions: readonly CircleRestriction[];
  readonly emergencies: readonly CircleEmergency[];
}

interface CircleIndex {
  readonly byParty: ReadonlyMap<string, RowsAbout>;
  /** Restrictions of a family of recipients, whoever asks. */
  readonly ofFamilies: readonly CircleRestriction[];
}

const nothing: RowsAbout = { memberships: [], consents: [], restrictions: [], emergencies: [] };

/**
 * A circle is asked again and again, for each domain of each reader, and keeps years of past rows: they are sorted by
 * whom they are about once. A circle is never changed once made, so that its index stays true as long as it is there.
 */
const indexes = new WeakMap<Circle, CircleIndex>();

/** What the circle holds about the asker, or the body they work for: the rows of `isAbout`. */
export function rowsAbout(circle: Circle, { accountId, organizationId }: Asker): RowsAbout {
  const { byParty } = indexOf(circle);
  const own = byParty.get(keyOf({ accountId }) ?? '');
  const ofBody = organizationId === undefined ? undefined : byParty.get(keyOf({ organizationId }) ?? '');
  if (!own || !ofBody) return own ?? ofBody ?? nothing;
  return {
    memberships: [...own.memberships, ...ofBody.memberships],
    consents: [...own.consents, ...ofBody.consents],
    restrictions: [...own.restrictions, ...ofBody.restrictions],
    emergencies: [...own.emergencies, ...ofBody.emergencies],
  };
}

export function familyRestrictions(circle: Circle): readonly CircleRestriction[] {
  return indexOf(circle).ofFamilies;
}

function indexOf(circle: Circle): CircleIndex {
  const known = indexes.get(circle);
  if (known) return known;
  const ofFamilies = circle.restrictions.filter(({ category }) => category !== undefined);
  const index = { byParty: sorted(circle), ofFamilies };
  indexes.set(circle, index);
  return index;
}

type Gathered = { [Name in keyof RowsAbout]: RowsAbout[Name][number][] };

function sorted(circle: Circle): ReadonlyMap<string, RowsAbout> {
  const byParty = new Map<string, Gathered>();
  const put = <Name extends keyof RowsAbout>(
    name: Name,
    rows: readonly (Gathered[Name][number] & Party)[],
  ) => {
    for (const row of rows) {
      const key = keyOf(row);
      if (key === undefined) continue;
      const gathered = byParty.get(key) ?? {
        memberships: [],
        consents: [],
        restrictions: [],
        emergencies: [],
      };
      byParty.set(key, gathered);
      (gathered[name] as (typeof row)[]).push(row);
    }
  };
  put('memberships', circle.memberships);
  put('consents', circle.consents);
  put(
    'restrictions',
    circle.restrictions.filter(({ category }) => category === undefined),
  );
  put('emergencies', circle.emergencies);
  return byParty;
}

/** An account is told before the body it belongs to: a row about both is about the account. */
function keyOf({ accountId, organizationId }: Party): string | undefined {
  if (accountId !== undefined) return `account ${accountId}`;
  return organizationId === undefined ? undefined : `body ${organizationId}`;
}
