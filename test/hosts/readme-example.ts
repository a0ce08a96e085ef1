import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { launchChromium } from '../support/chromium.ts';
import type { HostStand } from '../support/host-stand.ts';
import { serveOwnFiles } from '../support/own-page.ts';
import { signInPage } from '../support/sign-in-page.ts';

const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');

/** The embedding example of the README, to the letter. */
export function readmeExample(stand: () => HostStand): void {
  test('the ten lines of the README show a plan', async () => {
    const example = /```html\n(.*?)```/s.exec(readme)?.[1] ?? '';
    assert.equal(example.trimEnd().split('\n').length, 10);
    const { clsc, api } = stand().addresses;
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(String(error)));
      await signInPage(page, `${clsc}/`, 'mireille');
      // The demonstration of this test stands on other ports.
      await serveOwnFiles(page, clsc, { '/exemple': example.replace('http://127.0.0.1:4601', api) });
      await page.goto(`${clsc}/exemple`);
      await page.locator('fil-psi-viewer', { hasText: 'Se laver sans risquer de tomber' }).waitFor();
      assert.deepEqual(failures, []);
    } finally {
      await browser.close();
    }
  });
}
