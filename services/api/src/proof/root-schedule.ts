import type { Logger } from 'pino';
import { describeError } from '../http/describe-error.ts';
import { makeRoot } from './make-root.ts';
import type { Notary, RootMaking } from './make-root.ts';

export interface RootSchedule {
  /** Ends the schedule with a last root: what was said until a clean stop is proved. */
  close(): Promise<void>;
}

/** A node's turns are not quite regular: a root that is this part of the interval old is due again. */
const nearlyDue = 0.9;

/** Makes a root every so many minutes when something changed. One that fails is told of, and tried again at the next turn. */
export function scheduleRoots(notary: Notary, everyMinutes: number, logger: Logger): RootSchedule {
  const attempt = async (making: RootMaking): Promise<void> => {
    try {
      const root = await makeRoot(notary, making);
      if (root) logger.info({ root: root.number, files: root.files.length }, 'root signed');
    } catch (failure) {
      logger.error({ failure: describeError(failure) }, 'no root could be made');
    }
  };
  let making = Promise.resolve();
  const timer = setInterval(() => {
    making = making.then(() => attempt({ onlyAfterSeconds: everyMinutes * 60 * nearlyDue }));
  }, everyMinutes * 60_000);
  timer.unref();
  return {
    close: async () => {
      clearInterval(timer);
      await making;
      await attempt({});
    },
  };
}
