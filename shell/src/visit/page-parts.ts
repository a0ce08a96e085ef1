import type { Connection } from '@fil/connection';
import type { Visits } from '@fil/connection/visit';
import type { Clock } from '@fil/vocabulary/types';
import type { PortalLine } from './line.ts';
import type { Speech } from './speech.ts';
import type { Stage } from './stage.ts';
import type { Updates } from './updates.ts';
import type { OwnDevice } from './own-device.ts';

/** Told by where the page is served, at `/configuration.json`. */
export interface PageConfiguration {
  readonly service: string;
  readonly portals: readonly string[];
}

/** What every view works with. */
export interface PageParts {
  readonly configuration: PageConfiguration;
  readonly clock: Clock;
  readonly speech: Speech;
  readonly stage: Stage;
  readonly line: PortalLine;
  readonly visits: Visits;
  readonly updates: Updates;
  readonly device: OwnDevice;
  /** To ask the service as whoever is signed in to the portal; only where a portal is. */
  readonly online: Connection;
}

export const elementIdentity = { name: 'fil-visit', version: '0.1.0' } as const;
