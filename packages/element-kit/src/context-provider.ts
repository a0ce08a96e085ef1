import type { HostContext } from '@fil/connection';
import { FilContextRequestEvent } from './events/context-request.ts';
import type { ContextListener } from './events/context-request.ts';

/** Says to elements already on the page that somebody now answers their request. */
export const contextReadyEvent = 'fil-context-ready';

export interface ContextProvider {
  /** Gives another context to every element that asked: another person, another theme. */
  update(context: HostContext | undefined): void;
  /** Answers no more. Elements keep the last context they got. */
  stop(): void;
}

/**
 * For hosts: answers the context requests of the elements under `root`. Elements mounted before this call ask again
 * when they hear `fil-context-ready`, so scripts may load in any order.
 */
export function provideContext(root: EventTarget, context: HostContext | undefined): ContextProvider {
  let current = context;
  const listeners = new Set<ContextListener>();

  const answer = (event: Event): void => {
    // Another version's event is another class: its shape is the contract.
    const { listen, signal } = event as FilContextRequestEvent;
    event.stopPropagation();
    listeners.add(listen);
    signal.addEventListener('abort', () => listeners.delete(listen), { once: true });
    listen(current);
  };

  root.addEventListener('fil-context-request', answer);
  document.dispatchEvent(new Event(contextReadyEvent));
  return {
    update(next) {
      current = next;
      for (const listen of [...listeners]) listen(next);
    },
    stop() {
      root.removeEventListener('fil-context-request', answer);
      listeners.clear();
    },
  };
}

/** Asks the page for a context until somebody answers. Aborting the signal ends it. */
export function requestContext(element: Element, listen: ContextListener, signal: AbortSignal): void {
  const answered = new AbortController();
  const ask = (): void => {
    element.dispatchEvent(
      new FilContextRequestEvent((context) => {
        answered.abort();
        listen(context);
      }, signal),
    );
  };
  // Listening first: a provider may answer during the request.
  const waiting = AbortSignal.any([signal, answered.signal]);
  element.ownerDocument.addEventListener(contextReadyEvent, ask, { signal: waiting });
  ask();
}
