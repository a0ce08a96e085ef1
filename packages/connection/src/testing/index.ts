/** A host and its connection in memory, for tests of elements and for visual work. */
export { testHost } from './test-host.ts';
export type { TestHost } from './test-host.ts';
export type { TestAnswers, TestCommands, TestHostOptions } from './test-answers.ts';
