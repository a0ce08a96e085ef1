import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type {
  PlanReadAnswer,
  ReferralComposeAnswer,
  ReferralInboxAnswer,
  ReferralReadAnswer,
  ReferralSendAnswer,
} from '@fil/vocabulary/types';
import {
  composed,
  disclosuresOf,
  draftTo,
  endFirstSeries,
  recipient,
  recordConsent,
  sendByHand,
  ticked,
} from './referral-steps.ts';
import { patience, today } from './stage.ts';
import type { Stage } from './stage.ts';

const asked = 'Physiothérapie, une deuxième série';
const putOff = { goal: 'Dîner à la table des aînés le jeudi', service: 'Dîners communautaires du jeudi' };

/** QC-08 and QC-09: consent, the exact list of what leaves, its bytes at the other end, and the register. */
export function referral(stage: Stage): void {
  const sent = { lines: [] as readonly string[], removed: '', never: [] as readonly string[] };

  test('QC-08: what she puts off is on no list of what leaves, and cannot be sent', async () => {
    const mireille = await stage.speaker('Mireille');
    const { person } = stage;
    await endFirstSeries(stage);
    const plan = await mireille.query<PlanReadAnswer>('plan.read', { person });
    const need = plan.answer?.needs.find(({ fact }) => fact.title === 'Manger chaud et assez');
    assert.ok(need);
    const goalId = await mireille.tell(person, 'goal', {
      needId: need.id,
      text: putOff.goal,
      agreement: 'toDiscuss',
      words: { text: 'Manger avec du monde que je ne connais pas, je vais y penser.', voice: 'person' },
    });
    const serviceId = await mireille.tell(person, 'plannedService', {
      goalId,
      title: putOff.service,
      sector: 'community',
      provider: 'La Popote',
      responsible: 'Mireille O.',
      frequency: { times: 1, unit: 'week', days: ['thursday'], at: '11:30', minutes: 60 },
      state: 'proposed',
      critical: false,
    });

    const { answer: offered, text } = await mireille.query<ReferralComposeAnswer>('referral.compose', {
      person,
      to: await recipient(stage, 'La Popote'),
      role: 'communityWorker',
    });
    assert.ok(offered?.lines.some(({ label }) => label.includes('Popote roulante')));
    for (const words of Object.values(putOff)) assert.ok(!text.includes(words), words);

    const referralId = await mireille.tell(person, 'referral', {
      ...draftTo(await recipient(stage, 'La Popote')),
      title: 'Un repas de plus',
      role: 'communityWorker',
    });
    const command = {
      person,
      referralId,
      disclosureId: crypto.randomUUID(),
      claimedAt: `${today}T13:00:00Z`,
    };
    const refused = await mireille.command<ReferralSendAnswer>('referral.send', {
      ...command,
      lines: [{ kind: 'plannedService', id: serviceId }],
    });
    assert.deepEqual(refused.answer, { outcome: 'refused', rule: 'entityAbsent', detail: 'plannedService' });

    const aurore = await stage.visitor('Aurore');
    await stage.ownPage('Aurore');
    const line = aurore.page.locator('fil-psi-viewer').getByText(putOff.service);
    await line.waitFor(patience);
    await stage.isSound('Aurore');
  });

  test('QC-09: nothing leaves without her consent; with it, a reference is sent line by line', async () => {
    const circle = await stage.circlePart('Mireille', 'Références');
    await circle.getByRole('button', { name: 'Nouvelle référence' }).click();
    const form = circle.getByRole('form', { name: 'Nouvelle référence' });
    await form.getByLabel('Chercher par le nom').fill('Renaud');
    await form.getByRole('button', { name: /Renaud P\./ }).click(patience);
    await form.getByLabel('Rôle auprès de la personne').selectOption({ label: 'Réadaptation' });
    await form.getByLabel('Ce qui est demandé').fill(asked);
    await form.getByRole('button', { name: 'Voir ce qui partirait' }).click();
    await form.getByText(/Aucun consentement en vigueur pour ce destinataire/).waitFor(patience);
    await form.getByRole('radio', { name: 'Consentement' }).check();
    await form.getByRole('button', { name: 'Envoyer ces lignes' }).click();
    await form
      .getByText(/la personne n’a pas donné son accord pour ce partage/)
      .first()
      .waitFor(patience);
    await stage.isSound('Mireille');
    await form.getByRole('button', { name: 'Annuler' }).click();
    await circle.getByText('brouillon, pas encore envoyée').first().waitFor(patience);

    await recordConsent(circle);
    await circle.getByRole('button', { name: 'Références', exact: true }).click();
    await circle
      .getByRole('listitem')
      .filter({ hasText: asked })
      .getByRole('button', { name: /Composer et envoyer/ })
      .click(patience);
    const again = circle.getByRole('form', { name: 'Nouvelle référence' });
    await again.getByRole('button', { name: 'Voir ce qui partirait' }).click();
    await again.getByText(/Un consentement en vigueur couvre ce destinataire/).waitFor(patience);

    const proposed = await ticked(again);
    const { lines } = await composed(stage);
    const domainOf = new Map(lines.map(({ label, domain }) => [label, domain]));
    assert.deepEqual([...new Set(proposed.map((label) => domainOf.get(label)))].toSorted(), [
      'functionalAutonomy',
      'identity',
      'services',
    ]);
    assert.ok(
      proposed.some((label) => /chute/i.test(label)),
      'mobility leaves',
    );
    assert.ok(
      proposed.some((label) => label.includes('jeudi, à 10')),
      'the timetable leaves',
    );
    const removed = proposed.find((label) => label.includes('Transport à l’église'));
    assert.ok(removed !== undefined);
    await again.getByRole('checkbox', { name: removed, exact: true }).uncheck();
    for (const domain of ['Logement', 'Plan de services'])
      await again.getByLabel(domain, { exact: true }).selectOption({ label: 'ne voit pas' });
    await stage.isSound('Mireille');
    await again.getByRole('button', { name: 'Envoyer ces lignes' }).click();
    await circle.getByText(/Envoyé à Renaud P\..*Inscrit au registre/).waitFor(patience);
    sent.lines = proposed.filter((label) => label !== removed);
    sent.removed = removed;
    sent.never = lines
      .filter(({ domain }) => domain === 'finances' || domain === 'cognitionMood')
      .map(({ label }) => label);
    assert.ok(sent.never.length > 5, 'there was something to keep');
  });

  test('QC-09: the hospital reads exactly these lines, byte for byte, and acceptance opens exactly these domains', async () => {
    const renaud = await stage.speaker('Renaud');
    assert.equal((await renaud.query('circle.read', { person: stage.person })).filCode, 'notFound');

    const inbox = await stage.inbox('Renaud');
    await inbox.getByRole('button', { name: `Lire ce qui a été envoyé\u00a0: ${asked}` }).click(patience);
    await inbox.getByText(/Identique, octet par octet/).waitFor(patience);
    const shown = await inbox.getByRole('definition').allTextContents();
    assert.deepEqual(shown.toSorted(), sent.lines.toSorted());
    await stage.isSound('Renaud');

    const received = await renaud.query<ReferralInboxAnswer>('referral.inbox', {});
    const waiting = received.answer?.referrals.find(({ title }) => title === asked);
    assert.ok(waiting?.person === undefined, 'the file is not open yet');
    const read = await renaud.query<ReferralReadAnswer>('referral.read', { referralId: waiting?.referralId });
    assert.ok(read.answer);
    const { content, digest } = read.answer;
    const [disclosure] = await disclosuresOf(stage, 'Renaud P.');
    assert.equal(createHash('sha256').update(content, 'utf8').digest('hex'), digest);
    assert.deepEqual([disclosure?.digest, disclosure?.bytes], [digest, Buffer.byteLength(content, 'utf8')]);
    const inside = JSON.parse(content) as { lines: { label: string; domain: string }[] };
    assert.deepEqual(
      inside.lines.map(({ label }) => label),
      sent.lines,
    );
    for (const label of [sent.removed, ...sent.never]) assert.ok(!content.includes(label), label);
    assert.doesNotMatch(read.text, /Transport à l’église|"finances"|"cognitionMood"/);

    await inbox.getByRole('button', { name: `Accepter\u00a0: ${asked}` }).click();
    await inbox.getByRole('button', { name: 'Confirmer\u00a0: accepter' }).click();
    const { page } = await stage.visitor('Renaud');
    await page.getByRole('heading', { level: 1, name: /Aurore T\.|Dossier partagé/ }).waitFor(patience);
    const { grants, me } = await stage.circle('Renaud');
    assert.equal(me.role, 'rehabilitationProfessional');
    assert.deepEqual(grants.map(({ domain }) => domain).toSorted(), [
      'functionalAutonomy',
      'identity',
      'services',
    ]);
    await stage.isSound('Renaud');

    const circle = await stage.circlePart('Mireille', 'Membres');
    const row = circle
      .getByRole('row')
      .filter({ has: circle.page().getByRole('rowheader', { name: /Renaud P\./ }) });
    await row
      .getByRole('cell', { name: 'Identité et coordonnées, autonomie au quotidien, services et horaire' })
      .waitFor(patience);
    await stage.isSound('Mireille');
  });

  test('QC-09: each of the three sendings stands in the register, and Aurore reads it at her door', async () => {
    await sendByHand(stage, 'Karim', 'Aide au bain', { role: 'nurse', basis: 'careTeam' });
    await sendByHand(stage, 'Maison des aidants', 'Répit, liste d’attente', {
      role: 'communityWorker',
      basis: 'consent',
    });
    const entries = await disclosuresOf(stage);
    assert.deepEqual(
      entries
        .map(({ nature, recipient: to, purpose, legalBasis, sentOn }) => ({
          nature,
          recipient: to.kind === 'category' ? '' : to.name,
          purpose,
          legalBasis,
          sentOn,
        }))
        .toSorted((one, other) => one.recipient.localeCompare(other.recipient)),
      [
        ['Karim B.', 'careTeam'],
        ['La Maison des aidants', 'consent'],
        ['Renaud P.', 'consent'],
      ].map(([name, legalBasis]) => ({
        nature: 'referral',
        recipient: name,
        purpose: 'careCoordination',
        legalBasis,
        sentOn: today,
      })),
    );

    const own = await stage.ownPage('Aurore');
    const left = own.getByRole('region', { name: 'Ce qui est parti' });
    for (const [name, basis] of [
      ['Karim B.', 'le travail d’équipe de soins'],
      ['La Maison des aidants', 'un accord donné'],
      ['Renaud P.', 'un accord donné'],
    ] as const) {
      const entry = left.getByRole('listitem').filter({ hasText: `Le 7 avril 2026, envoyé à ${name}` });
      await entry.getByText(`Pour\u00a0: organiser l’aide. Permis par\u00a0: ${basis}.`).waitFor(patience);
    }
    const toRenaud = left.getByRole('listitem').filter({ hasText: 'Le 7 avril 2026, envoyé à Renaud P.' });
    await toRenaud.getByText(`Lire les ${sent.lines.length} lignes envoyées`).click();
    assert.deepEqual(await toRenaud.getByRole('listitem').allTextContents(), sent.lines);
    await stage.isSound('Aurore');

    const unread = (await stage.ownPage('Solange')).getByRole('region', { name: 'Ce qui est parti' });
    await unread.getByText('Cette liste est réservée à la personne.').waitFor(patience);
    await stage.isSound('Solange');
  });
}
