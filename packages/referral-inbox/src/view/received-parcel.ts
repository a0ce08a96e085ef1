import { domains } from '@fil/vocabulary/codes';
import type { Domain } from '@fil/vocabulary/codes';

/** One line as it was sent. */
export interface ReceivedLine {
  readonly domain: Domain;
  readonly label: string;
}

/** What a parcel says: the sender's own words, then the lines of the file in the order in which they were sent. */
export interface ReceivedParcel {
  readonly reason?: string;
  readonly summary?: string;
  readonly lines: readonly ReceivedLine[];
}

/** A parcel (`fil-parcel/1`); undefined when the text is not one that this version reads. */
export function receivedParcel(content: string): ReceivedParcel | undefined {
  let parcel: unknown;
  try {
    parcel = JSON.parse(content);
  } catch {
    return undefined;
  }
  const { format, lines, reason, summary } = (parcel ?? {}) as Readonly<Record<string, unknown>>;
  if (format !== 'fil-parcel/1' || !Array.isArray(lines) || !lines.every(isLine)) return undefined;
  return {
    ...(typeof reason === 'string' && { reason }),
    ...(typeof summary === 'string' && { summary }),
    lines,
  };
}

function isLine(line: unknown): line is ReceivedLine {
  if (typeof line !== 'object' || line === null) return false;
  const { domain, label } = line as { domain?: unknown; label?: unknown };
  return typeof label === 'string' && (domains as readonly unknown[]).includes(domain);
}

/**
 * Whether a text is byte for byte the one of a digest (SHA-256 in hexadecimal). Undefined where the browser does not
 * compute it: on a page served without TLS.
 */
export async function hasDigest(content: string, digest: string): Promise<boolean | undefined> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(content)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') === digest;
}
