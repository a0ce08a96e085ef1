/** The course as a table. Fetched when the reader asks for it. */
export { tableRows } from '../model/entries.ts';
export { tableTemplate } from '../templates/course-table.ts';
