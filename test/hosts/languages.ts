import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inPage, until } from '../support/engine-page.ts';
import type { EnginePage } from '../support/engines.ts';
import { showTheirContent } from '../support/file-elements.ts';
import type { HostStand } from '../support/host-stand.ts';

/** How the plan names the professional who answers for it, by language around it. */
const words = {
  'fr-FR': 'Référent de parcours',
  'fr-CA': 'Gestionnaire de cas',
  en: 'Case manager',
} as const;
type Language = keyof typeof words;

const says = (part: string, language: Language): string =>
  `textOf(document.querySelector('#${part} > :not(h2)')).includes(${JSON.stringify(words[language])})`;

/** Each element speaks the language of the nearest `lang`, and follows it. */
export function languages(stand: () => HostStand, engine: () => EnginePage): void {
  test('three languages on one page: each element speaks the one around it', async () => {
    const page = engine();
    await page.goto(stand().plainFile('herve'));
    await showTheirContent(page);
    assert.equal(await page.evaluate(`return document.documentElement.lang;`), 'fr-FR');
    assert.equal(
      await page.evaluate(`${inPage} return ${says('plan', 'fr-FR')} && ${says('continuite', 'fr-FR')};`),
      true,
    );

    await page.evaluate(
      `document.getElementById('plan').lang = 'en'; document.getElementById('continuite').lang = 'fr-CA';`,
    );
    await until(page, `return ${says('plan', 'en')} && ${says('continuite', 'fr-CA')};`);
    const others = await page.evaluate<boolean[]>(
      `${inPage} return [${says('plan', 'fr-FR')}, ${says('plan', 'fr-CA')}, ${says('continuite', 'fr-FR')}, ${says('continuite', 'en')}];`,
    );
    assert.deepEqual(others, [false, false, false, false], 'no element speaks two languages');

    // The nearest wins: the page's own language changes nothing for those that have another around them.
    await page.evaluate(`document.documentElement.lang = 'en';`);
    await until(
      page,
      `return textOf(document.querySelector('#evaluation > :not(h2)')).includes('Multidimensional');`,
    );
    assert.equal(await page.evaluate(`${inPage} return ${says('continuite', 'fr-CA')};`), true);
  });

  test('a change of language is followed, however often', async () => {
    const page = engine();
    for (const language of [...Object.keys(words), ...Object.keys(words)] as Language[]) {
      await page.evaluate(`document.getElementById('plan').lang = ${JSON.stringify(language)};`);
      await until(page, `return ${says('plan', language)};`);
    }
  });
}
