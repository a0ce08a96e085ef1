import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  answer,
  attention,
  contacted,
  delivered,
  evaluated,
  member,
  planned,
  ruptured,
  stay,
  version,
} from '../testing/records.ts';
import { dayNumber, dayOf } from './day-number.ts';
import { lanesOf } from './lanes.ts';

const laneOf = (given: Parameters<typeof answer>[0], id: string) => {
  const lane = lanesOf(answer(given)).find((candidate) => candidate.id === id);
  assert.ok(lane, `lane ${id}`);
  return lane;
};

describe('lanes of a course', () => {
  it('keeps the lanes a reader looks for, even empty, and one per planned service', () => {
    assert.deepEqual(
      lanesOf(answer()).map(({ id }) => id),
      ['stay', 'break', 'evaluation', 'plan', 'contact'],
    );
    assert.deepEqual(
      lanesOf(
        answer({
          services: [planned('ended', { state: 'ended' }), planned('bath', { title: 'Aide au bain' })],
        }),
      ).map(({ id }) => id),
      ['stay', 'break', 'evaluation', 'plan', 'service:bath', 'service:ended', 'contact'],
    );
  });

  it('puts events in time order whatever the order they came in', () => {
    const lane = laneOf(
      { contacts: [contacted('2026-03-02'), contacted('2026-01-05'), contacted('2026-02-10')] },
      'contact',
    );
    assert.deepEqual(
      lane.events.map((event) => dayOf(event.from)),
      ['2026-01-05', '2026-02-10', '2026-03-02'],
    );
  });

  it('draws what waits on the day it is due, late once that day is past', () => {
    const lane = laneOf(
      {
        attention: [
          attention({ kind: 'reassessmentDue', due: '2026-04-05' }),
          attention({ kind: 'fullReassessmentDue', due: '2026-04-07' }),
        ],
      },
      'evaluation',
    );
    assert.deepEqual(
      lane.events.map(({ state }) => state),
      ['late', 'due'],
    );
  });

  it('leaves to the circle of care what waits about agreements and rights', () => {
    const waits = [
      attention({ kind: 'consentToReask', due: '2026-04-05' }),
      attention({ kind: 'rightToRenew', due: '2026-04-07' }),
    ];
    assert.deepEqual(
      lanesOf(answer({ attention: waits })).flatMap(({ events }) => events),
      [],
    );
  });

  it('draws a gap in the lane of the service it is about', () => {
    const lane = laneOf(
      {
        services: [planned('meals')],
        deliveries: [delivered('meals', '2026-04-01', 'missed'), delivered('meals', '2026-04-03', 'missed')],
        attention: [
          attention({ kind: 'deliveryGap', due: '2026-04-05', sources: ['meals-2026-04-01', 'meals'] }),
        ],
      },
      'service:meals',
    );
    assert.deepEqual(
      lane.events.map(({ state }) => state),
      ['missed', 'missed', 'late'],
    );
  });

  it('ends a stay that goes on today, and an earlier one on the day it ended', () => {
    const lane = laneOf(
      { stays: [stay('home', '2025-01-01', '2026-03-20'), stay('hospital', '2026-03-20')] },
      'stay',
    );
    assert.deepEqual(
      lane.events.map((event) => dayOf(event.to)),
      ['2026-03-20', '2026-04-08'],
    );
  });

  it('shows the expected discharge and the coming review once', () => {
    const stays = [stay('hospital', '2026-04-01', undefined, { expectedTo: '2026-04-12' })];
    assert.deepEqual(
      laneOf({ stays }, 'stay').events.map(({ state }) => state),
      ['done', 'due'],
    );
    const planVersions = [
      version(1),
      version(2, { status: 'current', acceptedOn: '2026-02-10', reviewDue: '2026-08-12' }),
    ];
    assert.deepEqual(laneOf({ planVersions }, 'plan').events.at(-1)?.source.type, 'expected');
    const raised = laneOf(
      { planVersions, attention: [attention({ kind: 'planReviewDue', due: '2026-08-12' })] },
      'plan',
    );
    assert.deepEqual(raised.events.at(-1)?.source.type, 'attention');
    assert.equal(raised.events.length, 3);
  });

  it('keeps an unfinished evaluation apart from a signed one', () => {
    const lane = laneOf(
      { evaluations: [evaluated('a', '2026-02-08'), evaluated('b', '2026-04-06', { status: 'draft' })] },
      'evaluation',
    );
    assert.deepEqual(
      lane.events.map(({ state }) => state),
      ['done', 'draft'],
    );
  });

  it('cuts the circle where a key person comes or goes, and leaves others out', () => {
    const lane = laneOf(
      {
        members: [
          member('Mireille', 'caseManager', '2026-02-05'),
          member('Dr Falardin', 'primaryPhysician', '2026-02-05', '2026-03-01'),
          member('Line', 'nurse', '2026-02-05', '2026-02-20'),
        ],
      },
      'circle',
    );
    assert.deepEqual(
      lane.events.map(({ source }) =>
        source.type === 'circle' ? source.members.map(({ name }) => name) : [],
      ),
      [['Mireille', 'Dr Falardin'], ['Mireille']],
    );
    assert.equal(lane.events[0]?.to, dayNumber('2026-03-02'));
  });

  it('gives every break its own mark on its day', () => {
    const lane = laneOf(
      {
        breaks: [
          ruptured('lossOfCaregiver', '2026-04-03'),
          ruptured('unplannedHospitalization', '2026-03-19', '2026-03-26'),
        ],
      },
      'break',
    );
    assert.deepEqual(
      lane.events.map((event) => dayOf(event.from)),
      ['2026-03-19', '2026-04-03'],
    );
  });
});
