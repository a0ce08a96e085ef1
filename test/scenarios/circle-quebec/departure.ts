import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StreamForTest } from '@fil/api/testing';
import { Keyboard } from '../../support/keyboard.ts';
import { patience, today } from './stage.ts';
import type { Stage } from './stage.ts';

/** QC-17: somebody leaves the circle; two activations by keyboard, and nothing more is read. */
export function departure(stage: Stage): void {
  test('QC-17: Dr Falardin retires: two activations by keyboard end his access', async () => {
    const circle = await stage.circlePart('Mireille', 'Membres');
    await circle.getByRole('rowheader', { name: /Dr Falardin/ }).waitFor(patience);
    await endByKeyboard(stage, 'Dr Falardin');
    await circle.getByRole('rowheader', { name: /Dr Falardin/ }).waitFor({ ...patience, state: 'detached' });
    await circle.getByText(/anciens? membres?/).click();
    await circle.getByRole('listitem').filter({ hasText: 'Dr Falardin' }).waitFor(patience);
    await stage.isSound('Mireille');

    const { members } = await stage.circle('Mireille');
    const his = members.filter(({ name }) => name === 'Dr Falardin');
    assert.deepEqual(
      his.map(({ to }) => to),
      [today],
    );
  });

  test('QC-17: the next read is refused as for any absent file; an open page empties and its stream ends', async () => {
    const { person } = stage;
    const renaud = await stage.speaker('Renaud');
    const plan = await stage.panel('Renaud', /PSI/, 'fil-psi-viewer');
    await plan.getByText('Popote roulante').first().waitFor(patience);
    const ended = endOf(await renaud.stream(person));

    await stage.circlePart('Mireille', 'Membres');
    await endByKeyboard(stage, 'Renaud P.');
    await ended;
    await plan.getByText('Rien à afficher ici.').waitFor(patience);
    await plan
      .getByText('Popote roulante')
      .first()
      .waitFor({ ...patience, state: 'detached' });

    const absent = { system: 'urn:fil:file', value: crypto.randomUUID() };
    for (const path of ['file.summary', 'plan.read', 'timeline.read', 'circle.read', 'access.register']) {
      const refused = await renaud.query(path, { person });
      assert.equal(refused.status, 404, path);
      assert.equal(refused.text, (await renaud.query(path, { person: absent })).text, path);
    }
    await stage.isSound('Renaud');
    await stage.isSound('Mireille');
  });
}

/** From wherever the focus is: Tab to the button of that row, Enter asks, Enter confirms. Nothing else is pressed. */
async function endByKeyboard(stage: Stage, name: string): Promise<void> {
  const { page } = await stage.visitor('Mireille');
  const keyboard = new Keyboard(page);
  await keyboard.tabTo(`Mettre fin : ${name}`);
  await keyboard.press('Enter');
  await keyboard.arrivesAt('Confirmer');
  await keyboard.press('Enter');
  await page.locator('fil-circle-of-care').getByText(`L’accès de ${name} a pris fin.`).waitFor(patience);
  assert.deepEqual(keyboard.unseen, []);
}

/** Resolves when the service has ended the stream. */
async function endOf(stream: StreamForTest): Promise<void> {
  while (await stream.next());
}
