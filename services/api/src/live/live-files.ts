import type { Uuid } from '@fil/vocabulary/types';

/** Tells the streams of this node that a file may have changed. Only a hint: each stream also looks on its own, within a second. */
export interface LiveFiles {
  /** Called after a write is committed. */
  changed(fileId: Uuid): void;
  /** Waits for a change of the file, the delay or the signal, whichever comes first. */
  waitForChange(fileId: Uuid, milliseconds: number, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}
