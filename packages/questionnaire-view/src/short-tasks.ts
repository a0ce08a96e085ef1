/** Milliseconds that one task may take: long enough to get on, short enough to let a key press through. */
const taskMilliseconds = 30;

/** Steps taken at once, however slow the machine is: what fills a first screen. */
const firstSteps = 30;

/** Runs the steps of some work in tasks that leave the page usable; the first runs at once. */
export async function inShortTasks(steps: Iterator<unknown>): Promise<void> {
  let isDone = false;
  for (let step = 0; step < firstSteps && !isDone; step += 1) isDone = steps.next().done === true;
  while (!isDone) {
    const began = performance.now();
    do isDone = steps.next().done === true;
    while (!isDone && performance.now() - began < taskMilliseconds);
    if (!isDone) await nextTask();
  }
}

/** The next turn of the page's own loop: what waits (a key, a frame) goes first. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
