import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { activityForm } from '../../../packages/form-library/src/testing/sample-forms.ts';
import type { RunningDemonstration } from '../../../tools/start/demonstration.ts';
import { axeViolations } from '../../support/axe.ts';
import { openFile, openPanel, signIn } from '../../support/portals.ts';

const patience = { timeout: 15_000 };

/** What each input of the scale is asked by, as the file words it. */
const asked = {
  'Se laver': 'Se laver',
  'S’habiller': 'S’habiller',
  'Aller aux toilettes': 'Aller aux toilettes',
  'Se lever, se coucher, s’asseoir': 'Se lever et s’asseoir',
  'Se retenir (continence)': 'Se retenir',
  Manger: 'Manger',
};

/** Whoever keeps the CLSC's forms brings one that a publisher sent; a colleague evaluates with it the same minute. */
export function ownFormSteps(stage: () => { browser: Browser; demonstration: RunningDemonstration }): void {
  const file = {
    name: 'grille.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(activityForm)),
  };
  const part = (library: Locator, name: string) =>
    library.getByRole('navigation', { name: 'Étapes' }).getByRole('button', { name }).click(patience);

  test('a publisher’s file is brought, tried, mapped to a scale and kept, without a word of JSON', async () => {
    const { browser, demonstration } = stage();
    const paule = await signIn(browser, demonstration.addresses.clsc, 'Paule');
    await paule.page.getByRole('navigation').getByRole('link', { name: 'Formulaires' }).click();
    const library = paule.page.locator('fil-form-library');
    await library.getByRole('button', { name: 'Apporter un formulaire' }).click(patience);
    await library.locator('input[type="file"]').setInputFiles(file);
    await library
      .getByText('Ce formulaire a 9 questions et 2 sections. Tout pourra être rempli ici.')
      .waitFor(patience);

    await part(library, 'Domaines');
    await library
      .getByLabel('Domaine\u00a0: Tout le formulaire')
      .selectOption({ label: 'Autonomie au quotidien' });
    await library.getByText('Chaque question a son domaine.').waitFor(patience);

    await part(library, 'Score');
    await library.getByLabel('Score de ce formulaire').selectOption({ label: 'Katz ADL' });
    for (const [input, question] of Object.entries(asked))
      await library.getByLabel(input, { exact: true }).selectOption({ label: question });
    await library.getByLabel('Ce que vaut «\u00a0Sans aide\u00a0»\u00a0: Se laver').selectOption('1');
    await library.getByLabel('Ce que vaut «\u00a0Avec une aide\u00a0»\u00a0: Se laver').selectOption('0');
    await library
      .getByRole('button', { name: /Compter pareil dans les 5 autres/ })
      .first()
      .click();
    await library.getByText('Tout est dit').waitFor(patience);

    await library.getByRole('button', { name: 'Répondre dans l’essai' }).click();
    const choices = library.locator('.drawn').getByRole('radio', { name: 'Sans aide' });
    await choices.nth(5).waitFor({ state: 'attached', ...patience });
    for (const choice of await choices.all())
      await choice.evaluate((input: HTMLInputElement) => input.click());
    await library.getByText('Autonome pour les six activités.').waitFor(patience);
    assert.deepEqual(await axeViolations(paule.page), []);

    // Another page of the portal and back: the work is still there.
    await paule.page.getByRole('navigation').getByRole('link', { name: 'Répertoire' }).click();
    await paule.page.locator('fil-resource-directory').waitFor(patience);
    await paule.page.getByRole('navigation').getByRole('link', { name: 'Formulaires' }).click();
    await library.getByText('Voici ce que vous aviez commencé.').waitFor(patience);

    await part(library, 'Garder');
    await library.getByRole('button', { name: 'Garder ce formulaire' }).click(patience);
    await library.getByText(/Gardé.*Grille des activités.*version 2024/).waitFor(patience);
    const row = library.getByRole('row', { name: /Grille des activités/ });
    await row.getByText('calcul vérifié d’après sa publication').waitFor(patience);
    await row.getByText(/par Paule D\./).waitFor();
    assert.deepEqual(paule.complaints, []);
    await paule.context.close();
  });

  test('a colleague evaluates with it, and the score is the scale’s', async () => {
    const { browser, demonstration } = stage();
    const mireille = await signIn(browser, demonstration.addresses.clsc, 'Mireille');
    assert.equal(
      await mireille.page.getByRole('navigation').getByRole('link', { name: 'Formulaires' }).count(),
      0,
      'the menu has no entry for whoever has not the duty',
    );
    await openFile(mireille, 'Aurore T.');
    const form = await openPanel(mireille, /Évaluation/, 'fil-evaluation-form');
    await form.getByRole('button', { name: 'Commencer une évaluation' }).click(patience);
    await form
      .getByRole('radio', { name: /Grille des activités/ })
      .evaluate((input: HTMLInputElement) => input.click());
    await form.getByRole('button', { name: 'Commencer', exact: true }).click();
    const choices = form.getByRole('radio', { name: 'Sans aide' });
    await choices.nth(5).waitFor({ state: 'attached', ...patience });
    for (const choice of await choices.all())
      await choice.evaluate((input: HTMLInputElement) => input.click());
    await form.getByText(/Enregistré au serveur/).waitFor(patience);
    await form.getByRole('button', { name: 'Toutes les évaluations' }).first().click(patience);
    await form.getByRole('row', { name: /Grille des activités.*\b6\b/ }).waitFor(patience);
    await mireille.context.close();
  });

  test('who has not the duty sees the forms and is told whom to ask; the service refuses the rest', async () => {
    const { browser, demonstration } = stage();
    const karim = await signIn(browser, demonstration.addresses.clsc, 'Karim');
    await karim.page.goto(`${demonstration.addresses.clsc}/formulaires`);
    const library = karim.page.locator('fil-form-library');
    await library
      .getByText('adressez-vous à la personne que votre établissement en a chargée')
      .waitFor(patience);
    assert.equal(await library.getByRole('button', { name: 'Apporter un formulaire' }).count(), 0);
    const answer = await karim.page.evaluate(
      async ({ api, questionnaire }) => {
        const ask = { method: 'POST', headers: { 'x-portal-request': '1', accept: 'application/json' } };
        const { access_token: token } = (await (await fetch('/token', ask)).json()) as {
          access_token: string;
        };
        const response = await fetch(`${api}/trpc/instrument.import`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ questionnaire }),
        });
        return (await response.json()) as { result: { data: { outcome: string; rule: string } } };
      },
      { api: demonstration.addresses.api, questionnaire: activityForm },
    );
    assert.deepEqual([answer.result.data.outcome, answer.result.data.rule], ['refused', 'notSteward']);
    await karim.context.close();
  });
}
