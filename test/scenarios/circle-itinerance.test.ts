/** Scenario C through the portals of L'Escale and Refuge du Quai, and at Jo's own door: exclusions, withdrawal, a shared computer. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { domains } from '@fil/vocabulary/codes';
import { persons } from '@fil/demonstration';
import type {
  CircleCandidatesAnswer,
  CircleReadAnswer,
  PersonReference,
  ReferralComposeAnswer,
} from '@fil/vocabulary/types';
import type { Browser, Locator } from 'playwright-core';
import type { RunningDemonstration } from '../../tools/start/demonstration.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium, withoutChromium } from '../support/chromium.ts';
import {
  chooseRecipient,
  entry,
  inTwoActivations,
  openForm,
  openPart,
  patience,
  save,
} from '../support/circle-panel.ts';
import { openFile, openPanel, signIn, startPortals } from '../support/portals.ts';
import type { Visitor } from '../support/portals.ts';
import { speakerOf } from '../support/speaker.ts';
import type { Speaker } from '../support/speaker.ts';

/** How an institution knows Jo. */
function joAt(institutionId: string): PersonReference {
  const references = persons.find(({ key }) => key === 'jo')?.references ?? [];
  const found = references.find((reference) => reference.institutionId === institutionId);
  assert.ok(found, `${institutionId} knows Jo`);
  return { system: found.system, value: found.value };
}

const atEscale = joAt('escale');
const atRefuge = joAt('refuge-du-quai');
const landlord = 'Les Logis de la Criée';
const sent = 'Une place de nuit gardée jusqu’au 15 mai';

describe('circle of care of Jo, through the portals', { skip: withoutChromium, timeout: 300_000 }, () => {
  let browser: Browser;
  let demonstration: RunningDemonstration;
  let dalia: Visitor;
  let yanis: Visitor;
  let jo: Visitor;
  let circle: Locator;
  let own: Locator;
  let asDalia: Speaker;

  before(async () => {
    demonstration = await startPortals(5640);
    browser = await launchChromium();
    const { addresses } = demonstration;
    dalia = await signIn(browser, addresses.escale, 'Dalia');
    yanis = await signIn(browser, addresses.refuge, 'Yanis');
    jo = await signIn(browser, `${addresses.door}/login?territoire=quai`, 'Jo');
    asDalia = speakerOf(dalia, addresses.api);
    assert.deepEqual(await axeViolations(dalia.page), []);
    await openFile(dalia, 'Jo');
    circle = await openPanel(dalia, /Cercle/, 'fil-circle-of-care');
    own = jo.page.locator('fil-circle-of-care');
  });
  after(async () => {
    await browser?.close();
    await demonstration?.stop();
  });

  const readByDalia = async (): Promise<CircleReadAnswer> => {
    const { answer, text } = await asDalia.query<CircleReadAnswer>('circle.read', { person: atEscale });
    assert.ok(answer, text);
    return answer;
  };
  /** A referral as far as the list of what would leave. */
  const compose = async (name: string, role: string, title: string): Promise<Locator> => {
    await openPart(circle, 'Références');
    const form = await openForm(circle, 'Nouvelle référence');
    await chooseRecipient(form, name);
    await form.getByLabel('Rôle auprès de la personne').selectOption({ label: role });
    await form.getByLabel('Ce qui est demandé').fill(title);
    await save(form);
    await form.getByRole('group', { name: 'Ce qui part, ligne par ligne' }).waitFor(patience);
    return form;
  };

  test('IT-03: neither landlord nor police: nobody of theirs comes in, nothing leaves to them', async (t) => {
    await t.test(
      'what Jo agreed to and refused stands in words, and what may be said to the sister',
      async () => {
        await openPart(circle, 'Accords et refus');
        for (const family of ['Police', 'Logement, propriétaire'])
          await entry(circle, new RegExp(`Ne pas montrer à\\s: ${family}`))
            .getByText('Tout le dossier', { exact: true })
            .waitFor(patience);
        await entry(circle, 'Refuge du Quai')
          .getByText(/Identité et coordonnées, logement, notes de suivi/)
          .waitFor();
        await entry(circle, 'Maude, sa sœur')
          .getByText(/Jo a un toit et va bien\. Jo demande que tu appelles L’Escale/)
          .waitFor();
        assert.deepEqual(await axeViolations(dalia.page), []);
      },
    );

    await t.test('a landlord is refused as a member, and it is said why', async () => {
      await openPart(circle, 'Membres');
      await circle.getByText('Organisme communautaire, toute l’équipe').waitFor(patience);
      const form = await openForm(circle, 'Ajouter un membre');
      await chooseRecipient(form, landlord);
      await form.getByLabel('Rôle auprès de la personne').selectOption({ label: 'Logement' });
      await form.getByRole('radio', { name: 'Mandat légal' }).check();
      await save(form);
      const refusal = form.getByRole('group', { name: 'Refusé par le service' });
      await refusal.getByText(/a demandé de ne pas le montrer à ce destinataire/).waitFor(patience);
      assert.deepEqual(await axeViolations(dalia.page), []);
      await form.getByRole('button', { name: 'Annuler' }).click();
      assert.ok((await readByDalia()).members.every(({ name }) => name !== landlord));
    });

    await t.test(
      'the list of what may leave to a landlord is empty, and the referral is refused',
      async () => {
        const form = await compose(landlord, 'Logement', 'Garder le logement');
        await form.getByText('Rien du dossier ne peut partir vers ce destinataire.').waitFor();
        await form.getByText(/La personne refuse de montrer à ce destinataire/).waitFor();
        assert.equal(await form.getByRole('checkbox', { checked: true }).count(), 0);
        assert.deepEqual(await axeViolations(dalia.page), []);
        await save(form);
        const refusal = form.getByRole('group', { name: 'Refusé par le service' });
        await refusal.getByText(/a demandé de ne pas le montrer à ce destinataire/).waitFor(patience);
        await form.getByRole('button', { name: 'Annuler' }).click();

        const found = await asDalia.query<CircleCandidatesAnswer>('circle.candidates', { query: 'Logis' });
        const to = found.answer?.candidates[0]?.recipient;
        assert.ok(to);
        const composed = await asDalia.query<ReferralComposeAnswer>('referral.compose', {
          person: atEscale,
          to,
          role: 'housingWorker',
        });
        assert.deepEqual(composed.answer?.lines, []);
        assert.deepEqual(composed.answer?.grants, []);
        assert.deepEqual(composed.answer?.restricted.toSorted(), [...domains].toSorted());
        assert.deepEqual((await readByDalia()).disclosures, []);
      },
    );

    await t.test('there is no police to add or to write to', async () => {
      await openPart(circle, 'Membres');
      const form = await openForm(circle, 'Ajouter un membre');
      await form.getByRole('searchbox').fill('Police');
      await form.getByText('Personne de ce nom sur le territoire.').waitFor(patience);
      await form.getByRole('button', { name: 'Annuler' }).click();
    });
  });

  test('IT-13: Jo withdraws the refuge’s access in two activations; what had left is said not to come back', async () => {
    const form = await compose('Refuge du Quai', 'Organisme communautaire', sent);
    await form
      .getByText(/Un consentement en vigueur couvre ce destinataire, jusqu’au 22 septembre 2026/)
      .waitFor();
    // Services were never agreed to for the refuge: nothing of them starts ticked, and what is ticked does not leave.
    const lines = form.getByRole('group', { name: 'Ce qui part, ligne par ligne' });
    const services = lines.getByRole('checkbox', { checked: true, name: /^Service/ });
    assert.equal(await services.count(), 0);
    await lines.getByText(/autres lignes, qui ne partent que/).click();
    await lines
      .getByRole('checkbox', { name: /^Service/ })
      .first()
      .check();
    await save(form);
    const refusal = form.getByRole('group', { name: 'Refusé par le service' });
    await refusal.getByText(/n’a pas donné son accord pour ce partage/).waitFor(patience);
    assert.deepEqual(await axeViolations(dalia.page), []);
    for (let left = await services.count(); left > 0; left -= 1) await services.first().uncheck();
    await lines.getByRole('checkbox', { name: /Studio, rue de la Criée/ }).check();
    await save(form);
    await circle.getByText(/^Envoyé à Refuge du Quai/).waitFor(patience);

    const asYanis = speakerOf(yanis, demonstration.addresses.api);
    await openFile(yanis, 'Jo');
    const line = await openPanel(yanis, /Continuité/, 'fil-continuity-timeline');
    await line
      .getByText(/rue de la Criée/)
      .first()
      .waitFor(patience);
    assert.deepEqual(await axeViolations(yanis.page), []);

    await jo.page.reload();
    await own.getByText(/Le 7 avril 2026, envoyé à Refuge du Quai/).waitFor(patience);
    await inTwoActivations(own, 'Retirer mon accord\u00a0: Refuge du Quai');
    await own.getByText('C’est fait. Refuge du Quai n’a plus votre accord.').waitFor(patience);
    for (const procedure of ['circle.read', 'timeline.read', 'plan.read'])
      assert.equal((await asYanis.query(procedure, { person: atRefuge })).status, 404, procedure);
    await line.getByText('Rien à afficher ici.').waitFor(patience);
    await own
      .getByText(
        /Accord retiré le 7 avril 2026\. Refuge du Quai ne voit plus rien de nouveau, mais garde ce qui était déjà parti\./,
      )
      .waitFor(patience);
    await own.getByText('Ce qui est parti ne revient pas, même si un accord est retiré.').waitFor();
    assert.deepEqual(await axeViolations(jo.page), []);
    assert.deepEqual(await axeViolations(yanis.page), []);
    assert.deepEqual(yanis.complaints, []);
  });

  test('IT-14: on a shared computer, what is hidden stays hidden, what is refused is refused, and nothing stays', async (t) => {
    await jo.page.locator('fil-psi-viewer').getByText('Garder son logement').first().waitFor(patience);

    await t.test('a part and a subject are hidden on this screen only', async () => {
      await own
        .getByText('Je veux', { exact: false })
        .or(own.getByText('Une porte qui ferme.'))
        .first()
        .waitFor();
      await own.getByRole('button', { name: /^Cacher «\sMes mots\s» sur cet écran$/ }).click();
      await own.getByText('Une porte qui ferme.').waitFor({ state: 'hidden', ...patience });
      await own.getByText('Cacher un sujet sur cet écran').click();
      await own.getByRole('checkbox', { name: 'Logement', exact: true }).check();
      await own.getByText('sujet caché').first().waitFor(patience);
      assert.deepEqual(await axeViolations(jo.page), []);
      const { grants } = await readByDalia();
      assert.ok(
        grants.some(({ domain }) => domain === 'housing'),
        'others go on seeing it',
      );
    });

    await t.test('a subject is refused to one person, at once', async () => {
      assert.ok((await readByDalia()).rights.length > 0);
      await own.getByRole('button', { name: 'Ne pas montrer quelque chose à quelqu’un' }).click();
      const form = own.getByRole('form', { name: 'Ne pas montrer quelque chose à quelqu’un' });
      await form.getByLabel('À qui ne pas montrer').selectOption({ label: 'Dalia N.' });
      await form.getByRole('checkbox', { name: 'Argent et papiers' }).check();
      await form.getByRole('button', { name: 'Cacher maintenant' }).click();
      await own.getByText(/Dalia N\. · caché maintenant\s: argent et papiers/).waitFor(patience);
      assert.deepEqual(await axeViolations(jo.page), []);
      const { rights, grants } = await readByDalia();
      assert.deepEqual(rights, []);
      assert.ok(grants.every(({ domain }) => domain !== 'finances'));
    });

    await t.test('after « Sortir » nothing is left, and Back shows nothing of the file', async () => {
      const { page, context } = jo;
      await page.getByRole('button', { name: 'Sortir' }).click();
      await page.getByRole('heading', { name: 'Vous êtes sorti.' }).waitFor(patience);
      await page.getByText('Rien n’est resté sur cet appareil.').waitFor();
      assert.deepEqual(await axeViolations(page), []);
      const kept = await page.evaluate(async () => ({
        local: { ...localStorage },
        session: { ...sessionStorage },
        databases: await indexedDB.databases(),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
      assert.deepEqual(kept, { local: {}, session: {}, databases: [], caches: [], workers: 0 });
      assert.deepEqual(await context.cookies(), []);
      assert.deepEqual(jo.complaints, []);
      // As far back as the browser goes; the sign-in that was answered says that it is over.
      for (let back = 0; back < 4; back += 1) {
        await page.goBack({ waitUntil: 'load' }).catch(() => null);
        const words = await page.evaluate(() => document.body.innerText);
        assert.equal(await page.locator('fil-circle-of-care, fil-psi-viewer').count(), 0);
        for (const known of ['Dalia', 'Refuge', 'Garder son logement', 'Bonjour Jo'])
          assert.ok(!words.includes(known), `« ${known} » after going back ${back + 1} times`);
      }
    });
    assert.deepEqual(dalia.complaints, []);
  });
});
