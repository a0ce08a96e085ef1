import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { institutions } from '@fil/demonstration';
import { launchChromium } from '../support/chromium.ts';
import { recordNumber } from '../support/host-stand.ts';
import type { HostStand } from '../support/host-stand.ts';
import { serveOwnFiles } from '../support/own-page.ts';
import { signInPage } from '../support/sign-in-page.ts';

const release = '0.1.0';
const kept = join(import.meta.dirname, 'kept', release);
const built = join(import.meta.dirname, '..', '..', 'dist', 'cdn');
const clscId = 'clsc-des-rapides';

/** The policy of a strict host: the kept release must not need more than it did. */
const policy = {
  'content-security-policy':
    "default-src 'self'; connect-src 'self' http://127.0.0.1:*; require-trusted-types-for 'script'; trusted-types lit-html",
};

const hostPage = `<!doctype html><html lang="fr-CA"><meta charset="utf-8"><title>Dossier</title>
  <script type="module" src="/older/host.js"></script>
  <script type="module" src="/older/psi-viewer/${release}/define.js"></script>
  <fil-psi-viewer></fil-psi-viewer>`;

/** A host's script: what any host of that release wrote, and still does. */
function hostScript(service: string): string {
  const system = institutions.find(({ id }) => id === clscId)?.personSystem;
  const person = { system, value: recordNumber('aurore', clscId) };
  return `
    document.addEventListener('fil-saved', () => (document.documentElement.dataset.saved = 'yes'));
    const ask = { method: 'POST', headers: { 'x-portal-request': '1' } };
    const getToken = async () => (await (await fetch('/token', ask)).json()).access_token;
    document.querySelector('fil-psi-viewer').context = ${JSON.stringify({ service, person })};
    document.querySelector('fil-psi-viewer').context.getToken = getToken;`;
}

/** Makes the plan send what an element of a contract before the first would send. */
async function olderContract(page: Page): Promise<void> {
  await page.route('**/trpc/**', (route) => {
    const headers = route.request().headers();
    const isPlan = headers['x-fil-element']?.startsWith('fil-psi-viewer/') ?? false;
    return route.continue({ headers: isPlan ? { ...headers, 'x-fil-contract': '0' } : headers });
  });
}

/** Elements and service are deployed apart: an older element keeps working, one too old says so. */
export function deployedApart(stand: () => HostStand): void {
  describe('deployed apart', () => {
    let browser: Browser;
    before(async () => {
      browser = await launchChromium();
    });
    after(() => browser.close());

    /** A host's page in the CLSC's portal, with the kept element and the runtime of one or the other release. */
    async function openKept(runtime: string, prepare?: (page: Page) => Promise<void>): Promise<Page> {
      const { clsc, api } = stand().addresses;
      const page = await (await browser.newContext({ locale: 'fr-CA' })).newPage();
      await prepare?.(page);
      await signInPage(page, `${clsc}/`, 'mireille');
      await serveOwnFiles(page, clsc, { '/older': hostPage, '/older/host.js': hostScript(api) }, policy);
      for (const [folder, from] of [
        ['psi-viewer', kept],
        ['runtime', runtime],
      ] as const) {
        await page.route(`${clsc}/older/${folder}/**`, (route) =>
          route.fulfill({
            path: join(from, new URL(route.request().url()).pathname.replace('/older/', '')),
            contentType: 'text/javascript',
          }),
        );
      }
      await page.goto(`${clsc}/older`);
      return page;
    }

    for (const [name, runtime] of [
      ['its own runtime', kept],
      ['the present runtime', built],
    ] as const) {
      test(`the plan of release ${release}, on ${name}, reads and writes at the present service`, async () => {
        const page = await openKept(runtime);
        const plan = page.locator('fil-psi-viewer');
        await plan.getByText('Se laver sans risquer de tomber').first().waitFor();
        const title = `Écrire à sa sœur, sur ${name}`;
        await plan.getByRole('button', { name: 'Ajouter un besoin' }).click();
        await plan.getByLabel('Besoin', { exact: true }).fill(title);
        await plan.getByRole('button', { name: 'Ajouter ce besoin' }).click();
        await page.locator('html[data-saved="yes"]').waitFor({ state: 'attached' });
        await page.reload();
        await plan.getByText(title).first().waitFor();
        await page.context().close();
      });
    }

    test(`the plan of release ${release} has the words for a service that no longer understands it`, async () => {
      const page = await openKept(kept, olderContract);
      await page.locator('fil-psi-viewer').getByText('Mise à jour requise.').waitFor();
      await page.context().close();
    });

    test('an element that the service no longer understands says so in words, and alone', async () => {
      const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
      const streams: string[] = [];
      await olderContract(page);
      page.on('response', (response) => {
        if (response.url().includes('/trpc/live.file')) streams.push(String(response.status()));
      });
      await signInPage(page, stand().plainFile('herve'), 'nadege');
      const plan = page.locator('fil-psi-viewer');
      await plan.getByText('Mise à jour requise.').waitFor();
      assert.equal(await plan.getByRole('button', { name: 'Réessayer' }).count(), 0, 'nothing to try again');
      assert.equal(await plan.getByText('Que Odile puisse dormir').count(), 0);

      // The others share its session and its stream, and are not disturbed.
      await page.locator('fil-continuity-timeline', { hasText: 'CH de Fictiville' }).waitFor();
      await page.locator('fil-evaluation-form', { hasText: 'Grille AGGIR' }).waitFor();
      for (let wait = 0; wait < 60 && !streams.includes('200'); wait += 1) await page.waitForTimeout(100);
      assert.ok(
        streams.includes('200'),
        `the page’s stream opens through another element: ${streams.join(', ')}`,
      );
      await page.context().close();
    });
  });
}
