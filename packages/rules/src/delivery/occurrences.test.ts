import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { frequencyUnits, weekdays } from '@fil/vocabulary/codes';
import type { Frequency } from '@fil/vocabulary/types';
import { addDays, weekdayOf } from '../days/index.ts';
import { occurrences, periodOf } from './occurrences.ts';

const monday = '2026-02-16';
const week = { from: monday, to: addDays(monday, 6) };
const daysFrom = (frequency: Frequency) => occurrences(frequency, week).map(weekdayOf);

test('the days given are the days expected', () => {
  assert.deepEqual(daysFrom({ times: 2, unit: 'week', days: ['saturday', 'tuesday'] }), [
    'tuesday',
    'saturday',
  ]);
  assert.deepEqual(daysFrom({ times: 1, unit: 'day', days: ['monday', 'thursday'] }), ['monday', 'thursday']);
});

test('without days, occurrences are spread over the week', () => {
  assert.deepEqual(daysFrom({ times: 1, unit: 'week' }), ['monday']);
  assert.deepEqual(daysFrom({ times: 2, unit: 'week' }), ['monday', 'thursday']);
  assert.deepEqual(daysFrom({ times: 3, unit: 'week' }), ['monday', 'wednesday', 'friday']);
  assert.equal(daysFrom({ times: 14, unit: 'week' }).length, 14);
});

test('more times than days makes several visits a day, fewer leaves days out', () => {
  assert.deepEqual(daysFrom({ times: 3, unit: 'week', days: ['monday', 'friday'] }), [
    'monday',
    'monday',
    'friday',
  ]);
  assert.deepEqual(daysFrom({ times: 1, unit: 'week', days: ['monday', 'friday'] }), ['monday']);
});

test('a monthly service keeps to its month and its weekdays', () => {
  const quarter = { from: '2026-01-01', to: '2026-03-31' };
  assert.deepEqual(occurrences({ times: 1, unit: 'month' }, quarter), [
    '2026-01-01',
    '2026-02-01',
    '2026-03-01',
  ]);
  assert.deepEqual(
    occurrences({ times: 2, unit: 'month', days: ['tuesday'] }, { from: '2026-02-01', to: '2026-02-28' }),
    ['2026-02-03', '2026-02-17'],
  );
});

const anyFrequency: fc.Arbitrary<Frequency> = fc.record(
  {
    times: fc.integer({ min: 1, max: 10 }),
    unit: fc.constantFrom(...frequencyUnits),
    days: fc.subarray([...weekdays], { minLength: 1 }),
  },
  { requiredKeys: ['times', 'unit'] },
);
const anyDay = fc.integer({ min: 0, max: 800 }).map((count) => addDays('2026-01-01', count));

test('every whole period holds exactly the planned number of times, on the days given', () => {
  fc.assert(
    fc.property(anyFrequency, anyDay, (frequency, day) => {
      const period = frequency.unit === 'day' ? { from: day, to: day } : periodOf(day, frequency.unit);
      const dates = occurrences(frequency, period);
      const possible = frequency.unit !== 'day' || !frequency.days || frequency.days.includes(weekdayOf(day));
      assert.equal(dates.length, possible ? frequency.times : 0);
      for (const date of dates) assert.ok(!frequency.days || frequency.days.includes(weekdayOf(date)));
    }),
  );
});

test('a range cut in two holds what the whole holds', () => {
  fc.assert(
    fc.property(anyFrequency, anyDay, fc.nat(60), fc.nat(60), (frequency, from, first, second) => {
      const middle = addDays(from, first);
      const to = addDays(middle, 1 + second);
      const whole = occurrences(frequency, { from, to });
      const parts = [
        ...occurrences(frequency, { from, to: middle }),
        ...occurrences(frequency, { from: addDays(middle, 1), to }),
      ];
      assert.deepEqual(parts, whole);
      assert.deepEqual(whole, [...whole].sort());
    }),
  );
});
