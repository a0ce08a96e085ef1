import { setTimeout as pause } from 'node:timers/promises';

/** Resolves once the condition holds. @throws when it does not within `seconds`; `what` says what was waited for. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  seconds = 60,
): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
    await pause(5);
  }
}
