import type { HostContext } from '@fil/connection';
import { expect } from '@esm-bundle/chai';
import { html, LitElement, render } from 'lit';
import { contextReadyEvent, define, place, provideContext } from './index.ts';
import { mount, settled, testHost, unmountAll } from './testing/index.ts';
import { SampleElement } from './testing/sample-element.ts';
import { samplePlan } from './testing/sample-plan.ts';

const hostOf = (value: string) =>
  testHost({ person: { system: 'urn:test:persons', value }, answers: { 'plan.read': samplePlan(value) } });
const titleOf = (element: Element) => element.shadowRoot?.querySelector('li b')?.textContent;

describe('the context of an element', () => {
  afterEach(unmountAll);

  const onPage = (): SampleElement => {
    define(SampleElement);
    const element = document.createElement('fil-sample') as SampleElement;
    const around = document.createElement('div');
    around.id = 'around';
    around.append(element);
    document.body.append(around);
    return element;
  };

  it('is asked from the page, through shadow roots, and followed', async () => {
    const provider = provideContext(document.body, hostOf('A'));
    const element = onPage();
    await settled(element);
    expect(titleOf(element)).to.equal('A');
    provider.update(hostOf('B'));
    await settled(element);
    expect(titleOf(element)).to.equal('B');
    provider.stop();
    element.parentElement?.remove();
  });

  it('may be provided after the element is there', async () => {
    const element = onPage();
    await settled(element);
    const provider = provideContext(document.body, hostOf('late'));
    await settled(element);
    expect(titleOf(element)).to.equal('late');
    provider.stop();
    element.parentElement?.remove();
  });

  it('is not asked when the host has set it, and leaves with the element', async () => {
    const provider = provideContext(document.body, hostOf('A'));
    const own = await mount(SampleElement, hostOf('own'));
    expect(titleOf(own)).to.equal('own');
    const element = onPage();
    await settled(element);
    element.remove();
    provider.update(hostOf('B'));
    await settled(element);
    expect(element.person?.value).to.equal('A');
    provider.stop();
    document.getElementById('around')?.remove();
  });

  it('is answered by a host that knows nothing of our code', async () => {
    const answer = (event: Event): void => {
      event.stopPropagation();
      (event as unknown as { listen(context: HostContext): void }).listen(hostOf('plain'));
    };
    document.addEventListener('fil-context-request', answer);
    const element = onPage();
    await settled(element);
    document.removeEventListener('fil-context-request', answer);
    expect(titleOf(element)).to.equal('plain');
    document.dispatchEvent(new Event(contextReadyEvent));
    element.parentElement?.remove();
  });
});

describe('defining an element', () => {
  class Older extends SampleElement {
    static override elementName = 'fil-twice';
    static override elementVersion = '1.0.0';
  }
  class Newer extends SampleElement {
    static override elementName = 'fil-twice';
    static override elementVersion = '2.0.0';
  }

  it('twice throws nothing and warns once, with both versions; a suffix has both', () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (message: string) => warned.push(message);
    try {
      define(Older);
      define(Older);
      expect(warned).to.deep.equal([]);
      define(Newer);
    } finally {
      console.warn = warn;
    }
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain('1.0.0').and.to.contain('2.0.0').and.to.contain('fil-twice');
    define(Newer, { suffix: 'next' });
    define(Older, { suffix: 'again' });
    expect(document.createElement('fil-twice')).to.be.instanceOf(Older);
    expect(document.createElement('fil-twice-next')).to.be.instanceOf(Newer);
    expect(document.createElement('fil-twice-again')).to.be.instanceOf(Older);
  });
});

describe('the place directive', () => {
  it('sets, changes and takes away custom properties without a style attribute in the template', () => {
    const around = document.createElement('div');
    const draw = (start: string | undefined): HTMLElement => {
      render(html`<i ${place({ '--start': start, '--end': 1 })}></i>`, around);
      return around.querySelector('i') as HTMLElement;
    };
    expect(draw('12%').style.getPropertyValue('--start')).to.equal('12%');
    expect(draw('13%').style.getPropertyValue('--start')).to.equal('13%');
    expect(draw(undefined).style.getPropertyValue('--start')).to.equal('');
    expect(draw(undefined).style.getPropertyValue('--end')).to.equal('1');
  });
});

describe('a page around elements', () => {
  afterEach(unmountAll);

  it('gets nothing added to its head, and nothing on window', async () => {
    const styles = document.head.querySelectorAll('style, link').length;
    const sheets = document.adoptedStyleSheets.length;
    const handlers: string[] = [];
    const { addEventListener } = window;
    window.addEventListener = ((type: string, ...rest: [EventListener]) => {
      handlers.push(type);
      addEventListener.call(window, type, ...rest);
    }) as typeof window.addEventListener;
    try {
      await mount(SampleElement, hostOf('A'));
    } finally {
      window.addEventListener = addEventListener;
    }
    expect(handlers).to.deep.equal([]);
    expect(document.head.querySelectorAll('style, link').length).to.equal(styles);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
  });

  it('cannot change an element with its own style sheet', async () => {
    const hostile = document.createElement('style');
    hostile.textContent =
      '* { color: red !important; font-size: 40px } button { display: none !important } b { letter-spacing: 1em }';
    const element = await mount(SampleElement, hostOf('A'));
    const button = element.shadowRoot?.querySelector('button');
    if (!button) throw new Error('no button');
    const before = getComputedStyle(button).color;
    document.head.append(hostile);
    expect(getComputedStyle(button).display).to.not.equal('none');
    expect(getComputedStyle(button).color).to.equal(before);
    hostile.remove();
  });

  it('gives its own design system’s colours, its theme, and ours win over both', async () => {
    const element = await mount(SampleElement, hostOf('A'));
    const button = element.shadowRoot?.querySelector('button');
    const around = element.parentElement;
    if (!button || !around) throw new Error('not rendered');
    const color = (): string => getComputedStyle(button).color;
    expect(color()).to.equal('rgb(11, 92, 107)');
    around.style.setProperty('color-scheme', 'dark');
    expect(color()).to.equal('rgb(124, 196, 210)');
    element.setAttribute('theme', 'light');
    expect(color()).to.equal('rgb(11, 92, 107)');
    around.style.setProperty('--background-action-high-blue-france', 'rgb(0, 0, 145)');
    expect(color()).to.equal('rgb(0, 0, 145)');
    around.style.setProperty('--fil-accent', 'rgb(1, 2, 3)');
    expect(color()).to.equal('rgb(1, 2, 3)');
  });

  it('keeps no listener after 200 mounts and unmounts, and no element', async () => {
    const host = hostOf('A');
    define(SampleElement);
    // A function of its own: the last element must not survive in a variable of the test.
    const visit = async (): Promise<WeakRef<SampleElement>> => {
      const element = document.createElement('fil-sample') as SampleElement;
      element.context = host;
      document.body.append(element);
      await element.updateComplete;
      element.remove();
      return new WeakRef(element);
    };
    const elements: WeakRef<SampleElement>[] = [];
    for (let round = 0; round < 200; round += 1) elements.push(await visit());
    expect(host.watchers).to.equal(0);
    const { gc } = globalThis as { gc?: () => void };
    if (!gc) return; // Only some engines let a test collect garbage; the listeners above were counted in all.
    for (let attempt = 0; attempt < 20 && elements.some((each) => each.deref()); attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      gc();
    }
    expect(elements.filter((each) => each.deref()).length).to.equal(0);
  });

  it('shares one Lit with us', () => {
    expect(Object.getPrototypeOf(Object.getPrototypeOf(SampleElement))).to.equal(LitElement);
  });
});
