/** What elements say to their host. Every event is composed, so that it leaves the shadow root. */
export * from './context-request.ts';
export * from './dirty.ts';
export * from './error.ts';
export * from './navigate.ts';
export * from './saved.ts';
export * from './session-expired.ts';
