/** Everybody who calls, and what each may read and write of the file they ask for. Written by hand, from the rules. */
import type { Domain, Purpose } from '@fil/vocabulary/codes';

/**
 * Four files: `followed` and `archived` in one territory; `twin`, of another person whom another institution of that
 * territory knows by the very identifier of the first; `foreign`, the same again in another territory.
 */
export type FileName = 'followed' | 'archived' | 'twin' | 'foreign';

export interface Caller {
  /** Says who this is, in the words of a failure. */
  readonly is: string;
  /** Of which file they ask. */
  readonly file: FileName;
  readonly purpose: Purpose;
  readonly reads: readonly Domain[];
  readonly writes: readonly Domain[];
}

/** All but what is opened one by one. */
const wholeFile: readonly Domain[] = [
  'identity',
  'health',
  'medication',
  'functionalAutonomy',
  'cognitionMood',
  'socialNetwork',
  'housing',
  'finances',
  'legalProtection',
  'services',
  'plan',
  'notes',
];
/** A professional's grant on the caregiver's section opens nothing without the caregiver's consent. */
const withSensitive: readonly Domain[] = [...wholeFile, 'sensitive'];

const nothing = { reads: [], writes: [] } as const;
const followed = { file: 'followed', purpose: 'careCoordination' } as const;

export const callers = {
  manager: { is: 'the case manager', ...followed, reads: withSensitive, writes: withSensitive },
  nurse: {
    is: 'a member with some domains',
    ...followed,
    reads: ['identity', 'health', 'medication', 'services', 'notes'],
    writes: ['health', 'medication', 'notes'],
  },
  narrow: { is: 'a member without the domain asked', ...followed, reads: ['medication'], writes: [] },
  partlyRestricted: {
    is: 'a member whom a restriction names for health, medication, and cognition and mood',
    ...followed,
    reads: wholeFile.filter((domain) => !['health', 'medication', 'cognitionMood'].includes(domain)),
    writes: [],
  },
  consented: {
    is: 'a member by consent, which covers two of the four domains granted',
    ...followed,
    reads: ['housing', 'services'],
    writes: ['services'],
  },
  person: { is: 'the person herself', ...followed, reads: wholeFile, writes: [] },
  relative: { is: 'a relative', ...followed, reads: ['identity', 'plan'], writes: [] },
  caregiver: {
    is: 'the caregiver',
    ...followed,
    reads: ['identity', 'services', 'plan', 'caregiverSection'],
    writes: ['caregiverSection'],
  },
  emergency: {
    is: 'an emergency reader',
    file: 'followed',
    purpose: 'emergency',
    reads: ['identity', 'health', 'medication', 'legalProtection'],
    writes: [],
  },
  keeper: {
    is: 'the accountable one of an archive',
    file: 'archived',
    purpose: 'careCoordination',
    reads: withSensitive,
    writes: [],
  },
  neighbour: {
    is: 'the case manager of another file of the territory, under the same identifier',
    file: 'twin',
    purpose: 'careCoordination',
    reads: withSensitive,
    writes: withSensitive,
  },
  foreignManager: {
    is: 'the case manager of a file in another territory, under the same identifier',
    file: 'foreign',
    purpose: 'careCoordination',
    reads: withSensitive,
    writes: withSensitive,
  },
  former: { is: 'a member whose membership ended', ...followed, ...nothing },
  restricted: { is: 'a member whom a restriction names for everything', ...followed, ...nothing },
  unconsented: { is: 'a member by a consent that was withdrawn', ...followed, ...nothing },
  offered: { is: 'the recipient of a referral not answered yet', ...followed, ...nothing },
  lateEmergency: {
    is: 'an emergency reader whose time is over',
    file: 'followed',
    purpose: 'emergency',
    ...nothing,
  },
  otherPurpose: {
    is: 'a member asking for a purpose not granted',
    file: 'followed',
    purpose: 'supervision',
    ...nothing,
  },
  archived: {
    is: 'a member of the circle when the follow-up ended',
    file: 'archived',
    purpose: 'careCoordination',
    ...nothing,
  },
  colleague: { is: 'a colleague of the same institution who is no member', ...followed, ...nothing },
  partner: { is: 'a professional of another institution of the territory', ...followed, ...nothing },
  foreigner: { is: 'a professional of another institution in another territory', ...followed, ...nothing },
  stranger: { is: 'somebody at the door who is in no circle', ...followed, ...nothing },
  otherAudience: { is: 'the case manager with a token for another audience', ...followed, ...nothing },
  expired: { is: 'the case manager with a token that is over', ...followed, ...nothing },
  tokenless: { is: 'nobody', ...followed, ...nothing },
} as const satisfies Record<string, Caller>;

export type CallerName = keyof typeof callers;
export const callerNames = Object.keys(callers) as readonly CallerName[];
/** Those whose call a good token lets in. */
export const signedInNames = callerNames.filter(
  (name) => !['otherAudience', 'expired', 'tokenless'].includes(name),
);
export const callerOf = (name: CallerName): Caller => callers[name];
