/** The device's store: what a page or a visit keeps where there is no network. */
export { Device, VaultStore } from './device-store.ts';
export { DeviceOutbox } from './device-outbox.ts';
export { DeviceProblem, deviceProblem } from './problem.ts';
export type { DeviceProblemCode } from './problem.ts';
export { passphraseIterations, shortestPassphrase } from './vault.ts';
export type { Custody, Vault } from './vault.ts';
