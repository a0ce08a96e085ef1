/** A mark on its track, in pixels: where it stands, half its own width, and how long its words are (0: none). */
export interface Captioned {
  readonly x: number;
  readonly half: number;
  readonly width: number;
}

/** Where its words go, and the pixels they have. */
export interface CaptionPlace {
  readonly side: 'after' | 'before' | 'none';
  readonly room: number;
}

/** Between words and what stands next to them. */
const gap = 6;
/** Words cut shorter than this would say less than the shape alone. */
const shortestCut = 70;

/**
 * Words beside marks, from left to right: after the mark when they fit before the next one, else before it
 * when nothing is written there, else cut, else left to the label. Nothing ever covers a mark or other words.
 */
export function captionPlaces(marks: readonly Captioned[], track: number): readonly CaptionPlace[] {
  let occupied = 0;
  return marks.map(({ x, half, width }, index) => {
    const next = marks[index + 1];
    const after = (next === undefined ? track : next.x - next.half) - (x + half) - gap;
    const before = x - half - occupied - gap;
    occupied = Math.max(occupied, x + half);
    if (width === 0) return { side: 'none', room: 0 };
    if (after >= width || (before < width && after >= shortestCut)) {
      const room = Math.min(after, width);
      occupied = x + half + room + gap;
      return { side: 'after', room };
    }
    return before >= width ? { side: 'before', room: width } : { side: 'none', room: 0 };
  });
}
