import { request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const piece = Buffer.alloc(65_536, 'a');

export interface LargeBody {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
  /** Whether `content-length` says beforehand how much comes. */
  readonly announced: boolean;
}

/** Sends as much as is said, as fast as it is taken, whatever is answered meanwhile. @returns the status. */
export function sendLargeBody({ url, headers, bytes, announced }: LargeBody): Promise<number> {
  return new Promise((resolve, reject) => {
    const length = announced ? { 'content-length': String(bytes) } : {};
    const sent = request(url, { method: 'POST', headers: { ...headers, ...length } }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    pipeline(Readable.from(pieces(bytes)), sent).catch(reject);
  });
}

function* pieces(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= piece.length)
    yield piece.subarray(0, Math.min(left, piece.length));
}
