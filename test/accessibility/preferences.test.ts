/** What readers ask of their browser: their own colours, stillness, paper. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { RunningDemonstration } from '../../tools/start/demonstration.ts';
import { launchChromium, withoutChromium } from '../support/chromium.ts';
import { signIn, startPortals } from '../support/portals.ts';
import type { Visitor } from '../support/portals.ts';
import { visibleStrokes, movements } from '../support/preferences.ts';
import { caseManager } from '../support/screens.ts';
import type { Screen } from '../support/screens.ts';

const screen = (name: string): Screen => {
  const found = caseManager.screens.find((one) => one.name === name);
  assert.ok(found, `there is a screen « ${name} »`);
  return found;
};

/** Shows screens one after the other and looks at each. */
async function walk(
  page: Page,
  names: readonly string[],
  look: (name: string) => Promise<void>,
): Promise<void> {
  for (const name of names) {
    await screen(name).show(page);
    await look(name);
  }
}

describe('readers’ preferences are followed', { skip: withoutChromium, timeout: 240_000 }, () => {
  let browser: Browser;
  let demonstration: RunningDemonstration;
  let mireille: Visitor;
  let page: Page;

  before(async () => {
    demonstration = await startPortals(5360);
    browser = await launchChromium();
    mireille = await signIn(browser, demonstration.addresses.clsc, 'Mireille');
    ({ page } = mireille);
    await screen('Dossier de Aurore T.').show(page);
  });
  after(async () => {
    await browser?.close();
    await demonstration?.stop();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`forced colours, ${colorScheme}: words and signs tell every state`, async () => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      const blank = await browser.newPage();
      const names = [
        'Évaluation',
        'Commencer une évaluation',
        'Plan',
        'Plan, nouveau besoin à corriger',
        'Continuité',
        'Continuité, contact à ajouter',
        'Ressources',
        'Ressources, ajout au plan',
      ];
      await walk(page, names, async (name) => {
        if (name.startsWith('Continuité'))
          await page.locator('fil-continuity-timeline .mark').first().waitFor();
        const element = page.locator(screen(name).element ?? '');
        const mains = element.locator('button.main');
        if (name.includes(',')) assert.ok((await mains.count()) > 0, `${name} has a main act`);
        for (const main of await mains.all()) {
          const words = await main.innerText();
          assert.ok((await visibleStrokes(blank, main)) >= words.length, `${name}: « ${words} » is seen`);
        }
        // A state has words, and a sign that differs from the others.
        const states = await element
          .locator('.state')
          .evaluateAll((nodes) =>
            nodes.map(
              (node) =>
                [
                  node.className,
                  node.textContent.trim(),
                  getComputedStyle(node, '::before').content,
                ] as const,
            ),
          );
        const signOf = new Map<string, string>();
        for (const [kind, words, sign] of states) {
          assert.ok(words !== '', `${name}: ${kind} has words`);
          assert.match(sign, /\S/);
          assert.notEqual(sign, 'none');
          signOf.set(kind, sign);
        }
        assert.equal(
          new Set(signOf.values()).size,
          new Set(
            [...signOf.keys()].map((kind) =>
              kind.split(' ').find((one) => ['ok', 'wait', 'talk', 'gap'].includes(one)),
            ),
          ).size,
        );
        // One presentation is underlined, the others are not.
        const underlined = await element.locator('.tabs[role="group"] button').evaluateAll((nodes) =>
          nodes.map((node) => {
            const { host } = node.getRootNode() as ShadowRoot;
            const isLine =
              getComputedStyle(node).borderBlockEndColor !== getComputedStyle(host).backgroundColor;
            return isLine === (node.getAttribute('aria-pressed') === 'true');
          }),
        );
        assert.ok(underlined.every(Boolean), `${name}: only the present presentation is underlined`);
        // What is chosen has another border than what is not.
        const borders = await element
          .locator('.choice')
          .evaluateAll((nodes) =>
            nodes.map(
              (node) => [node.matches(':has(:checked)'), getComputedStyle(node).borderTopWidth] as const,
            ),
          );
        for (const [chosen, width] of borders)
          assert.equal(width, chosen ? '2px' : '1px', `${name}: a choice`);
      });
      // The beads and marks have shapes of their own: none is told by its colour alone.
      await walk(page, ['Plan'], async () => {
        const shapes = await page.locator('fil-psi-viewer .bead').evaluateAll((nodes) =>
          nodes.map((node) => {
            const { borderRadius, borderTopStyle, backgroundColor, transform, blockSize } =
              getComputedStyle(node);
            return [
              node.className,
              [borderRadius, borderTopStyle, backgroundColor, transform, blockSize === '0px'].join(),
            ] as const;
          }),
        );
        const shapeOf = new Map(shapes);
        assert.ok(shapeOf.size >= 3, 'delivered, missed and planned are all there');
        assert.equal(new Set(shapeOf.values()).size, shapeOf.size, 'each state has its own shape');
      });
      await blank.close();
      await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    });
  }

  test('less motion: nothing moves on any screen of the elements', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await walk(page, ['Évaluation', 'Plan', 'Continuité', 'Ressources'], async (name) => {
      assert.deepEqual(await movements(page), [], name);
    });
    const gliding = await page.evaluateHandle(() => {
      const added = document.createElement('p');
      added.style.transition = 'opacity 1s';
      document.body.append(added);
      return added;
    });
    assert.equal((await movements(page)).length, 1, 'what moves is seen');
    await gliding.evaluate((added) => added.remove());
  });

  test('on paper: everything unfolded, headings, no way to go elsewhere', async () => {
    const headings = async () => {
      const all = await page.getByRole('heading').all();
      const shown: string[] = [];
      for (const one of all)
        if (await one.isVisible()) shown.push(await one.evaluate((node) => node.localName));
      return shown;
    };
    await walk(
      page,
      ['Évaluation', 'Commencer une évaluation', 'Évaluation ouverte', 'Plan', 'Continuité', 'Ressources'],
      async (name) => {
        await page.emulateMedia({ media: 'print' });
        const element = page.locator(screen(name).element ?? '');
        const kinds = await headings();
        assert.ok(kinds.includes('h1') && kinds.includes('h2'), `${name}: ${kinds.join()}`);
        assert.equal(await page.getByRole('navigation').count(), 0, `${name}: no navigation`);
        // The only buttons left are the names in a list, which are content.
        assert.deepEqual(await element.locator('button:visible:not(.pick, .row)').allInnerTexts(), [], name);
        const folded = await element.locator('details').evaluateAll((nodes) =>
          nodes
            .filter((node) => node.checkVisibility())
            .filter(
              (node) =>
                ![...node.children]
                  .slice(1)
                  .some((child) => child.checkVisibility({ contentVisibilityAuto: true })),
            )
            .map((node) => node.textContent.trim().slice(0, 40)),
        );
        assert.deepEqual(folded, [], name);
        await page.emulateMedia({ media: 'screen' });
      },
    );
    await page.emulateMedia({ media: 'print' });
    assert.ok(
      (await page.locator('fil-resource-directory .pick:visible').count()) > 5,
      'the names of services are kept',
    );
    await page.emulateMedia({ media: 'screen' });
  });

  test('on paper from a narrow screen: the course keeps what happened', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await screen('Continuité').show(page);
    await page.locator('fil-continuity-timeline .entry').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.ok((await page.locator('fil-continuity-timeline .what:visible').count()) > 5);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('the plan as a PDF has a title, a language, headings and table headers', async () => {
    await screen('Plan').show(page);
    for (const format of ['A4', 'Letter'] as const) {
      const document = (await page.pdf({ format, tagged: true })).toString('latin1');
      assert.match(document, /\/StructTreeRoot/);
      assert.match(document, /\/Lang \(fr-CA\)/);
      assert.match(document, /\/Title [(<]/);
      for (const tag of ['H1', 'H2', 'H3', 'L'])
        assert.match(document, new RegExp(`/S /${tag}\\b`), `${format}: ${tag}`);
    }
    await screen('Plan, semaine').show(page);
    assert.match((await page.pdf({ format: 'A4', tagged: true })).toString('latin1'), /\/S \/TH\b/);
    await page.getByRole('button', { name: 'Par besoin' }).click();
    await screen('Continuité').show(page);
    await screen('Continuité, tableau').show(page);
    assert.match((await page.pdf({ format: 'Letter', tagged: true })).toString('latin1'), /\/S \/TH\b/);
  });
});
