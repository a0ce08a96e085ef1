import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TimelineReadAnswer } from '@fil/vocabulary/types';
import { answer, attention, delivered, evaluated, planned, ruptured, stay } from '../testing/records.ts';
import { consequencesOf } from './aftermath.ts';
import { lanesOf } from './lanes.ts';

const after = (given: Partial<TimelineReadAnswer>, eventId: string) => {
  const full = answer(given);
  const lanes = lanesOf(full);
  const event = lanes.flatMap(({ events }) => events).find(({ id }) => id === eventId);
  assert.ok(event, eventId);
  return consequencesOf(event, lanes, full);
};

describe('what followed an event', () => {
  it('tells of a hospitalization: its end, the services, what waits', () => {
    const consequences = after(
      {
        services: [planned('meals'), planned('bath')],
        deliveries: [
          delivered('meals', '2026-03-16', 'delivered'),
          delivered('bath', '2026-03-17', 'delivered'),
          delivered('meals', '2026-03-27', 'delivered'),
        ],
        breaks: [ruptured('unplannedHospitalization', '2026-03-19', '2026-03-26')],
        attention: [attention({ kind: 'reassessmentDue', due: '2026-04-05', sources: ['break-2026-03-19'] })],
      },
      'break:break-2026-03-19',
    );
    assert.deepEqual(
      consequences.map(({ type }) => type),
      ['ended', 'services', 'waits'],
    );
    assert.deepEqual(consequences[0], { type: 'ended', day: '2026-03-26', days: 7 });
    assert.deepEqual(consequences[1], { type: 'services', suspended: 2, resumed: 1 });
  });

  it('names the evaluation that answered a break, or says that none did', () => {
    const breaks = [ruptured('lossOfCaregiver', '2026-03-01')];
    const answered = after({ breaks, evaluations: [evaluated('e', '2026-03-03')] }, 'break:break-2026-03-01');
    assert.deepEqual(
      answered.map(({ type }) => type),
      ['evaluated'],
    );
    assert.equal(answered[0]?.type === 'evaluated' && answered[0].days, 2);
    assert.deepEqual(
      after({ breaks }, 'break:break-2026-03-01').map(({ type }) => type),
      ['notEvaluated'],
    );
  });

  it('says when a missed service came back, and when it did not', () => {
    const missed = delivered('meals', '2026-04-01', 'missed');
    const services = [planned('meals')];
    const resumed = after(
      {
        services,
        deliveries: [
          missed,
          delivered('meals', '2026-04-03', 'missed'),
          delivered('meals', '2026-04-06', 'delivered'),
        ],
      },
      `delivery:${missed.id}`,
    );
    assert.equal(resumed[0]?.type === 'resumed' && resumed[0].days, 5);
    assert.deepEqual(
      after({ services, deliveries: [missed] }, `delivery:${missed.id}`).map(({ type }) => type),
      ['notResumed'],
    );
  });

  it('leads from a place to the next', () => {
    const next = after(
      { stays: [stay('hospital', '2026-03-19', '2026-03-26'), stay('home', '2026-03-26')] },
      'stay:stay-2026-03-19',
    );
    assert.equal(next[0]?.type === 'nextPlace' && next[0].event.id, 'stay:stay-2026-03-26');
  });
});
