/** Where a reader asks to go. The host decides whether and how: an element never touches its address. */
export interface NavigateDetail {
  /** Which screen: `evaluation`, `plan`, `timeline`, `directory`, or another that the element's README names. */
  readonly to: string;
  readonly entityId?: string;
  readonly [parameter: string]: unknown;
}

/** An intent. Cancelled by a host that acts on it; else the element may show what it can by itself. */
export class FilNavigateEvent extends CustomEvent<NavigateDetail> {
  constructor(detail: NavigateDetail) {
    super('fil-navigate', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'fil-navigate': FilNavigateEvent;
  }
}
