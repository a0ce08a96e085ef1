import type { Territory } from '@fil/vocabulary/types';
import type { Logger } from 'pino';
import type { ServiceClock } from './clock/service-clock.ts';
import type { Database, Identity } from './database/index.ts';
import type { LiveFiles } from './live/live-files.ts';
import type { Terminology } from './terminology/terminology.ts';

/** What every request of one service shares. */
export interface Service {
  readonly database: Database;
  readonly clock: ServiceClock;
  readonly logger: Logger;
  readonly liveFiles: LiveFiles;
  readonly terminology: Terminology;
  /** Sample issuers, seeded persons and a clock that can be moved. */
  readonly demonstration: boolean;
  /** Aborted when the service is asked to stop: streams end, requests finish. */
  readonly stopping: AbortSignal;
  /** @throws when no territory has that id. */
  territory(id: string): Promise<Territory>;
}

/** Who calls, as a token checked by us says. */
export interface SignedIn {
  readonly identity: Identity;
  /** Moment at which the token stops being good, in milliseconds of the epoch. */
  readonly expiresAt: number;
}

/** Handed to every procedure. */
export interface RequestContext {
  readonly service: Service;
  readonly requestId: string;
  /** Absent when no token was sent. A bad token never gets this far. */
  readonly signedIn: SignedIn | undefined;
}
