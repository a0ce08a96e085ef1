import { expect } from '@esm-bundle/chai';
import { mount, settled, testHost, unmountAll, type TestHost, violationsIn } from '@fil/element-kit/testing';
import type { HostContext } from '@fil/connection';
import type { DirectorySearchAnswer } from '@fil/vocabulary/types';
import { FilResourceDirectory } from './index.ts';
import { found, plan, session, summary, threeServices } from './testing/answers.ts';
import { service } from './testing/services.ts';

interface Shown {
  readonly element: FilResourceDirectory;
  readonly root: ShadowRoot;
  all(selector: string): HTMLElement[];
  one<Kind extends HTMLElement = HTMLElement>(selector: string): Kind;
  text(selector: string): string;
  button(name: string): HTMLElement;
}

const answers = {
  'session.current': session,
  'file.summary': summary(),
  'plan.read': plan(),
  'directory.search': found(threeServices),
};

function withoutPerson({ person: _person, ...context }: TestHost): HostContext {
  return context;
}

async function show(
  host: HostContext,
  {
    width = 1100,
    lang = 'fr-CA',
    ...properties
  }: { width?: number; lang?: string } & Partial<Pick<FilResourceDirectory, 'goalId' | 'origin'>> = {},
): Promise<Shown> {
  const element = await mount(FilResourceDirectory, host, { lang, properties });
  (element.parentElement as HTMLElement).style.width = `${width}px`;
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await settled(element);
  const root = element.shadowRoot as ShadowRoot;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const one = <Kind extends HTMLElement>(selector: string): Kind => {
    const match = root.querySelector<Kind>(selector);
    if (match === null) throw new Error(`nothing matches ${selector}`);
    return match;
  };
  return {
    element,
    root,
    all,
    one,
    text: (selector) => words(one(selector).textContent),
    button(name) {
      const match = all('button').find((candidate) => words(candidate.textContent).includes(name));
      if (match === undefined) throw new Error(`no button « ${name} »`);
      return match;
    },
  };
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it never came');
}

function words(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function type(shown: Shown, text: string, selector = '#query'): void {
  const field = shown.one<HTMLInputElement>(selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function choose(shown: Shown, selector: string, value: string): void {
  const field = shown.one<HTMLSelectElement>(selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('fil-resource-directory', () => {
  afterEach(unmountAll);

  describe('searches', () => {
    it('once the hand rests, and at once on Enter', async () => {
      const host = testHost({ answers });
      const shown = await show(host);
      const searches = () => host.asked.filter(({ path }) => path === 'directory.search');
      expect(searches().length).to.equal(1);
      for (const text of ['r', 're', 'rep', 'repas']) type(shown, text);
      await until(() => searches().length === 2);
      expect((searches()[1]?.input as { query: string }).query).to.equal('repas');
      type(shown, 'bain');
      shown.one<HTMLFormElement>('form[role=search]').requestSubmit();
      await until(() => searches().length === 3);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(searches().length).to.equal(3);
    });

    it('says how it understood the question', async () => {
      const host = testHost({
        answers: {
          ...answers,
          'directory.search': found(threeServices, 'popote roulante', {
            understood: {
              query: 'popote roulante',
              corrected: true,
              synonyms: ['repas à domicile', 'portage de repas'],
            },
          }),
        },
      });
      const shown = await show(host);
      expect(shown.text('.summary')).to.contain(
        'Résultats pour popote roulante (orthographe corrigée) et ses synonymes (repas à domicile, portage de repas)',
      );
    });

    it('asks the service for the rest, without repeating a service', async () => {
      const many = Array.from({ length: 60 }, (_, index) =>
        service({ id: `s${index}`, name: `Service ${index}` }),
      );
      const host = testHost({
        answers: {
          ...answers,
          'directory.search': ({ offset = 0 }): DirectorySearchAnswer =>
            found(many.slice(offset, offset + 50), '', { total: 60 }),
        },
      });
      const shown = await show(host);
      expect(shown.all('.hit').length).to.equal(50);
      shown.button('Afficher la suite (10)').click();
      await until(() => shown.all('.hit').length === 60);
    });

    it('in another territory, or one sector', async () => {
      const host = testHost({ answers });
      const shown = await show(host);
      const [sector, territory] = shown.all('.filters select') as HTMLSelectElement[];
      if (sector === undefined || territory === undefined) throw new Error('no selects');
      territory.value = 'bocage';
      territory.dispatchEvent(new Event('change'));
      await settled(shown.element);
      sector.value = 'community';
      sector.dispatchEvent(new Event('change'));
      await until(() => host.asked.filter(({ path }) => path === 'directory.search').length === 3);
      expect(host.asked.filter(({ path }) => path === 'directory.search').at(-1)?.input).to.include({
        territoryId: 'bocage',
      });
      expect(
        (host.asked.findLast(({ path }) => path === 'directory.search')?.input as { sectors: string[] })
          .sectors,
      ).to.deep.equal(['community']);
    });
  });

  describe('answers eligibility on the device', () => {
    it('with the reason, criterion by criterion, and sends nothing of the person', async () => {
      const host = testHost({ answers });
      const shown = await show(host);
      const rows = shown.all('.whether').map((cell) => words(cell.textContent));
      expect(rows).to.deep.equal([
        'Admissible 65 ans et plus',
        'Non admissible habiter Lac-Brumeux : non rempli',
        'À vérifier faible revenu : à vérifier',
      ]);
      expect(shown.text('.summary')).to.contain('rien n’est transmis');
      const sent = JSON.stringify(host.asked.filter(({ path }) => path.startsWith('directory.')));
      expect(sent).to.not.match(/1941|Val-des-Rapides|Aurore/);
    });

    it('sets aside only what is clearly not for this person, and says so', async () => {
      const shown = await show(testHost({ answers }));
      shown.button('Que cette personne peut recevoir').click();
      await settled(shown.element);
      expect(shown.all('.hit').length).to.equal(2);
      expect(shown.text('.summary')).to.contain('1 écarté, car un critère n’est pas rempli');
      shown.button('Les montrer').click();
      await settled(shown.element);
      expect(shown.all('.hit').length).to.equal(3);
    });

    it('works without a person: conditions are told, nothing is offered for a plan', async () => {
      const host = testHost({ answers });
      const shown = await show(withoutPerson(host));
      expect(shown.all('.hit').length).to.equal(3);
      expect(shown.text('.whether')).to.equal('65 ans et plus');
      expect(words(shown.root.textContent)).to.not.contain('Ajouter au PSI');
      expect(words(shown.root.textContent)).to.not.contain('Que cette personne');
      expect(host.asked.some(({ path }) => path === 'file.summary' || path === 'plan.read')).to.equal(false);
    });
  });

  describe('shows how to get a service', () => {
    it('step by step, with a number to press, documents, hours and who verified when', async () => {
      const shown = await show(testHost({ answers }));
      expect(shown.text('.side')).to.contain('Téléphoner au 450 555-0101, poste 12');
      expect(shown.one<HTMLAnchorElement>('.steps a').href).to.equal('tel:4505550101');
      expect(shown.text('.side')).to.contain('Preuve d’âge');
      // Engines differ on the leading zero of an hour.
      expect(shown.text('.side')).to.match(/lundi à vendredi, de 0?8 h 30 à 12 h/);
      expect(shown.text('.side')).to.contain('ouvert maintenant');
      expect(shown.text('.side')).to.contain('Vérifié le 17 mars 2026');
    });

    it('flags what nobody verified for a year', async () => {
      const shown = await show(testHost({ answers }));
      expect(shown.all('.when').map((cell) => words(cell.textContent))).to.deep.equal([
        'vérifié il y a 21 jours',
        'non vérifié depuis 16 mois',
        'jamais vérifié',
      ]);
    });

    it('with the distance from the place that the host gives', async () => {
      const shown = await show(testHost({ answers }), { origin: { latitude: 45.9287, longitude: -74.1762 } });
      expect(shown.text('.where')).to.match(/^0,\d km/);
    });

    it('never turns anything but a web address into a link', async () => {
      const host = testHost({
        answers: {
          ...answers,
          'directory.search': found([service({ website: 'javascript:alert(1)', accessModes: ['form'] })]),
        },
      });
      const shown = await show(host);
      expect(shown.all('.side a').length).to.equal(0);
    });
  });

  describe('keeps its place', () => {
    it('arrows walk the list, Enter chooses, a new answer keeps the choice', async () => {
      const host = testHost({ answers });
      const shown = await show(host);
      const [first] = shown.all('.pick');
      first?.focus();
      first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
      first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
      expect(words(shown.root.activeElement?.textContent ?? '')).to.equal('Repas congelés');
      (shown.root.activeElement as HTMLElement).click();
      await settled(shown.element);
      expect(shown.text('.side h3')).to.equal('Repas congelés');
      host.answer({ 'directory.search': found(threeServices.toReversed()) });
      shown.one<HTMLFormElement>('form[role=search]').requestSubmit();
      await until(() => words(shown.all('.pick')[0]?.textContent ?? '') === 'Repas congelés');
      expect(shown.text('.side h3')).to.equal('Repas congelés');
      expect(words(shown.root.activeElement?.textContent ?? '')).to.equal('Repas congelés');
    });

    it('in one column when there is little room, details under their row', async () => {
      for (const width of [390, 320]) {
        const shown = await show(testHost({ answers }), { width });
        expect(shown.element.scrollWidth).to.be.at.most(width);
        shown.all('.pick')[0]?.click();
        await settled(shown.element);
        expect(shown.text('.hit.selected .unfolded')).to.contain('Téléphoner');
        expect(shown.element.scrollWidth).to.be.at.most(width);
        unmountAll();
      }
    });
  });

  describe('leads into the plan', () => {
    it('in three actions: add, choose the goal, save', async () => {
      const host = testHost({ answers });
      const shown = await show(host);
      const asked: unknown[] = [];
      shown.element.addEventListener('fil-navigate', ({ detail }) => asked.push(detail));
      const saved = new Promise((resolve) =>
        shown.element.addEventListener('fil-saved', resolve, { once: true }),
      );
      shown.button('Ajouter au PSI').click();
      await settled(shown.element);
      expect(shown.root.activeElement?.className).to.equal('plan-form');
      choose(shown, '#plan-goalId', 'goal-2');
      shown.one<HTMLFormElement>('.plan-form form').requestSubmit();
      await saved;
      await settled(shown.element);
      const [operation] = host.submitted;
      expect(operation?.entity.kind).to.equal('plannedService');
      expect(operation?.value).to.deep.equal({
        goalId: 'goal-2',
        title: 'Repas livrés La Popote',
        sector: 'community',
        provider: 'La Popote',
        responsible: 'Mireille Ouellet',
        frequency: { times: 1, unit: 'week' },
        state: 'proposed',
        critical: false,
        directoryServiceId: 'popote',
      });
      expect(shown.text('.written')).to.contain('Ajouté au PSI : Repas livrés La Popote.');
      shown.button('Voir dans le plan').click();
      expect(asked).to.deep.equal([{ to: 'plan', entityId: operation?.entity.id }]);
    });

    it('with the goal chosen beforehand, in two', async () => {
      const host = testHost({ answers });
      const shown = await show(host, { goalId: 'goal-1' });
      shown.button('Ajouter au PSI').click();
      await settled(shown.element);
      shown.one<HTMLFormElement>('.plan-form form').requestSubmit();
      await until(() => host.submitted.length === 1);
      expect((host.submitted[0]?.value as { goalId: string }).goalId).to.equal('goal-1');
    });

    it('says what is missing, first in a summary that leads to the field, then beside it', async () => {
      const host = testHost({ answers });
      const shown = await show(host);
      shown.button('Ajouter au PSI').click();
      await settled(shown.element);
      shown.one<HTMLFormElement>('.plan-form form').requestSubmit();
      await settled(shown.element);
      expect(shown.root.activeElement?.className).to.equal('error-summary');
      shown.one('.error-summary button').click();
      expect(shown.root.activeElement?.id).to.equal('plan-goalId');
      expect(shown.text('#plan-goalId-error')).to.equal('Choisissez l’objectif.');
      expect(host.submitted.length).to.equal(0);
    });

    it('not for a reader who may not write services, nor without a goal', async () => {
      const readOnly = await show(
        testHost({
          answers: { ...answers, 'plan.read': plan({ canWrite: { plan: false, services: false } }) },
        }),
      );
      readOnly.button('Ajouter au PSI').click();
      await settled(readOnly.element);
      expect(readOnly.text('.plan-form')).to.contain('Vos accès ne permettent pas');
      unmountAll();
      const bare = await show(testHost({ answers: { ...answers, 'plan.read': plan({ goals: [] }) } }));
      bare.button('Ajouter au PSI').click();
      await settled(bare.element);
      expect(bare.text('.plan-form')).to.contain('Le plan n’a pas encore d’objectif.');
    });

    it('keeps what is missing as an unmet service, with its reason', async () => {
      const host = testHost({ answers: { ...answers, 'directory.search': found([], 'répit de nuit') } });
      const shown = await show(host);
      type(shown, 'répit de nuit');
      await until(() =>
        words(shown.root.textContent).includes('Aucun service trouvé pour « répit de nuit ».'),
      );
      shown.button('Noter un manque de ressource').click();
      await settled(shown.element);
      choose(shown, '#plan-reason', 'waitingList');
      choose(shown, '#plan-goalId', 'goal-1');
      shown.one<HTMLFormElement>('.plan-form form').requestSubmit();
      await until(() => host.submitted.length === 1);
      expect(host.submitted[0]?.value).to.include({
        title: 'répit de nuit',
        state: 'unmet',
        unmetReason: 'waitingList',
        goalId: 'goal-1',
      });
      await until(() =>
        words(shown.root.textContent).includes('Manque de ressource noté au PSI : répit de nuit.'),
      );
    });
  });

  it('speaks the language around it', async () => {
    const shown = await show(testHost({ answers }), { lang: 'en' });
    expect(words(shown.all('.whether')[1]?.textContent ?? '')).to.equal(
      'Not eligible living in Lac-Brumeux: not met',
    );
    (shown.element.parentElement as HTMLElement).lang = 'fr-FR';
    await until(() => words(shown.all('.whether')[1]?.textContent ?? '').startsWith('Non éligible'));
  });

  describe('is accessible', () => {
    it('while it loads', async () => {
      const never = testHost({
        answers: { 'directory.search': () => new Promise<DirectorySearchAnswer>(() => {}) },
      });
      expect(await violationsIn((await show(never)).element)).to.deep.equal([]);
    });

    it('when it fails', async () => {
      expect(await violationsIn((await show(testHost({}))).element)).to.deep.equal([]);
    });

    it('with nothing found', async () => {
      const shown = await show(testHost({ answers: { ...answers, 'directory.search': found([]) } }));
      shown.button('Noter un manque').click();
      await settled(shown.element);
      expect(await violationsIn(shown.element)).to.deep.equal([]);
    });

    it('with its form open', async () => {
      const shown = await show(testHost({ answers }));
      shown.button('Ajouter au PSI').click();
      await settled(shown.element);
      expect(await violationsIn(shown.element)).to.deep.equal([]);
    });

    it('in one column', async () => {
      const shown = await show(testHost({ answers }), { width: 390, lang: 'en' });
      shown.all('.pick')[0]?.click();
      await settled(shown.element);
      expect(await violationsIn(shown.element)).to.deep.equal([]);
    });
  });
});
