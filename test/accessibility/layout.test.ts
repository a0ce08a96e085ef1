/** Narrow screens, enlarged text, readers' own spacing, thumbs: nothing sideways, nothing cut, nothing too small. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { RunningDemonstration } from '../../tools/start/demonstration.ts';
import { launchChromium, withoutChromium } from '../support/chromium.ts';
import { drawn, layoutFindings, sizeText, spaceText } from '../support/layout.ts';
import { signIn, startPortals } from '../support/portals.ts';
import { addressOf, allVisits } from '../support/screens.ts';

interface Setting {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly spaced?: true;
  /** Host font, in CSS px. */
  readonly size?: number;
  /** Looked at in one portal only: the elements are the same in the others, and those settings hardly touch the host. */
  readonly once?: true;
}

const settings: readonly Setting[] = [
  { name: '390 px', width: 390, height: 844 },
  // 1280×1024 enlarged four times, and a phone of 320 px.
  { name: '1280 px at 400 %', width: 320, height: 256 },
  { name: '320 px, spaced text', width: 320, height: 640, spaced: true },
  { name: '1280 px, spaced text', width: 1280, height: 800, spaced: true, once: true },
  { name: '1280 px, host font 10 px', width: 1280, height: 800, size: 10, once: true },
  { name: '1280 px, host font 16 px', width: 1280, height: 800, size: 16, once: true },
  { name: '1280 px, host font 24 px', width: 1280, height: 800, size: 24 },
  { name: '390 px, host font 10 px', width: 390, height: 844, size: 10, once: true },
  { name: '390 px, host font 24 px', width: 390, height: 844, size: 24 },
];

describe('layout holds', { skip: withoutChromium, timeout: 300_000 }, () => {
  let browser: Browser;
  let demonstration: RunningDemonstration;

  before(async () => {
    demonstration = await startPortals(5340);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await demonstration?.stop();
  });

  test('what is looked for is found when it is there', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 400 } });
    await page.setContent('<div id="host"></div><div style="width: 600px">wide</div>');
    await page.locator('#host').evaluate((host) => {
      host.attachShadow({ mode: 'open' }).innerHTML =
        '<p style="width: 40px; overflow: hidden; white-space: nowrap">Words that a box hides</p>' +
        '<button style="width: 18px; height: 18px; padding: 0">a</button><button style="width: 18px; height: 18px; padding: 0">b</button>';
    });
    const { sideways, cut, small } = await layoutFindings(page);
    assert.deepEqual([sideways.length > 0, cut.length, small.length], [true, 1, 2]);
    await page.close();
  });

  for (const visit of allVisits) {
    test(`${visit.account}, ${visit.portal}`, async (t) => {
      const { page, context } = await signIn(browser, addressOf(demonstration, visit), visit.account);
      for (const screen of visit.screens) {
        await t.test(screen.name, async () => {
          await screen.show(page);
          const found: string[] = [];
          for (const { name, width, height, spaced, size, once } of settings) {
            if (once && visit.portal !== 'clsc') continue;
            await page.setViewportSize({ width, height });
            await spaceText(page, spaced === true);
            await sizeText(page, size);
            await drawn(page);
            const findings = await layoutFindings(page);
            for (const [kind, lines] of Object.entries(findings))
              found.push(...lines.map((line: string) => `${name}: ${kind}: ${line}`));
          }
          await page.setViewportSize({ width: 1280, height: 800 });
          await spaceText(page, false);
          await sizeText(page, undefined);
          assert.deepEqual(found, []);
        });
      }
      await context.close();
    });
  }
});
