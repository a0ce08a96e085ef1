/**
 * Takes the pictures of the documentation from the running product, by hand as a person would: each portal and
 * each element, in French, at 1280 and 390 px. `node tools/screenshots/main.ts` after `npm run build`.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../test/support/chromium.ts';
import { openFile, openPanel, signIn, startPortals } from '../../test/support/portals.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'docs', 'images');
mkdirSync(folder, { recursive: true });

/** The skeletons are gone and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForTimeout(700);
}

/** `quality`: a page with everything on it is long, and read for its layout. */
async function take(page: Page, name: string, quality = 72): Promise<void> {
  await settled(page);
  // What sticks to an edge of the window stands where it belongs once the window is as tall as the page.
  const width = page.viewportSize()?.width ?? 1280;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  await page.waitForTimeout(200);
  await page.screenshot({
    path: path.join(folder, `${name}.jpg`),
    fullPage: true,
    type: 'jpeg',
    quality,
  });
  await page.setViewportSize({ width, height: width > 600 ? 800 : 844 });
  console.log(`docs/images/${name}.jpg`);
}

const panels = [
  ['evaluation', /Évaluation/, 'fil-evaluation-form'],
  ['plan', /Plan|PSI/, 'fil-psi-viewer'],
  ['continuite', /Continuité/, 'fil-continuity-timeline'],
  ['ressources', /Ressources/, 'fil-resource-directory'],
  ['cercle', /Cercle/, 'fil-circle-of-care'],
] as const;

/** Opens the person's own door in a browser of its own. */
async function enterDoor(territory: string, name: string, width: number): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height: width > 600 ? 800 : 844 },
    locale: 'fr-CA',
    reducedMotion: 'reduce',
  });
  await page.goto(`${addresses.door}/login?territoire=${territory}`);
  await page.getByLabel(name).first().check();
  await page.getByRole('button', { name: 'Entrer' }).click();
  await page.locator('fil-circle-of-care').waitFor();
  return page;
}

const browser = await launchChromium();
const demonstration = await startPortals(5700);
const { addresses } = demonstration;
try {
  for (const width of [1280, 390]) {
    for (const [portal, address, account, person] of [
      ['clsc', addresses.clsc, 'Mireille', 'Aurore T.'],
      ['dac', addresses.dac, 'Bastien', 'Hervé L.'],
      ['hopital', addresses.hospital, 'Lise', 'Aurore T.'],
    ] as const) {
      const visitor = await signIn(browser, address, account, width);
      await take(visitor.page, `${portal}-dossiers-${width}`);
      await openFile(visitor, person);
      for (const [name, label, element] of panels) {
        const host = await openPanel(visitor, label, element);
        if (name === 'ressources') {
          await host.getByRole('searchbox').fill('popotte roulante');
          await host.getByRole('button', { name: 'Chercher' }).click();
          await settled(visitor.page);
          await host.getByRole('list', { name: 'Services trouvés' }).getByRole('button').first().click();
        }
        if (name === 'evaluation')
          await host
            .getByRole('button', { name: /^(Ouvrir|Poursuivre)/ })
            .first()
            .click();
        await take(visitor.page, `${portal}-${name}-${width}`);
      }
      if (portal === 'hopital') {
        await openPanel(visitor, /Urgence/, 'fil-emergency-access');
        await take(visitor.page, `${portal}-urgence-${width}`);
      }
      await visitor.page
        .getByRole('navigation')
        .getByRole('link', { name: /reçues/ })
        .first()
        .click();
      await visitor.page.locator('fil-referral-inbox').waitFor();
      await take(visitor.page, `${portal}-references-${width}`);
      await visitor.context.close();
    }
    const plain = await signIn(browser, addresses.plain, 'Nadège', width);
    await openFile(plain, 'Hervé L.');
    await take(plain.page, `page-simple-${width}`, 40);
    await plain.page.goto(addresses.index);
    await take(plain.page, `accueil-${width}`);
    await plain.page.goto(addresses.clsc);
    await plain.context.close();
    for (const [territory, name] of [
      ['rapides', 'Aurore'],
      ['rapides', 'Solange'],
      ['bocage', 'Hervé'],
    ] as const) {
      const door = await enterDoor(territory, name, width);
      await take(door, `mon-fil-${name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}-${width}`, 40);
      await door.close();
    }
    const guest = await browser.newPage({ viewport: { width, height: 800 } });
    for (const [name, address] of [
      ['clsc', addresses.clsc],
      ['dac', addresses.dac],
      ['hopital', addresses.hospital],
      ['mon-fil', addresses.door],
    ] as const) {
      await guest.goto(address);
      await take(guest, `${name}-connexion-${width}`);
    }
    await guest.close();
  }
} finally {
  await browser.close();
  await demonstration.stop();
}
process.exit(0);
