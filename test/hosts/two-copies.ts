import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { fileElements } from '../support/file-elements.ts';
import type { HostStand } from '../support/host-stand.ts';
import { signInPage } from '../support/sign-in-page.ts';

const cdn = join(import.meta.dirname, '..', '..', 'dist', 'cdn');
const planWords = fileElements['fil-psi-viewer'] ?? '';

/** Folder of the present release, as the import map names it: `/fil/psi-viewer/1.2.3`. */
const present = dirname(
  (JSON.parse(readFileSync(join(cdn, 'import-map.json'), 'utf8')) as { imports: Record<string, string> })
    .imports['@fil/psi-viewer'] ?? '',
);
const version = basename(present);

/** Serves built files at another address of the page's own origin, changed on the way. */
async function serve(page: Page, from: string, to: string, change = (text: string) => text): Promise<void> {
  await page.route(`**${to}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace(to, from);
    const body = change(readFileSync(join(cdn, path), 'utf8'));
    await route.fulfill({ body, contentType: 'text/javascript' });
  });
}

/** An older release of the plan, on the runtime that every release of one major version shares. */
const olderRelease = (page: Page) =>
  serve(page, `/psi-viewer/${version}/`, '/fil/psi-viewer/0.0.9/', (text) =>
    text.replace(`"${version}"`, '"0.0.9"'),
  );

/** Two versions of an element, or two copies of everything, on one page. */
export function twoCopies(stand: () => HostStand): void {
  describe('two versions on one page', () => {
    let browser: Browser;
    before(async () => {
      browser = await launchChromium();
    });
    after(() => browser.close());

    /** The plain page with its own elements, and what it warned of. */
    async function openPage(bypassCSP = false): Promise<{ page: Page; said: string[]; streams: string[] }> {
      const context = await browser.newContext({ bypassCSP });
      const page = await context.newPage();
      const said: string[] = [];
      const streams: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'warning' || message.type() === 'error') said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(String(error)));
      page.on('request', (request) => {
        if (request.url().includes('/trpc/live.file')) streams.push(request.url());
      });
      await olderRelease(page);
      await serve(page, '/', '/fil/copy/');
      await signInPage(page, stand().plainFile('herve'), 'nadege');
      await page.locator('fil-psi-viewer', { hasText: planWords }).waitFor();
      return { page, said, streams };
    }

    /** Puts another tag beside the page's own plan, with the same context. */
    const addBeside = (page: Page, tag: string) =>
      page.evaluate((name) => {
        const own = document.querySelector<HTMLElement & { context?: unknown }>('fil-psi-viewer');
        const other = Object.assign(document.createElement(name), { context: own?.context });
        own?.after(other);
      }, tag);

    test('a tag defined again throws nothing, warns once with both versions, and stays as it was', async () => {
      const { page, said } = await openPage();
      const before = await page.evaluate(() => customElements.get('fil-psi-viewer')?.name);
      await page.evaluate(() => import('/fil/psi-viewer/0.0.9/define.js' as string));
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0] ?? '', /<fil-psi-viewer>/);
      for (const named of [version, '0.0.9']) assert.ok(said[0]?.includes(`version ${named}`), said[0]);
      assert.equal(await page.evaluate(() => customElements.get('fil-psi-viewer')?.name), before);
      // The very same release asked for twice says nothing.
      await page.evaluate((folder) => import(`${folder}/define.js?again`), present);
      assert.equal(said.length, 1, said.join('\n'));
      await page.context().close();
    });

    test('two versions stand side by side under suffixed tags, on one Lit, one session and one stream', async () => {
      const { page, said, streams } = await openPage();
      await page.evaluate(async (folder) => {
        const { define } = (await import('/fil/runtime/v1/kit.js' as string)) as {
          define: (element: unknown, options: { suffix: string }) => void;
        };
        const older = (await import('/fil/psi-viewer/0.0.9/index.js' as string)) as { PsiViewer: unknown };
        const present = (await import(`${folder}/index.js`)) as { PsiViewer: unknown };
        define(older.PsiViewer, { suffix: '0-0-9' });
        define(present.PsiViewer, { suffix: 'next' });
      }, present);
      for (const tag of ['fil-psi-viewer-0-0-9', 'fil-psi-viewer-next']) {
        await addBeside(page, tag);
        await page.locator(tag, { hasText: planWords }).waitFor();
      }
      const versions = await page.evaluate(() =>
        ['fil-psi-viewer', 'fil-psi-viewer-0-0-9', 'fil-psi-viewer-next'].map(
          (tag) => (customElements.get(tag) as unknown as { elementVersion: string }).elementVersion,
        ),
      );
      assert.deepEqual(versions, [version, '0.0.9', version]);
      assert.deepEqual(said, []);
      assert.equal(await page.locator('#policy').getAttribute('data-count'), '0');
      assert.equal(streams.length, 1);
      await page.context().close();
    });

    test('a host that loads everything twice still has one session and one stream', async () => {
      const { page, said, streams } = await openPage(true);
      const tokens: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('/token')) tokens.push(request.url());
      });
      await page.evaluate(async (folder) => {
        const { define } = (await import('/fil/copy/runtime/v1/kit.js' as string)) as {
          define: (element: unknown, options: { suffix: string }) => void;
        };
        const { PsiViewer } = (await import(folder.replace('/fil/', '/fil/copy/') + '/index.js')) as {
          PsiViewer: unknown;
        };
        define(PsiViewer, { suffix: 'copy' });
      }, present);
      await addBeside(page, 'fil-psi-viewer-copy');
      await page.locator('fil-psi-viewer-copy', { hasText: planWords }).waitFor();
      assert.deepEqual(said, []);
      assert.equal(streams.length, 1);
      assert.deepEqual(tokens, [], 'the token of the page serves both');
      await page.context().close();
    });
  });
}
