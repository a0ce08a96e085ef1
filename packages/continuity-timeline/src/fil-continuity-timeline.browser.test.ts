import { expect } from '@esm-bundle/chai';
import { mount, settled, testHost, unmountAll, type TestHost, violationsIn } from '@fil/element-kit/testing';
import type { TimelineReadAnswer } from '@fil/vocabulary/types';
import { FilContinuityTimeline } from './index.ts';
import { auroreCourse } from './testing/aurore.ts';
import { answer, contacted, delivered, planned } from './testing/records.ts';

interface Shown {
  readonly element: FilContinuityTimeline;
  readonly host: TestHost;
  all(selector: string): HTMLElement[];
  one<Kind extends HTMLElement = HTMLElement>(selector: string): Kind;
  text(selector: string): string;
  press(key: string): Promise<void>;
  /** The element that has the focus inside. */
  focused(): HTMLElement | null;
}

async function show(
  course: TimelineReadAnswer,
  options: { width?: number; lang?: string; view?: 'picture' | 'table' } = {},
): Promise<Shown> {
  const host = testHost({ answers: { 'timeline.read': course } });
  const element = await mount(FilContinuityTimeline, host, {
    lang: options.lang ?? 'fr-CA',
    properties: { view: options.view ?? 'picture' },
  });
  (element.parentElement as HTMLElement).style.width = `${options.width ?? 1100}px`;
  await resized(element);
  const root = element.shadowRoot as ShadowRoot;
  // Parts that are fetched when they are first needed.
  await until(() => root.querySelector('.gauges') !== null && root.querySelector('.skeleton') === null);
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const one = <Kind extends HTMLElement>(selector: string): Kind => {
    const found = root.querySelector<Kind>(selector);
    if (found === null) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  return {
    element,
    host,
    all,
    one,
    text: (selector) => words(one(selector).textContent),
    focused: () => root.activeElement as HTMLElement | null,
    async press(key) {
      root.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
      await settled(element);
    },
  };
}

/** Two frames: the observer of sizes speaks, then the element draws. */
async function resized(element: FilContinuityTimeline): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await settled(element);
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

function click(element: HTMLElement): void {
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
}

function button(shown: Shown, name: string): HTMLElement {
  const found = shown.all('button').find((candidate) => words(candidate.textContent).includes(name));
  if (found === undefined) throw new Error(`no button « ${name} »`);
  return found;
}

describe('fil-continuity-timeline', () => {
  afterEach(unmountAll);

  describe('says first what matters', () => {
    it('in one sentence, late things before all', async () => {
      const shown = await show(auroreCourse());
      expect(shown.text('.lead')).to.contain(
        'Réévaluation en retard de 2 jours (congé de l’hôpital il y a 12 jours).',
      );
      expect(shown.text('.lead')).to.contain('Repas livrés : 2 sur 3 non rendus.');
      expect(shown.text('.bar')).to.contain('Domicile, depuis 12 jours');
      expect(shown.text('.foot')).to.contain('6 domaines sur 14');
    });

    it('in the language around it', async () => {
      const shown = await show(auroreCourse(), { lang: 'en' });
      expect(shown.text('.lead')).to.contain('Reassessment 2 days late');
      (shown.element.parentElement as HTMLElement).lang = 'fr-FR';
      await until(() => shown.text('.lead').includes('sortie de l’hôpital'));
    });

    it('and reassures when nothing waits', async () => {
      const shown = await show(answer({ contacts: [contacted('2026-04-01')] }));
      expect(shown.text('.lead')).to.equal('Ce qui est planifié se réalise, et rien n’attend.');
    });
  });

  describe('draws lanes', () => {
    it('one per service, with a mark for what was missed and what waits', async () => {
      const shown = await show(auroreCourse());
      const lane = shown.all('.lane').find((row) => words(row.textContent).startsWith('Repas livrés'));
      expect(lane?.querySelectorAll('.mark.missed, .mark.due').length).to.be.greaterThan(1);
      expect(lane?.querySelectorAll('.stretch').length).to.be.greaterThan(0);
      expect(shown.text('.now')).to.equal('7 avril');
    });

    it('with at most 800 nodes for ten thousand events', async () => {
      const many = answer({
        services: Array.from({ length: 12 }, (_, index) => planned(`service-${index}`)),
        deliveries: Array.from({ length: 9_000 }, (_, index) => {
          const day = new Date(Date.UTC(2026, 3, 7) - Math.floor(index / 12) * 5 * 86_400_000)
            .toISOString()
            .slice(0, 10);
          return delivered(
            `service-${index % 12}`,
            day,
            index % 7 === 0 ? 'missed' : 'delivered',
            `d${index}`,
          );
        }),
        contacts: Array.from({ length: 1_000 }, (_, index) => {
          const day = new Date(Date.UTC(2026, 3, 7) - index * 3 * 86_400_000).toISOString().slice(0, 10);
          return { ...contacted(day), id: `c${index}` };
        }),
      });
      const shown = await show(many);
      for (const action of ['Tout voir', 'Agrandir', 'Agrandir', 'Agrandir']) {
        click(button(shown, action));
        await settled(shown.element);
        const nodes = shown.all('.mark, .stretch').length;
        expect(nodes, action).to.be.within(20, 800);
      }
      button(shown, 'Tableau').click();
      await until(() => shown.all('tbody tr').length === 100);
    });
  });

  describe('is walked with the keyboard', () => {
    it('through one tab stop, arrows, Home and End, each mark saying all it is', async () => {
      const shown = await show(auroreCourse());
      expect(shown.all('.mark[tabindex="0"]').length).to.equal(1);
      shown.one('.mark[tabindex="0"]').focus();
      await shown.press('Home');
      expect(shown.focused()?.getAttribute('aria-label')).to.equal(
        'Ruptures\u00a0: Hospitalisation non planifiée, terminée, le 19 mars 2026, 1 sur 2',
      );
      await shown.press('ArrowRight');
      expect(shown.focused()?.getAttribute('aria-label')).to.contain(
        'Perte d’un proche aidant, le 3 avril 2026, 2 sur 2',
      );
      await shown.press('ArrowUp');
      expect(shown.focused()?.getAttribute('aria-label')).to.contain(
        'Lieu\u00a0: Domicile, en cours, depuis le 26 mars 2026',
      );
      await shown.press('End');
      expect(shown.focused()?.getAttribute('aria-label')).to.contain('3 sur 3');
      expect(shown.all('.mark[tabindex="0"]').length).to.equal(1);
    });

    it('keeps the focus on its event through zooms and today', async () => {
      const shown = await show(auroreCourse());
      shown.one('.mark[tabindex="0"]').focus();
      await shown.press('Home');
      const label = shown.focused()?.getAttribute('aria-label');
      for (const key of ['-', '-', '+', '+', '+']) {
        await shown.press(key);
        expect(shown.focused()?.classList.contains('mark'), key).to.equal(true);
      }
      expect(shown.focused()?.getAttribute('aria-label')).to.equal(label);
      await shown.press('t');
      expect(shown.all('.now').length).to.equal(1);
      expect(shown.focused()?.classList.contains('mark')).to.equal(true);
    });

    it('tells the chosen event below, and what followed', async () => {
      const shown = await show(auroreCourse());
      shown.one('.mark[tabindex="0"]').focus();
      await shown.press('Home');
      expect(shown.text('.details')).to.contain('Hospitalisation non planifiée');
      expect(shown.text('.details')).to.contain('Congé le 26 mars 2026, après 7 jours');
      expect(shown.text('.details')).to.contain('Réévaluation (congé de l’hôpital), en retard de 2 jours');
    });
  });

  describe('lives', () => {
    it('takes a change without a jump, announces it, and keeps the focus', async () => {
      const shown = await show(auroreCourse());
      shown.one('.mark[tabindex="0"]').focus();
      await shown.press('Home');
      const before = {
        label: shown.focused()?.getAttribute('aria-label'),
        window: shown.text('.toolbar .num'),
      };
      shown.host.answer({
        'timeline.read': {
          ...auroreCourse(),
          contacts: [...auroreCourse().contacts, contacted('2026-04-07', { mode: 'visit', with: 'Aurore' })],
        },
      });
      shown.host.emit({
        kind: 'contact',
        entityId: 'contact-2026-04-07',
        operationIds: [],
        at: '2026-04-07T13:00:00.000Z',
      });
      await until(() =>
        words(
          shown
            .all('[role=status]')
            .map((region) => region.textContent)
            .join(' '),
        ).includes('Nouveau : Visite, Aurore, 7 avril'),
      );
      expect(shown.text('.toolbar .num')).to.equal(before.window);
      expect(shown.focused()?.getAttribute('aria-label')).to.equal(before.label);
    });

    it('forgets one person before it shows another', async () => {
      const shown = await show(auroreCourse());
      const other = testHost({
        person: { system: 'urn:test:persons', value: 'P-0002' },
        answers: { 'timeline.read': answer({ contacts: [contacted('2026-04-02', { with: 'Hervé' })] }) },
      });
      shown.element.context = other;
      await settled(shown.element);
      await resized(shown.element);
      expect(words(shown.element.shadowRoot?.textContent ?? '')).to.not.contain('Repas livrés');
      expect(words(shown.element.shadowRoot?.textContent ?? '')).to.contain('Hervé');
      expect(words(shown.element.shadowRoot?.textContent ?? '')).to.not.contain('Nouveau');
    });
  });

  describe('tells the same as a table and as a list', () => {
    it('with every event, and the same filters', async () => {
      const shown = await show(auroreCourse(), { view: 'table' });
      const rows = shown.all('tbody tr').length;
      expect(rows).to.equal(22);
      const services = shown.all('.filters label').find((label) => words(label.textContent) === 'Services');
      services?.querySelector('input')?.click();
      await settled(shown.element);
      expect(shown.all('tbody tr').length).to.equal(rows - 7);
      button(shown, 'Ligne').click();
      await settled(shown.element);
      expect(shown.all('.lane').some((lane) => words(lane.textContent).startsWith('Repas'))).to.equal(false);
      button(shown, 'Tout montrer').click();
      await settled(shown.element);
      expect(shown.all('.lane').some((lane) => words(lane.textContent).startsWith('Repas'))).to.equal(true);
    });

    it('as a list when there is little room, without sideways scroll', async () => {
      for (const width of [390, 320]) {
        const shown = await show(auroreCourse(), { width });
        expect(shown.all('.chart').length).to.equal(0);
        expect(shown.element.scrollWidth).to.be.at.most(width);
        const entry = shown
          .all('button.row')
          .find((row) => words(row.textContent).includes('Hospitalisation'));
        entry?.click();
        await settled(shown.element);
        expect(entry?.getAttribute('aria-expanded')).to.equal('true');
        expect(shown.text('.unfolded')).to.contain('Congé le 26 mars 2026');
        entry?.click();
        await settled(shown.element);
        expect(entry?.getAttribute('aria-expanded')).to.equal('false');
        unmountAll();
      }
    });
  });

  describe('adds on the spot', () => {
    it('says what is missing, first in a summary that leads to the field, then beside it', async () => {
      const shown = await show(auroreCourse());
      button(shown, 'Contact').click();
      await settled(shown.element);
      shown.one<HTMLFormElement>('form.quick').requestSubmit();
      await settled(shown.element);
      expect(shown.focused()?.className).to.equal('error-summary');
      shown.one('.error-summary button').click();
      expect(shown.focused()?.id).to.equal('add-with');
      expect(shown.text('#add-with-error')).to.equal('Écrivez avec qui.');
      expect(shown.host.submitted.length).to.equal(0);
      button(shown, 'Fermer').click();
      await settled(shown.element);
      expect(words(shown.focused()?.textContent ?? null)).to.equal('Contact');
    });

    it('a missed service, as one operation that the file keeps', async () => {
      const shown = await show(auroreCourse());
      button(shown, 'Service rendu ou manqué').click();
      await settled(shown.element);
      shown.one<HTMLInputElement>('input[value="missed"]').click();
      await settled(shown.element);
      shown.one<HTMLFormElement>('form.quick').requestSubmit();
      await until(() => shown.host.submitted.length === 1);
      const [operation] = shown.host.submitted;
      expect(operation?.entity.kind).to.equal('deliveredService');
      expect(operation?.path).to.equal('');
      expect(operation?.value).to.deep.equal({
        plannedServiceId: 'bath',
        day: '2026-04-07',
        outcome: 'missed',
      });
      await until(() => shown.text('.foot').includes('Enregistré'));
      expect(shown.all('form.quick').length).to.equal(0);
    });

    it('only what this reader may write', async () => {
      const shown = await show({ ...auroreCourse(), grants: [{ domain: 'services', level: 'read' }] });
      expect(shown.all('.openers').length).to.equal(0);
    });

    it('keeps what was typed when the service refuses it', async () => {
      const host = testHost({
        answers: { 'timeline.read': auroreCourse() },
        submit: (operations) =>
          operations.map(({ id }) => ({ id, outcome: 'refused', rule: 'domainNotGranted' })),
      });
      const element = await mount(FilContinuityTimeline, host);
      const root = element.shadowRoot as ShadowRoot;
      await until(() => root.querySelector('.openers') !== null);
      [...root.querySelectorAll('button')]
        .find((candidate) => words(candidate.textContent) === 'Contact')
        ?.click();
      await settled(element);
      const field = root.querySelector<HTMLInputElement>('#add-with');
      if (field === null) throw new Error('no field');
      field.value = 'Solange';
      field.dispatchEvent(new Event('input'));
      root.querySelector<HTMLFormElement>('form.quick')?.requestSubmit();
      await until(() => words(root.querySelector('.foot')?.textContent ?? '').includes('Refusé'));
      expect(root.querySelector<HTMLInputElement>('#add-with')?.value).to.equal('Solange');
    });
  });

  describe('is accessible', () => {
    it('while it loads', async () => {
      const never = testHost({
        answers: { 'timeline.read': () => new Promise<TimelineReadAnswer>(() => {}) },
      });
      expect(await violationsIn(await mount(FilContinuityTimeline, never))).to.deep.equal([]);
    });

    it('when it fails', async () => {
      expect(await violationsIn(await mount(FilContinuityTimeline, testHost({})))).to.deep.equal([]);
    });

    it('with nothing to show', async () => {
      expect(await violationsIn((await show(answer())).element)).to.deep.equal([]);
    });

    const full = [
      { name: 'as a picture, with a form open', options: {}, form: 'Rupture' },
      { name: 'as a table', options: { view: 'table' as const }, form: 'Contact' },
      { name: 'as a list', options: { width: 390 }, form: 'Service rendu ou manqué' },
      { name: 'in English', options: { lang: 'en' }, form: 'Break' },
    ];
    for (const { name, options, form } of full) {
      it(name, async () => {
        const shown = await show(auroreCourse(), options);
        button(shown, form).click();
        await settled(shown.element);
        expect(await violationsIn(shown.element)).to.deep.equal([]);
      });
    }
  });

  it('leaves nothing behind', async () => {
    const shown = await show(auroreCourse());
    expect(shown.host.watchers).to.equal(1);
    unmountAll();
    expect(shown.host.watchers).to.equal(0);
  });
});
