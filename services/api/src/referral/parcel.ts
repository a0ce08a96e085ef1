import { createHash } from 'node:crypto';
import type { Author, Day, Recipient } from '@fil/vocabulary/types';
import { canonicalJson } from '../operation/canonical.ts';
import type { SentLine } from './lines/line-of.ts';

/** Version of the shape below: a reader of an old parcel knows what it reads. */
export const parcelFormat = 'fil-parcel/1';

/** What a parcel holds, and nothing else: no identifier of the file, nothing that was not chosen. */
export interface ParcelContent {
  readonly format: typeof parcelFormat;
  readonly from: Author;
  readonly to: Recipient;
  readonly title: string;
  /** The sender's own words: why, and for a hand-over what the successor must know. */
  readonly reason?: string | undefined;
  readonly summary?: string | undefined;
  readonly sentOn: Day;
  /** In the order in which they were shown; `fact` is the part of the fact that `label` tells. */
  readonly lines: readonly SentLine[];
}

export interface Parcel {
  /** The canonical JSON text of {@link ParcelContent}: keys sorted, no space. */
  readonly content: string;
  /** Size of `content` in UTF-8. */
  readonly bytes: number;
  /** SHA-256 of those bytes, in hexadecimal. */
  readonly digest: string;
}

/** Freezes what leaves: the same lines give the same bytes, on every machine and at every repetition. */
export function freeze(parcel: Omit<ParcelContent, 'format'>): Parcel {
  const { from, to, title, reason, summary, sentOn, lines } = parcel;
  const content = canonicalJson({
    format: parcelFormat,
    from: { name: from.name, role: from.role, organization: from.organization },
    to,
    title,
    ...(reason !== undefined && { reason }),
    ...(summary !== undefined && { summary }),
    sentOn,
    lines: lines.map(({ kind, id, domain, label, fact }) => ({ kind, id, domain, label, fact })),
  });
  const bytes = Buffer.from(content, 'utf8');
  return { content, bytes: bytes.length, digest: createHash('sha256').update(bytes).digest('hex') };
}
