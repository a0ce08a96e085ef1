import type { Page } from 'playwright-core';

/** Goes to an address that asks to sign in first, and signs in by the form. */
export async function signInPage(page: Page, address: string, account: string): Promise<void> {
  await page.goto(address);
  await page.locator(`input[name="account"][value="${account}"]`).check();
  await page.locator('form button').click();
  await page.waitForURL(address);
}
