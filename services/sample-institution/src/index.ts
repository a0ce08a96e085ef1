export { parseConfiguration } from './configuration.ts';
export type {
  InstitutionConfiguration,
  PortalKind,
  SampleInstitutionConfiguration,
} from './configuration.ts';
export { keptKey } from './identity/kept-keys.ts';
export type { KeptKey } from './identity/kept-keys.ts';
export { machineClock } from './machine-clock.ts';
export { demonstrationPassword } from './provider/pages.ts';
export { visitApp } from './visit/visit-app.ts';
export type { VisitConfiguration, VisitFolders } from './visit/visit-app.ts';
export { startSampleInstitutions } from './start.ts';
