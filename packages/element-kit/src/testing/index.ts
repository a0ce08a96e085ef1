/** For tests of elements in a browser. */
export { violationsIn } from './accessibility.ts';
export { mount, settled, unmountAll } from './mount.ts';
export { testHost } from '@fil/connection/testing';
export type { TestHost, TestHostOptions } from '@fil/connection/testing';
