/** What follows the questions, fetched once a form is shown. */
export { OpinionState } from './opinion-state.ts';
export { afterBody, afterContents, signRemarks } from './pages/after-body.ts';
export type { AfterScreen } from './pages/after-screen.ts';
export { adoptStyles } from './opinion.styles.ts';
