import type { CDPSession, Page, Request } from 'playwright-core';

/** What a page still holds once everything that can be collected is gone. */
export interface Holding {
  readonly nodes: number;
  readonly documents: number;
  readonly listeners: number;
  /** Listeners of the window and of the document, by type. */
  readonly pageListeners: readonly string[];
  /** Time-outs and intervals that still wait. */
  readonly timers: number;
  /** Mutation and resize observers that still look at something. */
  readonly observers: number;
}

/** Put into the page before its first script: counts what JavaScript itself cannot list. */
const counters = `{
  const timers = new Set();
  const { setTimeout: later, clearTimeout: forget, setInterval: often, clearInterval: stop } = window;
  window.setTimeout = (work, delay, ...rest) => {
    const timer = later(() => { timers.delete(timer); if (typeof work === 'function') work(...rest); }, delay);
    timers.add(timer);
    return timer;
  };
  window.setInterval = (work, delay, ...rest) => {
    const timer = often(work, delay, ...rest);
    timers.add(timer);
    return timer;
  };
  window.clearTimeout = (timer) => { timers.delete(timer); forget(timer); };
  window.clearInterval = (timer) => { timers.delete(timer); stop(timer); };
  const observers = new Set();
  for (const { prototype } of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    const { observe, disconnect } = prototype;
    prototype.observe = function (...all) { observers.add(this); return observe.apply(this, all); };
    prototype.disconnect = function () { observers.delete(this); return disconnect.call(this); };
  }
  window.counted = { timers, observers };
}`;

/** Counts what a page holds, in Chromium; made before the page is loaded. */
export class Survivors {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #underWay = new Set<Request>();

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
    const over = (request: Request) => void this.#underWay.delete(request);
    page.on('request', (request) => void this.#underWay.add(request));
    page.on('requestfinished', over);
    page.on('requestfailed', over);
  }

  static async of(page: Page): Promise<Survivors> {
    await page.addInitScript(counters);
    return new Survivors(page, await page.context().newCDPSession(page));
  }

  /** @throws when a request, such as a stream, does not end. */
  async count(): Promise<Holding> {
    // Whoever asked something is rightly kept until the answer.
    for (let wait = 0; this.#underWay.size > 0; wait += 1) {
      if (wait === 100)
        throw new Error(`still under way: ${[...this.#underWay].map((each) => each.url()).join(', ')}`);
      await this.#page.waitForTimeout(100);
    }
    await this.#occupyFormTracker();
    // Again: what a finalizer lets go is collected by the next round.
    for (let round = 0; round < 3; round += 1) {
      await this.#page.waitForTimeout(100);
      await this.#session.send('HeapProfiler.collectGarbage');
    }
    const { nodes, documents, jsEventListeners } = await this.#session.send('Memory.getDOMCounters');
    const { timers, observers } = await this.#page.evaluate(() => {
      const { counted } = window as unknown as { counted: Record<'timers' | 'observers', Set<unknown>> };
      return { timers: counted.timers.size, observers: counted.observers.size };
    });
    const pageListeners = [
      ...(await this.#listenersOf('window')),
      ...(await this.#listenersOf('document')),
    ].sort();
    return { nodes, documents, listeners: jsEventListeners, pageListeners, timers, observers };
  }

  /**
   * Chromium's own form filling watches the last field that changed, and keeps it, with all that it stands in, until
   * another one does (in a heap snapshot: WebFormElementObserverImpl). It is given a field of the test's to watch.
   */
  async #occupyFormTracker(): Promise<void> {
    await this.#page.evaluate(() => {
      if (document.getElementById('watched-by-the-browser')) return;
      const field = document.createElement('select');
      field.id = 'watched-by-the-browser';
      field.append(new Option('1'), new Option('2'));
      document.body.append(field);
    });
    await this.#page.focus('#watched-by-the-browser');
    await this.#page.keyboard.press('ArrowDown');
    await this.#page.selectOption('#watched-by-the-browser', '1');
    await this.#page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }

  async #listenersOf(target: 'window' | 'document'): Promise<readonly string[]> {
    const { result } = await this.#session.send('Runtime.evaluate', { expression: target });
    if (result.objectId === undefined) throw new Error(`${target} cannot be looked at`);
    const { listeners } = await this.#session.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId,
    });
    await this.#session.send('Runtime.releaseObject', { objectId: result.objectId });
    return listeners.map(({ type }) => `${target} ${type}`);
  }
}
