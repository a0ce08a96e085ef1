import type * as unsentAnswers from './unsent-answers.ts';

/** Where the build puts it. */
declare const unsentModule: string;

/** What tells unsent answers in words: kept on the device with the page, and loaded when somebody asks. */
export const fetchUnsent = async (): Promise<typeof unsentAnswers> =>
  (await import(unsentModule)) as typeof unsentAnswers;
