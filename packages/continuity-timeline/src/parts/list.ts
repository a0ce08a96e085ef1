/** The course as a list, for a narrow screen. Fetched only there. */
export { courseList } from '../model/entries.ts';
export { listTemplate } from '../templates/course-list.ts';
