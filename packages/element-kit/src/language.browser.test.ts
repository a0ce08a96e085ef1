import { expect } from '@esm-bundle/chai';
import { Localize } from './localize.ts';
import { localeOfTag } from './nearest-language.ts';
import { mount, testHost, unmountAll } from './testing/index.ts';
import { SampleElement } from './testing/sample-element.ts';
import { samplePlan } from './testing/sample-plan.ts';

const answers = { 'plan.read': samplePlan('Manger') };
const title = (element: Element): string | undefined | null =>
  element.shadowRoot?.querySelector('h1')?.textContent;
/** Spaces of every kind read alike here; what kind they are is tested by itself. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('the language of an element', () => {
  afterEach(unmountAll);

  it('is that of the nearest lang, two on one page', async () => {
    const french = await mount(SampleElement, testHost({ answers }), { lang: 'fr-CA' });
    const english = await mount(SampleElement, testHost({ answers }), { lang: 'en-GB' });
    expect(title(french)).to.equal('Plan du 2026-04-07');
    expect(title(english)).to.equal('Plan of 2026-04-07');
  });

  it('follows a change of lang', async () => {
    const element = await mount(SampleElement, testHost({ answers }));
    const place = element.parentElement;
    if (!place) throw new Error('not on the page');
    place.lang = 'fr-FR';
    // The runner's own limit ends the wait.
    while (title(element) !== 'Plan au 07/04/2026') {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    expect(title(element)).to.equal('Plan au 07/04/2026');
  });

  it('is found through the shadow roots of a host', async () => {
    const outer = document.createElement('div');
    outer.lang = 'en';
    const root = outer.attachShadow({ mode: 'open' });
    document.body.append(outer);
    const element = await mount(SampleElement, testHost({ answers }));
    element.parentElement?.removeAttribute('lang');
    root.append(element);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(element.locale).to.equal('en');
    outer.lang = 'fr-FR';
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(element.locale).to.equal('fr-FR');
    outer.remove();
  });

  it('is the host’s locale when no lang says anything it speaks', () => {
    expect(localeOfTag('es', 'fr-FR')).to.equal(undefined);
    expect(localeOfTag(undefined, 'fr-FR')).to.equal(undefined);
    expect(localeOfTag('fr', 'fr-FR')).to.equal('fr-FR');
    expect(localeOfTag('fr', 'en')).to.equal('fr-CA');
    expect(localeOfTag('fr-BE', 'fr-CA')).to.equal('fr-FR');
    expect(localeOfTag('FR-ca', undefined)).to.equal('fr-CA');
    expect(localeOfTag('en-US', 'fr-CA')).to.equal('en');
  });
});

describe('numbers, days and moments', () => {
  const catalogue = {
    'fr-CA': { hello: 'Bonjour {name}, {count}' },
    'fr-FR': {},
    en: { hello: 'Hello {name}, {count}' },
  };
  const connection = { timeZone: 'America/Toronto' };
  const canadian = new Localize({ locale: 'fr-CA', connection }, catalogue);
  const french = new Localize({ locale: 'fr-FR', connection: { timeZone: 'Europe/Paris' } }, catalogue);
  const english = new Localize({ locale: 'en' }, catalogue);
  const moment = '2026-11-21T23:05:00.000Z';

  it('are written as each locale writes them', () => {
    expect(canadian.day('2026-11-21')).to.equal('2026-11-21');
    expect(french.day('2026-11-21')).to.equal('21/11/2026');
    expect(canadian.day('2026-11-21', 'long')).to.equal('21 novembre 2026');
    expect(english.day('2026-11-21', 'long')).to.equal('November 21, 2026');
    expect(plain(canadian.instant(moment))).to.equal('21 novembre 2026 à 18 h 05');
    expect(plain(french.instant(moment))).to.equal('22 novembre 2026 à 00:05');
    expect(canadian.instant(moment, 'time')).to.equal('18\u00a0h\u00a005', 'never cut at the end of a line');
    expect(canadian.number(1234.5)).to.equal('1\u00a0234,5');
    expect(french.number(1234.5)).to.equal('1\u202f234,5');
  });

  it('say « 1er », which the platform does not', () => {
    expect(canadian.day('2026-03-01', 'long')).to.equal('1er mars 2026');
    expect(canadian.day('2026-03-01')).to.equal('2026-03-01');
    expect(english.day('2026-03-01', 'long')).to.equal('March 1, 2026');
  });

  it('say periods, and those that are not over', () => {
    expect(plain(canadian.dayRange('2026-02-02', '2026-02-09'))).to.match(/^2\s?[–-]\s?9 février 2026$/);
    expect(canadian.dayRange('2026-02-01', undefined)).to.equal('depuis le 1er février 2026');
    expect(english.dayRange('2026-02-01', undefined)).to.equal('since February 1, 2026');
  });

  it('agree in number as French does: nothing and one and a half are singular', () => {
    const forms = { one: '{count} visite', other: '{count} visites' };
    expect([0, 1, 1.5, 2].map((count) => canadian.plural(count, forms))).to.deep.equal([
      '0 visite',
      '1 visite',
      '1,5 visite',
      '2 visites',
    ]);
    expect(english.plural(0, { one: '{count} visit', other: '{count} visits' })).to.equal('0 visits');
  });

  it('say ages', () => {
    expect(plain(canadian.age(84))).to.equal('84 ans');
    expect(plain(english.age(84))).to.equal('84 years');
  });

  it('fill the places of a term, fall back on Canadian French, and leave a forgotten place visible', () => {
    expect(french.term('hello', { name: 'A.', count: 1200 })).to.equal('Bonjour A., 1\u202f200');
    expect(english.term('hello', { name: 'A.' })).to.equal('Hello A., {count}');
  });
});
