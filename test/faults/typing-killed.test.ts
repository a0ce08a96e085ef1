/**
 * The browser is killed while somebody types and the service cannot be reached (T9, T25, T26, U12): what was typed a
 * second before is on the device, sent when it is back, and nothing of it can be read from the disk.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { RunningDemonstration } from '../../tools/start/demonstration.ts';
import { chromiumPath, withoutChromium } from '../support/chromium.ts';
import { long } from '../support/long.ts';
import { freePorts, newFolder } from '../support/places.ts';
import { startPortals } from '../support/portals.ts';
import { processesOf, withoutProcessList } from '../support/processes.ts';

const skip = withoutChromium || withoutProcessList;
const kills = long ? 50 : 3;
const promised = 1000;
const patience = { timeout: 20_000 };
const keyEvery = 40;
const canary = 'Canari jaune ';

let demonstration: RunningDemonstration;
let profile: string;
before(async () => {
  if (skip) return;
  demonstration = await startPortals(await freePorts());
  profile = await newFolder();
});
after(async () => {
  if (skip) return;
  killBrowser();
  await demonstration.stop();
  await rm(profile, { recursive: true, force: true });
});

/** Ends every process of the browser at once, as a crash does. Only those of this test's own profile. */
function killBrowser(): void {
  for (const { pid, command } of processesOf(profile)) {
    if (!command.includes(profile)) continue;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
}

interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Cuts the page from the service, or lets it through. */
  reach(reachable: boolean): void;
}

async function openBrowser(): Promise<Desk> {
  const context = await chromium.launchPersistentContext(profile, {
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    locale: 'fr-CA',
    reducedMotion: 'reduce',
  });
  let reachable = true;
  await context.route(/\/trpc\//, (route) => (reachable ? route.continue() : route.abort()));
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    reach: (now) => (reachable = now),
  };
}

async function signIn(page: Page, account: string): Promise<void> {
  await page.goto(demonstration.addresses.clsc);
  const choice = page.getByLabel(account).first();
  if (await choice.isVisible({ timeout: 3000 }).catch(() => false)) {
    await choice.check();
    await page.getByLabel('Mot de passe').fill('fil-conducteur');
    await page.getByRole('button', { name: /Ouvrir la session|Se connecter|Entrer/ }).click();
  }
  await page.getByRole('link', { name: 'Aurore T.' }).first().waitFor(patience);
}

/** The one prose question of the form's page that is shown. */
async function openProse({ page }: Desk, begin: boolean): Promise<Locator> {
  await page.getByRole('link', { name: 'Aurore T.' }).first().click();
  const form = page.locator('fil-evaluation-form');
  if (begin) {
    await form.getByRole('button', { name: 'Commencer une évaluation' }).click(patience);
    await form.getByRole('button', { name: 'Commencer', exact: true }).click();
  } else {
    await form
      .getByRole('button', { name: /^Poursuivre/ })
      .first()
      .click(patience);
  }
  await form.getByRole('button', { name: /Signer/ }).waitFor(patience);
  for (const section of await form.getByRole('navigation').getByRole('button').all()) {
    await section.click();
    const prose = form.locator('textarea[id]');
    if ((await prose.count()) > 0) return prose.first();
  }
  throw new Error('no prose in this form');
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What was kept comes back, from the device and then from the service: all of `expected`, and perhaps some more. */
async function foundIn(prose: Locator, expected: string): Promise<string> {
  let found = '';
  for (let turn = 0; turn < 100; turn += 1) {
    found = await prose.inputValue();
    if (found.startsWith(expected)) return found;
    await pause(100);
  }
  throw new Error(`« ${found} » has lost some of « ${expected} »`);
}

/** Nothing of the person, of the worker or of what was typed stands in any store of the browser. */
function assertUnreadable(): void {
  const stores = filesUnder(profile).filter((file) => /IndexedDB|Local Storage|Session Storage/.test(file));
  assert.ok(
    stores.some((file) => file.includes('IndexedDB')),
    'there is a store to look into',
  );
  for (const file of stores) {
    const bytes = readFileSync(file);
    for (const encoding of ['utf8', 'utf16le'] as const)
      for (const words of ['Canari', 'Aurore', 'Mireille', 'evaluationId', '4607203'])
        assert.ok(!bytes.includes(Buffer.from(words, encoding)), `${file} says ${words}`);
  }
}

test(
  'killed at any moment of typing, at most a second is lost, and the disk tells nothing',
  { skip, timeout: 60_000 + kills * 60_000 },
  async (t) => {
    let expected = '';
    let worst = 0;
    for (let kill = 0; ; kill += 1) {
      const desk = await openBrowser();
      await signIn(desk.page, 'Mireille');
      const prose = await openProse(desk, kill === 0);
      if (kill > 0) expected = await foundIn(prose, expected);
      if (kill === kills) {
        await desk.context.close();
        break;
      }
      desk.reach(false);
      const typed: { readonly text: string; readonly at: number }[] = [];
      const until = performance.now() + 300 + Math.random() * 4000;
      await prose.focus();
      await desk.page.keyboard.press('Control+End');
      let text = expected;
      for (let at = 0; performance.now() < until; at += 1) {
        const key = canary[at % canary.length] ?? ' ';
        await desk.page.keyboard.insertText(key);
        text += key;
        typed.push({ text, at: performance.now() });
        await pause(keyEvery * (Math.random() < 0.1 ? 10 : 1));
      }
      const end = performance.now();
      killBrowser();
      const safe = typed.findLast(({ at }) => at <= end - promised)?.text ?? expected;
      await desk.context.close().catch(() => undefined);
      expected = safe;
      assertUnreadable();
      worst = Math.max(worst, text.length - safe.length);
    }
    t.diagnostic(`${kills} kills; at most ${worst} characters were younger than a second`);
  },
);
