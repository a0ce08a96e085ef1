import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DeliveryOutcome } from '@fil/vocabulary/codes';
import { dayNumber } from './day-number.ts';
import { lanesOf } from './lanes.ts';
import { absencesOf, simplified, threadOf, type ThreadSegment } from './thread.ts';
import { answer, delivered, planned, stay } from '../testing/records.ts';

const today = dayNumber('2026-04-07');
const threadFor = (
  outcomes: readonly [string, DeliveryOutcome][],
  fact: Parameters<typeof planned>[1] = {},
) => {
  const given = answer({
    services: [planned('meals', fact)],
    deliveries: outcomes.map(([day, outcome]) => delivered('meals', day, outcome)),
  });
  const lane = lanesOf(given).find(({ id }) => id === 'service:meals');
  assert.ok(lane);
  return threadOf(lane, [], today);
};
const states = (segments: readonly ThreadSegment[]) => segments.map(({ state }) => state);

describe('thread of a service', () => {
  it('holds while what was planned happens, and breaks around what did not', () => {
    const thread = threadFor([
      ['2026-03-30', 'delivered'],
      ['2026-04-01', 'delivered'],
      ['2026-04-03', 'missed'],
      ['2026-04-06', 'delivered'],
    ]);
    assert.deepEqual(states(thread), ['continuous', 'broken', 'continuous']);
    assert.equal(thread[1]?.from, dayNumber('2026-04-01'));
    assert.equal(thread[1]?.to, dayNumber('2026-04-06'));
  });

  it('waits from the day the service was due to its first occurrence', () => {
    const thread = threadFor([['2026-03-20', 'delivered']], { startDue: '2026-03-10' });
    assert.deepEqual(states(thread), ['waiting', 'continuous']);
    assert.deepEqual(states(threadFor([], { startDue: '2026-03-10' })), ['waiting']);
  });

  it('waits while the person is in hospital: an absence is never a gap', () => {
    const given = answer({
      services: [planned('bath')],
      deliveries: [
        delivered('bath', '2026-03-01', 'delivered'),
        delivered('bath', '2026-03-20', 'delivered'),
      ],
      stays: [stay('hospital', '2026-03-05', '2026-03-12')],
    });
    const lane = lanesOf(given).find(({ id }) => id === 'service:bath');
    assert.ok(lane);
    assert.deepEqual(states(threadOf(lane, absencesOf(given, today), today)), ['waiting', 'continuous']);
  });

  it('waits from the suspension on, and stops where the service ended', () => {
    assert.deepEqual(states(threadFor([['2026-03-20', 'delivered']], { suspendedSince: '2026-03-25' })), [
      'continuous',
      'waiting',
    ]);
    assert.equal(
      threadFor([['2026-03-20', 'delivered']], { endedOn: '2026-03-25' }).at(-1)?.to,
      dayNumber('2026-03-25'),
    );
  });

  it('keeps one miss visible in a long thread drawn small', () => {
    const thread: ThreadSegment[] = [
      { from: 0, to: 300, state: 'continuous' },
      { from: 300, to: 304, state: 'broken' },
      { from: 304, to: 600, state: 'continuous' },
    ];
    assert.deepEqual(
      simplified(thread, 10).map(({ from, to, state }) => [from, to, state]),
      [
        [0, 300, 'continuous'],
        [300, 310, 'broken'],
        [310, 600, 'continuous'],
      ],
    );
  });

  it('simplifies without moving the ends, leaving a hole or drawing a short stretch before the last', () => {
    const anyThread = fc
      .array(
        fc.tuple(
          fc.integer({ min: 1, max: 30 }),
          fc.constantFrom<ThreadSegment['state']>('continuous', 'broken', 'waiting'),
        ),
        { minLength: 1, maxLength: 200 },
      )
      .map((parts) => {
        let from = 0;
        return parts.map(([length, state]) => {
          const segment = { from, to: from + length, state };
          from += length;
          return segment;
        });
      });
    fc.assert(
      fc.property(anyThread, fc.integer({ min: 1, max: 60 }), (thread, shortest) => {
        const result = simplified(thread, shortest);
        assert.equal(result[0]?.from, 0);
        assert.equal(result.at(-1)?.to, thread.at(-1)?.to);
        for (const [index, segment] of result.entries()) {
          if (index > 0) assert.equal(segment.from, result[index - 1]?.to);
        }
        for (const segment of result.slice(0, -1)) assert.ok(segment.to - segment.from >= shortest);
      }),
    );
  });
});
