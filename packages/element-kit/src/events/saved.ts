import type { EntityKind } from '@fil/vocabulary/codes';
import type { EntityId } from '@fil/vocabulary/types';

export interface SavedDetail {
  /** What was accepted; identifiers only, never what was written. */
  readonly entities: readonly { readonly kind: EntityKind; readonly id: EntityId }[];
}

/** The service has recorded something that this element sent. */
export class FilSavedEvent extends CustomEvent<SavedDetail> {
  constructor(detail: SavedDetail) {
    super('fil-saved', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'fil-saved': FilSavedEvent;
  }
}
