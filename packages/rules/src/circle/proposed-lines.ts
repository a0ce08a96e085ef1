import type { CircleRole, Domain, EntityKind } from '@fil/vocabulary/codes';

/** What a referral proposes to send: facts of these kinds, in these domains. Everything else starts unticked. */
export interface ProposedLines {
  readonly domains: readonly Domain[];
  readonly kinds: readonly EntityKind[];
}

const timetable: readonly EntityKind[] = ['identity', 'plannedService'];
const need: readonly EntityKind[] = [...timetable, 'answer'];
const plan: readonly EntityKind[] = [...need, 'need', 'goal'];

const byRole: Readonly<Record<CircleRole, ProposedLines>> = {
  caseManager: {
    domains: [
      'identity',
      'health',
      'medication',
      'functionalAutonomy',
      'cognitionMood',
      'socialNetwork',
      'housing',
      'legalProtection',
      'services',
      'plan',
    ],
    kinds: [...plan, 'planVersion', 'continuityBreak', 'stay', 'representative', 'legalStatus'],
  },
  keyWorker: {
    domains: [
      'identity',
      'health',
      'functionalAutonomy',
      'cognitionMood',
      'socialNetwork',
      'housing',
      'services',
      'plan',
    ],
    kinds: [...plan, 'continuityBreak', 'stay'],
  },
  primaryPhysician: {
    domains: ['identity', 'health', 'medication', 'cognitionMood', 'functionalAutonomy', 'services'],
    kinds: [...need, 'continuityBreak', 'stay'],
  },
  nurse: {
    domains: ['identity', 'health', 'medication', 'functionalAutonomy', 'services'],
    kinds: [...need, 'continuityBreak'],
  },
  socialWorker: {
    domains: ['identity', 'functionalAutonomy', 'socialNetwork', 'housing', 'services', 'plan'],
    kinds: plan,
  },
  hospitalLiaison: {
    domains: ['identity', 'health', 'medication', 'functionalAutonomy', 'services'],
    kinds: [...need, 'continuityBreak', 'stay'],
  },
  homeSupportWorker: { domains: ['identity', 'functionalAutonomy', 'services'], kinds: need },
  rehabilitationProfessional: { domains: ['identity', 'functionalAutonomy', 'services'], kinds: need },
  communityWorker: { domains: ['identity', 'services'], kinds: timetable },
  housingWorker: { domains: ['identity', 'housing'], kinds: need },
  caregiver: { domains: ['identity', 'services'], kinds: timetable },
  relative: { domains: ['identity'], kinds: ['identity'] },
  representative: {
    domains: ['identity', 'legalProtection', 'services', 'plan'],
    kinds: [...timetable, 'need', 'goal', 'legalStatus'],
  },
  person: { domains: ['identity', 'services', 'plan'], kinds: [...timetable, 'need', 'goal'] },
};

/**
 * What a referral to that role proposes by default: the least that its service needs (S102, L10). Rehabilitation gets
 * mobility and the timetable, neither finances nor cognition (QC-09). `sensitive`, `notes`, `finances` and the
 * caregiver's section are proposed to nobody: the sender adds them line by line, or not at all.
 */
export function proposedLines(role: CircleRole): ProposedLines {
  return byRole[role];
}

export function proposesLine(role: CircleRole, kind: EntityKind, domain: Domain): boolean {
  const { domains, kinds } = byRole[role];
  return kinds.includes(kind) && domains.includes(domain);
}
