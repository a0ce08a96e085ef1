import { atLeisure, connect } from '@fil/connection';
import type { Connection, HostContext } from '@fil/connection';
import type { Locale } from '@fil/vocabulary/codes';
import type { PersonReference } from '@fil/vocabulary/types';
import { LitElement } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { requestContext } from './context-provider.ts';
import { FilSessionExpiredEvent } from './events/session-expired.ts';
import { fetchLanguage, fetchLater } from './localize.ts';
import type { Fetches } from './localize.ts';
import { localeOfTag, nearestLanguage, watchLanguage } from './nearest-language.ts';

/**
 * What every element of ours is: a guest that gets its context from the host by property or by request, speaks the
 * language around it, and leaves nothing behind when it goes.
 *
 * @fires {FilSessionExpiredEvent} fil-session-expired - the host gives no valid token any more
 */
export abstract class FilElement extends LitElement {
  /** Tag name, without the suffix that a host may add. */
  static elementName = 'fil-element';
  static elementVersion = '0.0.0';

  static override properties: PropertyDeclarations = { context: { attribute: false } };

  /** What the host hands over. Set by the host; otherwise asked from the page. */
  declare context: HostContext | undefined;

  #connection: Connection | undefined;
  #stopConnection: (() => void) | undefined;
  #leaving: AbortController | undefined;
  #stopLanguage: (() => void) | undefined;
  #locale: Locale = 'fr-CA';
  readonly #catalogues = new Set<Fetches>();

  /** What this element talks through; absent until it has a context. */
  get connection(): Connection | undefined {
    return this.#connection;
  }

  get person(): PersonReference | undefined {
    return this.context?.person;
  }

  /** The nearest `lang`, else the host's `locale`, else Canadian French. */
  get locale(): Locale {
    return this.#locale;
  }

  /** Renders in a language only once its sentences from this catalogue are there. */
  speaks(catalogue: Fetches): void {
    this.#catalogues.add(catalogue);
  }

  /** Tries again what waits; for a host that has just signed its user in again. */
  retry(): void {
    this.#connection?.retry();
  }

  /** Called before rendering when the context is another: another person, another service. */
  protected contextChanged?(): void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaving = new AbortController();
    this.#stopLanguage = watchLanguage(this, () => this.#readLocale());
    this.#readLocale();
    if (this.context === undefined) {
      requestContext(this, (context) => (this.context = context), this.#leaving.signal);
    } else {
      this.#listenToConnection();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving?.abort();
    this.#stopLanguage?.();
    this.#stopConnection?.();
    this.#stopConnection = undefined;
  }

  /** A page never sees a sentence change language under its eyes: the first one waits for the right words. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const awaited = [...this.#catalogues].flatMap(
      (catalogue) => fetchLanguage(catalogue, this.#locale) ?? [],
    );
    if (awaited.length === 0) return super.scheduleUpdate();
    return Promise.all(awaited).then(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('context')) return;
    this.#readLocale();
    this.#takeContext();
    this.contextChanged?.();
  }

  /** What it may have to say later is there before it has to, even if the network goes. */
  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void fetchAtLeisure(this.#catalogues, this.#locale);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!changed.has('context')) return;
    const theme = this.context?.theme;
    if (theme) this.setAttribute('theme', theme);
    else this.removeAttribute('theme');
  }

  #takeContext(): void {
    this.#stopConnection?.();
    this.#stopConnection = undefined;
    const { elementName: name, elementVersion: version } = this.constructor as typeof FilElement;
    this.#connection = this.context ? connect(this.context, { name, version }) : undefined;
    this.#listenToConnection();
  }

  #listenToConnection(): void {
    const connection = this.#connection;
    if (!connection || this.#stopConnection || !this.isConnected) return;
    let before = connection.status;
    this.#stopConnection = connection.onChange(() => {
      const status = connection.status;
      if (status === 'sessionExpired' && status !== before) this.dispatchEvent(new FilSessionExpiredEvent());
      before = status;
      this.requestUpdate();
    });
  }

  #readLocale(): void {
    const host = this.context?.locale;
    const locale = localeOfTag(nearestLanguage(this), host) ?? host ?? 'fr-CA';
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.requestUpdate();
  }
}

/** Beside the element, so that one that is gone by then is not held. */
async function fetchAtLeisure(catalogues: ReadonlySet<Fetches>, locale: Locale): Promise<void> {
  await atLeisure();
  for (const catalogue of catalogues) void fetchLater(catalogue, locale);
}
