import type { EntityKind } from '@fil/vocabulary/codes';
import type {
  EntityId,
  Instant,
  LiveEvent,
  OperationResult,
  PersonReference,
  Uuid,
} from '@fil/vocabulary/types';
import type { KeptOperation, StorageState } from './outbox.ts';
import type {
  CommandAnswer,
  CommandInput,
  CommandPath,
  QueryAnswer,
  QueryInput,
  QueryPath,
} from './procedures.ts';

/** How the page stands with the service. */
export type ConnectionStatus = 'online' | 'offline' | 'sessionExpired' | 'upgradeRequired';

/** What an element wants written; the connection makes an operation of it. */
export interface OperationDraft {
  /** Identifier of the operation; made by the connection when absent. */
  readonly id?: Uuid;
  readonly kind: EntityKind;
  readonly entityId: EntityId;
  /** Empty to create the whole entity, else the name of one field of its fact. */
  readonly path: string;
  /** `null` removes an optional field. */
  readonly value: unknown;
  /** Version of that field as its author saw it; 0 when it was absent. */
  readonly baseVersion: number;
}

/** What happened to a file: one change, or "something was missed, read everything again". */
export type FileEvent = LiveEvent | 'resync';

export interface QueryOptions {
  readonly signal?: AbortSignal;
}

/** What an element talks through. One service and one session; shared by the elements of the page. */
export interface Connection {
  /** Asks the service. Rejects with a {@link FilError}. */
  query<Path extends QueryPath>(
    path: Path,
    input: QueryInput<Path>,
    options?: QueryOptions,
  ): Promise<QueryAnswer<Path>>;
  /**
   * Sends operations in order and answers each alone, in the order of the drafts. While the service cannot be
   * reached they wait, also on the device (`storage`), and are tried again; sent twice, they are applied once.
   * Rejects with a {@link FilError} when the service refuses them as a whole (no such file, for instance).
   */
  submit(person: PersonReference, drafts: readonly OperationDraft[]): Promise<readonly OperationResult[]>;
  /**
   * Makes one gesture that is more than the writing of facts: opens a circle, sends or answers a referral, opens an
   * emergency access. It is not kept for later: when no answer comes, it is tried again twice with the same ids, then
   * rejects with a {@link FilError}; whoever gives the same ids again gets the first answer.
   */
  command<Path extends CommandPath>(path: Path, input: CommandInput<Path>): Promise<CommandAnswer<Path>>;
  /** Listens to the changes of a file through the stream shared by the page. Returns what stops it. */
  watch(person: PersonReference, listener: (event: FileEvent) => void): () => void;
  readonly status: ConnectionStatus;
  /** Operations that the service has not acknowledged yet. */
  readonly pending: number;
  /** How many of those would outlive this page, its browser and the network. Absent where nothing is kept. */
  readonly stored?: number;
  /** Where what is not sent is kept; see {@link StorageState}. Absent where nothing is kept. */
  readonly storage?: StorageState;
  /** Refused by the service, and kept as their author wrote them until they write anew or give them up. */
  readonly parked?: readonly KeptOperation[];
  /** Everything written here and not at the service, so that its author can take it away. */
  readonly unsent?: readonly KeptOperation[];
  /** Gives up a refused operation. */
  discard?(id: Uuid): Promise<void>;
  /** When the service last recorded something sent from this page, by its own clock. */
  readonly recordedAt: Instant | undefined;
  /** IANA zone of the territory, which decides what a day and an hour are; absent until the service has said it. */
  readonly timeZone: string | undefined;
  /** Called when `status`, `pending`, `stored`, `storage`, `parked` or `timeZone` changed. Returns what stops it. */
  onChange(listener: () => void): () => void;
  newId(): Uuid;
  /** Tries again now: after a reconnection, or once the host has signed its user in again. */
  retry(): void;
}
