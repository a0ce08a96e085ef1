import { expect } from '@esm-bundle/chai';
import { mount, settled, testHost, unmountAll, violationsIn } from '@fil/element-kit/testing';
import type { TestHost, TestHostOptions } from '@fil/element-kit/testing';
import type { CircleReadAnswer, OperationResult } from '@fil/vocabulary/types';
import { CircleOfCare } from './circle-of-care.ts';
import { emptyCircle, idOf, sampleCircle, today } from './testing/sample-circle.ts';
import { sampleAnswers, sampleComposition, sampleRegister } from './testing/sample-register.ts';

function hostOf(circle: CircleReadAnswer = sampleCircle, options: Partial<TestHostOptions> = {}): TestHost {
  return testHost({
    answers: { ...sampleAnswers, 'circle.read': circle },
    commands: {
      'referral.send': {
        outcome: 'sent',
        disclosureId: idOf(900),
        bytes: 1432,
        digest: '0'.repeat(64),
        content: '{}',
      },
    },
    ...options,
  });
}

const refuseAll =
  (rule: Extract<OperationResult, { outcome: 'refused' }>['rule']) =>
  (operations: readonly { readonly id: string }[]): readonly OperationResult[] =>
    operations.map(({ id }) => ({ id, outcome: 'refused', rule }));

const rootOf = (element: CircleOfCare): ShadowRoot => {
  if (!element.shadowRoot) throw new Error('not rendered');
  return element.shadowRoot;
};

function find<Found extends Element = HTMLElement>(element: CircleOfCare, selector: string): Found {
  const found = rootOf(element).querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

function button(element: CircleOfCare, name: string): HTMLButtonElement {
  const found = [...rootOf(element).querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

const text = (element: CircleOfCare): string => (rootOf(element).textContent ?? '').replace(/\s+/g, ' ');
const focused = (element: CircleOfCare): Element | null => rootOf(element).activeElement;

/** Waits until something holds: a part may be on its way. */
async function until(element: CircleOfCare, holds: () => unknown): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    await settled(element);
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('waited in vain');
}

async function press(element: CircleOfCare, pressed: HTMLElement): Promise<void> {
  pressed.focus();
  pressed.click();
  await settled(element);
}

async function goTo(element: CircleOfCare, view: string, heading: string): Promise<void> {
  await press(element, button(element, view));
  await until(element, () =>
    [...rootOf(element).querySelectorAll('h3')].some((one) => one.textContent?.trim() === heading),
  );
}

async function write(element: CircleOfCare, selector: string, value: string): Promise<void> {
  const field = find<HTMLInputElement | HTMLSelectElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  await settled(element);
}

async function choose(element: CircleOfCare, selector: string): Promise<void> {
  find(element, selector).click();
  await settled(element);
}

/** Finds somebody by name in the open form, and takes them. */
async function pick(element: CircleOfCare, form: string, name: string): Promise<void> {
  await write(element, `[data-form="${form}"] input[type="search"]`, name.slice(0, 4));
  await until(element, () => rootOf(element).querySelector('.candidates button'));
  const found = [...rootOf(element).querySelectorAll<HTMLElement>('.candidates button')].find((one) =>
    one.textContent?.includes(name),
  );
  if (!found) throw new Error(`no candidate ${name}`);
  await press(element, found);
}

describe('fil-circle-of-care', () => {
  afterEach(unmountAll);

  it('says first how many see the file and what is not settled', async () => {
    const element = await mount(CircleOfCare, hostOf());
    expect(find(element, '.lead b').textContent).to.equal('8 personnes au dossier.');
    expect(find(element, '.lead').textContent).to.contain(
      'Le consentement donné à Physio Boréale finit dans 6 jours.',
    );
  });

  it('shows eight members with role, domains in words and end, at 1280 × 800 without scroll', async () => {
    const element = await mount(CircleOfCare, hostOf());
    const place = element.parentElement as HTMLElement;
    // A portal's own head and margins leave about this much of the window.
    place.style.inlineSize = '1184px';
    await settled(element);
    const shown = [...rootOf(element).querySelectorAll<HTMLElement>('tr[data-member]')];
    expect(shown.length).to.equal(8);
    const top = element.getBoundingClientRect().top;
    for (const row of shown) expect(row.getBoundingClientRect().bottom - top).to.be.at.most(463);
    expect(element.scrollWidth).to.be.at.most(1184);
    const words = (at: number) => (shown[at]?.textContent ?? '').replace(/\s+/g, ' ');
    expect(words(0)).to.contain('responsable du suivi');
    expect(words(1)).to.contain('Médecin de famille');
    expect(words(1)).to.contain(
      'Tout le dossier sauf\u00a0: argent et papiers, droits et protection, section du proche aidant, sujets sensibles'.replace(
        /\s+/g,
        ' ',
      ),
    );
    expect(words(3)).to.contain('Consentement finit le 13 avril');
    expect(words(3)).to.contain('sans date de fin');
    expect(words(4)).to.contain('31 décembre 2026');
  });

  it('ends a membership in two activations by keyboard, and says so', async () => {
    const host = hostOf();
    const element = await mount(CircleOfCare, host);
    await press(element, button(element, 'Mettre fin\u00a0: Physio Boréale'));
    expect(host.submitted.length).to.equal(0);
    const confirm = focused(element) as HTMLElement;
    expect(confirm.textContent?.trim()).to.equal('Confirmer');
    await press(element, confirm);
    expect(host.submitted.map(({ entity, path, value }) => [entity.id, path, value])).to.deep.equal([
      [idOf(4), 'endReason', 'endOfService'],
      [idOf(4), 'to', today],
    ]);
    await until(element, () => focused(element)?.matches('.told'));
    expect(find(element, '.told').textContent).to.equal('L’accès de Physio Boréale a pris fin.');
  });

  it('gives up on Escape and gives the focus back', async () => {
    const host = hostOf();
    const element = await mount(CircleOfCare, host);
    const opener = button(element, 'Mettre fin\u00a0: La Popote');
    await press(element, opener);
    focused(element)?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settled(element);
    expect(rootOf(element).querySelector('.two-steps')).to.equal(null);
    expect(focused(element)).to.equal(opener);
    expect(host.submitted.length).to.equal(0);
  });

  it('keeps the question open when the service refuses the end, and says why', async () => {
    const element = await mount(
      CircleOfCare,
      hostOf(sampleCircle, { submit: refuseAll('accountableRequired') }),
    );
    await press(element, button(element, 'Mettre fin\u00a0: Josée P.'));
    await press(element, find(element, '[data-confirm]'));
    expect(rootOf(element).querySelector('.two-steps')).to.not.equal(null);
    // What a refusal says is fetched when it is said.
    for (let turn = 0; turn < 100 && !find(element, '.saving').textContent?.includes('Refusé'); turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await settled(element);
    }
    expect(find(element, '.saving').textContent).to.contain('Refusé');
  });

  it('ends the referral that opened a membership', async () => {
    const referral = sampleCircle.referrals[0];
    if (!referral) throw new Error('no referral');
    const members = sampleCircle.members.map((member) =>
      member.membershipId === idOf(4)
        ? { ...member, source: { kind: 'referral' as const, id: referral.id } }
        : member,
    );
    const host = hostOf({ ...sampleCircle, members });
    const element = await mount(CircleOfCare, host);
    await press(element, button(element, 'Mettre fin\u00a0: Physio Boréale'));
    await press(element, find(element, '[data-confirm]'));
    expect(host.submitted.map(({ entity, path, value }) => [entity.kind, path, value])).to.deep.equal([
      ['referral', 'endedOn', today],
      ['referral', 'state', 'ended'],
    ]);
  });

  it('never offers to end the accountable one: it leads to the hand-over', async () => {
    const element = await mount(CircleOfCare, hostOf());
    const row = find(element, `tr[data-member="${idOf(1)}"]`);
    expect([...row.querySelectorAll('button')].map((one) => one.textContent?.trim())).to.deep.equal([
      'Passer le relais',
    ]);
    await press(element, button(element, 'Passer le relais'));
    await until(element, () => rootOf(element).querySelector('[data-form="referral-handOver"]'));
    expect(element.view).to.equal('referrals');
  });

  it('offers nothing that the reader may not do', async () => {
    const element = await mount(
      CircleOfCare,
      hostOf({ ...sampleCircle, actions: [], me: { ...sampleCircle.me, membershipId: null } }),
    );
    expect(rootOf(element).querySelectorAll('table button').length).to.equal(0);
    for (const [view, heading] of [
      ['Accords et refus', 'Ce que la personne accepte'],
      ['Références', 'Références'],
      ['Droits et protection', 'Droits et prestations'],
    ] as const) {
      await goTo(element, view, heading);
      expect(rootOf(element).querySelectorAll('.group button, .entry button').length).to.equal(0);
    }
  });

  it('adds a member with what the role opens, changed before it is given', async () => {
    const host = hostOf();
    const element = await mount(CircleOfCare, host);
    await press(element, button(element, 'Ajouter un membre'));
    await until(element, () => rootOf(element).querySelector('[data-form="member-add"]'));
    await pick(element, 'member-add', 'Hôpital de jour');
    await write(element, '#member-add-role', 'rehabilitationProfessional');
    expect(find(element, '.would-see').textContent).to.contain('Identité et coordonnées, autonomie');
    await write(element, '[id="member-add-grant.housing"]', 'none');
    await press(element, button(element, 'Ouvrir l’accès'));
    const fact = host.submitted[0]?.value as Record<string, unknown>;
    expect(fact['role']).to.equal('rehabilitationProfessional');
    expect(
      (fact['grants'] as { domain: string; level: string }[]).map(
        ({ domain, level }) => `${domain} ${level}`,
      ),
    ).to.deep.equal(['identity read', 'functionalAutonomy write', 'services write', 'plan read']);
    expect(find(element, '.told').textContent).to.contain('Hôpital de jour du Lac');
  });

  it('says a refusal of the service beside its field, and keeps what was typed', async () => {
    const element = await mount(CircleOfCare, hostOf(sampleCircle, { submit: refuseAll('consentMissing') }));
    await press(element, button(element, 'Ajouter un membre'));
    await until(element, () => rootOf(element).querySelector('[data-form="member-add"]'));
    await pick(element, 'member-add', 'Hôpital de jour');
    await write(element, '#member-add-role', 'nurse');
    await choose(element, '#member-add-basis-consent');
    await press(element, button(element, 'Ouvrir l’accès'));
    expect(find(element, '#member-add-basis-error').textContent).to.contain('consentement');
    expect(find<HTMLSelectElement>(element, '#member-add-role').value).to.equal('nurse');
    expect(focused(element)?.matches('.error-summary')).to.equal(true);
  });

  it('sends exactly the ticked lines, never one that was not offered', async () => {
    const host = hostOf();
    const element = await mount(CircleOfCare, host);
    await goTo(element, 'Références', 'Références');
    await press(element, button(element, 'Nouvelle référence'));
    await pick(element, 'referral-compose', 'Hôpital de jour');
    await write(element, '#referral-compose-role', 'rehabilitationProfessional');
    await write(element, '#referral-compose-title', 'Physiothérapie');
    await press(element, button(element, 'Voir ce qui partirait'));
    await until(element, () => rootOf(element).querySelector('[data-line]'));
    const boxes = [...rootOf(element).querySelectorAll<HTMLInputElement>('[data-line]')];
    const ticked = boxes.filter(({ checked }) => checked).map(({ dataset }) => dataset['line']);
    expect(boxes.length).to.equal(sampleComposition.lines.length);
    expect(ticked).to.deep.equal(
      sampleComposition.lines.filter(({ proposed }) => proposed).map(({ kind, id }) => `${kind}|${id}`),
    );
    expect(text(element)).to.contain('La personne refuse de montrer à ce destinataire');
    boxes.find(({ dataset }) => dataset['line'] === `answer|${idOf(202)}`)?.click();
    await settled(element);
    expect(text(element)).to.contain('3 lignes sur 6 partent');
    await press(element, button(element, 'Envoyer ces lignes'));
    await until(element, () => host.commanded.length > 0);
    const [command] = host.commanded;
    const input = command?.input as { referralId: string; lines: unknown };
    expect(input.lines).to.deep.equal([
      { kind: 'identity', id: idOf(20) },
      { kind: 'answer', id: idOf(201) },
      { kind: 'plannedService', id: idOf(204) },
    ]);
    expect(host.submitted.map(({ entity }) => [entity.kind, entity.id])).to.deep.equal([
      ['referral', input.referralId],
    ]);
    await until(element, () => find(element, '.told').textContent !== '');
    expect(find(element, '.told').textContent?.replace(/\s/g, ' ')).to.contain('3 lignes, 1 432 octets');
  });

  it('tries again to send with the same identifiers when the answer was a refusal', async () => {
    let refusing = true;
    const host = hostOf(sampleCircle, {
      commands: {
        'referral.send': () =>
          refusing
            ? { outcome: 'refused' as const, rule: 'consentMissing' as const }
            : { outcome: 'sent' as const, disclosureId: idOf(900), bytes: 10, digest: '', content: '' },
      },
    });
    const element = await mount(CircleOfCare, host);
    await goTo(element, 'Références', 'Références');
    await press(element, button(element, 'Nouvelle référence'));
    await pick(element, 'referral-compose', 'Hôpital de jour');
    await write(element, '#referral-compose-role', 'nurse');
    await write(element, '#referral-compose-title', 'Soins');
    await press(element, button(element, 'Voir ce qui partirait'));
    await until(element, () => rootOf(element).querySelector('[data-line]'));
    await press(element, button(element, 'Envoyer ces lignes'));
    await until(element, () => rootOf(element).querySelector('#referral-compose-basis-error'));
    refusing = false;
    await choose(element, '#referral-compose-basis-legalMandate');
    await press(element, button(element, 'Envoyer ces lignes'));
    await until(element, () => host.commanded.length === 2);
    const [first, second] = host.commanded.map(({ input }) => input as Record<string, unknown>);
    expect(second).to.deep.equal(first);
    expect(host.submitted.map(({ path }) => path)).to.deep.equal(['', 'basis']);
  });

  it('withdraws a consent in two activations, told what cannot be recalled', async () => {
    const host = hostOf();
    const element = await mount(CircleOfCare, host);
    await goTo(element, 'Accords et refus', 'Ce que la personne accepte');
    await press(element, button(element, 'Retirer\u00a0: Physio Boréale'));
    expect(find(element, '.two-steps').textContent).to.contain('ne peut pas être rappelé');
    await press(element, focused(element) as HTMLElement);
    expect(host.submitted.map(({ entity, path, value }) => [entity.id, path, value])).to.deep.equal([
      [idOf(30), 'withdrawnOn', today],
    ]);
  });

  it('records a spoken refusal about a family of recipients, which acts at once', async () => {
    const host = hostOf();
    const element = await mount(CircleOfCare, host);
    await goTo(element, 'Accords et refus', 'Ce que la personne refuse');
    expect(text(element)).to.contain('provisoire, à signer d’ici le 16 avril');
    await press(element, button(element, 'Inscrire un refus'));
    await choose(element, '[id="agreement-restriction-whoWay-category"]');
    await write(element, '#agreement-restriction-who', 'police');
    await press(element, button(element, 'Appliquer le refus'));
    const fact = host.submitted[0]?.value as Record<string, unknown>;
    expect(fact['target']).to.deep.equal({ kind: 'category', category: 'police' });
    expect([fact['from'], fact['form'], fact['saidTo']]).to.deep.equal([today, 'spoken', 'Mireille O.']);
  });

  it('writes an answer taken by telephone with what its state needs first', async () => {
    const host = hostOf();
    const element = await mount(CircleOfCare, host);
    await goTo(element, 'Références', 'Références');
    await press(element, button(element, 'Réponse au téléphone\u00a0: Répit des Rapides'));
    const form = `referral-answer-${idOf(50)}`;
    await choose(element, `[id="${form}-answer-declined"]`);
    await write(element, `[id="${form}-declineReason"]`, 'noCapacity');
    await write(element, `[id="${form}-answeredBy"]`, 'Lucie, accueil');
    await press(element, find(element, `[data-form="${form}"] button[type="submit"]`));
    expect(host.submitted.map(({ path }) => path)).to.deep.equal([
      'answeredBy',
      'answeredOn',
      'declineReason',
      'state',
    ]);
  });

  it('tells the assistant apart from whoever represents the person', async () => {
    const element = await mount(CircleOfCare, hostOf());
    await goTo(element, 'Droits et protection', 'Qui représente ou accompagne la personne');
    expect(text(element)).to.contain('ne représente pas la personne');
    expect(text(element)).to.contain('à renouveler pour le 31 mai 2026, dans 54 jours');
  });

  it('shows who saw what, of one person or of all, and makes a file of every reading', async () => {
    const pages: unknown[] = [];
    const host = hostOf(sampleCircle, {
      answers: {
        ...sampleAnswers,
        'access.register': (input) => {
          pages.push(input.offset);
          const readings = Array.from({ length: 112 }, (_, at) => ({
            ...sampleRegister.readings[at % 3]!,
          }));
          const from = input.offset ?? 0;
          return { ...sampleRegister, readings: readings.slice(from, from + (input.limit ?? 100)) };
        },
      },
    });
    const element = await mount(CircleOfCare, host);
    await goTo(element, 'Registre', 'Qui a vu quoi');
    expect(text(element)).to.contain('50 lectures sur 112.');
    await write(element, '.filter select', 'Dr Falardin');
    expect(
      [...rootOf(element).querySelectorAll('tbody tr')].every((row) =>
        row.textContent?.includes('Dr Falardin'),
      ),
    ).to.equal(true);
    let made: Blob | undefined;
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      made = blob as Blob;
      return create.call(URL, blob);
    };
    try {
      await press(element, button(element, 'Exporter en CSV'));
      await until(element, () => made);
    } finally {
      URL.createObjectURL = create;
    }
    expect((await made?.text())?.trim().split('\r\n').length).to.equal(113);
    expect(text(element)).to.contain('consentement retiré depuis');
  });

  it('has a copy on a lost device erased in two activations', async () => {
    const copy = {
      copyId: idOf(801),
      deviceId: idOf(802),
      deviceName: 'Téléphone de garde',
      preparedBy: { name: 'Karim B.', role: 'Infirmier', organization: 'CLSC' },
      preparedAt: '2026-04-07T12:00:00.000Z',
      until: '2026-04-08T00:00:00.000Z',
      domains: ['health' as const],
      contactedAt: null,
      eraseOrderedAt: null,
      ended: null,
      mayErase: true,
    };
    const asked: unknown[] = [];
    const host = hostOf(sampleCircle, {
      answers: {
        ...sampleAnswers,
        'visit.copies': () => ({
          copies: [asked.length ? { ...copy, eraseOrderedAt: copy.preparedAt, mayErase: true } : copy],
          now: copy.preparedAt,
        }),
      },
      commands: {
        'visit.erase': (input) => {
          asked.push(input.copyId);
          return { outcome: 'ordered' as const, at: copy.preparedAt };
        },
      },
    });
    const element = await mount(CircleOfCare, host);
    await goTo(element, 'Registre', 'Copies emportées sur un appareil');
    await press(element, button(element, 'Faire effacer\u00a0: Téléphone de garde, Karim B.'));
    expect(asked).to.deep.equal([]);
    await press(element, find(element, '[data-confirm]'));
    expect(asked).to.deep.equal([copy.copyId]);
    expect(text(element)).to.contain('effacement demandé, au prochain contact de l’appareil');
  });

  it('reviews an emergency access', async () => {
    const host = hostOf();
    const element = await mount(CircleOfCare, host);
    await goTo(element, 'Registre', 'Accès d’urgence');
    await press(element, button(element, 'Examiner\u00a0: Dre Aubert'));
    await choose(element, `[id="register-review-${idOf(95)}-review"]`);
    await press(element, find(element, '[data-form] button[type="submit"]'));
    expect(host.submitted.map(({ path, value }) => [path, value])).to.deep.equal([
      ['reviewedOn', today],
      ['review', 'justified'],
    ]);
  });

  it('closes the follow-up only with the person informed', async () => {
    const host = hostOf();
    const element = await mount(CircleOfCare, host);
    await press(element, button(element, 'Fin du suivi'));
    await until(element, () => rootOf(element).querySelector('[data-form="member-closure"]'));
    await write(element, '#member-closure-reason', 'goalsReached');
    await press(element, button(element, 'Terminer le suivi'));
    expect(host.submitted.length).to.equal(0);
    expect(find(element, '#member-closure-personInformedOn-error').textContent).to.contain('à remplir');
    await write(element, '#member-closure-personInformedOn', today);
    await press(element, button(element, 'Terminer le suivi'));
    expect((host.submitted[0]?.value as Record<string, unknown>)['personInformedOn']).to.equal(today);
  });

  it('keeps what is typed through a live change', async () => {
    const host = hostOf();
    const element = await mount(CircleOfCare, host);
    await goTo(element, 'Droits et protection', 'Droits oubliés ou mal servis');
    await press(element, button(element, 'Noter un oubli'));
    await write(element, '#rights-oversight-detail', 'Délai non dit');
    host.emit({ kind: 'right', entityId: idOf(70), operationIds: [], at: sampleCircle.now });
    await new Promise((resolve) => setTimeout(resolve, 120));
    await settled(element);
    expect(find<HTMLTextAreaElement>(element, '#rights-oversight-detail').value).to.equal('Délai non dit');
  });

  it('shows both values of a clash and writes the one that is chosen', async () => {
    const clash = {
      value: '2026-05-01',
      author: { name: 'Josée P.', role: 'nurse', organization: 'CLSC des Rapides' },
      at: sampleCircle.now,
      version: 98,
    };
    const memberships = sampleCircle.memberships.map((record) =>
      record.id === idOf(5) ? { ...record, clashes: { to: [clash] } } : record,
    );
    const host = hostOf({ ...sampleCircle, memberships });
    const element = await mount(CircleOfCare, host);
    await until(element, () => text(element).includes('deux valeurs ont été écrites (fin d’accès)'));
    await press(
      element,
      [...rootOf(element).querySelectorAll('button')].find(
        (one) => one.textContent?.includes('1 mai 2026') || one.textContent?.includes('1er mai 2026'),
      ) as HTMLElement,
    );
    expect(host.submitted.map(({ path, value }) => [path, value])).to.deep.equal([['to', '2026-05-01']]);
  });

  it('has no accessibility violation: full, empty, loading, failed, every part, forms', async () => {
    const element = await mount(CircleOfCare, hostOf());
    expect(await violationsIn(element)).to.deep.equal([]);
    await press(element, button(element, 'Mettre fin\u00a0: Physio Boréale'));
    expect(await violationsIn(element)).to.deep.equal([]);
    for (const [view, heading, opens, form] of [
      ['Accords et refus', 'Ce que la personne accepte', 'Inscrire un consentement', 'agreement-consent'],
      ['Références', 'Références', 'Nouvelle référence', 'referral-compose'],
      ['Droits et protection', 'Droits et prestations', 'Suivre un droit', 'rights-right'],
    ] as const) {
      await goTo(element, view, heading);
      await press(element, button(element, opens));
      await press(element, find(element, `[data-form="${form}"] button[type="submit"]`));
      expect(await violationsIn(element), view).to.deep.equal([]);
    }
    await goTo(element, 'Registre', 'Qui a vu quoi');
    expect(await violationsIn(element)).to.deep.equal([]);
    unmountAll();

    expect(await violationsIn(await mount(CircleOfCare, hostOf(emptyCircle)))).to.deep.equal([]);
    const never = testHost({ answers: { 'circle.read': () => new Promise(() => {}) } });
    expect(await violationsIn(await mount(CircleOfCare, never))).to.deep.equal([]);
    expect(await violationsIn(await mount(CircleOfCare, testHost({})))).to.deep.equal([]);
  });

  it('speaks the French of France and English', async () => {
    const french = await mount(CircleOfCare, hostOf(), { lang: 'fr-FR' });
    expect(text(french)).to.contain('Médecin traitant');
    unmountAll();
    const english = await mount(CircleOfCare, hostOf(), { lang: 'en' });
    expect(text(english)).to.contain('8 people in the file.');
    expect(text(english)).to.contain('The whole file except');
  });

  it('fits 320 px without sideways scroll, in every part', async () => {
    const element = await mount(CircleOfCare, hostOf());
    (element.parentElement as HTMLElement).style.width = '320px';
    await press(element, button(element, 'Mettre fin\u00a0: Physio Boréale'));
    expect(element.scrollWidth).to.be.at.most(320);
    for (const [view, heading, opens] of [
      ['Accords et refus', 'Ce que la personne accepte', 'Inscrire un consentement'],
      ['Références', 'Références', 'Nouvelle référence'],
      ['Droits et protection', 'Droits et prestations', 'Suivre un droit'],
      ['Registre', 'Qui a vu quoi', undefined],
    ] as const) {
      await goTo(element, view, heading);
      if (opens !== undefined) await press(element, button(element, opens));
      expect(element.scrollWidth, view).to.be.at.most(320);
    }
  });
});
