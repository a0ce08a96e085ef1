/** A visit prepared on a device: what goes along, until when, and the connection that works without network. */
export { luggageFor, valueSetsFor } from './luggage.ts';
export type { LuggageItem } from './luggage.ts';
export { hasAuthenticator } from './authenticator.ts';
export { authenticatorLock, passphraseLock } from './lock.ts';
export type { Lock } from './lock.ts';
export { contactRegister, newCopy } from './register.ts';
export type { ErasedCopy } from './register.ts';
export { Visits } from './visits.ts';
export type { OpenVisit, Preparation, PreparedVisit, VisitPlan } from './visits.ts';
export { VisitConnection } from './visit-connection.ts';
export type { VisitLine } from './visit-connection.ts';
export { DeviceProblem } from '../problem.ts';
export type { DeviceProblemCode } from '../problem.ts';
export { passphraseIterations, shortestPassphrase } from '../vault.ts';
export type { CopyInRegister } from '../vault.ts';
export { identityOf } from '../../token.ts';
export { deviceClock } from '../../clock.ts';
