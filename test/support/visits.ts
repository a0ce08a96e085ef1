import type { BrowserContext, Locator, Page } from 'playwright-core';
import { openFile, openPanel } from './portals.ts';
import type { Visitor } from './portals.ts';

export const passphrase = 'trois rivières gelées';
const patience = { timeout: 20_000 };

/** Opens the page for visits from a person's file, as far as what would be taken along. */
export async function proposeVisit(visitor: Visitor, person: string): Promise<Page> {
  await visitor.page.bringToFront();
  if (!(await visitor.page.getByRole('heading', { level: 1, name: person }).isVisible()))
    await openFile(visitor, person);
  const form = await openPanel(visitor, /Évaluation/, 'fil-evaluation-form');
  const back = form.getByRole('button', { name: 'Toutes les évaluations' });
  if (await back.isVisible()) await back.click();
  const popup = visitor.context.waitForEvent('page');
  await form.getByRole('button', { name: 'Préparer une visite sans réseau' }).click(patience);
  const page = await popup;
  await page.getByRole('heading', { name: /Préparer une visite chez/ }).waitFor(patience);
  return page;
}

/** Agrees to what is proposed, with the passphrase. Ends when the network can be cut. */
export async function prepareVisit(page: Page, device = 'Portable de garde'): Promise<void> {
  await page.getByLabel('Nom de cet appareil').fill(device);
  await page.getByLabel('Phrase de passe', { exact: true }).fill(passphrase);
  await page.getByLabel('La même, une deuxième fois').fill(passphrase);
  await page.getByRole('button', { name: 'Préparer la visite' }).click();
  await page.getByRole('heading', { name: 'Prête : vous pouvez couper le réseau' }).waitFor(patience);
}

/** Opens the page by its address, as from a bookmark. */
export async function openVisitPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: 'Visites sans réseau' }).waitFor(patience);
  return page;
}

/** Opens the one prepared visit. */
export async function unlock(page: Page, words = passphrase): Promise<Locator> {
  const open = page.getByRole('button', { name: /Ouvrir la visite préparée/ });
  if (await open.first().isVisible()) await open.first().click();
  await page.getByLabel('Phrase de passe', { exact: true }).fill(words);
  await page.getByRole('button', { name: 'Déverrouiller' }).click();
  const form = page.locator('fil-evaluation-form');
  await form.waitFor(patience);
  return form;
}

/** Goes on with the evaluation that is not signed. */
export async function resume(form: Locator): Promise<void> {
  await form
    .getByRole('button', { name: /^Poursuivre/ })
    .first()
    .click(patience);
  await form.getByRole('navigation', { name: 'Sections' }).waitFor(patience);
}

/** Opens a section of the form by its title. */
export async function section(form: Locator, title: RegExp): Promise<void> {
  await form.getByRole('navigation').getByRole('button', { name: title }).first().click(patience);
}

/** A choice drawn as a pill hides its input: a person presses the words. */
export async function answer(form: Locator, question: RegExp, choice: string): Promise<void> {
  const radio = form
    .getByRole('group', { name: question })
    .first()
    .getByRole('radio', { name: choice, exact: true });
  await radio.evaluate((input: HTMLInputElement) => input.click());
}

export const isChosen = (form: Locator, question: RegExp, choice: string): Promise<boolean> =>
  form
    .getByRole('group', { name: question })
    .first()
    .getByRole('radio', { name: choice, exact: true })
    .isChecked();
