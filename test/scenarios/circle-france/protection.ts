import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeViolations } from '../../support/axe.ts';
import { entry, openForm, openPart, patience, save } from '../../support/circle-panel.ts';
import { signIn } from '../../support/portals.ts';
import {
  addOnConsent,
  agreedToNadege,
  atDac,
  atHospital,
  circleOf,
  domainsOpenTo,
  refusedTo,
} from './stage.ts';
import type { Stage } from './stage.ts';

/** FR-14: a protection measure, what it closes meanwhile, and whose voice it leaves alone. */
export function protection(stage: () => Stage): void {
  test('FR-14: a protection measure asks every consent again, and silences nobody', async (t) => {
    const { browser, demonstration, bastien, circle, gaspard, nadege, asBastien, asGaspard, asNadege } =
      stage();
    await addOnConsent(circle, 'Gaspard T.', 'Médecin traitant', false);
    await circleOf(asGaspard, atHospital);

    await openPart(circle, 'Droits et protection');
    const form = await openForm(circle, 'Inscrire une mesure');
    await form.getByLabel('Mesure', { exact: true }).selectOption({ label: 'Tutelle' });
    await form.getByLabel('Prononcée le').fill('2026-04-14');
    await form.getByLabel('Tribunal, autorité').fill('Juge des tutelles de Fictiville');
    assert.deepEqual(await axeViolations(bastien.page), []);
    await save(form);
    await circle.getByText(/prononcée le 14 avril 2026/).waitFor(patience);
    await circle.getByText('La parole de la personne reste recueillie et montrée à part.').waitFor();
    await entry(circle, 'Personne de confiance')
      .getByText(/à faire confirmer par le juge/)
      .waitFor(patience);
    assert.deepEqual(await axeViolations(bastien.page), []);

    await t.test('every consent is to be asked again within ten days', async () => {
      await openPart(circle, 'Accords et refus');
      await circle.getByText(/consentements sont à redemander/).waitFor(patience);
      for (const name of ['DAC du Bocage', 'Odile L.', 'Solène P.', 'Nadège R.', 'Gaspard T.'])
        await entry(circle, name).getByText('à redemander d’ici le 24 avril').waitFor(patience);
      // But Odile's own, on her own section: nothing was pronounced about her.
      await entry(circle, /donné par le proche aidant pour sa section/)
        .getByText('en vigueur')
        .waitFor();
      assert.equal(await circle.getByText('en vigueur', { exact: true }).count(), 1);
      assert.deepEqual(await axeViolations(bastien.page), []);
    });

    await t.test('who rests on consent reads nothing more; the essential keeps the minimum', async () => {
      await refusedTo(asGaspard);
      // Health, which was agreed to, is beyond the least that her role needs.
      assert.deepEqual(
        await domainsOpenTo(asNadege, atHospital),
        agreedToNadege.filter((domain) => domain !== 'health'),
      );
    });

    await t.test('nothing new can be shared, and it is said why', async () => {
      await openPart(circle, 'Membres');
      const adjust = await openForm(circle, 'Modifier l’accès\u00a0: Nadège R.');
      await adjust.getByLabel('Autonomie au quotidien').selectOption({ label: 'lit et écrit' });
      await save(adjust);
      await adjust
        .getByText(/n’a pas donné son accord pour ce partage, ou il est à redemander/)
        .first()
        .waitFor(patience);
      assert.deepEqual(await axeViolations(bastien.page), []);
      await adjust.getByRole('button', { name: 'Annuler' }).click();
    });

    await t.test('what Hervé said himself is still shown, at his door and in the plan', async () => {
      const herve = await signIn(browser, `${demonstration.addresses.door}/login?territoire=bocage`, 'Hervé');
      const own = herve.page.locator('fil-circle-of-care');
      await own.getByText('Rester avec Odile et mon jardin.').first().waitFor(patience);
      await own
        .getByText(/À redemander\s*:/)
        .first()
        .waitFor(patience);
      assert.deepEqual(await axeViolations(herve.page), []);
      assert.deepEqual(herve.complaints, []);
      await herve.context.close();
      const { statements } = await circleOf(asBastien, atDac);
      assert.ok(
        statements.some(
          ({ fact, author }) =>
            fact.text === 'Rester avec Odile et mon jardin.' && author.name === 'Hervé L.',
        ),
      );
    });

    await t.test('a consent asked again gives its access back', async () => {
      await openPart(circle, 'Accords et refus');
      const again = await openForm(circle, 'Redemander\u00a0: Gaspard T.', 'Inscrire un consentement');
      await again.getByLabel('Jusqu’au').fill('2026-09-14');
      await again
        .getByLabel('Ce qui lui a été expliqué')
        .fill('La tutelle ne change pas ce que le Dr Gaspard prépare.');
      await save(again);
      await entry(circle, /La tutelle ne change pas/)
        .getByText('en vigueur')
        .waitFor(patience);
      await circleOf(asGaspard, atHospital);
      await gaspard.page.reload();
      const plan = gaspard.page.locator('fil-psi-viewer');
      await plan.getByText('Rester chez lui, avec Odile et son jardin').first().waitFor(patience);
    });
    for (const visitor of [bastien, gaspard, nadege]) assert.deepEqual(visitor.complaints, []);
  });
}
