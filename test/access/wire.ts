/** Calls whose answer is kept as the bytes that came: status line, headers in order, body. */
import { request } from 'node:http';
import type { ErrorCode } from '@fil/vocabulary/codes';

export interface Call {
  readonly path: string;
  readonly input: unknown;
  /** No token is sent when absent. */
  readonly token?: string | undefined;
}

export interface WireReply {
  readonly status: number;
  /** Every header as it was sent, without those that differ from one moment to the next. */
  readonly head: string;
  readonly body: string;
  /** What the procedure answered; undefined when it refused the call. */
  readonly answer: unknown;
  readonly filCode: ErrorCode | undefined;
}

const ofTheMoment = new Set(['date', 'x-request-id']);

/** Asks as the elements do: with POST, reads included, so that the body alone says about whom. */
export function call(url: string, { path, input, token }: Call): Promise<WireReply> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/trpc/${path}`, { method: 'POST', headers: headersOf(token) }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        resolve({
          status: response.statusCode ?? 0,
          head: headOf(response.rawHeaders),
          body,
          ...read(body),
        });
      });
    });
    sent.on('error', reject);
    sent.end(input === undefined ? undefined : JSON.stringify(input));
  });
}

/** A live stream whose every byte is kept. */
export interface WireStream {
  readonly status: number;
  /** All that came so far: headers first. */
  received(): string;
  /** Whether the service ended it. */
  ended(): boolean;
  /** Resolves once `found` says so of what came, or the stream ended; rejects after `milliseconds`. */
  until(found: (received: string) => boolean, milliseconds: number): Promise<void>;
  close(): void;
}

export function listen(url: string, { path, input, token }: Call): Promise<WireStream> {
  return new Promise((resolve, reject) => {
    const headers = { ...headersOf(token), accept: 'text/event-stream' };
    const sent = request(`${url}/trpc/${path}`, { method: 'POST', headers }, (response) => {
      let received = headOf(response.rawHeaders);
      let ended = false;
      const listeners = new Set<() => void>();
      const tell = () => listeners.forEach((listener) => listener());
      response.on('data', (chunk: Buffer) => {
        received += chunk.toString();
        tell();
      });
      response.on('error', () => undefined);
      response.on('close', () => {
        ended = true;
        tell();
      });
      resolve({
        status: response.statusCode ?? 0,
        received: () => received,
        ended: () => ended,
        until: (found, milliseconds) =>
          new Promise((settle, fail) => {
            const late = setTimeout(() => {
              listeners.delete(look);
              fail(new Error(`did not come within ${milliseconds} ms; came:\n${received}`));
            }, milliseconds);
            const look = (): void => {
              if (!ended && !found(received)) return;
              clearTimeout(late);
              listeners.delete(look);
              settle();
            };
            listeners.add(look);
            look();
          }),
        close: () => sent.destroy(),
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(input));
  });
}

function headersOf(token: string | undefined): Record<string, string> {
  return {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
}

function headOf(raw: readonly string[]): string {
  const lines: string[] = [];
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index] ?? '';
    if (!ofTheMoment.has(name.toLowerCase())) lines.push(`${name}: ${raw[index + 1] ?? ''}\n`);
  }
  return lines.join('');
}

function read(body: string): Pick<WireReply, 'answer' | 'filCode'> {
  if (!body.startsWith('{')) return { answer: undefined, filCode: undefined };
  const { result, error } = JSON.parse(body) as {
    result?: { data?: unknown };
    error?: { data?: { filCode?: ErrorCode } };
  };
  return { answer: result?.data, filCode: error?.data?.filCode };
}
