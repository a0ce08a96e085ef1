import type { CopyEnding, Domain, VisitRefusal } from '../codes/index.ts';
import type { Instant, Uuid } from './primitives.ts';
import type { Author } from './reading.ts';

/** Answers of the procedures about copies taken along on a device. Additive changes only. */

export type VisitPrepareAnswer =
  | {
      readonly outcome: 'prepared';
      readonly copyId: Uuid;
      /** What the register says went along. */
      readonly domains: readonly Domain[];
      readonly until: Instant;
      /** The service's present moment: a device counts its own time from it. */
      readonly now: Instant;
    }
  | { readonly outcome: 'refused'; readonly rule: VisitRefusal };

/** What a device is told of a copy, whoever holds it. */
export interface VisitContactAnswer {
  /** False when the service knows no such copy under that key: then it says nothing of it. */
  readonly known: boolean;
  /** The copy is to be erased before anything else. */
  readonly erase: boolean;
  readonly because: 'ordered' | 'expired' | 'ended' | null;
}

/** A copy of parts of one file on a device, as the register tells it. It never says whom it is about. */
export interface DeviceCopy {
  readonly copyId: Uuid;
  readonly deviceId: Uuid;
  readonly deviceName: string;
  readonly preparedBy: Author;
  readonly preparedAt: Instant;
  readonly until: Instant;
  readonly domains: readonly Domain[];
  /** When the device last reached the service. */
  readonly contactedAt: Instant | null;
  readonly eraseOrderedAt: Instant | null;
  readonly ended: {
    readonly at: Instant;
    readonly as: CopyEnding;
    /** Operations that never reached the service. */
    readonly unsent: number;
  } | null;
  /** Whether the reader may have it erased. */
  readonly mayErase: boolean;
}

export interface VisitCopiesAnswer {
  /** Those on a device first, then the newest. */
  readonly copies: readonly DeviceCopy[];
  readonly now: Instant;
}

export type VisitEraseAnswer =
  | { readonly outcome: 'ordered'; readonly at: Instant }
  /** It is on no device any more. */
  | { readonly outcome: 'ended' }
  | { readonly outcome: 'refused'; readonly rule: 'notYours' };

export interface VisitEndAnswer {
  readonly outcome: 'ended';
  readonly at: Instant;
}
