import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeViolations } from '../../support/axe.ts';
import { chooseRecipient, entry, openForm, openPart, patience, save } from '../../support/circle-panel.ts';
import { openFile, openPanel, signIn } from '../../support/portals.ts';
import type { Visitor } from '../../support/portals.ts';
import { atDac, circleOf, refusedTo } from './stage.ts';
import type { Stage } from './stage.ts';

/** FR-01 and FR-04: a consent for one recipient, and the one circle of a person. */
export function beginnings(stage: () => Stage): void {
  test('FR-01: Hervé consents for one recipient, with its end; what was explained is kept', async () => {
    const { bastien, circle, asBastien, asGaspard } = stage();
    await openPart(circle, 'Accords et refus');
    const form = await openForm(circle, 'Inscrire un consentement');
    await chooseRecipient(form, 'Gaspard T.');
    for (const words of ['Identité et coordonnées', 'Santé', 'Autonomie au quotidien', 'Services et horaire'])
      await form.getByRole('checkbox', { name: words }).check();
    await form.getByRole('checkbox', { name: /Plan de services/ }).check();
    await form.getByLabel('Jusqu’au').fill('2026-10-01');
    await form
      .getByLabel('Ce qui lui a été expliqué')
      .fill('Le Dr Gaspard verra sa santé et son plan, pour préparer le retour.');
    assert.deepEqual(await axeViolations(bastien.page), []);
    await save(form);
    const given = entry(circle, /Gaspard verra sa santé/);
    await given.getByText(/jusqu’au 1er octobre 2026/).waitFor(patience);
    await given.getByText('en vigueur').waitFor();

    const { consents } = await circleOf(asBastien, atDac);
    const toGaspard = consents.filter(
      ({ fact }) => 'name' in fact.recipient && fact.recipient.name === 'Gaspard T.',
    );
    assert.deepEqual(
      toGaspard.map(({ fact: { domains, until, givenBy, collectedBy } }) => ({
        domains,
        until,
        givenBy,
        collectedBy,
      })),
      [
        {
          domains: ['identity', 'health', 'functionalAutonomy', 'services', 'plan'],
          until: '2026-10-01',
          givenBy: 'person',
          collectedBy: 'Bastien O.',
        },
      ],
    );
    // Agreed to is not yet let in.
    await refusedTo(asGaspard);
    assert.deepEqual(await axeViolations(bastien.page), []);
  });

  test('FR-04: a circle begins once; every member has a first day; a second is refused in words', async () => {
    const { browser, demonstration, asBastien } = stage();
    // The same offer stands on two posts before either is taken.
    const posts: Visitor[] = [];
    for (let post = 0; post < 2; post += 1) {
      const visitor = await signIn(browser, demonstration.addresses.dac, 'Bastien');
      await openFile(visitor, 'Paulette N.');
      await visitor.page.getByRole('button', { name: 'Ouvrir un cercle de soins' }).click(patience);
      posts.push(visitor);
    }
    const [first, second] = posts;
    assert.ok(first && second);
    assert.deepEqual(await axeViolations(first.page), []);
    await first.page.getByRole('button', { name: 'Ouvrir le cercle' }).click(patience);
    const begun = await openPanel(first, /Cercle/, 'fil-circle-of-care');
    await begun
      .getByText(/Bastien O\./)
      .first()
      .waitFor(patience);
    await begun.getByText('responsable du suivi', { exact: true }).waitFor(patience);
    assert.deepEqual(await axeViolations(first.page), []);

    await second.page.getByRole('button', { name: 'Ouvrir le cercle' }).click(patience);
    const refusal = second.page.getByRole('alert').filter({ hasText: 'Un cercle existe déjà' });
    await refusal.waitFor(patience);
    assert.deepEqual(await axeViolations(second.page), []);

    const { members } = await circleOf(asBastien, { system: atDac.system, value: '6610382' });
    assert.deepEqual(
      members.map(({ name, from, accountable }) => ({ name, from, accountable })),
      [{ name: 'Bastien O.', from: '2026-04-07', accountable: true }],
    );
    for (const { from } of (await circleOf(asBastien, atDac)).members) assert.match(from, /^2026-\d\d-\d\d$/);
    for (const visitor of posts) {
      assert.deepEqual(visitor.complaints, []);
      await visitor.context.close();
    }
  });
}
