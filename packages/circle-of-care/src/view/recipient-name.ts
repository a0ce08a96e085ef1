import type { Recipient } from '@fil/vocabulary/types';

/** The name that people read. A family of recipients has none: its words are in the messages. */
export function recipientName(recipient: Recipient): string {
  return recipient.kind === 'category' ? '' : recipient.name;
}
