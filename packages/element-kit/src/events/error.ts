import type { FilErrorCode } from '@fil/connection';

export interface ErrorDetail {
  readonly code: FilErrorCode;
  /** What the service's journal calls this failure. */
  readonly reference?: string;
}

/** Something failed, which the element already tells its reader; for the host's own supervision. */
export class FilErrorEvent extends CustomEvent<ErrorDetail> {
  constructor(detail: ErrorDetail) {
    super('fil-error', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'fil-error': FilErrorEvent;
  }
}
