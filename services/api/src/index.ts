export { createService } from './service.ts';
export type { RunningService, ServiceOptions } from './service.ts';
export { parseConfiguration, readConfiguration } from './configuration.ts';
export type { ConfigurationInput, ServiceConfiguration } from './configuration.ts';
export { StartupFailure } from './startup/startup-failure.ts';
export { startupSentence } from './messages/startup.ts';
export { machineClock, movableClock } from './clock/service-clock.ts';
export type { ServiceClock } from './clock/service-clock.ts';
export type { AppRouter } from './router.ts';
