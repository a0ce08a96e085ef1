/** A real service for tests and benchmarks of other rooms: never part of what an institution runs. */
export { startServiceForTest, temporaryFolder } from './service-for-test.ts';
export type { ServiceForTest } from './service-for-test.ts';
export { insertFile, insertPlaces, insertProfessional, places } from './cast.ts';
export type { FileForTest, Place } from './cast.ts';
export {
  insertCircle,
  insertConsent,
  insertEmergency,
  insertMembership,
  insertRestriction,
} from './circle-rows.ts';
export type {
  ConsentForTest,
  EmergencyForTest,
  MembershipForTest,
  RestrictionForTest,
} from './circle-rows.ts';
export { mutate, needFact, operation, query, submit } from './call.ts';
export { openStream } from './stream.ts';
export type { StreamForTest } from './stream.ts';
export type { Reply } from './call.ts';
export { besideService } from './beside-service.ts';
export type { BesideService } from './beside-service.ts';
export { openEmbeddedPostgres } from '../database/embedded/embedded-postgres.ts';
export type { EmbeddedPostgres } from '../database/embedded/embedded-postgres.ts';
export type { Identity } from '../database/index.ts';
export { verifyJournal } from '../proof/verify-journal.ts';
export { bringKept } from './kept-folder.ts';
export { bringMigrated } from './migrated-folder.ts';
