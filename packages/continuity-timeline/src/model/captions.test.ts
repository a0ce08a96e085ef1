import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { captionPlaces } from './captions.ts';

const marks = (...given: [number, number][]) => given.map(([x, width]) => ({ x, half: 12, width }));
const sides = (places: ReturnType<typeof captionPlaces>) => places.map(({ side }) => side);

describe('words beside marks', () => {
  it('stand after their mark, before it near the edge, and nowhere without room', () => {
    assert.deepEqual(sides(captionPlaces(marks([50, 100], [400, 100]), 600)), ['after', 'after']);
    assert.deepEqual(sides(captionPlaces(marks([50, 100], [580, 100]), 600)), ['after', 'before']);
    assert.deepEqual(sides(captionPlaces(marks([300, 100], [330, 100], [360, 100]), 400)), [
      'before',
      'none',
      'none',
    ]);
  });

  it('are cut rather than lost while enough of them is left', () => {
    assert.deepEqual(captionPlaces(marks([20, 300], [150, 0]), 400)[0], { side: 'after', room: 100 });
  });

  it('never cover a mark nor other words', () => {
    const anyTrack = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(0, 40, 120, 350)), { maxLength: 30 })
      .map((given) =>
        given
          .toSorted((a, b) => a[0] - b[0])
          .filter(([x], index, all) => index === 0 || x - (all[index - 1]?.[0] ?? 0) >= 24),
      );
    fc.assert(
      fc.property(anyTrack, (given) => {
        const track = marks(...given);
        const taken = captionPlaces(track, 1100).flatMap(({ side, room }, index) => {
          const { x, half } = track[index] as { x: number; half: number };
          const mark = [x - half, x + half] as const;
          if (side === 'none') return [mark];
          return side === 'after'
            ? [mark, [x + half, x + half + room] as const]
            : [[x - half - room, x - half] as const, mark];
        });
        for (const [index, [from]] of taken.entries()) {
          const before = taken[index - 1];
          if (before !== undefined) assert.ok(from >= before[1] - 1e-9, `${from} after ${before[1]}`);
        }
      }),
    );
  });
});
