import { readSession } from './backend.ts';
import type { Session } from './backend.ts';
import { make } from './dom.ts';
import type { PortalTerms } from './messages.ts';

/** The other window says on this channel that somebody is signed in again. */
const channelName = 'portal-session';

/**
 * A line above the page once the session is over: it offers to sign in again in a small window. Nothing on the page is
 * lost; each element that said so then tries again what it was doing.
 */
export class SignInAgain {
  readonly #banner: HTMLElement;
  readonly #waiting = new Set<{ retry(): void }>();
  readonly #session: Session;

  constructor(terms: Pick<PortalTerms, 'sessionOver' | 'signInAgain'>, session: Session) {
    this.#session = session;
    const button = make('button', { type: 'button' }, terms.signInAgain);
    button.addEventListener('click', () => {
      window.open(
        `/login?territoire=${session.territory}&return=/session-renewed`,
        'portal-sign-in',
        'popup,width=520,height=720',
      );
    });
    this.#banner = make(
      'div',
      { class: 'session-over', role: 'alert', hidden: true },
      make('p', {}, terms.sessionOver),
      button,
    );
    document.body.prepend(this.#banner);
    document.addEventListener('fil-session-expired', (event) => this.#noteExpired(event));
    new BroadcastChannel(channelName).addEventListener('message', () => void this.#renewed());
  }

  #noteExpired(event: Event): void {
    const [element] = event.composedPath();
    if (canRetry(element)) this.#waiting.add(element);
    this.#banner.hidden = false;
  }

  async #renewed(): Promise<void> {
    const { professional } = await readSession();
    // Somebody else signed in: what the page shows was opened for the person before.
    if (professional.name !== this.#session.professional.name) return location.reload();
    this.#banner.hidden = true;
    for (const element of this.#waiting) element.retry();
    this.#waiting.clear();
  }
}

const canRetry = (value: unknown): value is { retry(): void } =>
  typeof value === 'object' && value !== null && 'retry' in value && typeof value.retry === 'function';
