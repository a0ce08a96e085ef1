/** The host's `getToken` gives no valid token any more. Once its user is signed in again, call `element.retry()`. */
export class FilSessionExpiredEvent extends Event {
  constructor() {
    super('fil-session-expired', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'fil-session-expired': FilSessionExpiredEvent;
  }
}
