import { Agent, request } from 'node:http';

/** What became of one request. */
export type Outcome =
  | { readonly kind: 'answered'; readonly status: number; readonly text: string }
  /** No connection was made, or it was closed before anything of ours was read: to be sent again elsewhere. */
  | { readonly kind: 'refused' }
  /** On a connection that had served before, or in the midst of an answer. */
  | { readonly kind: 'cut'; readonly code: string };

export interface Caller {
  post(url: string, token: string, input: unknown): Promise<Outcome>;
  close(): void;
}

/** Sends requests over connections that are kept, as browsers and proxies do. */
export function keptConnections(most: number): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: most });
  return {
    close: () => agent.destroy(),
    post: (url, token, input) =>
      new Promise((settle) => {
        const body = Buffer.from(JSON.stringify(input));
        const headers = {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-length': body.length,
        };
        const sent = request(url, { method: 'POST', agent, headers }, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          response.on('end', () => settle({ kind: 'answered', status: response.statusCode ?? 0, text }));
          response.on('error', ({ code = '' }: NodeJS.ErrnoException) => settle({ kind: 'cut', code }));
        });
        sent.on('error', ({ code = '' }: NodeJS.ErrnoException) =>
          settle(sent.reusedSocket ? { kind: 'cut', code } : { kind: 'refused' }),
        );
        sent.end(body);
      }),
  };
}
