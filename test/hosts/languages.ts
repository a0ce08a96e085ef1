import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inPage, until } from '../support/engine-page.ts';
import type { EnginePage } from '../support/engines.ts';
import { showTheirContent } from '../support/four-elements.ts';
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

  test('a change of language is followed within 100 ms', async () => {
    const times = await engine().evaluate<number[]>(`${inPage}
      const plan = document.getElementById('plan');
      const times = [];
      for (const [language, words] of ${JSON.stringify([...Object.entries(words), ...Object.entries(words)])}) {
        const began = performance.now();
        plan.lang = language;
        while (!textOf(plan.lastElementChild).includes(words)) {
          if (performance.now() - began > 5000) throw new Error(language + ' was not followed');
          await new Promise((resolve) => setTimeout(resolve));
        }
        times.push(performance.now() - began);
      }
      return times;`);
    const median = times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Infinity;
    assert.ok(median < 100, `${times.map(Math.round).join(', ')} ms`);
  });
}
