import { createServer } from 'node:http';
import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { StartupFailure } from '../startup/startup-failure.ts';

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /**
   * Tells callers to come back on another connection, takes no new one, lets requests finish, and after `patience`
   * milliseconds cuts what is left.
   */
  close(patience: number): Promise<void>;
}

/** Between two requests a connection is kept a little longer than proxies keep theirs, so that they close it first. */
const keepAliveMilliseconds = 65_000;
/**
 * A connection that is closed between two requests may have the next one on its way, which would be cut. So callers
 * are first answered with `connection: close` for this long: whoever writes without pause leaves by himself.
 */
const farewellMilliseconds = 500;
const stepMilliseconds = 25;

export function listen(listener: RequestListener, host: string, port: number): Promise<Listening> {
  const answering = new Set<ServerResponse>();
  let closing = false;
  const options = { keepAliveTimeout: keepAliveMilliseconds, requestTimeout: 30_000, headersTimeout: 15_000 };
  const server = createServer(options, (request, response) => {
    if (closing) response.setHeader('connection', 'close');
    answering.add(response);
    response.once('close', () => answering.delete(response));
    listener(request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const values = { host, port: String(port) };
      reject(new StartupFailure(cause.code === 'EADDRINUSE' ? 'portInUse' : 'portRefused', values, cause));
    });
    server.listen(port, host, () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        close: async (patience) => {
          closing = true;
          for (const response of answering)
            if (!response.headersSent) response.setHeader('connection', 'close');
          await untilAlone(server, farewellMilliseconds);
          await close(server, patience);
        },
      });
    });
  });
}

/** Resolves when nobody is connected any more, or when the time is up. */
async function untilAlone(server: Server, milliseconds: number): Promise<void> {
  for (let waited = 0; waited < milliseconds; waited += stepMilliseconds) {
    const connections = await new Promise<number>((resolve) =>
      server.getConnections((_failure, count) => resolve(count)),
    );
    if (connections === 0) return;
    await delay(stepMilliseconds);
  }
}

function close(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    // Streams began before anybody knew of the end: their connections are closed once they are over.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
  });
}
