import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartupFailure } from '../startup/startup-failure.ts';

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Takes no new connection, lets requests finish, and after `patience` milliseconds cuts what is left. */
  close(patience: number): Promise<void>;
}

/** Between two requests a connection is kept a little longer than proxies keep theirs, so that they close it first. */
const keepAliveMilliseconds = 65_000;

export function listen(listener: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer(
    { keepAliveTimeout: keepAliveMilliseconds, requestTimeout: 30_000, headersTimeout: 15_000 },
    listener,
  );
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const values = { host, port: String(port) };
      reject(new StartupFailure(cause.code === 'EADDRINUSE' ? 'portInUse' : 'portRefused', values, cause));
    });
    server.listen(port, host, () => {
      resolve({ port: (server.address() as AddressInfo).port, close: (patience) => close(server, patience) });
    });
  });
}

function close(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    // Connections that finish their last answer from now on are closed instead of being kept.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
