import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayNumber, dayOf } from './day-number.ts';
import {
  panned,
  positionOf,
  shortestSpan,
  showing,
  ticksOf,
  windowOfAll,
  windowOfNow,
  zoomed,
} from './time-scale.ts';

const today = dayNumber('2026-04-07');
const all = { from: today - 1000, to: today + 200 };
const anyWindow = fc
  .tuple(fc.integer({ min: -1000, max: 150 }), fc.integer({ min: shortestSpan, max: 1200 }))
  .map(([start, span]) => ({ from: today + start, to: today + start + span }));

describe('day numbers', () => {
  it('go there and back for every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (number) =>
        assert.equal(dayNumber(dayOf(number)), number),
      ),
    );
  });
});

describe('window of time', () => {
  it('zooms around a day that stays where it is on the screen', () => {
    const window = { from: today - 100, to: today + 100 };
    const closer = zoomed(window, 1, today - 50, all);
    assert.ok(Math.abs(positionOf(closer, today - 50) - positionOf(window, today - 50)) < 1e-9);
    assert.ok(closer.to - closer.from < 200);
  });

  it('never shows less than a week, nor leaves the course', () => {
    fc.assert(
      fc.property(
        anyWindow,
        fc.integer({ min: -20, max: 20 }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (window, steps, share) => {
          const result = panned(zoomed(window, steps, window.from, all), share, all);
          assert.ok(result.to - result.from >= shortestSpan - 1e-6);
          assert.ok(result.from < all.to && result.to > all.from);
        },
      ),
    );
  });

  it('keeps half of a week on the course, however far one pans', () => {
    const week = panned({ from: all.from, to: all.from + shortestSpan }, -50, all);
    assert.deepEqual(week, { from: all.from - shortestSpan / 2, to: all.from + shortestSpan / 2 });
  });

  it('moves only when the day is not already well on the screen', () => {
    const window = { from: today - 50, to: today + 50 };
    assert.equal(showing(window, today), window);
    fc.assert(
      fc.property(anyWindow, fc.integer({ min: -2000, max: 2000 }), (any, offset) => {
        const moved = showing(any, today + offset);
        assert.ok(positionOf(moved, today + offset) >= 0 && positionOf(moved, today + offset) <= 1);
        assert.ok(Math.abs(moved.to - moved.from - (any.to - any.from)) < 1e-6);
      }),
    );
  });

  it('holds today even when everything is past, and opens on the last months', () => {
    const past = windowOfAll([{ from: today - 900, to: today - 800 }], today);
    assert.ok(past.from < today - 900 && past.to > today);
    assert.equal(windowOfNow([{ from: today - 900 }], today).from, today - 120);
    assert.equal(windowOfNow([{ from: today - 30 }, { from: today + 400 }], today).from, today - 37);
    assert.equal(windowOfNow([{ from: today + 400 }], today).to, today + 45);
    assert.ok(windowOfAll([], today).to - windowOfAll([], today).from >= shortestSpan);
  });
});

describe('ticks of the scale', () => {
  it('take the finest unit that has room', () => {
    const span = (days: number) => ({ from: today, to: today + days });
    assert.equal(ticksOf(span(10), 12, 1)[0]?.unit, 'day');
    assert.equal(ticksOf(span(60), 12, 1)[0]?.unit, 'week');
    assert.equal(ticksOf(span(200), 12, 1)[0]?.unit, 'month');
    assert.equal(ticksOf(span(900), 12, 1)[0]?.unit, 'quarter');
    assert.equal(ticksOf(span(4000), 12, 1)[0]?.unit, 'year');
  });

  it("start weeks on the first day of the reader's week and months on the first", () => {
    const weeks = ticksOf({ from: today, to: today + 60 }, 12, 0);
    assert.ok(weeks.every(({ day }) => new Date(`${dayOf(day)}T00:00:00Z`).getUTCDay() === 0));
    const mondays = ticksOf({ from: today, to: today + 60 }, 12, 1);
    assert.ok(mondays.every(({ day }) => new Date(`${dayOf(day)}T00:00:00Z`).getUTCDay() === 1));
    assert.deepEqual(
      ticksOf({ from: dayNumber('2025-11-20'), to: dayNumber('2026-03-10') }, 8, 1).map(
        ({ day, withYear }) => [dayOf(day), withYear],
      ),
      [
        ['2025-12-01', true],
        ['2026-01-01', true],
        ['2026-02-01', false],
        ['2026-03-01', false],
      ],
    );
  });

  it('stay inside the window, in order, and few', () => {
    fc.assert(
      fc.property(
        anyWindow,
        fc.integer({ min: 2, max: 20 }),
        fc.constantFrom<0 | 1>(0, 1),
        (window, room, firstWeekday) => {
          const ticks = ticksOf(window, room, firstWeekday);
          assert.ok(ticks.length <= room + 1, `${ticks.length} ticks in room ${room}`);
          for (const [index, { day }] of ticks.entries()) {
            assert.ok(day >= window.from && day < window.to);
            if (index > 0) assert.ok(day > (ticks[index - 1]?.day ?? 0));
          }
        },
      ),
    );
  });
});
