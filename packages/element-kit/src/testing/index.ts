/** For tests of elements in a browser. */
export { mount, settled, unmountAll } from './mount.ts';
export { testHost } from '@fil/connection/testing';
export type { TestHost, TestHostOptions } from '@fil/connection/testing';
