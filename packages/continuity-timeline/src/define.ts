import { define } from '@fil/element-kit';
import { FilContinuityTimeline } from './fil-continuity-timeline.ts';

/** Registers `<fil-continuity-timeline>`. */
define(FilContinuityTimeline);
