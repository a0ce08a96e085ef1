import { domains } from '@fil/vocabulary/codes';
import type { Domain } from '@fil/vocabulary/codes';

/** One line as it was sent. */
export interface ReceivedLine {
  readonly domain: Domain;
  readonly label: string;
}

/**
 * The lines of a parcel (`fil-parcel/1`), in the order in which they were sent; undefined when the text is not one that
 * this version reads.
 */
export function receivedLines(content: string): readonly ReceivedLine[] | undefined {
  let parcel: unknown;
  try {
    parcel = JSON.parse(content);
  } catch {
    return undefined;
  }
  const { format, lines } = (parcel ?? {}) as { format?: unknown; lines?: unknown };
  if (format !== 'fil-parcel/1' || !Array.isArray(lines) || !lines.every(isLine)) return undefined;
  return lines;
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
