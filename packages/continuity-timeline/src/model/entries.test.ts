import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, attention, contacted, delivered, planned, ruptured, stay } from '../testing/records.ts';
import { courseList, tableRows } from './entries.ts';
import { everything, filteredLanes, withKind } from './filter.ts';
import { lanesOf } from './lanes.ts';

const course = answer({
  services: [planned('meals'), planned('bath', { title: 'Aide au bain' })],
  deliveries: [
    delivered('meals', '2026-03-02', 'delivered'),
    delivered('bath', '2026-03-03', 'delivered'),
    delivered('meals', '2026-03-04', 'delivered'),
    delivered('meals', '2026-03-06', 'missed'),
    delivered('meals', '2026-03-11', 'delivered'),
    delivered('meals', '2026-03-13', 'delivered'),
  ],
  breaks: [ruptured('lossOfCaregiver', '2026-03-12')],
  stays: [stay('home', '2025-01-01')],
  contacts: [contacted('2026-03-05')],
  attention: [
    attention({ kind: 'reassessmentDue', due: '2026-04-09' }),
    attention({ kind: 'noContact', due: '2026-04-04' }),
  ],
});
const lanes = lanesOf(course);

describe('course as a list', () => {
  it('puts what waits first, soonest first, then what happened, newest first', () => {
    const { waiting, past } = courseList(lanes);
    assert.deepEqual(
      waiting.map(({ events }) => events[0]?.state),
      ['late', 'due'],
    );
    assert.deepEqual(
      past.map(({ lane, events }) => [lane, events.length]),
      [
        ['service:meals', 1],
        ['break', 1],
        ['service:meals', 1],
        ['service:meals', 1],
        ['contact', 1],
        ['service:bath', 1],
        ['service:meals', 2],
        ['stay', 1],
      ],
    );
  });

  it('says every event once, like the table', () => {
    const { waiting, past } = courseList(lanes);
    const ids = [...waiting, ...past].flatMap(({ events }) => events.map(({ id }) => id)).sort();
    assert.deepEqual(
      ids,
      tableRows(lanes)
        .map(({ id }) => id)
        .sort(),
    );
    assert.equal(new Set(ids).size, ids.length);
  });
});

describe('filter', () => {
  it('leaves out a kind, lanes and all', () => {
    const left = filteredLanes(lanes, withKind(everything, 'delivery', false));
    assert.equal(
      left.some(({ kind }) => kind === 'delivery'),
      false,
    );
    assert.equal(left.length, lanes.length - 2);
  });

  it('keeps only what did not happen or waits', () => {
    const left = filteredLanes(lanes, { ...everything, onlyOpen: true });
    assert.deepEqual(left.flatMap(({ events }) => events.map(({ state }) => state)).sort(), [
      'due',
      'late',
      'missed',
    ]);
  });

  it('keeps one type of break without touching other lanes', () => {
    const left = filteredLanes(lanes, { ...everything, breakType: 'changeOfHome' });
    assert.equal(left.find(({ id }) => id === 'break')?.events.length, 0);
    assert.equal(left.find(({ id }) => id === 'contact')?.events.length, 2);
  });
});
