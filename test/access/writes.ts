/**
 * What each caller may write, by kind of fact, written by hand. Those who are not here are told at once that there is
 * no such file (`operation.submit` in `matrix.ts`).
 *
 * | sign | expected |
 * |--|--|
 * | `A` | accepted |
 * | `d` | `domainNotGranted` |
 * | `p` | `parentAbsent`: it hangs on something that its author does not see |
 * | `y` | `notYours`: the circle's own rules, whatever the domain |
 * | `h` | `caregiverSectionIsHers` |
 * | `z` | `followUpClosed` |
 */
import type { EntityKind, RefusalRule } from '@fil/vocabulary/codes';
import type { CallerName } from './callers.ts';

const signs: Readonly<Record<string, 'accepted' | RefusalRule>> = {
  A: 'accepted',
  d: 'domainNotGranted',
  p: 'parentAbsent',
  y: 'notYours',
  h: 'caregiverSectionIsHers',
  z: 'followUpClosed',
};

export const writers = [
  'manager',
  'nurse',
  'narrow',
  'partlyRestricted',
  'consented',
  'person',
  'relative',
  'caregiver',
  'emergency',
  'keeper',
  'neighbour',
  'foreignManager',
] as const satisfies readonly CallerName[];

/** `kind` or `kind/variant`. */
const table = `
                                 mgr nur nar par con per rel car eme kee nei fMa
evaluation                        A   d   d   d   d   d   d   d   d   d   A   A
answer/health                     A   d   d   d   d   d   d   d   d   d   A   A
answer/caregiverSection           d   d   d   d   d   d   d   A   d   d   d   d
professionalOpinion/plan          A   d   d   d   d   d   d   d   d   d   A   A
professionalOpinion/legalProtection   A   d   d   d   d   d   d   d   d   d   A   A
recourseDecision                  A   d   d   d   d   d   d   d   d   d   A   A
evaluationAddendum                A   d   d   d   d   d   d   d   d   d   A   A
sectionAssignment                 A   d   d   d   d   d   d   d   d   d   A   A
planVersion                       A   d   d   d   d   d   d   d   d   d   A   A
need                              A   d   d   d   d   d   d   d   d   d   A   A
goal                              A   d   d   d   d   d   d   d   d   d   A   A
plannedService                    A   d   d   d   p   d   d   d   d   d   A   A
deliveredService                  A   d   d   d   A   d   d   d   d   d   A   A
continuityBreak/health            A   A   d   d   d   d   d   d   d   d   A   A
continuityBreak/socialNetwork     A   d   d   d   d   d   d   d   d   d   A   A
continuityBreak/housing           A   d   d   d   d   d   d   d   d   d   A   A
stay/health                       A   A   d   d   d   d   d   d   d   d   A   A
stay/housing                      A   d   d   d   d   d   d   d   d   d   A   A
contact                           A   A   d   d   d   d   d   d   d   d   A   A
membership                        A   y   y   y   y   y   y   y   y   z   A   A
consent                           A   A   A   A   y   A   y   y   y   z   A   A
restriction                       A   A   A   A   A   A   A   A   y   A   A   A
referral                          A   y   y   y   y   y   y   y   y   z   A   A
disclosure                        y   y   y   y   y   y   y   y   y   y   y   y
emergencyAccess                   y   y   y   y   y   y   y   y   y   y   y   y
representative                    A   y   y   y   y   y   y   y   y   z   A   A
legalStatus                       A   y   y   y   y   y   y   y   y   z   A   A
right                             A   y   y   y   y   y   y   y   y   z   A   A
rightsOversight                   A   A   A   A   A   A   A   A   y   z   A   A
statement/plan                    y   y   y   y   y   A   A   A   y   z   y   y
statement/caregiverSection        y   y   y   y   y   h   h   A   y   z   y   y
identity                          A   d   d   d   d   d   d   d   d   d   A   A
closure                           A   y   y   y   y   y   y   y   y   z   A   A
`;

export type Writer = (typeof writers)[number];

export interface WriteRow {
  readonly kind: EntityKind;
  readonly variant: string | undefined;
  readonly expected: Readonly<Record<Writer, 'accepted' | RefusalRule>>;
}

/** In the order in which one hand can write them: the end of the follow-up comes last. */
export const writeRows: readonly WriteRow[] = table
  .split('\n')
  .slice(2)
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [name = '', ...cells] = line.trim().split(/\s+/);
    if (cells.length !== writers.length) throw new Error(`${name}: ${cells.length} cells`);
    const [kind, variant] = name.split('/');
    const expected = writers.map((writer, index) => [writer, signs[cells[index] ?? '']]);
    return {
      kind: kind as EntityKind,
      variant,
      expected: Object.fromEntries(expected) as WriteRow['expected'],
    };
  });
