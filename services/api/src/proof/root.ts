import { z } from '@fil/vocabulary/schemas';

/** Digest before the first root, in hexadecimal as all digests here. */
export const beforeFirstRoot = '0'.repeat(64);

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.minimum(0));

const head = z.strictObject({
  fileId: z.uuid(),
  /** Place of the entry in the file's chain, from 1. */
  sequence: z.int().check(z.minimum(1)),
  /** Hash of that entry. */
  head: digest,
});

const rootContent = z.strictObject({
  version: z.literal(1),
  /** From 1, without a gap. */
  number: z.int().check(z.minimum(1)),
  /** Moment of the service's clock. */
  at: z.string(),
  /** sha256 of the bytes of the file of the root before; 64 zeros for the first. */
  previous: digest,
  /** The end of every chain that changed since the root before. */
  files: z.array(head),
  /** The lines of the access log that the root before does not cover; `throughId` is `fromId - 1` when there is none. */
  accessLog: z.strictObject({ fromId: z.int().check(z.minimum(1)), throughId: count, lines: count, digest }),
});

/** What a root says: where every chain stood at one moment, and the root before. It holds hashes and ids only. */
export type RootContent = z.infer<typeof rootContent>;
export type RootedHead = RootContent['files'][number];

/** What the signed bytes say; undefined when they are no root. */
export function readRootContent(text: string): RootContent | undefined {
  try {
    const { data } = rootContent.safeParse(JSON.parse(text));
    return data;
  } catch {
    return undefined;
  }
}
