import { decideAccess, defaultGrants, domainGrants } from '@fil/rules';
import type { Asker, Circle, Membership } from '@fil/rules';
import { circleRoles, domains } from '@fil/vocabulary/codes';

const members = 200;
/** Who came and went in five years: each of the 200 had this many stays before the present one. */
const earlierStays = 5;
const at = '2026-04-07';
const now = '2026-04-07T13:00:00.000Z';

const idOf = (member: number, stay: number) =>
  `00000000-0000-4000-8000-${String(member * 100 + stay).padStart(12, '0')}`;
const yearAgo = (years: number) => `${2026 - years}-01-01`;

/** A circle of 200 members over five years, each with consents renewed every year and a restriction now and then. */
export function largeCircle(): Circle {
  const everybody = Array.from({ length: members }, (_, member) => member);
  const roles = circleRoles.filter((role) => role !== 'person');
  return {
    memberships: everybody.flatMap((member) =>
      Array.from({ length: earlierStays + 1 }, (_, stay): Membership => {
        const role = roles[member % roles.length] ?? 'nurse';
        return {
          id: idOf(member, stay),
          accountId: idOf(member, 99),
          role,
          from: yearAgo(earlierStays - stay),
          to: stay === earlierStays ? undefined : yearAgo(earlierStays - stay - 1),
          accountable: member === 0 && stay === earlierStays,
          basis: member % 3 === 0 ? 'consent' : 'careTeam',
          essential: member % 5 === 0,
          grants: defaultGrants(role),
        };
      }),
    ),
    consents: everybody.flatMap((member) =>
      Array.from({ length: earlierStays + 1 }, (_, year) => ({
        id: idOf(member, year),
        accountId: idOf(member, 99),
        purposes: ['careCoordination', 'serviceDelivery'] as const,
        domains: domains.slice(0, 12),
        givenBy: 'person' as const,
        from: yearAgo(earlierStays - year),
        to: year === earlierStays ? undefined : yearAgo(earlierStays - year - 1),
      })),
    ),
    restrictions: everybody
      .filter((member) => member % 10 === 0)
      .map((member) => ({
        id: idOf(member, 98),
        accountId: idOf(member, 99),
        domains: ['finances' as const],
        from: yearAgo(1),
      })),
    emergencies: [],
    offers: [],
  };
}

/** One decision in a circle of 200 members, all domains, five years of past rows (goal: p95 ≤ 50 µs). */
export function benchDecideAccess(): Promise<void> {
  const circle = largeCircle();
  const askers = Array.from({ length: members }, (_, member): Asker => ({
    accountId: idOf(member, 99),
    kind: 'careProfessional',
  }));
  const times: number[] = [];
  let allowed = 0;
  for (let round = 0; round < 30; round += 1) {
    for (const asker of askers) {
      for (const domain of domains) {
        const began = performance.now();
        const decision = decideAccess({
          circle,
          asker,
          domain,
          level: 'read',
          purpose: 'careCoordination',
          at,
          now,
        });
        // The first rounds are the compiler's.
        if (round >= 5) times.push((performance.now() - began) * 1000);
        if (decision.allowed) allowed += 1;
      }
    }
  }
  const sorted = times.toSorted((one, other) => one - other);
  const at95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  const half = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const began = performance.now();
  for (const asker of askers) domainGrants({ circle, asker, purpose: 'careCoordination', at, now });
  const whole = ((performance.now() - began) * 1000) / askers.length;
  console.log(
    `\nAccess decision, ${circle.memberships.length} memberships and ${circle.consents.length} consents of ${members} members, ` +
      `${times.length} decisions (${Math.round((allowed / 30 / members / domains.length) * 100)} % allowed): ` +
      `median ${half.toFixed(1)} µs, p95 ${at95.toFixed(1)} µs; all domains of one reader at once ${whole.toFixed(0)} µs`,
  );
  return Promise.resolve();
}
