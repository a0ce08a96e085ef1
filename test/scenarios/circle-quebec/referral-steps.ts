import assert from 'node:assert/strict';
import type {
  AccessRegisterAnswer,
  CircleCandidatesAnswer,
  DisclosureFact,
  Grant,
  Recipient,
  ReferralComposeAnswer,
  ReferralSendAnswer,
} from '@fil/vocabulary/types';
import type { Locator } from 'playwright-core';
import { patience, today } from './stage.ts';
import type { Stage } from './stage.ts';

/** The lines that would leave, in the order in which they are offered. */
export async function ticked(form: Locator): Promise<readonly string[]> {
  const labels = await form
    .getByRole('group', { name: 'Ce qui part, ligne par ligne' })
    .getByRole('checkbox', { checked: true })
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? ''));
  return labels.map((label) => label.trim());
}

/** The first series of physiotherapy is over, and the consent that came with it. */
export async function endFirstSeries(stage: Stage): Promise<void> {
  const mireille = await stage.speaker('Mireille');
  const { referrals, consents } = await stage.circle('Mireille');
  const first = referrals.find(({ fact }) => fact.state === 'accepted' && isRenaud(fact.to));
  assert.ok(first);
  for (const [field, value] of [
    ['endedOn', today],
    ['state', 'ended'],
  ] as const)
    assert.equal((await mireille.change(stage.person, first, field, value)).outcome, 'accepted');
  for (const consent of consents.filter(({ fact }) => isRenaud(fact.recipient)))
    assert.equal((await mireille.change(stage.person, consent, 'withdrawnOn', today)).outcome, 'accepted');
}

const isRenaud = (to: Recipient): boolean => to.kind === 'professional' && to.name === 'Renaud P.';

/** « Je veux bien qu’il sache comment je marche, et quand les autres passent. » */
export async function recordConsent(circle: Locator): Promise<void> {
  await circle.getByRole('button', { name: 'Accords et refus', exact: true }).click();
  await circle.getByRole('button', { name: 'Inscrire un consentement' }).click(patience);
  const form = circle.getByRole('form', { name: 'Inscrire un consentement' });
  await form.getByRole('radio', { name: 'Un intervenant, un organisme' }).check();
  await form.getByLabel('Chercher par le nom').fill('Renaud');
  await form.getByRole('button', { name: /Renaud P\./ }).click(patience);
  for (const domain of ['Identité et coordonnées', 'Autonomie au quotidien', 'Services et horaire'])
    await form.getByRole('checkbox', { name: domain }).check();
  await form
    .getByLabel('Ce qui lui a été expliqué')
    .fill('La marche et l’horaire. Ni la mémoire, ni l’argent. Elle peut changer d’idée.');
  await form.getByRole('button', { name: 'Inscrire le consentement' }).click();
  await circle.getByText('Le consentement est inscrit.').waitFor(patience);
}

export async function recipient(stage: Stage, name: string): Promise<Recipient> {
  const mireille = await stage.speaker('Mireille');
  const { answer } = await mireille.query<CircleCandidatesAnswer>('circle.candidates', { query: name });
  const [first] = answer?.candidates ?? [];
  assert.ok(first, name);
  return first.recipient;
}

export async function composed(stage: Stage): Promise<ReferralComposeAnswer> {
  const mireille = await stage.speaker('Mireille');
  const { answer } = await mireille.query<ReferralComposeAnswer>('referral.compose', {
    person: stage.person,
    to: await recipient(stage, 'Renaud'),
    role: 'rehabilitationProfessional',
  });
  assert.ok(answer);
  return answer;
}

/** A reference that opens nothing yet. */
export const draftTo = (to: Recipient) => ({
  nature: 'service',
  to,
  state: 'draft',
  membershipId: crypto.randomUUID(),
  basis: 'careTeam',
  essential: false,
  grants: [] as readonly Grant[],
});

/** A reference of which only the timetable leaves, without a screen. */
export async function sendByHand(
  stage: Stage,
  name: string,
  title: string,
  { role, basis }: { readonly role: string; readonly basis: 'careTeam' | 'consent' },
): Promise<void> {
  const { person } = stage;
  const mireille = await stage.speaker('Mireille');
  const to = await recipient(stage, name);
  if (basis === 'consent')
    await mireille.tell(person, 'consent', {
      recipient: to,
      purposes: ['careCoordination', 'serviceDelivery'],
      domains: ['identity', 'services'],
      from: today,
      form: 'verbal',
      givenBy: 'person',
      collectedBy: 'Mireille O.',
      collectedOn: today,
      information: 'Son nom et l’horaire, pour la liste d’attente du répit.',
    });
  const referralId = await mireille.tell(person, 'referral', { ...draftTo(to), title, role, basis });
  const { answer } = await mireille.query<ReferralComposeAnswer>('referral.compose', { person, to, role });
  const { answer: done, text } = await mireille.command<ReferralSendAnswer>('referral.send', {
    person,
    referralId,
    lines: (answer?.lines ?? [])
      .filter(({ kind }) => kind === 'plannedService')
      .map(({ kind, id }) => ({ kind, id })),
    disclosureId: crypto.randomUUID(),
    claimedAt: `${today}T13:00:00.000Z`,
  });
  assert.equal(done?.outcome, 'sent', text);
}

/** What the register that Aurore reads says of this day, to somebody or to all. */
export async function disclosuresOf(stage: Stage, name?: string): Promise<readonly DisclosureFact[]> {
  const aurore = await stage.speaker('Aurore');
  const { answer } = await aurore.query<AccessRegisterAnswer>('access.register', { person: stage.person });
  assert.ok(answer);
  return answer.disclosures
    .map(({ fact }) => fact)
    .filter(({ sentOn }) => sentOn === today)
    .filter(({ recipient: to }) => name === undefined || (to.kind !== 'category' && to.name === name));
}
