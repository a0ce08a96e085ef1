import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { weekdays } from '@fil/vocabulary/codes';
import {
  addDays,
  ageOn,
  compareDays,
  daysBetween,
  includesDay,
  startOfMonth,
  startOfNextMonth,
  startOfWeek,
  weekdayOf,
} from './calendar.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyCount = fc.integer({ min: -40_000, max: 40_000 });

test('adding days and counting them undo each other', () => {
  fc.assert(
    fc.property(anyDay, anyCount, (day, count) => {
      assert.equal(daysBetween(day, addDays(day, count)), count);
      assert.equal(addDays(addDays(day, count), -count), day);
    }),
  );
});

test('one day more is the next weekday and sorts after', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const next = addDays(day, 1);
      assert.equal(weekdays.indexOf(weekdayOf(next)), (weekdays.indexOf(weekdayOf(day)) + 1) % 7);
      assert.equal(compareDays(day, next), -1);
      assert.equal(compareDays(next, day), 1);
      assert.equal(compareDays(day, day), 0);
    }),
  );
});

test('a week starts on its first day, at most six days before', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('sunday' as const, 'monday' as const), (day, firstDay) => {
      const start = startOfWeek(day, firstDay);
      assert.equal(weekdayOf(start), firstDay);
      const distance = daysBetween(start, day);
      assert.ok(distance >= 0 && distance <= 6);
    }),
  );
});

test('the weekday agrees with the platform', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const name = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(day));
      assert.equal(weekdayOf(day), name.toLowerCase());
    }),
  );
});

test('months end where the next begins, leap years included', () => {
  assert.equal(startOfMonth('2028-02-29'), '2028-02-01');
  assert.equal(startOfNextMonth('2028-02-01'), '2028-03-01');
  assert.equal(startOfNextMonth('2026-12-31'), '2027-01-01');
  assert.equal(addDays('2026-02-28', 1), '2026-03-01');
});

test('a range holds both its ends, and everything after its start while open', () => {
  assert.ok(includesDay({ from: '2026-03-01', to: '2026-03-03' }, '2026-03-03'));
  assert.ok(!includesDay({ from: '2026-03-01', to: '2026-03-03' }, '2026-03-04'));
  assert.ok(includesDay({ from: '2026-03-01' }, '2030-01-01'));
  assert.ok(!includesDay({ from: '2026-03-01' }, '2026-02-28'));
});

test('age grows on the birthday, on 1 March for 29 February in common years', () => {
  assert.equal(ageOn('1941-04-08', '2026-04-07'), 84);
  assert.equal(ageOn('1941-04-08', '2026-04-08'), 85);
  assert.equal(ageOn('1960-02-29', '2026-02-28'), 65);
  assert.equal(ageOn('1960-02-29', '2026-03-01'), 66);
});

test('a text that is not a day is an error, never a wrong day', () => {
  assert.throws(() => addDays('soon', 1), RangeError);
  assert.throws(() => weekdayOf('2026-13-01'), RangeError);
  assert.throws(() => addDays('9999-12-31', 1), RangeError);
});
