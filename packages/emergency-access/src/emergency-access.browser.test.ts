import { expect } from '@esm-bundle/chai';
import { FilError } from '@fil/connection';
import { emergencyDomains } from '@fil/vocabulary/codes';
import { mount, settled, testHost, unmountAll, violationsIn } from '@fil/element-kit/testing';
import type { TestHost, TestHostOptions } from '@fil/element-kit/testing';
import { EmergencyAccess } from './emergency-access.ts';
import {
  circle,
  evaluationRead,
  evaluations,
  identity,
  instrument,
  plan,
  session,
  summary,
  until,
} from './testing/sample-emergency.ts';

const opens = { outcome: 'opened', accessId: 'x', domains: emergencyDomains, until } as const;

/** A file that is closed until the gesture is answered `opened`. */
function hostOf(more: TestHostOptions = {}, isOpen = false): TestHost {
  let open = isOpen;
  const whenOpen = <Answer>(answer: Answer): Answer => {
    if (!open) throw new FilError('notFound');
    return answer;
  };
  return testHost({
    ...more,
    answers: {
      'session.current': session,
      'circle.read': () => whenOpen(circle()),
      'file.summary': () => whenOpen(summary),
      'plan.read': () => whenOpen(plan),
      'evaluation.list': () => whenOpen(evaluations),
      'evaluation.read': () => whenOpen(evaluationRead),
      'instrument.read': instrument,
      ...more.answers,
    },
    commands: {
      'emergency.open': () => {
        open = true;
        return opens;
      },
      ...more.commands,
    },
  });
}

const rootOf = (element: EmergencyAccess): ShadowRoot => {
  if (!element.shadowRoot) throw new Error('not rendered');
  return element.shadowRoot;
};
const text = (element: EmergencyAccess): string => (rootOf(element).textContent ?? '').replace(/\s+/g, ' ');

async function waited(element: EmergencyAccess): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await settled(element);
    if (!rootOf(element).querySelector('.skeleton')) return;
  }
}

async function opened(host: TestHost, lang = 'fr-CA'): Promise<EmergencyAccess> {
  const element = await mount(EmergencyAccess, host, { lang });
  await waited(element);
  return element;
}

async function fill(element: EmergencyAccess, selector: string, value: string): Promise<void> {
  const control = rootOf(element).querySelector<HTMLInputElement>(selector);
  if (!control) throw new Error(`no ${selector}`);
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  await settled(element);
}

async function submit(element: EmergencyAccess): Promise<void> {
  rootOf(element).querySelector<HTMLButtonElement>('.glass button[type=submit]')?.click();
  await waited(element);
}

async function danger(element: EmergencyAccess): Promise<void> {
  rootOf(element).querySelector<HTMLInputElement>('.choice.danger input')?.click();
  await settled(element);
}

async function typed(element: EmergencyAccess, name = identity.displayName): Promise<void> {
  await fill(element, '#glass-name', name);
  await fill(element, '#glass-birthDate', identity.birthDate);
  await fill(element, '#glass-reason', 'Inconscient, on cherche ses médicaments');
}

const part = (element: EmergencyAccess, id: string): string =>
  (rootOf(element).querySelector(`section[aria-labelledby="set-${id}"]`)?.textContent ?? '').replace(
    /\s+/g,
    ' ',
  );

describe('fil-emergency-access', () => {
  afterEach(unmountAll);

  it('says, before anything is open, what opens, how long and who is told', async () => {
    const element = await opened(hostOf());
    expect(text(element)).to.contain(
      'Identité et contacts, santé, médicaments, droits et protection, mesures de relève.',
    );
    expect(text(element)).to.contain('12 heures, puis l’accès se ferme de lui-même.');
    expect(text(element)).to.contain(
      'La personne et le responsable de son suivi voient votre nom, votre raison',
    );
    expect(text(element)).not.to.contain(identity.displayName);
  });

  it('asks nothing of the service until name, date and reason are there', async () => {
    const host = hostOf();
    const element = await opened(host);
    await fill(element, '#glass-reason', 'Trop court');
    await fill(element, '#glass-reason', 'court');
    await submit(element);
    expect(host.commanded.length).to.equal(0);
    const wrong = [...rootOf(element).querySelectorAll('[aria-invalid]')].map(({ id }) => id);
    expect(wrong).to.deep.equal(['glass-name', 'glass-birthDate', 'glass-reason']);
    expect(rootOf(element).activeElement?.className).to.equal('error-summary');
  });

  it('opens by one gesture, then shows the set with all its parts, read for an emergency', async () => {
    const host = hostOf();
    const element = await opened(host);
    await typed(element);
    await submit(element);
    const [gesture] = host.commanded;
    expect(gesture?.input).to.deep.include({ identity, dangerToLife: false, domains: [] });
    expect(text(element)).to.contain(`Accès d’urgence : ${identity.displayName}`);
    expect(part(element, 'health')).to.contain('Allergies Pénicilline · dit par la personne · Choc en 1998');
    expect(part(element, 'medication')).to.contain('Prend un anticoagulant oui');
    expect(part(element, 'medication')).to.contain('Dose inconnu');
    expect(part(element, 'legalProtection')).to.contain('Sauvegarde de justice, depuis le 1er mars 2026');
    expect(part(element, 'legalProtection')).to.contain('personne de confiance, ne représente pas');
    expect(part(element, 'contingency')).to.contain('relève de nuit');
    expect(part(element, 'contingency')).not.to.contain('Repas livrés');
    expect(part(element, 'identity')).to.contain(
      'Hervé L. gestionnaire de cas · DAC du Bocage · responsable du suivi',
    );
    // Engines differ on the zero of an hour.
    expect(text(element)).to.match(/Reste 11 heures 59 minutes, jusqu’au 8 avril 2026 à 0?2 h 32\./);
    const purposes = host.asked
      .filter(({ path }) => path !== 'session.current' && path !== 'instrument.read')
      .map(({ input }) => (input as { purpose?: string }).purpose);
    expect(new Set(purposes)).to.deep.equal(new Set(['emergency']));
  });

  it('sends danger to life only when it is chosen, and says what it passes over', async () => {
    const host = hostOf({
      commands: { 'emergency.open': { outcome: 'refused', rule: 'restrictedRecipient' } },
    });
    const element = await opened(host);
    await typed(element);
    await submit(element);
    expect(text(element)).to.contain('On ne passe outre que si sa vie ou son intégrité est en danger');
    expect(text(element)).to.contain('Passe outre à un refus de la personne.');
    await danger(element);
    await submit(element);
    const sent = host.commanded.map(({ input }) => input as { dangerToLife: boolean; operationId: string });
    expect(sent.map(({ dangerToLife }) => dangerToLife)).to.deep.equal([false, true]);
    expect(sent[0]?.operationId).not.to.equal(sent[1]?.operationId);
  });

  it('says the same of a wrong name and of a file that is not there, and keeps what was typed', async () => {
    const element = await opened(
      hostOf({ commands: { 'emergency.open': { outcome: 'refused', rule: 'identityMismatch' } } }),
    );
    await typed(element, 'Bastien Marchand');
    await submit(element);
    const told = rootOf(element).querySelector('.error-summary')?.textContent;
    expect(rootOf(element).querySelector<HTMLInputElement>('#glass-name')?.value).to.equal(
      'Bastien Marchand',
    );
    unmountAll();
    const absent = await opened(
      hostOf({ commands: { 'emergency.open': () => Promise.reject(new FilError('notFound')) } }),
    );
    await typed(absent);
    await submit(absent);
    expect(rootOf(absent).querySelector('.error-summary')?.textContent).to.equal(told);
  });

  it('makes the same gesture again with its own id when no answer came', async () => {
    let fails = true;
    const host = hostOf({
      commands: {
        'emergency.open': () => {
          if (fails) throw new FilError('offline');
          return { outcome: 'refused', rule: 'careOnly' };
        },
      },
    });
    const element = await opened(host);
    await typed(element);
    await submit(element);
    expect(text(element)).to.contain('Le service est indisponible pour le moment.');
    fails = false;
    await submit(element);
    const ids = host.commanded.map(({ input }) => (input as { operationId: string }).operationId);
    expect(ids[0]).to.equal(ids[1]);
  });

  it('finds an access still open, without asking again', async () => {
    const host = hostOf({}, true);
    const element = await opened(host);
    expect(part(element, 'health')).to.contain('Pénicilline');
    expect(host.commanded.length).to.equal(0);
  });

  it('opens one more domain with a reason of its own, for who is already identified', async () => {
    const host = hostOf({}, true);
    const element = await opened(host);
    await submit(element);
    expect(host.commanded.length).to.equal(0);
    await fill(element, '#glass-domain', 'services');
    await fill(element, '#glass-reason', 'Qui passe chez lui ce soir');
    host.answer({ 'circle.read': circle([...emergencyDomains, 'services']) });
    await submit(element);
    expect(host.commanded[0]?.input).to.deep.include({ identity, domains: ['services'] });
    expect(part(element, 'services')).to.contain('Repas livrés');
    expect(text(element)).to.contain('Volet ouvert : Services et horaire.');
    const offered = [...rootOf(element).querySelectorAll('#glass-domain option')].map((one) =>
      one.getAttribute('value'),
    );
    expect(offered).not.to.include('services');
    expect(offered).not.to.include('caregiverSection');
  });

  it('tells a part that is empty from a part that could not be read', async () => {
    const absent = (): Promise<never> => Promise.reject(new FilError('notFound'));
    const element = await opened(
      hostOf({ answers: { 'plan.read': absent, 'evaluation.list': { evaluations: [] } } }, true),
    );
    expect(part(element, 'contingency')).to.contain('n’a pas pu être lue');
    expect(part(element, 'health')).to.contain('ouvrez aussi « Plan de services »');
    unmountAll();
    const empty = await opened(hostOf({ answers: { 'plan.read': { ...plan, services: [] } } }, true));
    expect(part(empty, 'contingency')).to.contain('Rien n’est inscrit ici.');
  });

  it('takes the file off the screen when the time is up', async () => {
    const ending = { ...circle(), now: new Date(Date.parse(until) - 300).toISOString() };
    let asked = 0;
    const host = hostOf({
      answers: {
        'circle.read': () => {
          asked += 1;
          if (asked > 1) throw new FilError('notFound');
          return ending;
        },
        'file.summary': summary,
        'plan.read': plan,
        'evaluation.list': evaluations,
        'evaluation.read': evaluationRead,
      },
    });
    const element = await opened(host);
    expect(text(element)).to.contain('moins d’une minute');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await waited(element);
    expect(text(element)).to.contain('Le temps est écoulé');
    expect(text(element)).not.to.contain('Pénicilline');
    expect(rootOf(element).querySelector('#glass-name')).not.to.equal(null);
  });

  it('shows nothing of one person in the place of another', async () => {
    const element = await opened(hostOf({}, true));
    expect(text(element)).to.contain('Pénicilline');
    const other = hostOf();
    element.context = { ...other, person: { system: 'urn:test:persons', value: 'P-0002' } };
    await waited(element);
    expect(text(element)).not.to.contain('Pénicilline');
    expect(rootOf(element).querySelector('#glass-name')).not.to.equal(null);
  });

  it('is refused in words to who is no care professional', async () => {
    const element = await opened(
      hostOf({ answers: { 'session.current': { ...session, kind: 'otherProfessional' } } }),
    );
    expect(text(element)).to.contain('réservé aux professionnels de la santé');
    expect(rootOf(element).querySelector('form')).to.equal(null);
  });

  it('passes axe: closed, with errors, open, dark, English; and has no style attribute', async () => {
    const element = await opened(hostOf());
    expect(await violationsIn(element)).to.deep.equal([]);
    await submit(element);
    expect(await violationsIn(element)).to.deep.equal([]);
    unmountAll();
    const open = await opened(hostOf({ theme: 'dark' }, true), 'en');
    expect(text(open)).to.contain('Emergency access: ');
    expect(await violationsIn(open)).to.deep.equal([]);
    expect(rootOf(open).querySelectorAll('[style]').length).to.equal(0);
  });
});
