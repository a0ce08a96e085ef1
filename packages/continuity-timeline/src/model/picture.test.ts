import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, contacted, delivered, planned } from '../testing/records.ts';
import { dayNumber, dayOf } from './day-number.ts';
import { lanesOf } from './lanes.ts';
import { nodeBudget, PictureMaker } from './picture.ts';
import { windowOfAll, zoomed } from './time-scale.ts';

const today = dayNumber('2026-04-07');
const daysBack = (count: number) => dayOf(today - count);

/** Ten thousand events over ten years: twelve services and the contacts. */
const crowded = answer({
  services: Array.from({ length: 12 }, (_, index) =>
    planned(`service-${index}`, { title: `Service ${index}` }),
  ),
  deliveries: Array.from({ length: 9_000 }, (_, index) =>
    delivered(
      `service-${index % 12}`,
      daysBack(Math.floor(index / 12) * 5),
      index % 7 === 0 ? 'missed' : 'delivered',
      `d${index}`,
    ),
  ),
  contacts: Array.from({ length: 1_000 }, (_, index) => ({
    ...contacted(daysBack(index * 3)),
    id: `c${index}`,
  })),
});
const lanes = lanesOf(crowded);
const all = windowOfAll(
  lanes.flatMap(({ events }) => events),
  today,
);

describe('picture of a crowded course', () => {
  it('stays within the budget of nodes at every zoom', () => {
    const maker = new PictureMaker();
    for (let steps = 0; steps < 14; steps += 1) {
      const window = zoomed(all, steps, today, all);
      const picture = maker.make({ lanes, window, width: 1080, absences: [], today });
      const nodes = picture.lanes.reduce(
        (sum, { visible, thread }) => sum + visible.length + thread.length,
        0,
      );
      assert.ok(nodes <= nodeBudget, `${nodes} nodes at step ${steps}`);
    }
  });

  it('computes marks again for another zoom, and nothing for another place', () => {
    const maker = new PictureMaker();
    const at = (from: number) =>
      maker.make({ lanes, window: { from, to: from + 100 }, width: 1000, absences: [], today });
    assert.equal(at(today - 100).lanes[4]?.marks, at(today - 300).lanes[4]?.marks);
    const closer = maker.make({
      lanes,
      window: { from: today - 50, to: today },
      width: 1000,
      absences: [],
      today,
    });
    assert.notEqual(closer.lanes[4]?.marks, at(today - 100).lanes[4]?.marks);
  });
});
