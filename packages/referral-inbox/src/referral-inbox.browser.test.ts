import { expect } from '@esm-bundle/chai';
import { FilError } from '@fil/connection';
import type { FilNavigateEvent } from '@fil/element-kit';
import { mount, settled, testHost, unmountAll, violationsIn } from '@fil/element-kit/testing';
import type { TestHost, TestHostOptions } from '@fil/element-kit/testing';
import { ReferralInbox } from './referral-inbox.ts';
import {
  bath,
  content,
  digestOf,
  handOver,
  ids,
  opened,
  physio,
  readAnswer,
} from './testing/sample-inbox.ts';

const today = '2026-04-07';

async function hostOf(more: TestHostOptions = {}): Promise<TestHost> {
  const digest = await digestOf(content);
  const referrals = [bath, handOver, physio];
  return testHost({
    ...more,
    answers: {
      'referral.inbox': { referrals, today },
      'referral.read': ({ referralId }) =>
        readAnswer(referrals.find((one) => one.referralId === referralId) ?? physio, digest),
      ...more.answers,
    },
  });
}

const rootOf = (element: ReferralInbox): ShadowRoot => {
  if (!element.shadowRoot) throw new Error('not rendered');
  return element.shadowRoot;
};
const text = (element: ReferralInbox): string => (rootOf(element).textContent ?? '').replace(/\s+/g, ' ');

function button(element: ReferralInbox, name: string): HTMLButtonElement {
  const found = [...rootOf(element).querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

async function press(element: ReferralInbox, pressed: HTMLElement): Promise<void> {
  pressed.focus();
  pressed.click();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await settled(element);
}

async function fill(element: ReferralInbox, selector: string, value: string): Promise<void> {
  const control = rootOf(element).querySelector<HTMLInputElement>(selector);
  if (!control) throw new Error(`no ${selector}`);
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  await settled(element);
}

const read = `Lire ce qui a été envoyé\u00a0: ${physio.title}`;

describe('fil-referral-inbox', () => {
  afterEach(unmountAll);

  it('says first what waits and since when, then what was answered', async () => {
    const element = await mount(ReferralInbox, await hostOf());
    expect(text(element)).to.contain('2 références attendent votre réponse.');
    expect(text(element)).to.contain(
      'La plus ancienne, depuis le 2 avril : « Physiothérapie, une heure par semaine ».',
    );
    const titles = [...rootOf(element).querySelectorAll('h4')].map((one) => one.textContent);
    expect(titles).to.deep.equal([physio.title, handOver.title, bath.title]);
    expect(text(element)).not.to.contain('marcher sans tomber');
  });

  it('shows exactly what was sent, line by line, that it is intact, and what accepting opens until when', async () => {
    const element = await mount(ReferralInbox, await hostOf());
    await press(element, button(element, read));
    const sent = [...rootOf(element).querySelectorAll('.sent dd')].map((one) => one.textContent);
    expect(sent).to.deep.equal(
      (JSON.parse(content) as { lines: { label: string }[] }).lines.map(({ label }) => label),
    );
    expect(text(element)).to.contain('Identique, octet par octet');
    expect(text(element)).to.contain('Vous pourrez lire : autonomie au quotidien.');
    expect(text(element)).to.contain('Vous pourrez lire et écrire : services et horaire.');
    expect(text(element)).to.contain('Jusqu’au 1er octobre 2026.');
  });

  it('warns when what arrived is not what the register keeps, or cannot be read', async () => {
    const altered = await hostOf({
      answers: { 'referral.read': readAnswer(physio, 'f'.repeat(64)) },
    });
    const element = await mount(ReferralInbox, altered);
    await press(element, button(element, read));
    expect(text(element)).to.contain('Ce texte diffère de ce que le registre garde.');
    altered.answer({ 'referral.read': { referral: physio, content: '{}', digest: await digestOf('{}') } });
    await press(element, button(element, `Refermer\u00a0: ${physio.title}`));
    await press(element, button(element, read));
    expect(text(element)).to.contain('Rechargez la page.');
  });

  it('accepts in two activations after reading, then asks the host to open the file', async () => {
    const host = await hostOf({
      commands: { 'referral.answer': { outcome: 'answered', state: 'accepted', person: opened } },
    });
    const element = await mount(ReferralInbox, host);
    const asked: unknown[] = [];
    element.addEventListener('fil-navigate', (event) => asked.push((event as FilNavigateEvent).detail));
    expect(() => button(element, `Accepter\u00a0: ${physio.title}`)).to.throw();
    await press(element, button(element, read));
    await press(element, button(element, `Accepter\u00a0: ${physio.title}`));
    expect(host.commanded.length).to.equal(0);
    await fill(element, '#answer-note', 'Première visite jeudi.');
    await press(element, button(element, 'Confirmer\u00a0: accepter'));
    const [given] = host.commanded;
    expect(given?.path).to.equal('referral.answer');
    expect(given?.input).to.include({
      referralId: ids.physio,
      answer: 'accepted',
      note: 'Première visite jeudi.',
    });
    expect(asked).to.deep.equal([{ to: 'file', person: opened }]);
    expect(text(element)).to.contain('Référence acceptée. Le dossier vous est ouvert.');
    expect(rootOf(element).activeElement?.className).to.equal('told');
  });

  it('does not decline without a reason, and declines with it', async () => {
    const host = await hostOf({
      commands: { 'referral.answer': { outcome: 'answered', state: 'declined' } },
    });
    const element = await mount(ReferralInbox, host);
    await press(element, button(element, read));
    await press(element, button(element, `Décliner\u00a0: ${physio.title}`));
    await press(element, button(element, 'Confirmer\u00a0: décliner'));
    expect(host.commanded.length).to.equal(0);
    expect(rootOf(element).activeElement?.textContent).to.contain('Choisissez la raison');
    await fill(element, '#answer-reason', 'outOfArea');
    await press(element, button(element, 'Confirmer\u00a0: décliner'));
    expect(host.commanded[0]?.input).to.include({ answer: 'declined', declineReason: 'outOfArea' });
  });

  it('keeps what was typed when no answer comes, and gives the same answer again with the same id', async () => {
    let fails = true;
    const host = await hostOf({
      commands: {
        'referral.answer': () => {
          if (fails) throw new FilError('offline');
          return { outcome: 'refused', rule: 'referralNotOpen' };
        },
      },
    });
    const element = await mount(ReferralInbox, host);
    await press(element, button(element, read));
    await press(element, button(element, `Accepter\u00a0: ${physio.title}`));
    await fill(element, '#answer-note', 'Oui.');
    await press(element, button(element, 'Confirmer\u00a0: accepter'));
    expect(text(element)).to.contain('Le service est indisponible pour le moment.');
    fails = false;
    await press(element, button(element, 'Confirmer\u00a0: accepter'));
    expect(text(element)).to.contain('n’attend plus de réponse');
    expect(rootOf(element).querySelector<HTMLTextAreaElement>('#answer-note')?.value).to.equal('Oui.');
    const given = host.commanded.map(({ input }) => (input as { operationId: string }).operationId);
    expect(given[0]).to.equal(given[1]);
  });

  it('opens an accepted file again, and ends it', async () => {
    const host = await hostOf({ commands: { 'referral.answer': { outcome: 'answered', state: 'ended' } } });
    const element = await mount(ReferralInbox, host);
    const asked: unknown[] = [];
    element.addEventListener('fil-navigate', (event) => asked.push((event as FilNavigateEvent).detail));
    await press(element, button(element, `Ouvrir le dossier\u00a0: ${bath.title}`));
    expect(asked.length).to.equal(1);
    await press(element, button(element, `Lire ce qui a été envoyé\u00a0: ${bath.title}`));
    await press(element, button(element, `Mettre fin\u00a0: ${bath.title}`));
    expect(text(element)).to.contain('Votre accès au dossier se ferme tout de suite.');
    await press(element, button(element, 'Confirmer\u00a0: mettre fin'));
    expect(host.commanded[0]?.input).to.include({ referralId: ids.bath, answer: 'ended' });
  });

  it('says of a hand-over who answers for the follow-up afterwards', async () => {
    const element = await mount(ReferralInbox, await hostOf());
    await press(element, button(element, `Lire ce qui a été envoyé\u00a0: ${handOver.title}`));
    expect(text(element)).to.contain('Vous devenez responsable du suivi à la place de Mireille O.');
    expect(text(element)).to.contain('Jusqu’à ce que vous y mettiez fin');
  });

  it('gives the focus back when an answer is given up', async () => {
    const element = await mount(ReferralInbox, await hostOf());
    await press(element, button(element, read));
    await press(element, button(element, `Accepter\u00a0: ${physio.title}`));
    expect(rootOf(element).activeElement?.id).to.equal('answer-note');
    rootOf(element).activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    );
    await settled(element);
    expect(rootOf(element).activeElement?.getAttribute('aria-label')).to.equal(
      `Accepter\u00a0: ${physio.title}`,
    );
  });

  it('passes axe: empty, loading, failed, full, open, dark, English; and has no style attribute', async () => {
    const empty = await mount(
      ReferralInbox,
      testHost({ answers: { 'referral.inbox': { referrals: [], today } } }),
    );
    expect(text(empty)).to.contain('Rien n’a été envoyé à vous ni à votre organisme.');
    expect(await violationsIn(empty)).to.deep.equal([]);
    unmountAll();
    const never = testHost({ answers: { 'referral.inbox': () => new Promise(() => undefined) } });
    expect(await violationsIn(await mount(ReferralInbox, never))).to.deep.equal([]);
    unmountAll();
    expect(await violationsIn(await mount(ReferralInbox, testHost()))).to.deep.equal([]);
    unmountAll();
    const element = await mount(ReferralInbox, await hostOf({ theme: 'dark' }), { lang: 'en' });
    await press(element, button(element, `Read what was sent: ${physio.title}`));
    await press(element, button(element, `Decline: ${physio.title}`));
    await press(element, button(element, 'Confirm: decline'));
    expect(await violationsIn(element)).to.deep.equal([]);
    expect(rootOf(element).querySelectorAll('[style]').length).to.equal(0);
  });

  it('says orientation in France', async () => {
    const element = await mount(ReferralInbox, await hostOf(), { lang: 'fr-FR' });
    expect(text(element)).to.contain('Orientations reçues');
    expect(text(element)).not.to.contain('Référence');
  });
});
