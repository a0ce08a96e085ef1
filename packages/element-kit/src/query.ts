import { FilError, isFilError } from '@fil/connection';
import type { Connection, FileEvent } from '@fil/connection';
import type { EntityKind } from '@fil/vocabulary/codes';
import type { PersonReference } from '@fil/vocabulary/types';
import type { ReactiveController, TemplateResult } from 'lit';
import { FilErrorEvent } from './events/error.ts';
import type { FilElement } from './fil-element.ts';
import { Localize } from './localize.ts';
import { kitCatalogue } from './messages/index.ts';
import { toldAtOnce } from './messages/keys.ts';
import type { QueryParts, QueryStatus, QueryView } from './query-view.ts';
import { renderQuery } from './templates/query-states.ts';

export interface QueryDefinition<Answer> {
  /** Asks; called again whenever the answer may have changed. Rejects with a FilError. */
  readonly load: (connection: Connection, signal: AbortSignal) => Promise<Answer>;
  /** Kinds of entity whose change makes it ask again. */
  readonly watches?: readonly EntityKind[];
  readonly isEmpty?: (answer: Answer) => boolean;
  /** What `load` depends on inside the element; another key forgets the answer and asks again, `undefined` waits. */
  readonly key?: () => string | undefined;
}

/** Several changes that arrive together are read once. */
const settleMilliseconds = 60;

function statusOf(error: FilError): QueryStatus {
  switch (error.code) {
    case 'offline':
    case 'unavailable':
      return 'offline';
    case 'sessionExpired':
    case 'unauthenticated':
      return 'sessionExpired';
    case 'upgradeRequired':
      return 'upgradeRequired';
    default:
      return 'error';
  }
}

/**
 * Keeps one answer of the service on the screen: asks when the element has a context, asks again when the file changes
 * or the service is back, and keeps the last answer in sight meanwhile. An answer about another person is never shown.
 */
export class Query<Answer> implements ReactiveController, QueryView<Answer> {
  status: QueryStatus = 'idle';
  value: Answer | undefined;
  error: FilError | undefined;
  readonly #host: FilElement;
  readonly #definition: QueryDefinition<Answer>;
  readonly #localize;
  #connection: Connection | undefined;
  #person: PersonReference | undefined;
  #key: string | undefined;
  #loading: AbortController | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #stops: (() => void)[] = [];

  constructor(host: FilElement, definition: QueryDefinition<Answer>) {
    this.#host = host;
    this.#definition = definition;
    this.#localize = new Localize(host, kitCatalogue);
    host.addController(this);
  }

  /** True while an answer already shown is being asked again. */
  get refreshing(): boolean {
    return this.#loading !== undefined && this.value !== undefined;
  }

  hostConnected(): void {
    this.#follow();
  }

  /** The context, the person or the key may have changed with this update. */
  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#unfollow();
  }

  /** Asks again; what is shown stays until the answer comes. */
  reload(): void {
    clearTimeout(this.#settling);
    this.#settling = undefined;
    void this.#load();
  }

  /** The answer, or in words why there is none. */
  render(parts: QueryParts<Answer>): TemplateResult {
    const { isEmpty } = this.#definition;
    return renderQuery(this, parts, this.#localize, {
      isEmpty: isEmpty ?? (() => false),
      retry: () => {
        this.#connection?.retry();
        this.reload();
      },
    });
  }

  #follow(): void {
    if (!this.#host.isConnected) return;
    const { connection, person } = this.#host;
    const key = this.#definition.key ? this.#definition.key() : '';
    const samePerson = person?.system === this.#person?.system && person?.value === this.#person?.value;
    if (connection === this.#connection && samePerson && key === this.#key) return;
    this.#unfollow();
    this.value = undefined;
    this.error = undefined;
    this.status = 'idle';
    this.#connection = connection;
    this.#person = person;
    this.#key = key;
    if (!connection || key === undefined) return;
    this.#listen(connection, person);
    void this.#load();
  }

  #listen(connection: Connection, person: PersonReference | undefined): void {
    const { watches } = this.#definition;
    let before = connection.status;
    this.#stops.push(
      connection.onChange(() => {
        const status = connection.status;
        const back = status === 'online' && before !== 'online';
        before = status;
        if (back) this.reload();
      }),
    );
    if (!person || !watches || watches.length === 0) return;
    this.#stops.push(
      connection.watch(person, (event: FileEvent) => {
        if (event === 'resync' || watches.includes(event.kind)) this.#reloadSoon();
      }),
    );
  }

  #unfollow(): void {
    for (const stop of this.#stops.splice(0)) stop();
    clearTimeout(this.#settling);
    this.#settling = undefined;
    this.#loading?.abort();
    this.#loading = undefined;
    this.#connection = undefined;
  }

  #reloadSoon(): void {
    this.#settling ??= setTimeout(() => this.reload(), settleMilliseconds);
  }

  async #load(): Promise<void> {
    const connection = this.#connection;
    if (!connection) return;
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    if (this.value === undefined) this.status = 'loading';
    this.#host.requestUpdate();
    try {
      const value = await this.#definition.load(connection, loading.signal);
      if (loading.signal.aborted) return;
      this.value = value;
      this.error = undefined;
      this.status = 'ready';
    } catch (thrown) {
      if (loading.signal.aborted) return;
      const error = isFilError(thrown) ? thrown : new FilError('unexpected', { cause: thrown });
      if (!toldAtOnce.has(error.code)) await this.#localize.whole();
      if (loading.signal.aborted) return;
      this.#fail(error);
    } finally {
      if (this.#loading === loading) this.#loading = undefined;
      if (!loading.signal.aborted) this.#host.requestUpdate();
    }
  }

  #fail(error: FilError): void {
    this.error = error;
    this.status = statusOf(error);
    // What one may no longer read leaves the screen; an outage keeps it in sight.
    if (error.code === 'notFound') this.value = undefined;
    const reference = error.reference === undefined ? {} : { reference: error.reference };
    this.#host.dispatchEvent(new FilErrorEvent({ code: error.code, ...reference }));
  }
}
