import type { CircleRole, ContinuityBreakType, PlannedServiceState } from '@fil/vocabulary/codes';
import type { CircleMember, Day, EntityId } from '@fil/vocabulary/types';
import { addDays, compareDays, daysBetween } from '../days/index.ts';
import { expectedSoFar, serviceRun } from '../delivery/service-run.ts';
import type { FileFacts } from '../facts/index.ts';
import { absences } from './absences.ts';

export interface ContinuityGauge {
  readonly relational: RelationalContinuity;
  readonly approach: ApproachContinuity;
  readonly informational: InformationalContinuity;
}

/** Who stays beside the person: the key ties of today, and those lost in the last half-year. */
export interface RelationalContinuity {
  readonly state: 'stable' | 'fallen' | 'noTie';
  readonly ties: readonly {
    readonly membershipId: string;
    readonly role: CircleRole;
    readonly days: number;
  }[];
  /** Key members who left and whose role nobody took over. */
  readonly lost: readonly { readonly membershipId: string; readonly role: CircleRole; readonly on: Day }[];
  /** Breaks that are the loss of a tie. */
  readonly breaks: readonly { readonly id: EntityId; readonly type: ContinuityBreakType; readonly on: Day }[];
}

/** Partners who agreed to their lines, among those whom the plan counts on. */
export interface ApproachContinuity {
  readonly agreed: number;
  readonly of: number;
  readonly waitingFor: readonly string[];
}

/** Whether what happens is known: visits of the last four weeks that somebody recorded, among those expected. */
export interface InformationalContinuity {
  readonly recorded: number;
  readonly expected: number;
}

export interface GaugeInput extends Pick<FileFacts, 'services' | 'deliveries' | 'breaks' | 'stays'> {
  readonly members: readonly CircleMember[];
  readonly today: Day;
}

const keyRoles: ReadonlySet<CircleRole> = new Set([
  'caseManager',
  'keyWorker',
  'primaryPhysician',
  'caregiver',
]);
const brokenTies: ReadonlySet<ContinuityBreakType> = new Set(['lossOfCaregiver', 'changeOfPhysician']);
const countedOn: ReadonlySet<PlannedServiceState> = new Set([
  'proposed',
  'toFind',
  'sent',
  'agreed',
  'suspended',
]);
const accepted: ReadonlySet<PlannedServiceState> = new Set(['agreed', 'suspended']);
/** How far back a lost tie still explains a fall, and how far back records are counted. In days; our choice. */
const relationalWindow = 183;
const informationalWindow = 28;

/**
 * The three continuities (S82, L11, F44), computed from facts and given with what explains them. Relational comes
 * first: people value it most. Which partner has read which version of the plan is not a fact yet, so informational
 * continuity rests on what was recorded.
 */
export function continuityGauge(input: GaugeInput): ContinuityGauge {
  return { relational: relational(input), approach: approach(input), informational: informational(input) };
}

function relational({ members, breaks, today }: GaugeInput): RelationalContinuity {
  const windowStart = addDays(today, -relationalWindow);
  const key = members.filter(({ role, from }) => keyRoles.has(role) && from <= today);
  const present = key.filter(({ to }) => to === undefined || today < to);
  const ties = present
    .map(({ membershipId, role, from }) => ({ membershipId, role, days: daysBetween(from, today) }))
    .sort((left, right) => right.days - left.days || compareDays(left.membershipId, right.membershipId));
  const lost = key.flatMap(({ membershipId, role, to }) => {
    const left = to !== undefined && to <= today && to >= windowStart;
    return left && !present.some((member) => member.role === role) ? [{ membershipId, role, on: to }] : [];
  });
  const broken = breaks
    .filter(({ fact }) => brokenTies.has(fact.type) && fact.day >= windowStart && fact.day <= today)
    .map(({ id, fact }) => ({ id, type: fact.type, on: fact.day }));
  const fallen = lost.length > 0 || broken.length > 0;
  return { state: fallen ? 'fallen' : ties.length > 0 ? 'stable' : 'noTie', ties, lost, breaks: broken };
}

function approach({ services }: GaugeInput): ApproachContinuity {
  const lines = services.filter(({ fact }) => countedOn.has(fact.state));
  const partners = [...new Set(lines.map(({ fact }) => fact.provider))];
  const waitingFor = partners.filter((partner) =>
    lines.some(({ fact }) => fact.provider === partner && !accepted.has(fact.state)),
  );
  return { agreed: partners.length - waitingFor.length, of: partners.length, waitingFor };
}

function informational({ services, deliveries, stays, breaks, today }: GaugeInput): InformationalContinuity {
  const absence = absences({ stays, breaks });
  const from = addDays(today, -informationalWindow);
  let recorded = 0;
  let expected = 0;
  for (const service of services) {
    const run = serviceRun(service, deliveries, absence, today);
    const due = expectedSoFar(run, from, today);
    expected += due;
    // More visits than planned for one service never hide the silence of another.
    recorded += Math.min(due, run.records.filter(({ fact }) => fact.day >= from).length);
  }
  return { recorded, expected };
}
