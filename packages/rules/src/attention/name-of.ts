import type { Recipient } from '@fil/vocabulary/types';

/** Whom an item is about: a name that people read, or the code of a family of recipients, which is put into words late. */
export function nameOf(recipient: Recipient): { readonly recipient: string } | { readonly category: string } {
  return recipient.kind === 'category' ? { category: recipient.category } : { recipient: recipient.name };
}
