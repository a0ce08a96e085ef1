/** The job of a case manager, by hand, through the portals of three institutions: real service, database and sign-in. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import type { RunningDemonstration } from '../../tools/start/demonstration.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium, withoutChromium } from '../support/chromium.ts';
import { openFile, openPanel, signIn, startPortals } from '../support/portals.ts';
import type { Visitor } from '../support/portals.ts';

const patience = { timeout: 10_000 };

/** The block of one question of an evaluation. */
const question = (element: Locator, text: string | RegExp) =>
  element.getByRole('group', { name: text }).first();

/** A choice drawn as a pill hides its input: a person presses the words. */
const press = (choice: Locator) => choice.evaluate((input: HTMLInputElement) => input.click());

describe('the main job through the portals', { skip: withoutChromium, timeout: 240_000 }, () => {
  let browser: Browser;
  let demonstration: RunningDemonstration;
  let mireille: Visitor;
  let lise: Visitor;

  before(async () => {
    demonstration = await startPortals(5560);
    browser = await launchChromium();
    mireille = await signIn(browser, demonstration.addresses.clsc, 'Mireille');
    lise = await signIn(browser, demonstration.addresses.hospital, 'Lise');
  });
  after(async () => {
    await browser?.close();
    await demonstration?.stop();
  });

  test('at the DAC, the AGGIR grid gives GIR, rank and deciding group, with its meaning', async () => {
    const bastien = await signIn(browser, demonstration.addresses.dac, 'Bastien');
    await openFile(bastien, 'Hervé L.');
    const form = await openPanel(bastien, /Évaluation/, 'fil-evaluation-form');
    await form.getByRole('button', { name: 'Commencer une évaluation' }).click();
    await press(form.getByRole('radio', { name: 'Grille AGGIR' }));
    await form.getByRole('button', { name: 'Commencer', exact: true }).click();
    await form.getByText('Pas encore calculable').waitFor(patience);
    await form.getByText('entre GIR 1 et GIR 6').waitFor();

    // Everything alone, always, but cohérence and orientation: not done.
    for (;;) {
      const isMind =
        (await form.getByRole('group', { name: /communication|comportement|temps|espace/i }).count()) > 0;
      for (const answer of await form
        .getByRole('radio', { name: isMind ? 'Ne fait pas' : 'Fait seul(e)' })
        .all())
        await press(answer);
      for (const all of await form.getByRole('button', { name: /Les quatre/ }).all()) await all.click();
      const next = form.getByRole('button', { name: /Section suivante/ });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    // Group A: 2000 + 1200 under 3390; B: 1500 + 1200 = 2700 reaches 2016: rank 4, GIR 2 (CASF annexe 2-2).
    await form.getByText('GIR 2', { exact: true }).first().waitFor(patience);
    await form.getByText('Ce qui compte').click();
    await form.getByText(/Rang 4, décidé par le groupe B/).waitFor();
    assert.deepEqual(await axeViolations(bastien.page), []);
    assert.deepEqual(bastien.complaints, []);
    await bastien.context.close();
  });

  test('at the CLSC, two findings of an evaluation become needs', async () => {
    await openFile(mireille, 'Aurore T.');
    const form = await openPanel(mireille, /Évaluation/, 'fil-evaluation-form');
    await form.getByRole('button', { name: 'Commencer une évaluation' }).click();
    await form.getByRole('button', { name: 'Commencer', exact: true }).click();
    await form.getByRole('button', { name: /Signer/ }).waitFor(patience);
    await form
      .getByRole('button', { name: /^Mobilité/ })
      .first()
      .click();
    await press(question(form, /Chutes depuis six mois/).getByRole('radio', { name: 'Deux ou plus' }));
    await form
      .getByRole('button', { name: /domestique/i })
      .first()
      .click();
    await press(question(form, /Repas sautés/).getByRole('radio', { name: 'Souvent', exact: true }));
    await form
      .getByRole('button', { name: /Accepter le besoin «\s*Se déplacer sans tomber/ })
      .click(patience);
    await form.getByRole('button', { name: /Accepter le besoin «\s*Manger à sa faim/ }).click();
    await form.getByText('Ajouté au plan').nth(1).waitFor(patience);
    await form.getByText(/Enregistré au serveur/).waitFor(patience);
    assert.deepEqual(await axeViolations(mireille.page), []);
  });

  test('the needs get goals in her words and services, and the hospital sees each arrive without reload', async () => {
    await openFile(lise, 'Aurore T.');
    const seenAtHospital = await openPanel(lise, /PSI/, 'fil-psi-viewer');
    await seenAtHospital.getByText('Manger à sa faim').first().waitFor(patience);

    const plan = await openPanel(mireille, /Plan/, 'fil-psi-viewer');
    for (const [need, goal, words, service, provider] of [
      [
        'Se déplacer sans tomber',
        'Marcher chaque jour jusqu’au coin de la rue',
        'J’aimerais prendre l’air.',
        'Marche accompagnée',
        'CLSC des Rapides',
      ],
      [
        'Manger à sa faim',
        'Trois repas par jour, sept jours sur sept',
        'Le midi, je n’ai plus le cœur à cuisiner.',
        'Dîners du parvis',
        'La Popote',
      ],
    ] as const) {
      await plan.getByRole('button', { name: `Ajouter un objectif : ${need}` }).click(patience);
      await plan.getByLabel('Objectif', { exact: true }).fill(goal);
      await plan.getByLabel(/Dans ses mots/).fill(words);
      await press(plan.getByRole('radio', { name: 'D’accord', exact: true }));
      await plan.getByRole('button', { name: 'Ajouter cet objectif' }).click();
      await plan.getByText(goal).waitFor(patience);

      await plan.getByRole('button', { name: `Ajouter un service : ${goal}` }).click(patience);
      await plan.getByLabel('Service', { exact: true }).fill(service);
      await press(plan.getByRole('radio', { name: 'communautaire' }));
      await plan.getByLabel('Offert par').fill(provider);
      await plan.getByLabel('Responsable').fill('Mireille O.');
      await plan.getByLabel('Nombre de fois').fill('2');
      await plan.getByRole('button', { name: 'Ajouter ce service' }).click();
      await plan.getByText(service, { exact: true }).waitFor(patience);

      await seenAtHospital.getByText(goal).waitFor(patience);
      await seenAtHospital.getByText(words).waitFor(patience);
      await seenAtHospital.getByText(service, { exact: true }).waitFor(patience);
    }
    assert.deepEqual(await axeViolations(mireille.page), []);
    assert.deepEqual(await axeViolations(lise.page), []);
  });

  test('the timeline tells evaluation, plan, delivered, missed and admission, in words as in the picture', async () => {
    const line = await openPanel(mireille, /Continuité/, 'fil-continuity-timeline');
    await line
      .getByText(/Réévaluation en retard de 2 jours/)
      .first()
      .waitFor(patience);
    await line
      .getByText(/2 sur 3 non rendus/)
      .first()
      .waitFor();
    assert.deepEqual(await axeViolations(mireille.page), []);
    await line
      .getByRole('tab', { name: 'Tableau' })
      .or(line.getByRole('button', { name: 'Tableau' }))
      .first()
      .click();
    const table = line.getByRole('table').first();
    await table.waitFor();
    const words = await table.innerText();
    for (const expected of [
      'Hospitalisation non planifiée',
      'Popote roulante',
      'PSI, version 2',
      'Évaluation',
    ]) {
      assert.ok(words.includes(expected), `the table says « ${expected} »`);
    }
    assert.match(words, /manqué|non rendu/);
    assert.match(words, /rendu/);
    assert.deepEqual(await axeViolations(mireille.page), []);
  });

  test('a resource found in the directory joins the plan in three actions', async () => {
    const directory = await openPanel(mireille, /Ressources/, 'fil-resource-directory');
    await directory.getByRole('searchbox').fill('popotte roulante');
    await directory.getByRole('button', { name: 'Chercher' }).click();
    await directory.getByText('popote roulante').first().waitFor(patience);
    await directory.getByText(/rien n’est transmis/).waitFor();
    await directory.getByRole('list', { name: 'Services trouvés' }).getByRole('button').first().click();
    await directory.getByRole('button', { name: 'Ajouter au PSI' }).first().click();
    await directory.getByLabel(/Pour quel objectif/).selectOption({ index: 1 });
    await directory.getByRole('button', { name: 'Ajouter au plan' }).click();
    await directory.getByText(/Ajouté au PSI/).waitFor(patience);
    assert.deepEqual(await axeViolations(mireille.page), []);
    assert.deepEqual(mireille.complaints, []);
  });

  test('the hospital sees its domains only, and somebody outside the circle nothing but the directory', async () => {
    const form = await openPanel(lise, /Évaluation/, 'fil-evaluation-form');
    await form
      .getByRole('button', { name: /^(Ouvrir|Poursuivre)/ })
      .first()
      .click(patience);
    await form
      .getByText(/ne vous sont pas partagées/)
      .first()
      .waitFor(patience);
    assert.deepEqual(lise.complaints, []);

    const samir = await signIn(browser, demonstration.addresses.hospital, 'Samir');
    await openFile(samir, 'Aurore T.');
    for (const [panel, element] of [
      [/Évaluation/, 'fil-evaluation-form'],
      [/PSI/, 'fil-psi-viewer'],
      [/Continuité/, 'fil-continuity-timeline'],
    ] as const) {
      const host = await openPanel(samir, panel, element);
      await host.getByRole('alert').or(host.getByRole('status')).first().waitFor(patience);
      const text = await samir.page.locator(element).evaluate((node) => node.shadowRoot?.textContent ?? '');
      for (const known of ['Popote', 'Solange', 'Mireille', 'tomber'])
        assert.ok(!text.includes(known), `${element} tells « ${known} »`);
      assert.deepEqual(await axeViolations(samir.page), []);
    }
    await samir.page
      .getByRole('link', { name: /Répertoire/ })
      .first()
      .click();
    const directory = samir.page.locator('fil-resource-directory');
    await directory.getByRole('searchbox').fill('répit');
    await directory.getByRole('button', { name: 'Chercher' }).click();
    await directory.getByText(/répit/i).nth(1).waitFor(patience);
    assert.deepEqual(await axeViolations(samir.page), []);
  });
});
