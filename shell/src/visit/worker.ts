/**
 * The visit's page opens without network from what this worker keeps: exactly the built files, each checked against its
 * digest, all of one build or none. Nothing else is kept; what is asked of another origin, the service among them, does
 * not pass here at all. A newer build waits until the page says that no visit is open.
 */
import type { Precache } from './precache.ts';

declare const precache: Precache;

/** What of a service worker's world is used here: its types and a page's cannot be checked together. */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetched extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', act: (event: Waiting) => void): void;
  addEventListener(type: 'message', act: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'fetch', act: (event: Fetched) => void): void;
}
const worker = self as unknown as Worker;

const prefix = 'fil-visit-';
const cacheName = `${prefix}${precache.version}`;
/** Not built: where it is served says it. Asked anew whenever there is a network. */
const configuration = '/configuration.json';

async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  const files = Object.entries(precache.files);
  await Promise.all([
    ...files.map(async ([path, integrity]) => {
      const response = await fetch(path, { integrity, cache: 'no-cache' });
      if (!response.ok) throw new TypeError(`${path} answered ${response.status}`);
      await cache.put(path, response);
    }),
    cache.add(new Request(configuration, { cache: 'no-cache' })),
  ]);
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

async function kept(path: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? fetch(path);
}

async function freshConfiguration(): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const response = await fetch(configuration, { cache: 'no-cache' });
    if (response.ok) await cache.put(configuration, response.clone());
    return response;
  } catch (thrown) {
    const known = await cache.match(configuration);
    if (known) return known;
    throw thrown;
  }
}

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
worker.addEventListener('message', ({ data }) => {
  if (data === 'no visit is open') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== worker.location.origin || request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(kept('/'));
  else if (pathname === configuration) event.respondWith(freshConfiguration());
  else if (pathname in precache.files) event.respondWith(kept(pathname));
});
