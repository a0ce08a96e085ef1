import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bringKept } from '@fil/api/testing';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { startDemonstration } from '../../tools/start/demonstration.ts';
import type { RunningDemonstration } from '../../tools/start/demonstration.ts';

/** Password of every fictional account; the sign-in page shows it. */
const password = 'fil-conducteur';

const root = path.resolve(import.meta.dirname, '..', '..');
/** Where the stories of the demonstration's persons come from, and what writing them leaves. */
const storySources = [
  'packages/demonstration/src',
  'packages/instruments/src',
  'packages/questionnaire/src',
  'packages/rules/src',
  'packages/vocabulary/src',
  'services/api/src',
].map((folder) => path.join(root, folder));

/**
 * The whole demonstration on ports and in a folder of its own. Its stories are written once for all tests: a
 * demonstration may move to other ports.
 */
export async function startPortals(basePort: number): Promise<RunningDemonstration> {
  const varFolder = await mkdtemp(path.join(tmpdir(), 'fil-portals-'));
  // As root, the database runs under an account of its own, which must be able to go through.
  await chmod(varFolder, 0o755);
  await bringKept(varFolder, {
    name: 'demonstration',
    sources: storySources,
    make: async (folder) => {
      const written = await startDemonstration({ basePort, varFolder: folder });
      await written.stop();
      await rm(path.join(folder, 'demonstration'), { recursive: true, force: true });
    },
  });
  const running = await startDemonstration({ basePort, varFolder });
  return {
    ...running,
    stop: async () => {
      await running.stop();
      await rm(varFolder, { recursive: true, force: true });
    },
  };
}

/** Somebody at a browser of their own. What goes wrong in its console is kept: nothing should. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page and of its console, a refused file (404) left out. */
  readonly complaints: string[];
}

/** Opens a browser of one's own and signs in at a portal by hand. */
export async function signIn(browser: Browser, portal: string, name: string, width = 1280): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width, height: width > 600 ? 800 : 844 },
    locale: 'fr-CA',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 404'))
      complaints.push(message.text());
  });
  await page.goto(portal);
  await page.getByLabel(name).first().check();
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: /Ouvrir la session|Se connecter|Entrer/ }).click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return { page, context, complaints };
}

/** Opens a person's file from the portal's own list. */
export async function openFile({ page }: Visitor, person: string): Promise<void> {
  await page.getByRole('link', { name: person }).first().click();
  await page.getByRole('heading', { name: person }).first().waitFor();
}

/** Opens one panel of the file: Évaluation, Plan, Continuité, Ressources. Gives the element in it. */
export async function openPanel({ page }: Visitor, panel: RegExp, element: string): Promise<Locator> {
  await page.getByRole('navigation').getByRole('link', { name: panel }).first().click();
  const host = page.locator(element);
  await host.waitFor();
  return host;
}

/** Moves the demonstration's clock by one of the buttons of its first page: « 1 jour », « 1 semaine ». */
export async function moveClock(
  browser: Browser,
  { addresses }: RunningDemonstration,
  by: '1 jour' | '1 semaine',
): Promise<void> {
  const page = await browser.newPage();
  await page.goto(addresses.index);
  const now = page.getByRole('status').locator('time');
  const before = await now.getAttribute('datetime');
  await page.getByRole('button', { name: new RegExp(`^\\+\\s${by}$`) }).click();
  await page.locator(`time:not([datetime="${before}"])`).waitFor();
  await page.close();
}
