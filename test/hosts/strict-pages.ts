import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { inPage, until } from '../support/engine-page.ts';
import type { EnginePage } from '../support/engines.ts';
import { fileElements, showTheirContent } from '../support/file-elements.ts';
import type { HostStand } from '../support/host-stand.ts';

interface Counted {
  readonly count: string | undefined;
  readonly sentence: string;
}

/** What the page's own counter says in its footer. */
const violations = (page: EnginePage): Promise<Counted> =>
  page.evaluate(
    `const place = document.getElementById('policy');
     return { count: place.dataset.count, sentence: place.textContent };`,
  );

const none: Counted = {
  count: '0',
  sentence: 'Politique de sécurité de la page (CSP)\u00a0: aucune violation.',
};

/** Presses what opens, turns or filters, so that the elements render more than their first screen. Nothing is written. */
const handleEverything = `
  window.print = () => undefined;
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const pressed = {};
  for (const tag of ${JSON.stringify(Object.keys(fileElements))}) {
    const element = document.querySelector(tag);
    const controls = () => elementsIn(element).filter((each) => each.matches('summary, button[type="button"]:not(.main, :disabled), input[type="checkbox"]'));
    pressed[tag] = 0;
    for (let index = 0; index < controls().length && index < 40; index += 1) {
      controls()[index].click();
      pressed[tag] += 1;
      await frame();
    }
  }
  return pressed;`;

/** The four elements together under a strict policy: nothing refused, everything shown, nobody else asked. */
export function strictPages(stand: () => HostStand, engine: () => EnginePage): void {
  for (const map of ['with', 'without'] as const) {
    const address = () => stand().plainFile('herve', map === 'with' ? undefined : '/sans-carte');
    const service = () => (map === 'with' ? stand().addresses.plain : stand().addresses.api);

    test(`the plain page ${map} an import map shows every element, violates nothing and asks nobody else`, async () => {
      const page = engine();
      await page.goto(address());
      await showTheirContent(page);
      const pressed = await page.evaluate<Record<string, number>>(inPage + handleEverything);
      assert.ok(
        Object.values(pressed).every((count) => count > 0),
        JSON.stringify(pressed),
      );
      assert.deepEqual(await violations(page), none);

      const seen = await page.evaluate<{
        origins: string[];
        service: string[];
        map: number;
        defined: boolean[];
      }>(`
        const addresses = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
        return {
          origins: [...new Set(addresses.map(({ origin }) => origin))],
          service: [...new Set(addresses.filter(({ pathname }) => pathname.includes('/trpc/')).map(({ origin }) => origin))],
          map: document.querySelectorAll('script[type="importmap"]').length,
          defined: ${JSON.stringify(Object.keys(fileElements))}.map((tag) => document.querySelector(tag).matches(':defined')),
        };`);
      assert.deepEqual(new Set(seen.origins), new Set([stand().addresses.plain, service()]));
      assert.deepEqual(seen.service, [service()]);
      assert.equal(seen.map, map === 'with' ? 1 : 0);
      assert.deepEqual(
        seen.defined,
        Object.keys(fileElements).map(() => true),
      );
    });

    test(`the plain page ${map} an import map is sent with exactly the policy promised`, async () => {
      const sent = await engine().evaluate<{ policy: string; body: string }>(
        `const response = await fetch(${JSON.stringify(address())});
         return { policy: response.headers.get('content-security-policy'), body: await response.text() };`,
      );
      const inline = /<script type="importmap">(.*?)<\/script>/.exec(sent.body)?.[1];
      const hash =
        inline === undefined ? '' : ` 'sha256-${createHash('sha256').update(inline).digest('base64')}'`;
      const base = `default-src 'self'; script-src 'self'${hash}; require-trusted-types-for 'script'; trusted-types lit-html`;
      assert.equal(
        sent.policy,
        map === 'with' ? base : `${base}; connect-src 'self' ${stand().addresses.api}`,
      );
      assert.equal(hash !== '', map === 'with');
      assert.doesNotMatch(sent.body, /<style| style=| on[a-z]+=/);
    });
  }

  test('the elements bring no style sheet to the page, and the counter counts a violation when there is one', async () => {
    const page = engine();
    const styles = await page.evaluate<number[]>(
      `return [document.styleSheets.length, document.querySelectorAll('style').length, document.adoptedStyleSheets.length];`,
    );
    assert.deepEqual(styles, [1, 0, 0], 'the page’s own sheet and nothing else');
    assert.deepEqual(await violations(page), none);

    await page.evaluate(
      `document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));`,
    );
    await until(page, `return document.getElementById('policy').dataset.count === '1';`);
    assert.match((await violations(page)).sentence, /: 1 violation \(style-src-elem\)\.$/);

    const thrown = await page.evaluate<string>(
      `try { document.createElement('p').innerHTML = '<b>texte</b>'; } catch (error) { return error.name; }`,
    );
    assert.equal(thrown, 'TypeError');
    await until(page, `return document.getElementById('policy').dataset.count === '2';`);
    assert.match(
      (await violations(page)).sentence,
      /: 2 violations \(style-src-elem, require-trusted-types-for\)\.$/,
    );
  });
}
