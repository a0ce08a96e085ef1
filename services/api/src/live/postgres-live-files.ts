import { setTimeout as delay } from 'node:timers/promises';
import type { Uuid } from '@fil/vocabulary/types';
import type { Logger } from 'pino';
import { prepared } from '../database/index.ts';
import type { Database } from '../database/index.ts';
import { describeError } from '../http/describe-error.ts';
import type { LiveFiles } from './live-files.ts';

const channel = 'fil_file_changed';
/** Writes that follow each other closely are told once. */
const coalescingMilliseconds = 15;
const reconnectMilliseconds = 1_000;

const notify = prepared(
  'live.notify',
  `select pg_notify('${channel}', file) from unnest($1::text[]) as file`,
);

/**
 * Hints between nodes by NOTIFY. They are sent after the write, in a transaction of their own, because NOTIFY makes
 * every commit of the database wait for the others. One lost with its node costs a second, not an event.
 */
export function postgresLiveFiles(database: Database, logger: Logger): LiveFiles {
  const waiting = new Map<Uuid, Set<() => void>>();
  const toTell = new Set<Uuid>();
  const closing = new AbortController();
  let telling: NodeJS.Timeout | undefined;

  const wake = (fileId: Uuid): void => {
    for (const resolve of waiting.get(fileId) ?? []) resolve();
  };

  const tell = async (): Promise<void> => {
    telling = undefined;
    const files = [...toTell];
    toTell.clear();
    await database
      .inTransaction({}, (transaction) => transaction.query(notify, [files]))
      .catch((failure: unknown) =>
        logger.warn({ failure: describeError(failure) }, 'other nodes were not told'),
      );
  };

  const listen = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      const client = database.listener();
      const ended = new Promise<void>((resolve) => {
        client.on('error', () => resolve());
        client.on('end', () => resolve());
        closing.signal.addEventListener('abort', () => resolve(), { once: true });
      });
      client.on('notification', ({ payload }) => wake(payload ?? ''));
      const connected = client.connect().then(() => client.query(`listen ${channel}`));
      await connected
        .then(() => ended)
        .catch((failure: unknown) => logger.warn({ failure: describeError(failure) }, 'cannot listen'));
      await client.end().catch(() => undefined);
      await delay(reconnectMilliseconds, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };
  const listening = listen();

  return {
    changed(fileId) {
      wake(fileId);
      toTell.add(fileId);
      telling ??= setTimeout(() => void tell(), coalescingMilliseconds);
    },

    waitForChange: (fileId, milliseconds, signal) =>
      new Promise((resolve) => {
        const waiters = waiting.get(fileId) ?? new Set();
        const done = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          waiters.delete(done);
          if (waiters.size === 0) waiting.delete(fileId);
          resolve();
        };
        const timer = setTimeout(done, milliseconds);
        waiters.add(done);
        waiting.set(fileId, waiters);
        if (signal.aborted) done();
        else signal.addEventListener('abort', done, { once: true });
      }),

    async close() {
      closing.abort();
      clearTimeout(telling);
      if (toTell.size > 0) await tell();
      await listening;
    },
  };
}
