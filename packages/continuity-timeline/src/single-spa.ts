import { lifecycles } from '@fil/element-kit';
import { FilContinuityTimeline } from './fil-continuity-timeline.ts';

/** single-spa application and parcel. */
export const { bootstrap, mount, update, unmount } = lifecycles(FilContinuityTimeline);
