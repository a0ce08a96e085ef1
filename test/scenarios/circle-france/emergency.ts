import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CircleReadAnswer, PlanReadAnswer } from '@fil/vocabulary/types';
import { axeViolations } from '../../support/axe.ts';
import { entry, openForm, openPart, patience, save, wordsOf } from '../../support/circle-panel.ts';
import { moveClock, openFile, signIn } from '../../support/portals.ts';
import { atDac, atHospital, refusedTo } from './stage.ts';
import type { Stage } from './stage.ts';

/** FR-08: glass broken at the hospital, seen and reviewed by those it concerns, closed by itself. */
export function emergency(stage: () => Stage): void {
  test('FR-08: in an emergency an exact identity and a reason open the set, and nothing of money', async (t) => {
    const { browser, demonstration, bastien, circle, gaspard, asBastien, asGaspard } = stage();
    const plan = await asBastien.query<PlanReadAnswer>('plan.read', { person: atDac });
    const goalId = plan.answer?.goals[0]?.id;
    assert.ok(goalId);
    await asBastien.tell(atDac, 'plannedService', {
      goalId,
      title: 'Accueil temporaire si Odile ne peut plus',
      sector: 'community',
      provider: 'La Halte du Bocage',
      responsible: 'Bastien O.',
      frequency: { times: 1, unit: 'day' },
      state: 'agreed',
      critical: false,
      contingency: true,
    });

    await openFile(gaspard, 'Hervé L.');
    const glass = gaspard.page.locator('fil-emergency-access');
    await glass.getByText(/Vous n’êtes pas dans le cercle de soins/).waitFor(patience);
    assert.deepEqual(await axeViolations(gaspard.page, '#urgence'), []);
    const ask = async (name: string, born: string) => {
      await glass.getByRole('textbox', { name: /^Nom de la personne/ }).fill(name);
      await glass.getByRole('textbox', { name: 'Date de naissance' }).fill(born);
      await glass.getByLabel('Raison de l’urgence').fill('Confusion aiguë aux urgences, traitement inconnu.');
      await glass.getByRole('radio', { name: /^Non/ }).check();
      await glass.getByRole('button', { name: 'Ouvrir pour une urgence' }).click();
    };
    const refusal = glass.getByText(/Aucun dossier ne correspond exactement/);

    await t.test('another birth date is refused like a file that does not exist', async () => {
      await ask('Hervé L.', '24/11/1946');
      await refusal.waitFor(patience);
      const words = await refusal.innerText();
      assert.deepEqual(await axeViolations(gaspard.page, '#urgence'), []);

      const elsewhere = await signIn(browser, demonstration.addresses.plain, 'Gaspard');
      await openFile(elsewhere, 'André K.');
      const none = elsewhere.page.locator('fil-emergency-access');
      await none.getByLabel(/^Nom de la personne/).fill('André K.');
      await none.getByLabel('Date de naissance').fill('16/05/1940');
      await none.getByLabel('Raison de l’urgence').fill('Confusion aiguë aux urgences, traitement inconnu.');
      await none.getByRole('radio', { name: /^Non/ }).check();
      await none.getByRole('button', { name: 'Ouvrir pour une urgence' }).click();
      const same = none.getByText(/Aucun dossier ne correspond exactement/);
      await same.waitFor(patience);
      assert.equal(await same.innerText(), words);
      assert.deepEqual(elsewhere.complaints, []);
      await elsewhere.context.close();
    });

    await t.test(
      'the exact match opens health, medication, protection, contingency and contacts',
      async () => {
        await ask('Hervé L.', '23/11/1946');
        await glass.getByText('Dossier ouvert pour l’urgence.').waitFor(patience);
        for (const title of [
          'Santé',
          'Médicaments',
          'Droits et protection',
          'Solutions de repli',
          'Identité et contacts',
        ])
          await glass.getByRole('heading', { name: title, exact: true }).waitFor(patience);
        await glass.getByText(/diagnostic reçu du Dr Valmire/).waitFor(patience);
        await glass.getByText(/Accueil temporaire si Odile ne peut plus/).waitFor();
        await glass.getByText(/01 99 00 12 00/).waitFor();
        const said = await wordsOf(glass);
        for (const money of ['APA', 'Avis d’imposition', 'papiers administratifs', 'fins de mois'])
          assert.ok(!said.includes(money), `the emergency says « ${money} »`);
        const read = await asGaspard.query<CircleReadAnswer>('circle.read', {
          person: atHospital,
          purpose: 'emergency',
        });
        assert.deepEqual(read.answer?.rights, []);
        assert.ok(!read.text.includes('imposition'));
        // For anything else than the emergency he stays outside.
        await refusedTo(asGaspard);
        assert.deepEqual(await axeViolations(gaspard.page, '#urgence'), []);
      },
    );

    await t.test('Bastien finds it to review and reviews it; Hervé reads it at his door', async () => {
      await openPart(circle, 'Registre');
      await circle.getByText('Un accès d’urgence est à examiner').waitFor(patience);
      const access = entry(circle, /Confusion aiguë aux urgences/);
      await access.getByText('encore ouvert, à examiner').waitFor(patience);
      const form = await openForm(circle, /^Examiner/, 'Examen de l’accès d’urgence');
      await form.getByRole('radio', { name: 'justifié', exact: true }).check();
      await form.getByLabel('Ce qui a été constaté').fill('Appelé par le service à 15 h 10.');
      assert.deepEqual(await axeViolations(bastien.page), []);
      await save(form);
      await access.getByText('jugé justifié le 7 avril 2026').waitFor(patience);

      const herve = await signIn(browser, `${demonstration.addresses.door}/login?territoire=bocage`, 'Hervé');
      const own = herve.page.locator('fil-circle-of-care');
      await own.getByText(/Gaspard T\. a ouvert le dossier en urgence/).waitFor(patience);
      await own.getByText(/Confusion aiguë aux urgences/).waitFor();
      await own.getByText('Vérifié : c’était justifié.').waitFor();
      assert.deepEqual(await axeViolations(herve.page), []);
      assert.deepEqual(herve.complaints, []);
      await herve.context.close();
    });

    await t.test('a day later it has closed by itself', async () => {
      await moveClock(browser, demonstration, '1 jour');
      await gaspard.page.reload();
      await glass.getByRole('button', { name: 'Ouvrir pour une urgence' }).waitFor(patience);
      await refusedTo(asGaspard, 'emergency');
    });
  });
}
