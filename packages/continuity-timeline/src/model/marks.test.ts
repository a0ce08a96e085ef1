import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { EventState, Lane, TimelineEvent } from './event.ts';
import { closestMarks, markHolding, markNearest, marksOf, missedIn, visibleMarks } from './marks.ts';

const event = (from: number, state: EventState = 'done', length = 0): TimelineEvent => ({
  id: `${state}:${from}:${length}`,
  kind: 'delivery',
  lane: 'service:bath',
  state,
  from,
  to: from + length,
  source: { type: 'circle', members: [] },
});
const lane = (events: readonly TimelineEvent[]): Lane => ({
  id: 'service:bath',
  kind: 'delivery',
  events: events.toSorted((a, b) => a.from - b.from || a.to - b.to),
});

const anyLane = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.constantFrom<EventState>('done', 'missed', 'cancelled')),
    { maxLength: 300 },
  )
  .map((days) => lane(days.map(([day, state], index) => ({ ...event(day, state), id: `e${index}` }))));
const anyZoom = fc.double({ min: 0.05, max: 200, noNaN: true });

describe('marks of a lane', () => {
  it('chains neighbours of the same state into one count and keeps a missed one apart', () => {
    // 2 pixels a day: the delivered run of 24 days is one mark, the miss 20 days later another.
    const delivered = Array.from({ length: 12 }, (_, index) => event(index * 2));
    const marks = marksOf(lane([...delivered, event(42, 'missed')]), 2);
    assert.deepEqual(
      marks.map((mark) => mark.events.length),
      [12, 1],
    );
    assert.deepEqual(marks.map(missedIn), [0, 1]);
  });

  it('tells events apart when there is room for each', () => {
    assert.equal(marksOf(lane([event(0), event(1), event(2)]), closestMarks).length, 3);
  });

  it('loses no event, repeats none, and keeps their order', () => {
    fc.assert(
      fc.property(anyLane, anyZoom, (any, zoom) => {
        assert.deepEqual(
          marksOf(any, zoom).flatMap((mark) => mark.events),
          any.events,
        );
      }),
    );
  });

  it('never puts two points closer than a target', () => {
    fc.assert(
      fc.property(anyLane, anyZoom, (any, zoom) => {
        const marks = marksOf(any, zoom);
        for (const [index, mark] of marks.entries()) {
          const before = marks[index - 1];
          if (before !== undefined) assert.ok((mark.at - before.at) * zoom >= closestMarks - 1e-6);
        }
      }),
    );
  });

  it('gives each mark the place of its first event, so that k of n is true', () => {
    fc.assert(
      fc.property(anyLane, anyZoom, (any, zoom) => {
        for (const mark of marksOf(any, zoom)) assert.equal(any.events[mark.position - 1], mark.events[0]);
      }),
    );
  });

  it('shows every mark that stands in the window, and no point outside', () => {
    fc.assert(
      fc.property(
        anyLane,
        anyZoom,
        fc.integer({ min: -100, max: 2100 }),
        fc.integer({ min: 1, max: 900 }),
        (any, zoom, from, span) => {
          const marks = marksOf(any, zoom);
          const window = { from, to: from + span };
          const expected = marks.filter((mark) => mark.at >= window.from && mark.at < window.to);
          assert.deepEqual(visibleMarks(marks, window), expected);
        },
      ),
    );
  });

  it('keeps an interval that began before the window and is not over', () => {
    const marks = marksOf(lane([event(0, 'done', 500), event(500, 'done', 10), event(510, 'done', 90)]), 3);
    assert.deepEqual(
      visibleMarks(marks, { from: 200, to: 300 }).map((mark) => mark.from),
      [0],
    );
  });

  it('draws ten thousand events of one lane with a handful of marks', () => {
    const many = lane(
      Array.from({ length: 10_000 }, (_, index) =>
        event(Math.floor(index / 4), index % 50 === 0 ? 'missed' : 'done'),
      ),
    );
    const marks = marksOf(many, 1000 / 2500);
    assert.ok(marks.length <= 1000 / closestMarks + 1, `${marks.length} marks`);
    assert.equal(
      marks.reduce((sum, mark) => sum + missedIn(mark), 0),
      200,
    );
  });

  it('finds the mark of an event that a zoom has merged, and the nearest to a day', () => {
    const marks = marksOf(lane([event(0), event(1), event(100)]), 1);
    assert.equal(markHolding(marks, event(1).id)?.id, event(0).id);
    assert.equal(markNearest(marks, 80)?.id, event(100).id);
  });
});
