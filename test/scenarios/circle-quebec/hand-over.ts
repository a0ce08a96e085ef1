import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReferralAnswerAnswer, ReferralInboxAnswer } from '@fil/vocabulary/types';
import type { Locator } from 'playwright-core';
import { patience, today } from './stage.ts';
import type { Player, Stage } from './stage.ts';

const title = 'Passage de relais';
const summary = 'Elle tient à la messe du dimanche. Reste à régler : les repas trop salés.';
const incomplete = /il manque au passage de relais/;

/** QC-21: Mireille leaves. At every step exactly one person answers for the follow-up. */
export function handOver(stage: Stage): void {
  test('QC-21: she who answers for the follow-up cannot leave it to nobody', async () => {
    const mireille = await stage.speaker('Mireille');
    const { memberships, me } = await stage.circle('Mireille');
    const own = memberships.find(({ id }) => id === me.membershipId);
    assert.ok(own);
    const left = await mireille.change(stage.person, own, 'to', today);
    assert.ok(left.outcome === 'refused' && left.rule === 'accountableRequired');
    await answersForIt(stage, 'Mireille O.');
  });

  test('QC-21: without summary, joint contact and Aurore informed, the hand-over is not accepted', async () => {
    const circle = await stage.circlePart('Mireille', 'Membres');
    await circle.getByRole('button', { name: 'Passer le relais' }).click(patience);
    const form = circle.getByRole('form', { name: 'Passer le relais' });
    await form.getByLabel('Chercher par le nom').fill('Paule');
    await form.getByRole('button', { name: /Paule D\./ }).click(patience);
    await form.getByRole('button', { name: 'Voir ce qui partirait' }).click();
    await form.getByRole('button', { name: /Ce que le successeur doit savoir.*à remplir/ }).waitFor(patience);
    await stage.isSound('Mireille');

    await form.getByLabel('Ce que le successeur doit savoir').fill(summary);
    await form.getByRole('button', { name: 'Voir ce qui partirait' }).click();
    await form.getByRole('radio', { name: 'Équipe de soins' }).check(patience);
    await form.getByRole('button', { name: 'Envoyer ces lignes' }).click();
    await circle.getByText(/Envoyé à Paule D\./).waitFor(patience);
    await answersForIt(stage, 'Mireille O.');

    const inbox = await openReceived(stage);
    await accept(inbox);
    await inbox.getByText(incomplete).waitFor(patience);
    await stage.isSound('Paule');
    await answersForIt(stage, 'Mireille O.');

    await complete(circle, 'Rencontre à trois le');
    await answersForIt(stage, 'Mireille O.');
    const paule = await stage.speaker('Paule');
    const { answer } = await paule.query<ReferralInboxAnswer>('referral.inbox', {});
    const waiting = answer?.referrals.find(({ nature, state }) => nature === 'handOver' && state === 'sent');
    const early = await paule.command<ReferralAnswerAnswer>('referral.answer', {
      referralId: waiting?.referralId,
      answer: 'accepted',
      operationId: crypto.randomUUID(),
      claimedAt: `${today}T13:00:00.000Z`,
    });
    assert.equal(early.answer?.outcome === 'refused' && early.answer.rule, 'handOverIncomplete', early.text);
    await answersForIt(stage, 'Mireille O.');
  });

  test('QC-21: accepted where the successor receives it; Aurore sees who answers for the follow-up now', async () => {
    const circle = await stage.circlePart('Mireille', 'Références');
    await complete(circle, 'Personne informée le');
    await answersForIt(stage, 'Mireille O.');
    await stage.isSound('Mireille');

    const inbox = await openReceived(stage);
    await inbox.getByText('Vous devenez responsable du suivi à la place de Mireille O.').waitFor(patience);
    await accept(inbox);
    await circle.getByRole('definition').filter({ hasText: 'Paule D., CLSC des Rapides' }).waitFor(patience);
    await answersForIt(stage, 'Paule D.');
    await stage.isSound('Paule');

    const own = await stage.ownPage('Aurore');
    await own.getByText(/Paule D\. répond du suivi/).waitFor(patience);
    const helpers = own.getByRole('region', { name: 'Qui m’aide' });
    const answering = helpers.getByRole('listitem').filter({ hasText: 'Répond du suivi' });
    assert.equal(await answering.count(), 1);
    assert.match(await answering.innerText(), /Paule D\./);
    await stage.isSound('Aurore');
  });
}

/** Exactly one person answers for the follow-up, and it is this one, whoever reads. */
async function answersForIt(stage: Stage, name: string): Promise<void> {
  for (const player of ['Mireille', 'Aurore'] satisfies Player[]) {
    const { members } = await stage.circle(player);
    assert.deepEqual(
      members.filter(({ accountable }) => accountable).map((member) => member.name),
      [name],
    );
  }
}

async function openReceived(stage: Stage): Promise<Locator> {
  const inbox = await stage.inbox('Paule');
  const read = inbox.getByRole('button', { name: `Lire ce qui a été envoyé\u00a0: ${title}` });
  const opened = inbox.getByRole('button', { name: `Refermer\u00a0: ${title}` });
  await read.or(opened).waitFor(patience);
  if (await read.isVisible()) await read.click();
  await inbox.getByText(/Identique, octet par octet/).waitFor(patience);
  return inbox;
}

/** A refused answer stays open: it is confirmed again as it stands. */
async function accept(inbox: Locator): Promise<void> {
  const begin = inbox.getByRole('button', { name: `Accepter\u00a0: ${title}` });
  const confirm = inbox.getByRole('button', { name: 'Confirmer\u00a0: accepter' });
  await begin.or(confirm).waitFor(patience);
  if (await begin.isVisible()) await begin.click();
  await confirm.click();
}

/** Adds one of the days that make a relay of it. */
async function complete(circle: Locator, day: string): Promise<void> {
  await circle.getByRole('button', { name: 'Références', exact: true }).click();
  await circle.getByRole('button', { name: /Compléter/ }).click(patience);
  const form = circle.getByRole('form', { name: 'Compléter le passage de relais' });
  await form.getByLabel(day).fill(today);
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await form.waitFor({ ...patience, state: 'detached' });
}
