/**
 * What follows the answers of an evaluation, by hand, through the portals of the CLSC and of the DAC: opinion, recourse
 * confirmed, amended and refuted, a need of the caregiver with her own consent, the signature and what comes after it.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import type { RunningDemonstration } from '../../tools/start/demonstration.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium, withoutChromium } from '../support/chromium.ts';
import { openFile, openPanel, signIn, startPortals } from '../support/portals.ts';
import type { Visitor } from '../support/portals.ts';
import { ownFormSteps } from './own-form/own-form.ts';

const patience = { timeout: 15_000 };

/** A choice drawn as a pill hides its input: a person presses the words. */
const press = (choice: Locator) => choice.evaluate((input: HTMLInputElement) => input.click());
const choose = (within: Locator, name: string | RegExp) =>
  press(within.getByRole('radio', { name, exact: typeof name === 'string' }).first());
const group = (within: Locator, name: string | RegExp) =>
  within.getByRole('group', { name, exact: typeof name === 'string' }).first();
const goTo = (form: Locator, page: RegExp) =>
  form.getByRole('button', { name: page }).first().click(patience);

async function begin(visitor: Visitor, person: string, instrument?: string): Promise<Locator> {
  await openFile(visitor, person);
  const form = await openPanel(visitor, /Évaluation/, 'fil-evaluation-form');
  await form.getByRole('button', { name: 'Commencer une évaluation' }).click(patience);
  if (instrument) await press(form.getByRole('radio', { name: instrument }));
  await form.getByRole('button', { name: 'Commencer', exact: true }).click();
  await form
    .getByRole('button', { name: /Opinion professionnelle|Avis professionnel/ })
    .first()
    .waitFor(patience);
  return form;
}

async function saved(form: Locator): Promise<void> {
  await form.getByText(/Enregistré au serveur/).waitFor(patience);
}

describe('what follows the answers of an evaluation', { skip: withoutChromium, timeout: 300_000 }, () => {
  let browser: Browser;
  let demonstration: RunningDemonstration;
  let mireille: Visitor;
  let form: Locator;

  before(async () => {
    demonstration = await startPortals(5440);
    browser = await launchChromium();
    mireille = await signIn(browser, demonstration.addresses.clsc, 'Mireille');
    form = await begin(mireille, 'Aurore T.');
  });
  after(async () => {
    await browser?.close();
    await demonstration?.stop();
  });

  test('QC-05: the opinion stands apart from the answers, each part with its author and moment', async () => {
    await goTo(form, /Opinion professionnelle/);
    await form
      .getByLabel('Analyse de la situation')
      .fill('Deux chutes, une fille épuisée, une volonté ferme de rester chez elle.');
    await form.getByLabel('Forces et capacités').fill('Marche chaque jour, ses voisines, son humour.');
    await choose(group(form, 'Niveau de risque'), 'Élevé');
    await form
      .getByText(/Par Mireille O\., /)
      .nth(2)
      .waitFor(patience);
    await saved(form);
    assert.deepEqual(await axeViolations(mireille.page), []);
  });

  test('QC-05: a section is given to a colleague of the circle, and the contents say who has it', async () => {
    await form.getByText('Qui remplit quoi').click();
    await form.getByLabel('Section', { exact: true }).selectOption({ label: 'Santé et médicaments' });
    await form
      .getByLabel('Confiée à')
      .selectOption({ label: 'Karim B., CLSC des Rapides' })
      .catch(async () => {
        await form.getByLabel('Confiée à').selectOption({ index: 1 });
      });
    await form.getByRole('button', { name: 'Confier' }).click();
    await form.getByText('pas commencée').waitFor(patience);
    await form.getByRole('button', { name: /Reprendre la section «\s*Santé et médicaments/ }).waitFor();
  });

  test('QC-06: a high burden proposes a need of Solange’s, which enters the plan with her own consent only', async () => {
    await goTo(form, /^Aides en place/);
    await choose(group(form, /Un proche l’aide/), 'Oui');
    await goTo(form, /aidant/i);
    const always = form.getByRole('radio', { name: 'Presque tout le temps' });
    await always.nth(5).waitFor({ state: 'attached', ...patience });
    for (const answer of await always.all()) await press(answer);
    await form
      .getByText(/Fardeau du proche aidant.*18 sur 18/)
      .first()
      .waitFor(patience);
    await form.getByRole('button', { name: 'Demander son accord' }).click(patience);
    const need = form.locator('.centre [data-finding="caregiverStrain"]');
    const add = need.getByRole('button', { name: /est d’accord.*ajouter au plan/ });
    await need.getByText('Son propre accord').waitFor(patience);
    assert.ok(await add.isDisabled(), 'nothing is added before she agreed');
    assert.deepEqual(await axeViolations(mireille.page), []);
    await choose(need, 'De vive voix');
    await choose(group(need, 'Ressource pour y répondre'), 'Liste d’attente');
    await add.click();
    await need.getByText(/Au plan, priorité/).waitFor(patience);
  });

  test('QC-06: what the plan tells of it repeats neither her answers nor what they add up to', async () => {
    const answers: string[] = [];
    mireille.page.on('response', (response) => {
      if (response.url().includes('plan.read'))
        void response.text().then(
          (text) => answers.push(text),
          () => {},
        );
    });
    const plan = await openPanel(mireille, /Plan/, 'fil-psi-viewer');
    await plan
      .getByText(/Souffler/)
      .first()
      .waitFor(patience);
    await mireille.page.waitForTimeout(300);
    assert.ok(answers.join().includes('Souffler'));
    assert.doesNotMatch(answers.join(), /sur 18|caregiver\/sleep/);
    form = await openPanel(mireille, /Évaluation/, 'fil-evaluation-form');
    await form
      .getByRole('button', { name: /^Poursuivre/ })
      .first()
      .click(patience);
  });

  test('QC-05: recourse is confirmed with its criteria, and a decision without any is told why it is none', async () => {
    await goTo(form, /^Recours/);
    await form.getByRole('button', { name: 'Enregistrer la décision' }).click(patience);
    await form.getByRole('button', { name: 'Confirmez ou infirmez le recours.' }).waitFor();
    await choose(group(form, 'Décision'), 'Confirmer le recours');
    await form.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await form.getByRole('button', { name: 'Indiquez au moins un critère rempli.' }).waitFor();
    assert.deepEqual(await axeViolations(mireille.page), []);
    await choose(group(form, 'Incapacités modérées à graves'), 'Rempli');
    await choose(group(form, 'Réseau de soutien absent ou épuisé'), 'Rempli');
    await form.getByLabel('D’où venait la demande').selectOption({ label: 'Hôpital' });
    await form.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await form.getByText('Recours confirmé').waitFor(patience);
    await form.getByText('en vigueur').waitFor();
  });

  test('QC-05b: amended, it is refuted with reason and orientation, and both decisions stay', async () => {
    await form.getByRole('button', { name: 'Modifier par une nouvelle décision' }).click();
    await choose(group(form, 'Décision'), 'Infirmer le recours');
    await choose(group(form, 'Niveau d’intervention qui convient'), 'Suivi renforcé');
    await form.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await form.getByRole('button', { name: 'Écrivez le motif.' }).waitFor();
    await form.getByRole('button', { name: 'Écrivez vers où la personne est orientée.' }).waitFor();
    await form
      .getByLabel('Motif (nécessaire)')
      .fill('Solange et le soutien à domicile suffisent pour l’instant.');
    await form.getByLabel('Orientation (nécessaire)').fill('Soutien à domicile, Karim fait le lien.');
    await press(form.getByRole('checkbox', { name: 'Le demandeur est informé aujourd’hui' }));
    await form.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await form.getByText('Recours infirmé').waitFor(patience);
    await form.getByText('modifiée depuis').waitFor();
    await form.getByText('Recours confirmé').waitFor();
    assert.deepEqual(await axeViolations(mireille.page), []);
  });

  test('QC-05: signed, it is frozen; what comes after is an addendum, visible as such', async () => {
    await form.getByRole('button', { name: 'Signer l’évaluation' }).click();
    await form.getByRole('button', { name: 'Signer', exact: true }).click(patience);
    await form.getByText('Signée. Les réponses ne changent plus.').waitFor(patience);
    await goTo(form, /Opinion professionnelle/);
    await form.getByText('Deux chutes, une fille épuisée', { exact: false }).waitFor();
    assert.equal(await form.getByLabel('Analyse de la situation').count(), 0, 'nothing to write in any more');
    await goTo(form, /^Addendas/);
    await form.getByLabel('Nouvel addenda').fill('La radio du 8 avril ne montre pas de fracture.');
    await form.getByRole('button', { name: 'Ajouter l’addenda' }).click();
    await form.getByText(/Addenda de Mireille O\./).waitFor(patience);
    assert.deepEqual(await axeViolations(mireille.page), []);
  });

  test('the evaluation is printed alone, and saved as an accessible PDF', async () => {
    await form.getByRole('button', { name: 'Imprimer', exact: true }).click();
    const preview = form.getByRole('region', { name: 'Aperçu' });
    await preview.getByText('Deux chutes, une fille épuisée', { exact: false }).waitFor(patience);
    await preview.getByText('La radio du 8 avril', { exact: false }).waitFor();
    assert.deepEqual(await axeViolations(mireille.page), []);
    const [download] = await Promise.all([
      mireille.page.waitForEvent('download', { timeout: 60_000 }),
      form.getByRole('button', { name: 'Enregistrer en PDF' }).click(),
    ]);
    assert.match(download.suggestedFilename(), /^evaluation-socle-2026-.*\.pdf$/);
    await form.getByRole('button', { name: 'Fermer l’aperçu' }).click();
  });

  test('two evaluations are compared by dimension, in words', async () => {
    await form.getByRole('button', { name: 'Toutes les évaluations' }).first().click(patience);
    await form.getByRole('button', { name: 'Comparer deux évaluations' }).click(patience);
    await form.getByRole('table', { name: /Ce qui a changé par dimension/ }).waitFor(patience);
    await form.getByRole('rowheader', { name: 'Mobilité' }).waitFor();
    assert.deepEqual(await axeViolations(mireille.page), []);
    assert.deepEqual(mireille.complaints, []);
  });

  test('an institution’s own form takes answers from the territory’s terminology, pressed with the mouse', async () => {
    await form.getByRole('button', { name: 'Toutes les évaluations' }).first().click(patience);
    await form.getByRole('button', { name: 'Commencer une évaluation' }).click(patience);
    await press(form.getByRole('radio', { name: /Fiche d’accueil/ }));
    await form.getByRole('button', { name: 'Commencer', exact: true }).click();
    await form.getByRole('combobox', { name: 'Langue parlée à la maison' }).fill('creole', patience);
    await form.getByRole('option', { name: 'créole haïtien' }).click(patience);
    await saved(form);
    assert.equal(
      await form.getByRole('combobox', { name: 'Langue parlée à la maison' }).inputValue(),
      'créole haïtien',
    );
    assert.deepEqual(await axeViolations(mireille.page), []);
    assert.deepEqual(mireille.complaints, []);
  });

  test('FR-02: at the DAC, after the home evaluation, case management is confirmed', async () => {
    const bastien = await signIn(browser, demonstration.addresses.dac, 'Bastien');
    const french = await begin(bastien, 'Hervé L.', 'Évaluation multidimensionnelle');
    await goTo(french, /^Recours/);
    await choose(group(french, 'Décision'), 'Confirmer le recours');
    await choose(group(french, 'Entourage absent ou épuisé'), 'Rempli');
    await french.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await french.getByText('Recours confirmé').waitFor(patience);
    assert.deepEqual(await axeViolations(bastien.page), []);
    assert.deepEqual(bastien.complaints, []);
    await bastien.context.close();
  });

  ownFormSteps(() => ({ browser, demonstration }));
});
