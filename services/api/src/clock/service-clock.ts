import type { Clock, Instant } from '@fil/vocabulary/types';

/** The service's clock. Only in demonstration mode can it be moved. */
export interface ServiceClock extends Clock {
  /** Goes on from that moment. Absent when this clock cannot be moved. */
  readonly moveTo?: (moment: Instant) => void;
}

/** The machine's own. Everything else of the service is passed a clock. */
// eslint-disable-next-line no-restricted-syntax -- the one place of the service where the machine's clock is read
export const machineClock: ServiceClock = { now: () => new Date().toISOString() };

/** A clock that starts at `moment` and then runs as `underneath` does. */
export function movableClock(moment: Instant, underneath: Clock = machineClock): ServiceClock {
  const offsetTo = (target: Instant): number => Date.parse(target) - Date.parse(underneath.now());
  let offset = offsetTo(moment);
  return {
    now: () => new Date(Date.parse(underneath.now()) + offset).toISOString(),
    moveTo: (target) => {
      offset = offsetTo(target);
    },
  };
}
