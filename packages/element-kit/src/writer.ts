import { FilError, isFilError } from '@fil/connection';
import type { Connection, OperationDraft, StorageState } from '@fil/connection';
import type { Instant, OperationResult } from '@fil/vocabulary/types';
import type { ReactiveController, TemplateResult } from 'lit';
import { FilDirtyEvent } from './events/dirty.ts';
import { FilErrorEvent } from './events/error.ts';
import { FilSavedEvent } from './events/saved.ts';
import type { FilElement } from './fil-element.ts';
import { Localize } from './localize.ts';
import { kitCatalogue } from './messages/index.ts';
import { renderWriter } from './templates/writer-state.ts';
import type { ClashResult, Refusal, WriterState, WriterView } from './writer-view.ts';

/**
 * Sends what the reader wrote and says in words where it is: on its way, waiting for the service, recorded, refused and
 * why. Tells the host through `fil-dirty` and `fil-saved`.
 */
export class Writer implements ReactiveController, WriterView {
  refusals: readonly Refusal[] = [];
  clashes: readonly ClashResult[] = [];
  error: FilError | undefined;
  savedAt: Instant | undefined;
  readonly #host: FilElement;
  readonly #localize;
  #inFlight = 0;
  #connection: Connection | undefined;
  #stop: (() => void) | undefined;

  constructor(host: FilElement) {
    this.#host = host;
    this.#localize = new Localize(host, kitCatalogue);
    host.addController(this);
  }

  get pending(): number {
    return this.#inFlight;
  }

  get state(): WriterState {
    if (this.#inFlight > 0) return this.#connection?.status === 'online' ? 'sending' : 'waiting';
    if (this.refusals.length > 0 || this.error) return 'refused';
    return this.savedAt === undefined ? 'idle' : 'saved';
  }

  get keptHere(): boolean {
    const { stored = 0, pending = 0 } = this.#connection ?? {};
    return pending > 0 && stored >= pending;
  }

  get storage(): StorageState | undefined {
    return this.#connection?.storage;
  }

  get waitsForSession(): boolean {
    return this.#connection?.status === 'sessionExpired';
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#connection = undefined;
  }

  /**
   * Sends operations about the element's person and answers each alone, in order; resolves once the service has
   * answered, however long that takes. Rejects with a FilError when it takes none of them.
   */
  async submit(drafts: readonly OperationDraft[]): Promise<readonly OperationResult[]> {
    const { connection, person } = this.#host;
    if (!connection || !person) throw new FilError('notFound');
    if (drafts.length === 0) return [];
    this.#count(drafts.length);
    try {
      const results = await connection.submit(person, drafts);
      // Why something was not taken is told in one go, in words that may still be on their way.
      if (results.some(({ outcome }) => outcome !== 'accepted')) await this.#localize.whole();
      this.#answered(drafts, results);
      return results;
    } catch (thrown) {
      const error = isFilError(thrown) ? thrown : new FilError('unexpected', { cause: thrown });
      await this.#localize.whole();
      this.error = error;
      const reference = error.reference === undefined ? {} : { reference: error.reference };
      this.#host.dispatchEvent(new FilErrorEvent({ code: error.code, ...reference }));
      throw error;
    } finally {
      this.#count(-drafts.length);
    }
  }

  /** One line that says where things are; a live region, present from the first render. */
  render(): TemplateResult {
    return renderWriter(this, this.#localize);
  }

  #answered(drafts: readonly OperationDraft[], results: readonly OperationResult[]): void {
    this.error = undefined;
    this.refusals = results.filter((result) => result.outcome === 'refused');
    this.clashes = results.filter((result) => result.outcome === 'clash');
    const entities = drafts
      .filter((_, index) => results[index]?.outcome === 'accepted')
      .map(({ kind, entityId }) => ({ kind, id: entityId }));
    if (entities.length === 0) return;
    this.savedAt = this.#connection?.recordedAt;
    this.#host.dispatchEvent(new FilSavedEvent({ entities }));
  }

  #count(more: number): void {
    const before = this.#inFlight;
    this.#inFlight += more;
    this.#host.requestUpdate();
    const dirty = this.#inFlight > 0;
    if (dirty !== before > 0) {
      this.#host.dispatchEvent(new FilDirtyEvent({ dirty, pending: this.#inFlight }));
    }
  }

  #follow(): void {
    const { connection } = this.#host;
    if (connection === this.#connection || !this.#host.isConnected) return;
    this.#stop?.();
    this.#connection = connection;
    this.#stop = connection?.onChange(() => this.#host.requestUpdate());
  }
}
