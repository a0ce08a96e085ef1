/** Shared styles, to put first in an element's own `static styles`. Everything is in em: a host may set any base size. */
export { controls } from './controls.ts';
export { foundation } from './foundation.ts';
export { rows } from './rows.ts';
export { states } from './states.ts';
export { thread } from './thread.ts';
export { voice } from './voice.ts';
