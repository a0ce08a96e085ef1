import type { Locale, Purpose } from '@fil/vocabulary/codes';
import type { PersonReference } from '@fil/vocabulary/types';
import type { Connection } from './connection.ts';

/** What a host page hands to an element: about whom, why, and how to reach the service. */
export interface HostContext {
  /** Base address of the service, absolute or relative to the page: `https://fil.example.org` or `/fil/api`. */
  readonly service: string;
  /**
   * Gives a token for the service, renewed when the last one is about to end. Called by one caller at a time.
   * When the session is over, it rejects with anything but a network failure (a `TypeError`, as `fetch` throws).
   */
  readonly getToken: () => Promise<string>;
  /** Absent for the directory outside a file. */
  readonly person?: PersonReference;
  /** `careCoordination` when absent. */
  readonly purpose?: Purpose;
  /** Used only when no `lang` is set around the element. */
  readonly locale?: Locale;
  /** Follows the page's own `color-scheme` when absent; `auto` follows the reader's system. */
  readonly theme?: 'light' | 'dark' | 'auto';
  /**
   * Whether what cannot be sent is kept, encrypted, in this browser until it is: `false` where an institution wants
   * nothing on its stations. `true` when absent.
   */
  readonly keepOnDevice?: boolean;
  /** A connection already made, by a host or a test. */
  readonly connection?: Connection;
}

/** What names an element to the service, which answers `upgradeRequired` to one too old. */
export interface ElementIdentity {
  readonly name: string;
  readonly version: string;
}
