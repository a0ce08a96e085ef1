import type { HostContext } from '@fil/connection';

/** Receives a context, and again each time the host gives another. */
export type ContextListener = (context: HostContext | undefined) => void;

/**
 * An element asks the page for its host context. Whoever answers calls `listen`, now and at each change; it stops
 * when `signal` is aborted, which happens as the element leaves the page. The event is composed: it crosses shadow roots.
 */
export class FilContextRequestEvent extends Event {
  readonly listen: ContextListener;
  readonly signal: AbortSignal;

  constructor(listen: ContextListener, signal: AbortSignal) {
    super('fil-context-request', { bubbles: true, composed: true });
    this.listen = listen;
    this.signal = signal;
  }
}

declare global {
  interface HTMLElementEventMap {
    'fil-context-request': FilContextRequestEvent;
  }
}
