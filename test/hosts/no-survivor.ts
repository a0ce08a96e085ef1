import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page, Request } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { inPage } from '../support/engine-page.ts';
import { fileElements, showsItsContent } from '../support/file-elements.ts';
import type { HostStand } from '../support/host-stand.ts';
import { signInPage } from '../support/sign-in-page.ts';
import { Survivors } from '../support/survivors.ts';

const mounts = 200;

/** Mounts an element and takes it away, many times; every tenth has shown its content, the others leave in the middle. */
const mountAndRemove = (tag: string, times: number) => `(async () => { ${inPage}
  const place = document.getElementById('fil');
  const gone = [];
  for (let time = 0; time < ${times}; time += 1) {
    let element = document.createElement('${tag}');
    element.context = window.contextOfHost;
    place.append(element);
    await element.updateComplete;
    while (time % 10 === 0 && !(${showsItsContent(tag, 'element')})) await new Promise((resolve) => setTimeout(resolve, 10));
    element.remove();
    gone.push(new WeakRef(element));
    element = undefined;
  }
  window.gone = gone;
})()`;

/** A page waits once, for all that came and went, until nothing is asked any more: that wait is over. */
const quiet = (page: Page): Promise<void> => page.waitForTimeout(1500);

/** What stays on a page after elements came and went: nothing. */
export function noSurvivor(stand: () => HostStand): void {
  describe(`${mounts} mounts and unmounts`, () => {
    let browser: Browser;
    let page: Page;
    let survivors: Survivors;
    /** Live streams of this page: asked for, begun by the service, over for the browser; and those it had ended before. */
    const streams = { opened: 0, begun: 0, ended: 0, endedBefore: 0 };

    before(async () => {
      browser = await launchChromium();
      page = await browser.newPage();
      const isStream = (request: Request) => request.url().includes('/trpc/live.file');
      page.on('request', (request) => void (streams.opened += isStream(request) ? 1 : 0));
      const ended = (request: Request) => void (streams.ended += isStream(request) ? 1 : 0);
      page.on('requestfinished', ended);
      page.on('requestfailed', ended);
      page.on('response', (response) => void (streams.begun += isStream(response.request()) ? 1 : 0));
      streams.endedBefore = await stand().settled('live.file');
      survivors = await Survivors.of(page);
      await signInPage(page, stand().plainFile('herve'), 'nadege');
      // The page's own elements leave first: what then remains of elements is ours to explain.
      await page.evaluate(() => {
        const own = document.querySelectorAll<HTMLElement & { context?: unknown }>('.part > :not(h2)');
        Object.assign(window, { contextOfHost: own[0]?.context });
        for (const element of own) element.remove();
      });
    });
    after(() => browser.close());

    for (const tag of Object.keys(fileElements)) {
      test(`${tag} leaves no node, listener, timer, observer or stream`, async () => {
        // What the first instances of a page make once, such as formats and templates, stays on purpose.
        await page.evaluate(mountAndRemove(tag, 20));
        await quiet(page);
        const known = await survivors.count();
        await page.evaluate(mountAndRemove(tag, mounts));
        await quiet(page);
        const left = await survivors.count();
        const alive = await page.evaluate(
          () =>
            (window as unknown as { gone: WeakRef<Element>[] }).gone.filter((each) => each.deref()).length,
        );
        assert.equal(alive, 0, 'elements alive');
        // An instance that the collector had not reached yet may be among what was known: then there is less now.
        const { nodes, listeners, ...others } = left;
        assert.ok(nodes <= known.nodes, `${known.nodes} nodes became ${nodes}`);
        assert.ok(listeners <= known.listeners, `${known.listeners} listeners became ${listeners}`);
        assert.deepEqual({ ...known, ...others }, known);
      });
    }

    test('the live streams that they opened are closed, here and at the service', async () => {
      assert.ok(streams.begun > 0);
      assert.equal(streams.ended, streams.opened);
      const endedByService = (await stand().settled('live.file')) - streams.endedBefore;
      assert.ok(endedByService >= streams.begun, `${streams.begun} begun, ${endedByService} ended`);
      assert.ok(endedByService <= streams.opened, `${streams.opened} opened, ${endedByService} ended`);
    });

    test('an element that is kept by mistake is counted', async () => {
      const known = await survivors.count();
      await page.evaluate(() => {
        const kept = document.createElement('fil-psi-viewer');
        Object.assign(window, { gone: [new WeakRef(kept)], kept });
        document.addEventListener('click', () => kept);
        setInterval(() => kept, 60_000);
      });
      const left = await survivors.count();
      assert.ok(left.nodes > known.nodes);
      assert.equal(left.timers, known.timers + 1);
      assert.deepEqual(left.pageListeners, ['document click', ...known.pageListeners].sort());
    });
  });
}
