import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';

/** Listens on the host and port of an origin. Rejects when the port is taken. */
export function listenOn(origin: string, listener: RequestListener): Promise<Server> {
  const { hostname, port } = new URL(origin);
  const server = createServer(listener);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(port), hostname, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

/** Stops accepting, lets short answers end, then cuts what stays open (proxied live streams). */
export function stopListening(server: Server, graceMilliseconds = 1500): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
