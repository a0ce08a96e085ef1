import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import { FilElement, foundation, Localize, Query, controls, states } from './index.ts';
import { mount, settled, testHost, unmountAll } from './testing/index.ts';

const catalogue = {
  'fr-CA': { title: 'Résumé de {name}' },
  'fr-FR': {},
  en: { title: 'Summary of {name}' },
};

/** The smallest element that goes through everything: context, query, language, styles. */
class SampleElement extends FilElement {
  static override elementName = 'fil-sample-element';
  static override elementVersion = '1.2.3';
  static override styles = [foundation, controls, states];
  readonly #localize = new Localize(this, catalogue);
  readonly #clock = new Query(this, {
    load: (connection, signal) => connection.query('clock.read', undefined, { signal }),
  });

  override render() {
    return this.#clock.render({
      ready: ({ now }) =>
        html`<h1>${this.#localize.term('title', { name: 'A.' })}</h1>
          <button>${now}</button>`,
    });
  }
}

const now = '2026-04-07T13:00:00.000Z';

describe('the whole chain of tools, with a sample element', () => {
  afterEach(unmountAll);

  it('renders an answer in the language around it', async () => {
    const element = await mount(SampleElement, testHost({ answers: { 'clock.read': { now } } }));
    expect(element.shadowRoot?.querySelector('h1')?.textContent).to.equal('Résumé de A.');
    expect(element.shadowRoot?.querySelector('button')?.textContent).to.equal(now);
  });

  it('applies the shared styles through the resolved tokens', async () => {
    const element = await mount(SampleElement, testHost({ answers: { 'clock.read': { now } } }));
    const button = element.shadowRoot?.querySelector('button');
    if (!button) throw new Error('no button');
    expect(getComputedStyle(button).color).to.equal('rgb(11, 92, 107)');
    element.style.setProperty('--fil-accent', 'rgb(1, 2, 3)');
    expect(getComputedStyle(button).color).to.equal('rgb(1, 2, 3)');
    element.style.removeProperty('--fil-accent');
    element.setAttribute('theme', 'dark');
    expect(getComputedStyle(button).color).to.equal('rgb(124, 196, 210)');
  });

  it('says in words that the service does not answer, and recovers', async () => {
    const host = testHost({ answers: { 'clock.read': { now } } });
    host.setStatus('offline');
    const element = await mount(SampleElement, host);
    expect(element.shadowRoot?.querySelector('[role=alert]')?.textContent).to.contain(
      'Le service ne répond pas.',
    );
    host.setStatus('online');
    await settled(element);
    expect(element.shadowRoot?.querySelector('[role=alert]')).to.equal(null);
    expect(element.shadowRoot?.querySelector('h1')?.textContent).to.equal('Résumé de A.');
  });
});
