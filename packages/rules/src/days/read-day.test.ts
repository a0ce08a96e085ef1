import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDay } from './read-day.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a day is read as the calendar writes it and as French writes it', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('/', '.', '-', ' '), (day, separator) => {
      const [year, month, date] = day.split('-');
      assert.equal(readDay(day), day);
      assert.equal(readDay([date, month, year].join(separator)), day);
      assert.equal(readDay(` ${Number(date)}${separator}${Number(month)}${separator}${year} `), day);
    }),
  );
});

test('what is not a day of the calendar is not guessed', () => {
  for (const typed of [
    '',
    'demain',
    '2026-02-30',
    '29/02/2026',
    '04/07',
    '7/4/26',
    '2026-4-7',
    '2026-04-07T10:00',
  ])
    assert.equal(readDay(typed), undefined, typed);
});

test('any text at all is answered, by a day or by nothing', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const day = readDay(typed);
      assert.ok(day === undefined || /^\d{4}-\d{2}-\d{2}$/.test(day));
    }),
  );
});
