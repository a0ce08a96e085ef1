import type { continuityGauge } from '@fil/rules';
import type { Words } from '../messages/index.ts';
import { counted, duration } from './counted.ts';

type Gauge = ReturnType<typeof continuityGauge>;

/** Each continuity in one sentence that says on what it rests. */
export function gaugeWords(
  words: Words,
  gauge: Gauge,
): { relational: string; approach: string; informational: string } {
  return {
    relational: relational(words, gauge),
    approach: approach(words, gauge),
    informational: informational(words, gauge),
  };
}

function relational(words: Words, { relational: { state, ties, lost, breaks } }: Gauge): string {
  if (state === 'noTie') return words.term('gaugeRelationalNone');
  if (state === 'stable') {
    // The youngest tie says for how long they have been the same.
    const days = Math.min(...ties.map((tie) => tie.days));
    return counted(words, 'gaugeRelationalSame', ties.length, { duration: duration(words, days) });
  }
  const reasons = [
    ...breaks.map(({ type }) => words.term(`because.${type}`)),
    ...lost.map(({ role }) => words.term('gaugeRelationalLeft', { role: words.term(`role.${role}`) })),
  ];
  return words.term('gaugeRelationalFallen', { reasons: [...new Set(reasons)].join(', ') });
}

function approach(words: Words, { approach: { agreed, of, waitingFor } }: Gauge): string {
  if (of === 0) return words.term('gaugeApproachNone');
  const told = counted(words, 'gaugeApproachAgreed', agreed, { of });
  return waitingFor.length === 0
    ? told
    : `${told} ${words.term('gaugeApproachWaiting', { partners: waitingFor.join(', ') })}`;
}

function informational(words: Words, { informational: { recorded, expected } }: Gauge): string {
  return expected === 0
    ? words.term('gaugeInformationalNone')
    : counted(words, 'gaugeInformational', recorded, { of: expected });
}
