/** The element's class, with no side effect: `define.ts` registers its tag. */
export { FilContinuityTimeline } from './fil-continuity-timeline.ts';
export type { TimelineViewName } from './templates/head.ts';
