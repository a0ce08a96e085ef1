import { expect } from '@esm-bundle/chai';
import { mount, settled, testHost, unmountAll, violationsIn } from '@fil/element-kit/testing';
import type { TestHost } from '@fil/element-kit/testing';
import type { OperationResult, PlanReadAnswer } from '@fil/vocabulary/types';
import { PsiViewer } from './psi-viewer.ts';
import { emptyPlan, ids, record, samplePlan, sampleSummary } from './testing/sample-plan.ts';

function hostOf(plan: PlanReadAnswer = samplePlan, submit?: () => readonly OperationResult[]): TestHost {
  const answers = { 'plan.read': plan, 'file.summary': sampleSummary };
  return testHost(submit ? { answers, submit } : { answers });
}

const rootOf = (element: PsiViewer): ShadowRoot => {
  if (!element.shadowRoot) throw new Error('not rendered');
  return element.shadowRoot;
};

function find<Found extends Element = HTMLElement>(element: PsiViewer, selector: string): Found {
  const found = rootOf(element).querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

function button(element: PsiViewer, name: string): HTMLButtonElement {
  const found = [...rootOf(element).querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

const text = (element: PsiViewer): string => (rootOf(element).textContent ?? '').replace(/\s+/g, ' ');

function type(element: PsiViewer, selector: string, value: string): void {
  const field = find<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

async function press(element: PsiViewer, pressed: HTMLElement): Promise<void> {
  pressed.focus();
  pressed.click();
  await settled(element);
}

describe('fil-psi-viewer', () => {
  afterEach(unmountAll);

  it('says first what is wrong, then shows every need with its words, goals and services', async () => {
    const element = await mount(PsiViewer, hostOf());
    expect(find(element, '.lead b').textContent).to.equal(
      'Repas livrés\u00a0: 2 sur 3 non rendus depuis le 1er avril',
    );
    expect(rootOf(element).querySelectorAll('h3').length).to.equal(4);
    expect(text(element)).to.contain('Je veux encore aller à la messe le dimanche.');
    expect(text(element)).to.contain('Ses mots (proche aidante)\u00a0: non recueillis'.replace(/\s+/g, ' '));
    expect(text(element)).to.contain('3 × semaine, lun. mer. ven. à 11 h 30');
    expect(text(element)).to.contain('2 × semaine, mar. sam. à 10 h, durée 1 h');
  });

  it('tells what really happened in words too, not only with beads', async () => {
    const element = await mount(PsiViewer, hostOf());
    const beads = [...rootOf(element).querySelectorAll('.beads')].map(
      (one) => one.getAttribute('aria-label') ?? '',
    );
    expect(beads.some((words) => words.includes('3 avril, non rendu'))).to.equal(true);
  });

  it('shows what the person wrote beside the line it is about, quoted and signed, until withdrawn', async () => {
    const written = (id: string, text: string, more: object) =>
      record('statement', id, { text, stance: 'disagrees', writtenOn: '2026-04-06', ...more });
    const statements = [
      written('own-1', 'Pas le mardi.', { about: { kind: 'plannedService', id: ids.bath } }),
      written('own-2', 'Je veux en reparler.', {}),
      written('own-3', 'Je me suis trompée.', {
        about: { kind: 'need', id: ids.meals },
        withdrawnOn: '2026-04-07',
      }),
    ];
    const element = await mount(PsiViewer, hostOf({ ...samplePlan, statements }));
    const quotes = [...rootOf(element).querySelectorAll('q')].filter(({ textContent }) =>
      statements.some(({ fact }) => fact.text === textContent),
    );
    expect(quotes.map(({ textContent }) => textContent)).to.deep.equal([
      'Je veux en reparler.',
      'Pas le mardi.',
    ]);
    expect(quotes[1]?.closest('.service')?.textContent).to.contain(
      'Mireille O. n’est pas d’accord, écrit le 6 avril',
    );
    expect(await violationsIn(element)).to.deep.equal([]);
  });

  it('has no accessibility violation: full, empty, loading, failed, week, forms', async () => {
    const element = await mount(PsiViewer, hostOf());
    expect(await violationsIn(element)).to.deep.equal([]);
    await press(element, button(element, 'Semaine'));
    expect(await violationsIn(element)).to.deep.equal([]);
    await press(element, button(element, 'Par besoin'));
    await press(element, button(element, 'Ajouter un service\u00a0: Deux bains par semaine, sans chute'));
    await press(element, button(element, 'Ajouter ce service'));
    expect(await violationsIn(element)).to.deep.equal([]);
    unmountAll();

    expect(await violationsIn(await mount(PsiViewer, hostOf(emptyPlan)))).to.deep.equal([]);
    const never = testHost({
      answers: { 'plan.read': () => new Promise(() => {}), 'file.summary': sampleSummary },
    });
    expect(await violationsIn(await mount(PsiViewer, never))).to.deep.equal([]);
    expect(await violationsIn(await mount(PsiViewer, testHost({ answers: {} })))).to.deep.equal([]);
  });

  it('has none in the dark either, nor in English', async () => {
    const host = testHost({
      answers: { 'plan.read': samplePlan, 'file.summary': sampleSummary },
      theme: 'dark',
    });
    const element = await mount(PsiViewer, host, { lang: 'en' });
    expect(text(element)).to.contain('Individualized service plan');
    expect(await violationsIn(element)).to.deep.equal([]);
  });

  it('adds a need: one operation, then the focus returns to what opened the form', async () => {
    const host = hostOf();
    const element = await mount(PsiViewer, host);
    const opener = button(element, 'Ajouter un besoin');
    await press(element, opener);
    expect(rootOf(element).activeElement?.id).to.equal('need-new-title');
    type(element, '#need-new-title', 'Dormir la nuit');
    type(element, '#need-new-words', 'Je me lève trois fois.');
    await settled(element);
    await press(element, button(element, 'Ajouter ce besoin'));
    expect(host.submitted.map(({ entity, path, value }) => [entity.kind, path, value])).to.deep.equal([
      [
        'need',
        '',
        {
          title: 'Dormir la nuit',
          priority: 5,
          beneficiary: 'person',
          state: 'active',
          words: { text: 'Je me lève trois fois.', voice: 'person' },
        },
      ],
    ]);
    expect(rootOf(element).querySelector('form')).to.equal(null);
    expect(rootOf(element).activeElement).to.equal(opener);
    expect(text(element)).to.contain('Enregistré au serveur');
  });

  it('adds a goal under its need and a service under its goal', async () => {
    const host = hostOf();
    const element = await mount(PsiViewer, host);
    await press(element, button(element, 'Ajouter un objectif\u00a0: Manger à sa faim'));
    type(element, `[id="goal-new-${ids.meals}-text"]`, 'Manger avec quelqu’un une fois par semaine');
    await press(element, button(element, 'Ajouter cet objectif'));
    await press(
      element,
      button(element, 'Ajouter un service\u00a0: Un repas chaud, trois midis par semaine'),
    );
    const key = `service-new-${ids.mealGoal}`;
    type(element, `[id="${key}-title"]`, 'Repas au centre de jour');
    type(element, `[id="${key}-provider"]`, 'Centre du Rapide');
    type(element, `[id="${key}-responsible"]`, 'Lise B.');
    await press(element, find(element, `[id="${key}-sector-community"]`));
    await press(element, button(element, 'Ajouter ce service'));
    const [goal, service] = host.submitted;
    expect((goal?.value as { needId: string }).needId).to.equal(ids.meals);
    expect(service?.entity.kind).to.equal('plannedService');
    expect(service?.value).to.deep.equal({
      goalId: ids.mealGoal,
      title: 'Repas au centre de jour',
      sector: 'community',
      provider: 'Centre du Rapide',
      responsible: 'Lise B.',
      frequency: { times: 1, unit: 'week' },
      state: 'proposed',
      critical: false,
    });
  });

  it('records a missed visit, and asks why first', async () => {
    const host = hostOf();
    const element = await mount(PsiViewer, host);
    await press(element, button(element, 'Noter une visite\u00a0: Repas livrés'));
    await press(element, find(element, `[id="visit-${ids.mealDelivery}-outcome-missed"]`));
    await press(element, button(element, 'Noter cette visite'));
    expect(host.submitted.length).to.equal(0);
    expect(rootOf(element).activeElement?.classList.contains('error-summary')).to.equal(true);
    const cause = find<HTMLSelectElement>(element, `[id="visit-${ids.mealDelivery}-cause"]`);
    expect(cause.getAttribute('aria-invalid')).to.equal('true');
    cause.value = 'providerAbsent';
    cause.dispatchEvent(new Event('change', { bubbles: true }));
    await press(element, button(element, 'Noter cette visite'));
    const [visit] = host.submitted;
    expect(visit?.value).to.deep.equal({
      plannedServiceId: ids.mealDelivery,
      day: '2026-04-07',
      outcome: 'missed',
      at: '11:30',
      cause: 'providerAbsent',
    });
  });

  it('keeps what was typed through a refusal, and says which rule refused', async () => {
    const host = hostOf(samplePlan, () => [{ id: 'x', outcome: 'refused', rule: 'domainNotGranted' }]);
    const element = await mount(PsiViewer, host);
    await press(element, button(element, 'Ajouter un besoin'));
    type(element, '#need-new-title', 'Dormir la nuit');
    await press(element, button(element, 'Ajouter ce besoin'));
    expect(find<HTMLInputElement>(element, '#need-new-title').value).to.equal('Dormir la nuit');
    expect(find(element, '.error-summary').textContent).to.contain('ne vous est pas ouvert en écriture');
  });

  it('keeps what was typed while the network is away, and sends it once it is back', async () => {
    const host = hostOf();
    const element = await mount(PsiViewer, host);
    await press(element, button(element, 'Ajouter un besoin'));
    host.setStatus('offline');
    type(element, '#need-new-title', 'Dormir la nuit');
    await press(element, button(element, 'Ajouter ce besoin'));
    expect(find<HTMLInputElement>(element, '#need-new-title').value).to.equal('Dormir la nuit');
    expect(text(element)).to.contain('en attente d’envoi');
    host.setStatus('online');
    await settled(element);
    await settled(element);
    expect(host.submitted.length).to.equal(1);
    expect(rootOf(element).querySelector('form')).to.equal(null);
  });

  it('shows a change made elsewhere without touching what is being typed', async () => {
    const host = hostOf();
    const element = await mount(PsiViewer, host);
    await press(element, button(element, 'Modifier\u00a0: Manger à sa faim'));
    type(element, `[id="need-${ids.meals}-title"]`, 'Bien manger');
    const field = find<HTMLInputElement>(element, `[id="need-${ids.meals}-title"]`);
    field.focus();
    const changed = samplePlan.needs.map((need) =>
      need.id === ids.meals
        ? {
            ...need,
            fact: { ...need.fact, title: 'Manger chaud' },
            versions: { ...need.versions, title: 99 },
          }
        : need,
    );
    host.answer({ 'plan.read': { ...samplePlan, needs: changed } });
    host.emit({ kind: 'need', entityId: ids.meals, operationIds: [], at: '2026-04-07T18:00:00.000Z' });
    await new Promise((resolve) => setTimeout(resolve, 120));
    await settled(element);
    expect(text(element)).to.contain('Manger chaud');
    expect(field.value).to.equal('Bien manger');
    expect(rootOf(element).activeElement).to.equal(field);
    await press(element, button(element, 'Enregistrer'));
    const before = samplePlan.needs.find(({ id }) => id === ids.meals)?.versions['title'];
    expect(host.submitted.map(({ path, baseVersion }) => [path, baseVersion])).to.deep.equal([
      ['title', before],
    ]);
  });

  it('shows both values of a clash and writes the one that is chosen', async () => {
    const other = {
      value: 'Manger chaud',
      author: { name: 'Josée P.', role: 'nurse', organization: 'CLSC des Rapides' },
      at: '2026-04-07T12:00:00.000Z',
      version: 98,
    };
    const needs = samplePlan.needs.map((need) =>
      need.id === ids.meals ? { ...need, clashes: { title: [other] } } : need,
    );
    const host = hostOf({ ...samplePlan, needs });
    const element = await mount(PsiViewer, host);
    expect(await violationsIn(element)).to.deep.equal([]);
    await press(element, button(element, 'Garder «\u00a0Manger chaud\u00a0»'));
    expect(host.submitted.map(({ path, value }) => [path, value])).to.deep.equal([['title', 'Manger chaud']]);
  });

  it('leaves what is not granted out of the page, and says so in one line', async () => {
    const summary = {
      ...sampleSummary,
      grants: sampleSummary.grants.filter(({ domain }) => domain !== 'plan'),
    };
    const plan = {
      ...samplePlan,
      version: null,
      needs: [],
      goals: [],
      canWrite: { plan: false, services: false },
    };
    const host = testHost({ answers: { 'plan.read': plan, 'file.summary': summary } });
    const element = await mount(PsiViewer, host);
    expect(text(element)).to.contain('Vue filtrée selon vos accès');
    expect(text(element)).to.contain('Repas livrés');
    expect(rootOf(element).querySelector('.acts button')).to.equal(null);
  });

  it('asks the host for the directory, and never goes there by itself', async () => {
    const element = await mount(PsiViewer, hostOf());
    const asked: unknown[] = [];
    element.addEventListener('fil-navigate', (event) => asked.push(event.detail));
    await press(element, button(element, 'Chercher une ressource\u00a0: Un après-midi de répit par semaine'));
    expect(asked).to.deep.equal([{ to: 'directory', goalId: ids.respiteGoal }]);
  });

  it('shows the week as a table with headers, where overlaps are told in words', async () => {
    const element = await mount(PsiViewer, hostOf());
    await press(element, button(element, 'Semaine'));
    expect([...rootOf(element).querySelectorAll('thead th')].length).to.equal(7);
    expect(text(element)).to.contain('En même temps que Physiothérapie');
  });

  it('fits 320 px without sideways scroll, with a form open', async () => {
    const element = await mount(PsiViewer, hostOf());
    const place = element.parentElement as HTMLElement;
    place.style.width = '320px';
    await press(element, button(element, 'Ajouter un service\u00a0: Marcher 200 m avec déambulateur'));
    expect(element.scrollWidth).to.be.at.most(320);
    await press(element, button(element, 'Semaine'));
    expect(element.scrollWidth).to.be.at.most(320);
  });
});
