import type { Locator } from 'playwright-core';

export const patience = { timeout: 15_000 };

/** One of the parts of `<fil-circle-of-care>` as a professional sees it: Membres, Accords et refus… */
export async function openPart(circle: Locator, part: string): Promise<void> {
  const parts = circle.getByRole('group', { name: 'Parties du cercle de soins' });
  await parts.getByRole('button', { name: part, exact: true }).click(patience);
}

/** Opens a form of the circle by its button; a form bears the name of what it does. */
export async function openForm(circle: Locator, button: string | RegExp, name = button): Promise<Locator> {
  await circle.getByRole('button', { name: button }).first().click(patience);
  const form = circle.getByRole('form', { name });
  await form.waitFor(patience);
  return form;
}

/** Looks somebody or some body up by name, as the form asks, and takes who is found. */
export async function chooseRecipient(form: Locator, name: string): Promise<void> {
  const search = form.getByRole('radio', { name: 'Un intervenant, un organisme' });
  if ((await search.count()) > 0) await search.check(patience);
  await form.getByRole('searchbox').fill(name);
  await form.locator('.candidates').getByRole('button', { name }).first().click(patience);
  await form.locator('.chosen').getByText(name).first().waitFor(patience);
}

/** The one activation that opens, then the one that confirms. */
export async function inTwoActivations(element: Locator, button: string | RegExp): Promise<void> {
  await element.getByRole('button', { name: button }).first().press('Enter', patience);
  await element.locator('[data-confirm]').press('Enter', patience);
}

/** Saves a form by its own button. */
export const save = (form: Locator): Promise<void> => form.locator('button[type="submit"]').click(patience);

/** The entry of a list that bears this name, or says this. */
export const entry = (element: Locator, words: string | RegExp): Locator =>
  element
    .getByRole('listitem')
    .filter(
      typeof words === 'string'
        ? { has: element.page().getByText(words, { exact: true }) }
        : { hasText: words },
    )
    .first();

/** What an element says, its shadow tree included. */
export const wordsOf = (element: Locator): Promise<string> =>
  element.evaluate((node) => node.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ') ?? '');
