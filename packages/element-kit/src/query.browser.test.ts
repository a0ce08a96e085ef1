import { FilError } from '@fil/connection';
import { expect } from '@esm-bundle/chai';
import { mount, settled, testHost, unmountAll } from './testing/index.ts';
import { SampleElement } from './testing/sample-element.ts';
import { samplePlan } from './testing/sample-plan.ts';

const text = (element: Element): string => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const titles = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('li b') ?? [])].map(({ textContent }) => textContent ?? '');
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a query on the screen', () => {
  afterEach(unmountAll);

  it('says that it loads, in words, beside a skeleton nobody hears', async () => {
    const host = testHost({ answers: { 'plan.read': () => new Promise(() => undefined) } });
    const element = await mount(SampleElement, host);
    expect(element.shadowRoot?.querySelector('[role=status]')?.textContent).to.equal('Chargement…');
    expect(element.shadowRoot?.querySelector('.skeleton')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('says that there is nothing, rather than showing nothing', async () => {
    const element = await mount(SampleElement, testHost({ answers: { 'plan.read': samplePlan() } }));
    expect(text(element)).to.contain('Rien n’est inscrit ici');
  });

  it('loads again when the file changes, once for several changes, and keeps the last answer meanwhile', async () => {
    const host = testHost({ answers: { 'plan.read': samplePlan('Manger') } });
    const element = await mount(SampleElement, host);
    const before = host.asked.length;
    host.answer({ 'plan.read': samplePlan('Manger à sa faim') });
    const event = {
      kind: 'need',
      entityId: 'need-1',
      operationIds: ['a'],
      at: '2026-04-07T13:00:00.000Z',
    } as const;
    host.emit(event);
    host.emit({ ...event, entityId: 'need-2' });
    host.emit({ ...event, kind: 'contact' });
    expect(titles(element)).to.deep.equal(['Manger']);
    await pause(100);
    await settled(element);
    expect(titles(element)).to.deep.equal(['Manger à sa faim']);
    expect(host.asked.length).to.equal(before + 1);
  });

  it('keeps what it shows during an outage, says so, and comes back by itself', async () => {
    const host = testHost({ answers: { 'plan.read': samplePlan('Manger') } });
    const element = await mount(SampleElement, host);
    host.setStatus('offline');
    element.plan.reload();
    await settled(element);
    expect(titles(element)).to.deep.equal(['Manger']);
    expect(element.shadowRoot?.querySelector('.failure')?.textContent).to.contain(
      'Le service ne répond pas.',
    );
    host.setStatus('online');
    await settled(element);
    expect(element.shadowRoot?.querySelector('.failure')).to.equal(null);
  });

  it('takes away what one may no longer read', async () => {
    const host = testHost({ answers: { 'plan.read': samplePlan('Manger') } });
    const element = await mount(SampleElement, host);
    host.answer({
      'plan.read': () => {
        throw new FilError('notFound');
      },
    });
    host.emit('resync');
    await pause(100);
    await settled(element);
    expect(titles(element)).to.deep.equal([]);
    expect(text(element)).to.contain('Ce dossier n’existe pas, ou il ne vous est pas ouvert.');
  });

  for (const [status, words] of [
    ['sessionExpired', 'Votre session est terminée.'],
    ['upgradeRequired', 'Mise à jour requise.'],
  ] as const) {
    it(`tells ${status} in words`, async () => {
      const host = testHost({ answers: { 'plan.read': samplePlan('Manger') } });
      host.setStatus(status);
      const element = await mount(SampleElement, host);
      // Rarer words are fetched when they are said.
      for (let turn = 0; turn < 100 && !text(element).includes(words); turn += 1) await pause(20);
      expect(element.shadowRoot?.querySelector('[role=alert]')?.textContent).to.contain(words);
    });
  }

  it('gives the reference of a failure and tells the host of it', async () => {
    const failing = () => {
      throw new FilError('unexpected', { reference: 'r-42' });
    };
    const heard: unknown[] = [];
    const listen = (event: Event) => heard.push((event as CustomEvent).detail);
    document.addEventListener('fil-error', listen);
    const element = await mount(SampleElement, testHost({ answers: { 'plan.read': failing } }));
    document.removeEventListener('fil-error', listen);
    expect(text(element)).to.contain('r-42');
    expect(heard).to.deep.equal([{ code: 'unexpected', reference: 'r-42' }]);
  });

  it('tries again at the reader’s word', async () => {
    let works = false;
    const element = await mount(
      SampleElement,
      testHost({
        answers: {
          'plan.read': () => {
            if (!works) throw new FilError('unexpected');
            return samplePlan('Manger');
          },
        },
      }),
    );
    works = true;
    element.shadowRoot?.querySelector<HTMLButtonElement>('button.retry')?.click();
    await settled(element);
    expect(titles(element)).to.deep.equal(['Manger']);
  });

  it('never shows one person’s answer under another’s name', async () => {
    let answerLate: (() => void) | undefined;
    const answerOfFirst = new Promise<ReturnType<typeof samplePlan>>((resolve) => {
      answerLate = () => resolve(samplePlan('Premier dossier'));
    });
    const first = testHost({ answers: { 'plan.read': () => answerOfFirst } });
    const second = testHost({
      person: { system: 'urn:test:persons', value: 'P-0002' },
      answers: { 'plan.read': samplePlan('Second dossier') },
    });
    const element = await mount(SampleElement, first);
    element.context = second;
    await settled(element);
    answerLate?.();
    await settled(element);
    expect(titles(element)).to.deep.equal(['Second dossier']);
    expect(first.watchers).to.equal(0);
  });

  it('waits for a context without claiming that anything is wrong', async () => {
    const element = await mount(SampleElement, undefined);
    expect(text(element)).to.contain('En attente du dossier à afficher.');
    expect(element.shadowRoot?.querySelector('[role=alert]')).to.equal(null);
  });
});
