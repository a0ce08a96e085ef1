/** WCAG 2.2 A and AA, by axe, on every screen of the product as its readers meet it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { RunningDemonstration } from '../../tools/start/demonstration.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium, withoutChromium } from '../support/chromium.ts';
import { signIn, startPortals } from '../support/portals.ts';
import { addressOf, allVisits, openPages } from '../support/screens.ts';
import { followScheme, groundLightness, speak } from '../support/variants.ts';

/** Screens of one account on which every element is also looked at in the dark and in the other languages. */
const alsoInVariants = new Set([
  'Évaluation',
  'Évaluation ouverte',
  'Plan',
  'Plan, nouveau besoin à corriger',
  'Continuité',
  'Continuité, tableau',
  'Ressources',
  'Ressources, ajout au plan',
]);

describe('axe finds nothing on any screen', { skip: withoutChromium, timeout: 300_000 }, () => {
  let browser: Browser;
  let demonstration: RunningDemonstration;

  before(async () => {
    demonstration = await startPortals(5320);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await demonstration?.stop();
  });

  test('pages that need no session', async (t) => {
    const page = await browser.newPage({ locale: 'fr-CA' });
    for (const [name, address] of openPages(demonstration)) {
      await t.test(name, async () => {
        await page.goto(address);
        assert.deepEqual(await axeViolations(page), []);
      });
    }
    await page.close();
  });

  for (const visit of allVisits) {
    test(`${visit.account}, ${visit.portal}`, async (t) => {
      const { page, context, complaints } = await signIn(
        browser,
        addressOf(demonstration, visit),
        visit.account,
      );
      for (const screen of visit.screens) {
        await t.test(screen.name, async () => {
          await screen.show(page);
          assert.deepEqual(await axeViolations(page), []);
        });
        const { element } = screen;
        if (visit.portal !== 'clsc' || element === undefined || !alsoInVariants.has(screen.name)) continue;
        const told = () => page.locator(element).evaluate((host) => host.shadowRoot?.textContent ?? '');

        await t.test(`${screen.name}, dark, in English`, async () => {
          const inFrench = await told();
          await followScheme(page, 'dark');
          await speak(page, 'en');
          await page.waitForFunction(
            ([name, before]) => document.querySelector(name)?.shadowRoot?.textContent !== before,
            [element, inFrench] as const,
          );
          try {
            assert.ok((await groundLightness(page, element)) < 0.2, 'the ground is dark');
            assert.deepEqual(await axeViolations(page, element), []);
          } finally {
            await followScheme(page, 'light');
            await speak(page, undefined);
          }
        });

        await t.test(`${screen.name}, in the French of France`, async () => {
          await speak(page, 'fr-FR');
          try {
            assert.equal(
              await page.locator(element).evaluate((host: Element & { locale?: string }) => host.locale),
              'fr-FR',
            );
            assert.deepEqual(await axeViolations(page, element), []);
          } finally {
            await speak(page, undefined);
          }
        });
      }
      assert.deepEqual(visit.account === 'Samir' ? [] : complaints, []);
      await context.close();
    });
  }
});
