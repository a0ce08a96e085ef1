import { FilError } from '@fil/connection';
import type { OperationResult } from '@fil/vocabulary/types';
import { expect } from '@esm-bundle/chai';
import { mount, settled, testHost, unmountAll } from './testing/index.ts';
import { SampleElement } from './testing/sample-element.ts';
import { samplePlan } from './testing/sample-plan.ts';

const answers = { 'plan.read': samplePlan('Manger') };
const line = (element: Element): string =>
  element.shadowRoot
    ?.querySelector('.saving')
    ?.textContent?.replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim() ?? '';

function heard(element: Element, ...types: readonly string[]): { type: string; detail: unknown }[] {
  const events: { type: string; detail: unknown }[] = [];
  for (const type of types) {
    element.parentElement?.addEventListener(type, (event) => {
      events.push({ type, detail: (event as CustomEvent).detail });
    });
  }
  return events;
}

describe('a writer on the screen', () => {
  afterEach(unmountAll);

  it('says when the service recorded, by the clocks of the territory, and tells the host', async () => {
    const element = await mount(SampleElement, testHost({ answers }));
    const events = heard(element, 'fil-dirty', 'fil-saved');
    await element.rename('need-1', 'Manger à sa faim');
    await settled(element);
    expect(line(element)).to.equal('Enregistré au serveur à 14 h 32.');
    expect(events).to.deep.equal([
      { type: 'fil-dirty', detail: { dirty: true, pending: 1 } },
      { type: 'fil-saved', detail: { entities: [{ kind: 'need', id: 'need-1' }] } },
      { type: 'fil-dirty', detail: { dirty: false, pending: 0 } },
    ]);
  });

  it('says how many changes wait while the service is away, and sends them when it is back', async () => {
    const host = testHost({ answers });
    const element = await mount(SampleElement, host);
    host.setStatus('offline');
    const writing = [element.rename('need-1', 'a'), element.rename('need-1', 'b')];
    await settled(element);
    expect(line(element)).to.equal('2 modifications en attente d’envoi. Laissez cette page ouverte.');
    expect(host.submitted).to.have.length(0);
    host.setStatus('online');
    await Promise.all(writing);
    await settled(element);
    expect(line(element)).to.equal('Enregistré au serveur à 14 h 32.');
    expect(host.submitted.map(({ value }) => value)).to.deep.equal(['a', 'b']);
  });

  it('says that a new session is needed when that is what it waits for', async () => {
    const host = testHost({ answers });
    const element = await mount(SampleElement, host);
    const events = heard(element, 'fil-session-expired');
    host.setStatus('sessionExpired');
    const writing = element.rename('need-1', 'a');
    await settled(element);
    expect(line(element)).to.contain('votre session est terminée');
    expect(events).to.have.length(1);
    element.retry();
    await writing;
  });

  it('says why something was refused, and what to do', async () => {
    const submit = ([operation]: readonly { readonly id: string }[]): readonly OperationResult[] => [
      { id: operation?.id ?? '', outcome: 'refused', rule: 'evaluationSigned' },
    ];
    const element = await mount(SampleElement, testHost({ answers, submit }));
    await element.rename('need-1', 'a');
    await settled(element);
    expect(element.writer.state).to.equal('refused');
    expect(line(element)).to.equal(
      'Refusé : l’évaluation est signée et ne change plus. Commencez-en une nouvelle.',
    );
  });

  it('says that somebody else changed the same field', async () => {
    const submit = ([operation]: readonly { readonly id: string }[]): readonly OperationResult[] => [
      { id: operation?.id ?? '', outcome: 'clash', version: 3, current: 'theirs' },
    ];
    const element = await mount(SampleElement, testHost({ answers, submit }));
    await element.rename('need-1', 'a');
    await settled(element);
    expect(element.writer.clashes).to.have.length(1);
    expect(line(element)).to.contain('Les deux valeurs sont gardées');
  });

  it('says that nothing was taken when the file is not open to this reader', async () => {
    const submit = (): never => {
      throw new FilError('notFound');
    };
    const element = await mount(SampleElement, testHost({ answers, submit }));
    const refused = await element.rename('need-1', 'a').catch((thrown: unknown) => thrown);
    await settled(element);
    expect(refused).to.have.property('code', 'notFound');
    expect(line(element)).to.contain('Non enregistré : Rien à afficher ici.');
  });

  it('has its live region before there is anything to say', async () => {
    const element = await mount(SampleElement, testHost({ answers }));
    expect(element.shadowRoot?.querySelector('.saving')?.getAttribute('role')).to.equal('status');
    expect(line(element)).to.equal('');
  });
});
