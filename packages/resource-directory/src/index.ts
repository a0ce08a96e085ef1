/** The element's class, with no side effect: `define.ts` registers its tag. */
export { FilResourceDirectory } from './fil-resource-directory.ts';
export type { Origin } from './model/search-criteria.ts';
