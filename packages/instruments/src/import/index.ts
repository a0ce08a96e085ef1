/** Looks at a form that an institution brings: for the service, and for the screen that shows it. */
export { importObstacleCodes } from './obstacles.ts';
export type { ImportObstacle, ImportObstacleCode } from './obstacles.ts';
export { isFormName, nameFromTitle } from './form-name.ts';
export { openImport, readImport, reportOn, scoreOf } from './support-report.ts';
export type { ReadImport, SupportReport } from './support-report.ts';
export { readMapping } from '../mapping/read-mapping.ts';
export type { MappingReading } from '../mapping/read-mapping.ts';
