/** The work of a case manager without a mouse: the focus is seen at every step, and comes back where it was. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { activityForm } from '../../packages/form-library/src/testing/sample-forms.ts';
import type { RunningDemonstration } from '../../tools/start/demonstration.ts';
import { launchChromium, withoutChromium } from '../support/chromium.ts';
import { Keyboard } from '../support/keyboard.ts';
import { openFile, signIn, startPortals } from '../support/portals.ts';
import { answeredElement } from '../support/screens.ts';
import type { ElementName } from '../support/screens.ts';

const patience = { timeout: 10_000 };

describe('by keyboard alone', { skip: withoutChromium, timeout: 240_000 }, () => {
  let browser: Browser;
  let demonstration: RunningDemonstration;
  let page: Page;
  let keyboard: Keyboard;

  before(async () => {
    demonstration = await startPortals(5380);
    browser = await launchChromium();
    const mireille = await signIn(browser, demonstration.addresses.clsc, 'Mireille');
    ({ page } = mireille);
    await openFile(mireille, 'Aurore T.');
  });
  after(async () => {
    await browser?.close();
    await demonstration?.stop();
  });

  /** From the top of the page, through the host's own links, to a panel. */
  async function enter(panel: RegExp, element: ElementName): Promise<Locator> {
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      getSelection()?.removeAllRanges();
      scrollTo(0, 0);
    });
    keyboard = new Keyboard(page);
    await page.locator('.trail a').focus();
    await keyboard.tabTo(panel, { most: 8 });
    await keyboard.press('Enter');
    return answeredElement(page, element);
  }

  test('the first key leads past the host’s own banner', async () => {
    await page.reload();
    keyboard = new Keyboard(page);
    await page.locator('.trail a').waitFor(patience);
    assert.match((await keyboard.press('Tab')).name, /Aller au contenu/);
    await page.keyboard.press('Enter');
    assert.match((await keyboard.press('Tab')).name, /Mes usagers/);
    assert.deepEqual(keyboard.unseen, []);
  });

  test('the plan: a need is corrected, added, and the focus comes back', async () => {
    const plan = await enter(/^Plan/, 'fil-psi-viewer');
    await keyboard.tabTo('Ajouter un besoin');
    await keyboard.press('Enter');
    await keyboard.arrivesAt(/^Besoin/);

    // Nothing typed yet: Escape leaves, and one is back where one was.
    await page.keyboard.press('Escape');
    await keyboard.arrivesAt('Ajouter un besoin');
    await keyboard.press('Enter');
    await keyboard.arrivesAt(/^Besoin/);

    await keyboard.tabTo(/^Dans ses mots/, { most: 2 });
    await keyboard.type('Je voudrais revoir mes voisines.');
    await keyboard.tabTo('Ajouter ce besoin', { most: 12 });
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt(/error-summary/, 'kind');
    await keyboard.tabTo(/Ce champ est nécessaire/, { most: 1 });
    await page.keyboard.press('Enter');
    const field = await keyboard.arrivesAt(/^Besoin/);
    const wiring = await plan.locator(`[id="${field.id}"]`).evaluate((input) => {
      const root = input.getRootNode() as ShadowRoot;
      const described = (input.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => root.getElementById(id)?.textContent ?? '');
      return { invalid: input.getAttribute('aria-invalid'), described: described.join(' ') };
    });
    assert.equal(wiring.invalid, 'true');
    assert.match(wiring.described, /Ce champ est nécessaire/);
    assert.equal(
      await plan.getByLabel(/^Dans ses mots/).inputValue(),
      'Je voudrais revoir mes voisines.',
      'what was typed is kept',
    );

    await keyboard.type('Voir du monde');
    await keyboard.tabTo(/La personne$/, { most: 6 });
    assert.match((await keyboard.press('ArrowDown')).name, /proche aidante/);
    assert.match((await keyboard.press('ArrowUp')).name, /La personne$/);
    await keyboard.tabTo('Ajouter ce besoin', { most: 6 });
    await page.keyboard.press('Enter');
    await plan.getByRole('heading', { name: /Voir du monde/ }).waitFor(patience);
    await plan.getByText('Je voudrais revoir mes voisines.').waitFor(patience);
    await keyboard.arrivesAt('Ajouter un besoin');
    assert.deepEqual(keyboard.unseen, []);
  });

  test('the evaluation: begun, answered with arrows and space, on to the next without an answer', async () => {
    const form = await enter(/^Évaluation/, 'fil-evaluation-form');
    await keyboard.tabTo('Commencer une évaluation');
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt('input', 'tag');
    await keyboard.tabTo('Annuler', { most: 8 });
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt('Commencer une évaluation');
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt('input', 'tag');
    await keyboard.tabTo('Commencer', { most: 8 });
    await page.keyboard.press('Enter');
    await form.locator('.question').first().waitFor(patience);
    await keyboard.arrivesAt('h2', 'tag');

    await keyboard.tabTo('La souhaite');
    await page.keyboard.press('Space');
    assert.equal((await keyboard.press('ArrowRight')).name, 'Hésite');
    assert.ok(await form.getByRole('radio', { name: 'Hésite' }).isChecked());
    await keyboard.tabTo('Sa famille', { most: 12 });
    await keyboard.press('Space');
    assert.ok(await form.getByRole('checkbox', { name: 'Sa famille' }).isChecked());
    await form.getByText(/Enregistré au serveur/).waitFor(patience);

    await keyboard.tabTo('Prochaine sans réponse');
    await page.keyboard.press('Enter');
    const first = await keyboard.arrivesAt(/input|textarea|select/, 'tag');
    await keyboard.tabTo('Prochaine sans réponse');
    await page.keyboard.press('Enter');
    const second = await keyboard.arrivesAt(/input|textarea|select/, 'tag');
    assert.notEqual(second.id, first.id, 'another question');

    await keyboard.tabTo('Signer l’évaluation');
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt('Signer');
    await keyboard.tabTo('Annuler', { most: 1 });
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt('Signer l’évaluation');

    // A section is chosen; its needs are proposed, set aside, taken back, accepted.
    await keyboard.tabTo(/^Mobilité/, { back: true });
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt('h3', 'tag');
    await keyboard.tabTo('Aucune', { most: 60 });
    await page.keyboard.press('Space');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await form
      .getByRole('button', { name: /^Écarter le besoin/ })
      .first()
      .waitFor(patience);
    await keyboard.tabTo(/^Écarter le besoin/);
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt('Reprendre');
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt(/^Accepter le besoin/);
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt('Voir au plan');
    assert.deepEqual(keyboard.unseen, []);
  });

  test('the timeline: walked, enlarged, read as a table, added to', async () => {
    const line = await enter(/^Continuité/, 'fil-continuity-timeline');
    await line.locator('.mark').first().waitFor(patience);
    let mark = await keyboard.tabTo(/ sur \d+$/);
    const position = / (\d+)(?: à \d+)? sur (\d+)$/;
    assert.match(
      mark.name,
      /^[^:]+: .+, (le|du|depuis|dans) .+, \d+(?: à \d+)? sur \d+$/,
      'lane, title, dates, place',
    );
    const down = await keyboard.press('ArrowDown');
    assert.notEqual(down.name.split(':')[0], mark.name.split(':')[0], 'another lane');
    await keyboard.press('ArrowUp');
    // A lane with several events.
    for (let tries = 0; tries < 12 && Number(position.exec(mark.name)?.[2] ?? 0) < 4; tries += 1)
      mark = await keyboard.press('ArrowDown');
    const first = await keyboard.press('Home');
    assert.equal(position.exec(first.name)?.[1], '1');
    const next = await keyboard.press('ArrowRight');
    assert.notEqual(next.name, first.name);
    assert.equal((await keyboard.press('ArrowLeft')).name, first.name);
    const last = await keyboard.press('End');
    assert.equal(position.exec(last.name)?.[2], / (\d+)$/.exec(last.name)?.[1]);
    assert.notEqual(last.name, first.name);

    const days = () => line.locator('.toolbar .num').innerText();
    const before = await days();
    for (const key of ['+', '+', '-', 't']) {
      const focus = await keyboard.press(key);
      assert.match(focus.kind, /mark/, `the focus stays on a mark after ${key}`);
    }
    assert.notEqual(await days(), before);
    await keyboard.press('Home');

    await keyboard.tabTo('Contact', { most: 20 });
    await page.keyboard.press('Enter');
    await line.locator('form').waitFor(patience);
    await keyboard.tabTo('Enregistrer', { most: 12 });
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt(/error-summary/, 'kind');
    await keyboard.tabTo('Écrivez avec qui.', { most: 1 });
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt(/^Avec qui/);
    await keyboard.type('Solange, sa fille');
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt('Contact');
    await line.getByText(/Enregistré au serveur/).waitFor(patience);
    await page.keyboard.press('Enter');
    await keyboard.tabTo('Fermer', { most: 12 });
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt('Contact');

    await keyboard.tabTo('Tableau', { back: true });
    await page.keyboard.press('Enter');
    await line.getByRole('table').first().waitFor(patience);
    await keyboard.arrivesAt('Tableau');
    assert.match(await line.getByRole('table').first().innerText(), /Solange, sa fille/);
    assert.deepEqual(keyboard.unseen, []);
  });

  test('the directory: searched, walked, added to the plan', async () => {
    const directory = await enter(/^Ressources/, 'fil-resource-directory');
    await keyboard.tabTo(/Que cherchez-vous/, { most: 2 });
    await keyboard.type('popotte roulante');
    await page.keyboard.press('Enter');
    await directory.getByText(/Résultats pour/).waitFor(patience);
    await keyboard.arrivesAt(/Que cherchez-vous/);

    const names = await directory.locator('.pick').allInnerTexts();
    assert.ok(names.length > 1);
    await keyboard.tabTo(names[0] ?? '', { most: 14 });
    assert.equal((await keyboard.press('ArrowDown')).name, names[1]);
    assert.equal((await keyboard.press('End')).name, names.at(-1));
    assert.equal((await keyboard.press('Home')).name, names[0]);
    await keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await directory.getByRole('heading', { level: 3, name: names[1] ?? '' }).waitFor(patience);
    await keyboard.arrivesAt(names[1] ?? '');

    await keyboard.tabTo('Ajouter au PSI', { most: names.length + 6 });
    await page.keyboard.press('Enter');
    await directory.getByLabel(/Pour quel objectif/).waitFor(patience);
    await keyboard.arrivesAt(/plan-form/, 'kind');
    await keyboard.tabTo('Annuler', { most: 12 });
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt('Ajouter au PSI');
    await page.keyboard.press('Enter');
    await directory.getByLabel(/Pour quel objectif/).waitFor(patience);
    await keyboard.arrivesAt(/plan-form/, 'kind');

    await keyboard.tabTo('Ajouter au plan', { most: 12 });
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt(/error-summary/, 'kind');
    await keyboard.tabTo('Choisissez l’objectif.', { most: 1 });
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt(/Pour quel objectif/);
    await page.keyboard.press('ArrowDown');
    await keyboard.tabTo('Ajouter au plan', { most: 12 });
    await page.keyboard.press('Enter');
    await keyboard.arrivesAt(/Ajouté au PSI/);
    await keyboard.tabTo('Voir dans le plan', { most: 1 });
    await page.keyboard.press('Enter');
    await answeredElement(page, 'fil-psi-viewer');
    assert.deepEqual(keyboard.unseen, []);
  });

  test('an institution’s own form: pasted, mapped, kept from being lost', async () => {
    const { page: own, context } = await signIn(browser, demonstration.addresses.clsc, 'Paule');
    const keys = new Keyboard(own);
    await own.getByRole('navigation').getByRole('link', { name: 'Formulaires' }).focus();
    await own.keyboard.press('Enter');
    const library = await answeredElement(own, 'fil-form-library');
    await keys.tabTo('Apporter un formulaire', { most: 12 });
    await own.keyboard.press('Enter');
    await library.locator('#pasted').waitFor({ state: 'attached', ...patience });
    await keys.arrivesAt('h2', 'tag');
    await keys.tabTo(/^Coller le texte/, { most: 4 });
    await own.keyboard.press('Enter');
    await keys.tabTo('Texte du formulaire', { most: 2 });
    await own.keyboard.insertText(JSON.stringify(activityForm));
    await keys.tabTo('Lire ce texte', { most: 2 });
    await own.keyboard.press('Enter');
    await keys.arrivesAt('part-title', 'id');

    await keys.tabTo(/^Suite/, { most: 4 });
    await own.keyboard.press('Enter');
    await keys.arrivesAt('part-title', 'id');
    await keys.tabTo('Sans aide', { most: 4 });
    await own.keyboard.press('Space');

    await library.locator('[data-part="score"]').focus();
    await own.keyboard.press('Enter');
    await keys.arrivesAt('part-title', 'id');
    await keys.tabTo('Score de ce formulaire', { most: 2 });
    for (const key of 'Une somme') await own.keyboard.press(key === ' ' ? 'Space' : key);
    await keys.tabTo(/Aller aux toilettes/, { most: 3 });
    await own.keyboard.press('Space');
    await keys.tabTo(/^Ce que vaut «\s*Sans aide/, { most: 12 });
    await keys.type('un');

    await library.locator('[data-part="keep"]').focus();
    await own.keyboard.press('Enter');
    await keys.tabTo('Garder ce formulaire', { most: 8 });
    await own.keyboard.press('Enter');
    await keys.arrivesAt(/error-summary/, 'kind');
    await keys.tabTo(/Un nombre, comme/, { most: 4 });
    await own.keyboard.press('Enter');
    await keys.arrivesAt(/^Ce que vaut «\s*Sans aide/);

    await library.locator('#back').focus();
    await own.keyboard.press('Enter');
    await keys.arrivesAt('Continuer');
    await own.keyboard.press('Enter');
    await keys.arrivesAt('Tous les formulaires');
    assert.deepEqual(keys.unseen, []);
    await context.close();
  });
});
