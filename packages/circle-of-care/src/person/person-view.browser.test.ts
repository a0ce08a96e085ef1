import { expect } from '@esm-bundle/chai';
import { FilError } from '@fil/connection';
import type { StatementFact } from '@fil/vocabulary/types';
import { mount, settled, testHost, unmountAll, violationsIn } from '@fil/element-kit/testing';
import type { TestHost, TestHostOptions } from '@fil/element-kit/testing';
import { CircleOfCare } from '../circle-of-care.ts';
import {
  ownCircle,
  ownRecord,
  physio,
  plan,
  register,
  session,
  solange,
} from './testing/sample-own-circle.ts';

const caregiver = {
  ...ownCircle.me,
  role: 'caregiver',
  membershipId: ownCircle.members[2]?.membershipId ?? '',
} as const;

function hostOf(
  circle: typeof ownCircle = ownCircle,
  more: TestHostOptions['answers'] = {},
  submit?: TestHostOptions['submit'],
): TestHost {
  const answers = {
    'circle.read': circle,
    'session.current': session(),
    'plan.read': plan,
    'access.register': register,
    ...more,
  };
  return testHost(submit ? { answers, submit } : { answers });
}

const rootOf = (element: CircleOfCare): ShadowRoot => {
  if (!element.shadowRoot) throw new Error('not rendered');
  return element.shadowRoot;
};
/** Engines differ on the zero of an hour. */
const plain = (words: string | null | undefined): string =>
  (words ?? '').replace(/\s+/g, ' ').replace(/\b0(\d h \d\d)/g, '$1');
const text = (element: CircleOfCare): string => plain(rootOf(element).textContent);

/** The page is loaded when its reader is known. */
async function opened(host: TestHost, lang = 'fr-CA'): Promise<CircleOfCare> {
  const element = await mount(CircleOfCare, host, { lang });
  for (let turn = 0; turn < 200 && !rootOf(element).querySelector('.own-page'); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  await settled(element);
  return element;
}

function button(element: CircleOfCare, name: string): HTMLButtonElement {
  const found = [...rootOf(element).querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

async function press(element: CircleOfCare, pressed: HTMLElement): Promise<void> {
  pressed.focus();
  pressed.click();
  await settled(element);
}

async function fill(element: CircleOfCare, selector: string, value: string): Promise<void> {
  const control = rootOf(element).querySelector<HTMLInputElement>(selector);
  if (!control) throw new Error(`no ${selector}`);
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  await settled(element);
}

async function tick(element: CircleOfCare, scope: string, label: string): Promise<void> {
  const found = [...rootOf(element).querySelectorAll(`${scope} label`)].find((one) =>
    one.textContent?.trim().startsWith(label),
  );
  found?.querySelector('input')?.click();
  await settled(element);
}

describe('the circle of care, as the person reads it', () => {
  afterEach(unmountAll);

  it('says who helps, for what, how to reach them and what they see, in large print', async () => {
    const element = await opened(hostOf());
    expect(text(element)).to.contain(
      '3 personnes ou équipes sont dans ce cercle. Mireille O. répond du suivi, au 555-0100',
    );
    expect(text(element)).to.contain(
      'Peut voir : identité et coordonnées, autonomie au quotidien, services et horaire. Jusqu’au 1er juin 2026.',
    );
    expect(text(element)).to.contain('Dr Falardin, jusqu’au 20 mars 2026');
    const page = rootOf(element).querySelector('.own-page') as HTMLElement;
    const own = Number.parseFloat(getComputedStyle(page).fontSize);
    expect(own / Number.parseFloat(getComputedStyle(element).fontSize)).to.be.at.least(1.25);
    expect(page.lang).to.equal('fr-CA');
  });

  it('says who saw the file, when, which part and why, emergencies first', async () => {
    const element = await opened(hostOf());
    const cells = [...rootOf(element).querySelectorAll('.readings tbody tr')].map((row) =>
      [...row.children].map((cell) => plain(cell.textContent).trim()),
    );
    expect(cells[0]?.[0]).to.contain('Mireille O.');
    expect(cells[0]?.slice(1)).to.deep.equal([
      '6 avril 2026, de 9 h 05 à 9 h 40 4 fois',
      'Santé, plan de services',
      'organiser l’aide',
    ]);
    expect(text(element)).to.contain('Dre Naïma Roy a ouvert le dossier en urgence le 1er avril 2026');
    expect(text(element)).to.contain('Un danger pour la vie a été déclaré.');
  });

  it('passes axe: person, caregiver, forms open, dark, English', async () => {
    const element = await opened(hostOf());
    expect(await violationsIn(element)).to.deep.equal([]);
    await press(element, button(element, 'Écrire'));
    await press(element, button(element, 'Enregistrer mes mots'));
    await press(element, button(element, 'Ne pas montrer quelque chose à quelqu’un'));
    await press(element, button(element, 'Cacher maintenant'));
    expect(await violationsIn(element)).to.deep.equal([]);
    unmountAll();
    const dark = testHost({
      answers: {
        'circle.read': { ...ownCircle, me: caregiver },
        'session.current': session(solange),
        'plan.read': plan,
      },
      theme: 'dark',
    });
    expect(await violationsIn(await opened(dark, 'en'))).to.deep.equal([]);
  });

  it('writes her own words about a line of the plan, as one fact', async () => {
    const host = hostOf();
    const element = await opened(host);
    await press(element, button(element, 'Écrire'));
    await press(element, button(element, 'Enregistrer mes mots'));
    expect(rootOf(element).activeElement?.textContent).to.contain('Écrivez quelques mots.');
    await fill(element, '#words-new-about', `plannedService:${plan.services[0]?.id ?? ''}`);
    await tick(element, '[data-form="words-new"]', 'Dire que je suis d’accord');
    await fill(element, '#words-new-text', 'Le jeudi, oui.');
    await press(element, button(element, 'Enregistrer mes mots'));
    expect(host.submitted.map(({ entity, path, value }) => [entity.kind, path, value])).to.deep.equal([
      [
        'statement',
        '',
        {
          text: 'Le jeudi, oui.',
          stance: 'agrees',
          writtenOn: '2026-04-07',
          about: { kind: 'plannedService', id: plan.services[0]?.id },
        },
      ],
    ]);
    expect(text(element)).to.contain('Vos mots sont enregistrés.');
  });

  it('corrects and takes back only her own, the second in two activations', async () => {
    const host = hostOf();
    const element = await opened(host);
    const named = [...rootOf(element).querySelectorAll('button')].map(
      (one) => one.getAttribute('aria-label') ?? '',
    );
    expect(named.filter((name) => name.startsWith('Corriger')).length).to.equal(1);
    await press(element, button(element, 'Corriger\u00a0: Pas le mardi matin, j’ai ma partie de cartes.'));
    const [own] = ownCircle.statements;
    await fill(element, `#words-${own?.id ?? ''}-text`, 'Pas le mardi.');
    await press(element, button(element, 'Enregistrer mes mots'));
    await press(element, button(element, 'Retirer\u00a0: Pas le mardi matin, j’ai ma partie de cartes.'));
    expect(host.submitted.length).to.equal(1);
    const confirm = rootOf(element).activeElement as HTMLElement;
    expect(confirm.hasAttribute('data-confirm')).to.equal(true);
    await press(element, confirm);
    expect(host.submitted.map(({ path, value, baseVersion }) => [path, value, baseVersion])).to.deep.equal([
      ['text', 'Pas le mardi.', 7],
      ['withdrawnOn', '2026-04-07', 0],
    ]);
  });

  it('lets a caregiver say each time who may read her words', async () => {
    const host = hostOf(
      { ...ownCircle, me: caregiver, actions: ['writeOwnWords'] },
      {
        'session.current': session(solange),
        'access.register': () => Promise.reject(new FilError('notFound')),
      },
    );
    const element = await opened(host);
    expect(text(element)).to.contain('Qui aide Aurore T.');
    expect(text(element)).to.contain('Cette liste est réservée à la personne.');
    await press(element, button(element, 'Écrire'));
    await fill(element, '#words-new-text', 'Je suis à bout.');
    await press(element, button(element, 'Enregistrer mes mots'));
    expect(host.submitted.length).to.equal(0);
    await tick(element, '[data-form="words-new"]', 'Seulement pour moi');
    await press(element, button(element, 'Enregistrer mes mots'));
    expect((host.submitted[0]?.value as StatementFact).ownSection).to.equal(true);
  });

  it('never says of what a reader may not read that there is none', async () => {
    const grants = ownCircle.grants.filter(({ domain }) => domain !== 'legalProtection');
    const unread = { ...ownCircle, me: caregiver, grants, consents: [], restrictions: [], disclosures: [] };
    const element = await opened(
      hostOf(unread, { 'access.register': () => Promise.reject(new FilError('notFound')) }),
    );
    const lists = text(element).split('Cette liste est réservée à la personne.').length - 1;
    expect(lists, 'readings, sendings, refusals, agreements').to.equal(4);
    for (const none of ['Rien n’a été envoyé', 'Aucun refus', 'Aucun accord'])
      expect(text(element)).not.to.contain(none);
  });

  it('restricts at once, says so, and explains the signature asked for in Québec', async () => {
    const host = hostOf();
    const element = await opened(host);
    expect(text(element)).to.contain('La police · caché : logement, notes de suivi.');
    expect(text(element)).to.contain('Si vous ne signez pas, cela reste caché.');
    await press(element, button(element, 'Ne plus tout montrer à Physio du Pont'));
    await tick(element, '[data-form="refuse"]', 'Services et horaire');
    await press(element, button(element, 'Cacher maintenant'));
    expect(host.submitted[0]?.value).to.deep.equal({
      target: physio,
      domains: ['services'],
      from: '2026-04-07',
      form: 'spoken',
    });
    expect(text(element)).to.contain('C’est fait. Physio du Pont · caché maintenant : services et horaire.');
  });

  it('withdraws an agreement in two activations, and says what does not come back', async () => {
    const host = hostOf();
    const element = await opened(host);
    await press(element, button(element, 'Retirer mon accord\u00a0: Physio du Pont'));
    expect(text(element)).to.contain('Ce qui est déjà parti ne peut pas être repris.');
    expect(host.submitted.length).to.equal(0);
    await press(element, rootOf(element).activeElement as HTMLElement);
    expect(host.submitted.map(({ entity, path, value }) => [entity.kind, path, value])).to.deep.equal([
      ['consent', 'withdrawnOn', '2026-04-07'],
    ]);
  });

  it('tells of each sending what a withdrawal cannot bring back, and the interval before it was known', async () => {
    const [given] = ownCircle.consents;
    if (!given) throw new Error('no consent');
    const withdrawn = { ...given, fact: { ...given.fact, withdrawnOn: '2026-04-07' } };
    const withdrawals = [
      {
        consentId: given.id,
        recipient: physio,
        claimedAt: '2026-04-07T13:00:00.000Z',
        recordedAt: '2026-04-07T13:30:00.000Z',
      },
    ];
    const element = await opened(
      hostOf({ ...ownCircle, consents: [withdrawn] }, { 'access.register': { ...register, withdrawals } }),
    );
    expect(text(element)).to.contain(
      'Accord retiré le 7 avril 2026. Physio du Pont ne voit plus rien de nouveau, mais garde ce qui était déjà parti. Retrait dit à 9 h 00, reçu à 9 h 30.',
    );
    expect(text(element)).to.contain('Aucun accord n’est inscrit.');
  });

  it('hides a part, or a subject everywhere, on this screen only, and keeps nothing of it', async () => {
    const element = await opened(hostOf());
    await press(element, button(element, 'Cacher «\u00a0Ce qui est parti\u00a0» sur cet écran'));
    expect(text(element)).not.to.contain('Bain le mardi à 10 h');
    await press(element, button(element, 'Montrer «\u00a0Ce qui est parti\u00a0»'));
    await tick(element, 'details', 'Services et horaire');
    expect(text(element)).not.to.contain('Bain le mardi à 10 h');
    expect(text(element)).to.contain('marcher sans tomber');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    const place = element.parentElement;
    element.remove();
    place?.append(element);
    await settled(element);
    expect(text(element)).to.contain('Bain le mardi à 10 h');
  });

  it('downloads the whole list, page after page, with no formula in it', async () => {
    const [one, two] = register.readings;
    if (!one || !two) throw new Error('no readings');
    const host = hostOf(ownCircle, {
      'access.register': ({ offset = 0 }) => ({
        ...register,
        total: 2,
        readings: offset === 0 ? [one] : [two],
      }),
    });
    const element = await opened(host);
    const made: Blob[] = [];
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      made.push(blob as Blob);
      return 'blob:none';
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = () => undefined;
    try {
      await press(element, button(element, 'Télécharger la liste complète'));
      await settled(element);
    } finally {
      URL.createObjectURL = create;
      HTMLAnchorElement.prototype.click = click;
    }
    const csv = (await made[0]?.text()) ?? '';
    expect(csv.split('\r\n').length).to.equal(4);
    expect(csv).to.contain('"\'=Dre Naïma Roy","accès d’urgence","Hôpital du Lac"');
  });

  it('keeps what was typed when the service refuses, and says why', async () => {
    const element = await opened(
      hostOf(ownCircle, {}, (operations) =>
        operations.map(({ id }) => ({ id, outcome: 'refused', rule: 'followUpClosed' })),
      ),
    );
    await press(element, button(element, 'Écrire'));
    await fill(element, '#words-new-text', 'Encore un mot.');
    await press(element, button(element, 'Enregistrer mes mots'));
    expect(text(element)).to.contain('le suivi est terminé et le dossier est archivé');
    expect(rootOf(element).querySelector<HTMLTextAreaElement>('#words-new-text')?.value).to.equal(
      'Encore un mot.',
    );
  });

  it('shows what others wrote without a way to change it', async () => {
    const element = await opened(
      hostOf({
        ...ownCircle,
        statements: [
          ownRecord(
            'statement',
            50,
            { text: 'Autre.', stance: 'says', writtenOn: '2026-04-01' },
            solange,
            'plan',
          ),
        ],
      }),
    );
    expect(text(element)).to.contain('Ce que d’autres ont écrit');
    expect(text(element)).to.contain('Vous n’avez encore rien écrit.');
    expect(text(element)).not.to.contain('Corriger');
  });
});
