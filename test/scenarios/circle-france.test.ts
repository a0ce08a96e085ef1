/**
 * Scenario B through the portals: what of FR-01, FR-04, FR-08, FR-11 and FR-14 concerns access, consent, disclosure or
 * hand-over. That a test INS begins no circle outside a demonstration (FR-01) stands where a service runs without one:
 * `services/api/src/circle/test-identifiers.test.ts`.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { persons } from '@fil/demonstration';
import type { CircleReadAnswer, PersonReference, PlanReadAnswer } from '@fil/vocabulary/types';
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
  wordsOf,
} from '../support/circle-panel.ts';
import { moveClock, openFile, openPanel, signIn, startPortals } from '../support/portals.ts';
import type { Visitor } from '../support/portals.ts';
import { speakerOf } from '../support/speaker.ts';
import type { Speaker } from '../support/speaker.ts';

/** How an institution knows Hervé. */
function herveAt(institutionId: string): PersonReference {
  const references = persons.find(({ key }) => key === 'herve')?.references ?? [];
  const found = references.find((reference) => reference.institutionId === institutionId);
  assert.ok(found, `${institutionId} knows Hervé`);
  return { system: found.system, value: found.value };
}

const atDac = herveAt('dac-du-bocage');
const atHospital = herveAt('ch-de-fictiville');
const agreedToNadege = [
  'identity',
  'health',
  'functionalAutonomy',
  'socialNetwork',
  'housing',
  'services',
  'plan',
];

describe('circle of care in France, through the portals', { skip: withoutChromium, timeout: 300_000 }, () => {
  let browser: Browser;
  let demonstration: RunningDemonstration;
  let bastien: Visitor;
  let circle: Locator;
  let gaspard: Visitor;
  let nadege: Visitor;
  let asBastien: Speaker;
  let asGaspard: Speaker;
  let asNadege: Speaker;

  before(async () => {
    demonstration = await startPortals(5620);
    browser = await launchChromium();
    const { addresses } = demonstration;
    bastien = await signIn(browser, addresses.dac, 'Bastien');
    gaspard = await signIn(browser, addresses.plain, 'Gaspard');
    nadege = await signIn(browser, addresses.plain, 'Nadège');
    asBastien = speakerOf(bastien, addresses.api);
    asGaspard = speakerOf(gaspard, addresses.api);
    asNadege = speakerOf(nadege, addresses.api);
    await openFile(bastien, 'Hervé L.');
    circle = await openPanel(bastien, /Cercle/, 'fil-circle-of-care');
  });
  after(async () => {
    await browser?.close();
    await demonstration?.stop();
  });

  const circleOf = async (speaker: Speaker, person: PersonReference): Promise<CircleReadAnswer> => {
    const { answer, text } = await speaker.query<CircleReadAnswer>('circle.read', { person });
    assert.ok(answer, text);
    return answer;
  };
  const domainsOpenTo = async (speaker: Speaker, person: PersonReference): Promise<readonly string[]> =>
    (await circleOf(speaker, person)).grants.map(({ domain }) => domain);
  const refusedTo = async (speaker: Speaker, purpose = 'careCoordination'): Promise<void> => {
    const { status, text } = await speaker.query('circle.read', { person: atHospital, purpose });
    assert.equal(status, 404, text);
  };
  /** Bastien lets somebody in, on the consent that Hervé gave for them. */
  const addOnConsent = async (name: string, role: string, essential: boolean) => {
    await openPart(circle, 'Membres');
    const form = await openForm(circle, 'Ajouter un membre');
    await chooseRecipient(form, name);
    await form.getByLabel('Rôle auprès de la personne').selectOption({ label: role });
    await form.getByLabel('Santé', { exact: true }).selectOption({ label: 'lit' });
    await form.getByRole('radio', { name: 'Consentement' }).check();
    if (essential) await form.getByLabel('service essentiel').check();
    await save(form);
    await circle.getByRole('button', { name: `Mettre fin\u00a0: ${name}` }).waitFor(patience);
  };

  test('FR-01: Hervé consents for one recipient, with its end; what was explained is kept', async () => {
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

  test('FR-08: in an emergency an exact identity and a reason open the set, and nothing of money', async (t) => {
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

  // Inès has no portal: Nadège, who has one, leaves and comes back in her place.
  test('FR-11: who leaves is out on the next read and on the open page; a return is a second membership', async (t) => {
    await openFile(nadege, 'Hervé L.');
    const seen = nadege.page.locator('fil-psi-viewer');
    await seen.getByText('Rester chez lui, avec Odile et son jardin').first().waitFor(patience);
    const stream = await asNadege.stream(atHospital);
    assert.equal(stream.status, 200);
    const closed = (async () => {
      while ((await stream.next()) !== undefined);
      return performance.now();
    })();

    await bastien.page.reload();
    await openPart(circle, 'Membres');
    await inTwoActivations(circle, 'Mettre fin\u00a0: Nadège R.');
    const confirmed = performance.now();
    await circle.getByText('L’accès de Nadège R. a pris fin.').waitFor(patience);
    await refusedTo(asNadege);
    const delay = (await closed) - confirmed;
    t.diagnostic(`live stream closed ${Math.round(delay)} ms after the end was confirmed`);
    assert.ok(delay < 3000, `closed after ${delay} ms`);
    await seen.getByText('Rien à afficher ici.').waitFor(patience);
    assert.ok(!(await wordsOf(seen)).includes('Odile'));
    assert.deepEqual(await axeViolations(nadege.page), []);

    await moveClock(browser, demonstration, '1 semaine');
    await bastien.page.reload();
    await addOnConsent('Nadège R.', 'Travail social', true);
    await circle.getByText('1 ancien membre').click(patience);
    const stays = (await circleOf(asBastien, atDac)).members.filter(({ name }) => name === 'Nadège R.');
    assert.deepEqual(
      stays.map(({ from, to }) => ({ from, to })).toSorted((a, b) => a.from.localeCompare(b.from)),
      [
        { from: '2026-03-14', to: '2026-04-08' },
        { from: '2026-04-15', to: undefined },
      ],
    );
    assert.equal(new Set(stays.map(({ membershipId }) => membershipId)).size, 2);
    // Of what the role would open, she reads what Hervé agreed to.
    assert.deepEqual(await domainsOpenTo(asNadege, atHospital), agreedToNadege);
    assert.deepEqual(await axeViolations(bastien.page), []);
  });

  test('FR-14: a protection measure asks every consent again, and silences nobody', async (t) => {
    await addOnConsent('Gaspard T.', 'Médecin traitant', false);
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
});
