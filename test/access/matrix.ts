/**
 * What every caller gets of every procedure, written by hand. A procedure of the router that is missing here, or one
 * here that the router no longer has, fails the build.
 *
 * | sign | expected |
 * |--|--|
 * | `A` | allowed: it answers |
 * | `0` | empty: it answers, and holds no fact of the file |
 * | `-` | absent: the very bytes that a person, referral or evaluation which does not exist would get |
 * | `!` | 401, in the same bytes for every procedure |
 * | another letter | refused by the rule that `rules` names, in an answer of the procedure |
 */
import type { CallerName } from './callers.ts';
import { callerNames } from './callers.ts';

export type Expected = 'allowed' | 'empty' | 'absent' | '401' | `refused:${string}`;

const signs: Readonly<Record<string, Expected>> = {
  A: 'allowed',
  '0': 'empty',
  '-': 'absent',
  '!': '401',
  c: 'refused:circleExists',
  i: 'refused:identityMismatch',
  o: 'refused:careOnly',
  n: 'refused:entityAbsent',
  d: 'refused:declineNeedsReason',
  y: 'refused:notYours',
  s: 'refused:notSteward',
  p: 'refused:professionalsOnly',
  v: 'refused:visitOver',
};

/** Columns, by their first letters, in the order of `columns`. */
const columns: readonly CallerName[] = [
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
  'former',
  'restricted',
  'unconsented',
  'offered',
  'lateEmergency',
  'otherPurpose',
  'archived',
  'colleague',
  'partner',
  'foreigner',
  'stranger',
  'otherAudience',
  'expired',
  'tokenless',
];

/**
 * From left to right: twelve who are let in, eleven who are not, three without a good token. What hangs on an id of
 * the first file (an evaluation, a referral) does not exist in the files of the tenth to the twelfth.
 */
const table = `
                     mgr nur nar par con per rel car eme kee nei fMa for res unc off lat oth arc col ptn fgn str aud exp nil
session.current       A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   !   !   !
device.secret         A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   !   !   !
instrument.read       A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   !   !   !
instrument.own        A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   !   !   !
instrument.preview    s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   !   !   !
instrument.import     s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   !   !   !
instrument.saveMapping s  s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   s   !   !   !
terminology.expand    A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   !   !   !
directory.search      A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   !   !   !
directory.read        A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   !   !   !
clock.read            A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   !   !   !
clock.move            A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   !   !   !

file.summary          A   A   0   A   0   A   A   A   A   A   A   A   -   -   -   -   -   -   -   -   -   -   -   !   !   !
file.mine             A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   !   !   !
evaluation.list       A   0   0   A   0   A   A   A   A   A   A   A   -   -   -   -   -   -   -   -   -   -   -   !   !   !
evaluation.read       A   -   -   A   -   A   A   A   A   -   -   -   -   -   -   -   -   -   -   -   -   -   -   !   !   !
evaluation.document   A   -   -   A   -   A   A   A   A   -   -   -   -   -   -   -   -   -   -   -   -   -   -   !   !   !
plan.read             A   A   0   A   A   A   A   A   A   A   A   A   -   -   -   -   -   -   -   -   -   -   -   !   !   !
timeline.read         A   A   0   A   A   A   A   A   A   A   A   A   -   -   -   -   -   -   -   -   -   -   -   !   !   !
circle.read           A   A   A   A   A   A   A   A   A   A   A   A   -   -   -   -   -   -   -   -   -   -   -   !   !   !
circle.create         c   c   c   c   c   y   y   y   c   c   c   c   c   c   c   c   c   c   c   c   c   c   y   !   !   !
circle.candidates     A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   !   !   !
access.register       A   -   -   A   -   A   -   -   A   A   A   A   -   -   -   -   -   -   -   -   -   -   -   !   !   !
referral.compose      A   -   -   -   -   -   -   -   -   A   A   A   -   -   -   -   -   -   -   -   -   -   -   !   !   !
referral.send         n   y   y   y   y   y   y   y   y   n   n   n   -   -   -   -   -   -   -   -   -   -   -   !   !   !
referral.inbox        A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   !   !   !
referral.read         -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   A   -   -   -   -   -   -   -   !   !   !
referral.answer       -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   d   -   -   -   -   -   -   -   !   !   !
emergency.open        i   i   i   i   i   o   o   o   i   i   i   i   i   i   i   i   i   i   i   i   i   i   o   !   !   !
visit.prepare         v   v   v   v   v   p   p   p   o   v   v   v   -   -   -   -   -   -   -   -   -   -   -   !   !   !
visit.contact         A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   !   !   A
visit.copies          A   A   A   A   A   A   A   A   A   A   A   A   -   -   -   -   -   -   -   -   -   -   -   !   !   !
visit.mine            A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   A   !   !   !
visit.erase           A   -   -   A   -   A   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   !   !   !
visit.end             A   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   !   !   !
operation.submit      A   A   A   A   A   A   A   A   A   A   A   A   -   -   -   -   -   -   -   -   -   -   -   !   !   !
live.file             A   A   A   A   A   A   A   A   A   A   A   A   -   -   -   -   -   -   -   -   -   -   -   !   !   !
`;

export type MatrixRow = Readonly<Record<CallerName, Expected>>;

/** By path, then by caller. */
export const matrix: ReadonlyMap<string, MatrixRow> = new Map(
  table
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [path = '', ...cells] = line.trim().split(/\s+/);
      if (cells.length !== columns.length)
        throw new Error(`${path}: ${cells.length} cells for ${columns.length}`);
      const row = columns.map((name, index) => [name, meaning(cells[index] ?? '')]);
      return [path, Object.fromEntries(row) as MatrixRow];
    }),
);

function meaning(sign: string): Expected {
  const expected = signs[sign];
  if (expected === undefined) throw new Error(`no sign ${sign}`);
  return expected;
}

if (callerNames.some((name) => !columns.includes(name)))
  throw new Error('every caller has a column of the matrix');
