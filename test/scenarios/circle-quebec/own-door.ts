import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { AccessRegisterAnswer } from '@fil/vocabulary/types';
import { diagnosis } from './absence.ts';
import { everythingRead, patience } from './stage.ts';
import type { Stage } from './stage.ts';

const words = 'Je veux qu’on me demande avant d’appeler Solange.';

/** QC-22: at her own door Aurore reads who saw what, writes her words, and refuses. */
export function ownDoor(stage: Stage): void {
  test('QC-22: she reads who saw her file, when, which part and why, and takes the list along', async () => {
    const line = await stage.panel('Lise', /Continuité/, 'fil-continuity-timeline');
    await line
      .getByText(/Hospitalisation non planifiée/)
      .first()
      .waitFor(patience);

    const own = await stage.ownPage('Aurore');
    const saw = own.getByRole('region', { name: 'Qui a vu mon dossier' });
    const table = saw.getByRole('table').first();
    await table.waitFor(patience);
    assert.deepEqual(await table.getByRole('columnheader').allTextContents(), [
      'Qui',
      'Quand',
      'Quelle partie',
      'Pourquoi',
    ]);
    const older = saw.getByText('Plus anciennes');
    if ((await older.count()) > 0) await older.click();
    const row = saw
      .getByRole('row')
      .filter({ hasText: /Lise G\.[^]*santé/i })
      .first();
    await row.getByText(/Liaison hospitalière · Hôpital du Lac/).waitFor(patience);
    await row.getByText(/7 avril 2026/).waitFor();
    await row.getByText('organiser l’aide').waitFor();
    await stage.isSound('Aurore');

    const { page } = await stage.visitor('Aurore');
    const aurore = await stage.speaker('Aurore');
    const countReadings = async (): Promise<number> => {
      const input = { person: stage.person };
      const { answer } = await aurore.query<AccessRegisterAnswer>('access.register', input);
      return answer?.total ?? 0;
    };
    const before = await countReadings();
    const coming = page.waitForEvent('download', patience);
    await saw.getByRole('button', { name: 'Télécharger la liste complète' }).click();
    const download = await coming;
    assert.equal(download.suggestedFilename(), 'qui-a-vu-mon-dossier.csv');
    const csv = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    assert.match(csv[0] ?? '', /"Qui".*"Quelle partie","Pourquoi"$/);
    // She reads by asking: between the two counts the list may have grown by her own lines.
    assert.ok(before > 10 && csv.length - 1 >= before && csv.length - 1 <= (await countReadings()));
    assert.ok(csv.some((cells) => /^"Lise G\.".*Hôpital du Lac.*Santé.*"organiser l’aide"$/.test(cells)));
  });

  test('QC-22: her words are hers: everybody of the plan reads them, nobody else edits them', async () => {
    const { page } = await stage.visitor('Aurore');
    const own = page.locator('fil-circle-of-care');
    const part = own.getByRole('region', { name: 'Mes mots' });
    await part.getByRole('button', { name: 'Écrire' }).click(patience);
    await part.getByRole('radio', { name: 'Demander quelque chose' }).check();
    await part.getByRole('textbox', { name: /Vos mots/ }).fill(words);
    await stage.isSound('Aurore');
    await part.getByRole('button', { name: 'Enregistrer mes mots' }).click();
    await own.getByText('Vos mots sont enregistrés.').waitFor(patience);

    for (const player of ['Mireille', 'Lise', 'Solange'] as const) {
      const { statements } = await stage.circle(player);
      const statement = statements.find(({ fact }) => fact.text === words);
      assert.ok(statement, `${player} reads them`);
      assert.equal(statement.author.name, 'Aurore T.');
      const speaker = await stage.speaker(player);
      for (const [field, value] of [
        ['text', 'Elle est d’accord.'],
        ['withdrawnOn', '2026-04-07'],
      ] as const) {
        const edited = await speaker.change(stage.person, statement, field, value);
        assert.ok(edited.outcome === 'refused', `${player} changes ${field}: ${JSON.stringify(edited)}`);
      }
    }
    const { statements } = await stage.circle('Aurore');
    const kept = statements.find(({ fact }) => fact.text === words);
    assert.ok(kept && kept.fact.withdrawnOn === undefined);
  });

  test('QC-22: what she refuses to show is gone from the very next read', async () => {
    const { person } = stage;
    const lise = await stage.speaker('Lise');
    assert.ok((await everythingRead(lise, person)).includes(diagnosis), 'she reads it until then');
    const line = await stage.panel('Lise', /Continuité/, 'fil-continuity-timeline');
    const admission = line.getByText(/Hospitalisation non planifiée/).first();
    await admission.waitFor(patience);

    const { page } = await stage.visitor('Aurore');
    const own = page.locator('fil-circle-of-care');
    await own.getByRole('button', { name: 'Ne pas montrer quelque chose à quelqu’un' }).click(patience);
    const form = own.getByRole('form', { name: 'Ne pas montrer quelque chose à quelqu’un' });
    await form.getByLabel('À qui ne pas montrer').selectOption({ label: 'Lise G.' });
    await form.getByRole('checkbox', { name: 'Santé' }).check();
    await stage.isSound('Aurore');
    await form.getByRole('button', { name: 'Cacher maintenant' }).click();
    await own.getByText(/C’est fait\..*Lise G\..*santé/).waitFor(patience);

    const { grants } = await stage.circle('Lise');
    assert.ok(grants.length > 0 && grants.every(({ domain }) => domain !== 'health'));
    assert.ok(!(await everythingRead(lise, person)).includes(diagnosis));
    await stage.panel('Lise', /Continuité/, 'fil-continuity-timeline');
    await line.getByText('Popote roulante').first().waitFor(patience);
    assert.equal(await admission.count(), 0);
    await stage.isSound('Lise');
  });
}
