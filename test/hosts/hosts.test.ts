/**
 * What host pages may expect of the elements. One demonstration and one start of each browser serve every test here:
 * they cost more than the tests themselves.
 */
import { after, before, describe, test } from 'node:test';
import { withoutChromium } from '../support/chromium.ts';
import { signInTo } from '../support/engine-page.ts';
import { engines } from '../support/engines.ts';
import type { EnginePage } from '../support/engines.ts';
import { openHostStand } from '../support/host-stand.ts';
import type { HostStand } from '../support/host-stand.ts';
import { deployedApart } from './deployed-apart.ts';
import { hostileFile, hostileSheet, hostileStyles } from './hostile-styles.ts';
import { languages } from './languages.ts';
import { noSurvivor } from './no-survivor.ts';
import { readmeExample } from './readme-example.ts';
import { strictPages } from './strict-pages.ts';
import { twoCopies } from './two-copies.ts';

let opened: HostStand;
const stand = (): HostStand => opened;

before(async () => {
  opened = await openHostStand({ [hostileFile]: hostileSheet });
});
after(() => opened.close());

for (const engine of engines) {
  if (engine.missing !== undefined) {
    test(`host pages in ${engine.name}`, { skip: engine.missing });
    continue;
  }
  describe(`in ${engine.name}`, () => {
    let started: { page: EnginePage; stop: () => Promise<void> };
    const page = (): EnginePage => started.page;
    before(async () => {
      started = await engine.start();
      await signInTo(started.page, stand().plainFile('herve'), 'nadege');
    });
    after(() => started.stop());

    strictPages(stand, page);
    hostileStyles(stand, page);
    languages(stand, page);
  });
}

if (withoutChromium) {
  test('host pages looked at closely', { skip: withoutChromium });
} else {
  noSurvivor(stand);
  twoCopies(stand);
  deployedApart(stand);
  readmeExample(stand);
}
