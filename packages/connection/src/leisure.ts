/** Milliseconds without a question to the service after which a page is believed to have what it shows. */
const quietMilliseconds = 600;

let questions = 0;

/** Something is asked that the page will show: leisure is later. */
export function noteQuestion(): void {
  questions += 1;
}

/** One wait for all of a page: elements that come and go leave no timer behind. */
let waiting: Promise<void> | undefined;

/**
 * Resolves once the service has not been asked for a while and the page's own thread has nothing to do: the moment for
 * what a page will need and does not show. What is to be done then must not hold an element that may be gone by then.
 */
export function atLeisure(): Promise<void> {
  waiting ??= whenQuiet().finally(() => {
    waiting = undefined;
  });
  return waiting;
}

async function whenQuiet(): Promise<void> {
  for (let seen = Number.NaN; seen !== questions;) {
    seen = questions;
    await new Promise((resolve) => setTimeout(resolve, quietMilliseconds));
    await idle();
  }
}

function idle(): Promise<unknown> {
  if (typeof requestIdleCallback !== 'function') return Promise.resolve();
  return new Promise((resolve) => requestIdleCallback(resolve));
}
