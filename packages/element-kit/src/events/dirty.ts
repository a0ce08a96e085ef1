export interface DirtyDetail {
  /** True while something is typed or on its way that the service has not recorded. */
  readonly dirty: boolean;
  /** Operations on their way. */
  readonly pending: number;
}

/** Something is not recorded yet, or no longer so: a host may then hold a change of person or of page. */
export class FilDirtyEvent extends CustomEvent<DirtyDetail> {
  constructor(detail: DirtyDetail) {
    super('fil-dirty', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'fil-dirty': FilDirtyEvent;
  }
}
