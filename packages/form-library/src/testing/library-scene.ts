import { mount, settled, testHost } from '@fil/element-kit/testing';
import type { TestHost, TestHostOptions } from '@fil/element-kit/testing';
import type { InstrumentOwnAnswer, SessionAnswer } from '@fil/vocabulary/types';
import { FormLibrary } from '../form-library.ts';
import { activityForm } from './sample-forms.ts';

export const kept: InstrumentOwnAnswer = {
  instruments: [
    {
      id: 'clsc:grille',
      questions: 9,
      score: { method: 'function', function: 'katz', name: 'Katz ADL', status: 'confirmed', source: 'x' },
      versions: [
        {
          version: '2024',
          title: { 'fr-CA': 'Grille', 'fr-FR': 'Grille', en: 'Grid' },
          importedAt: '2026-04-07T13:00:00.000Z',
          importedBy: 'Paule D.',
          mappingRevision: 2,
        },
        {
          version: '2023',
          title: { 'fr-CA': 'Grille', 'fr-FR': 'Grille', en: 'Grid' },
          importedAt: '2025-04-07T13:00:00.000Z',
          importedBy: null,
          mappingRevision: 1,
        },
      ],
    },
  ],
};

/** The mapping in force of the form that is kept. */
export const katzMapping = {
  format: 'fil-instrument-mapping/1',
  domain: 'functionalAutonomy',
  score: {
    method: 'function',
    function: 'katz',
    inputs: Object.fromEntries(
      Object.entries({
        bathing: 'laver',
        dressing: 'habiller',
        toileting: 'toilettes',
        transferring: 'lever',
        continence: 'retenir',
        feeding: 'manger',
      }).map(([input, linkId]) => [input, { linkId, values: { seul: 1, aide: 0 } }]),
    ),
  },
};

function session(duties: SessionAnswer['duties']): SessionAnswer {
  return { duties, today: '2026-04-07', now: '2026-04-07T13:00:00.000Z' } as SessionAnswer;
}

/** A host whose reader is in charge of the forms, unless said otherwise. */
export function libraryHost(
  more: TestHostOptions = {},
  { steward = true, own = kept }: { readonly steward?: boolean; readonly own?: InstrumentOwnAnswer } = {},
): TestHost {
  return testHost({
    ...more,
    answers: {
      'session.current': session(steward ? ['instrumentSteward'] : []),
      'instrument.own': own,
      'instrument.read': {
        id: 'clsc:grille',
        version: '2024',
        questionnaire: activityForm,
        own: { institutionId: 'clsc', mapping: katzMapping, revision: 2 },
      },
      ...more.answers,
    },
  });
}

/** The element on a page, and the hands of its reader. */
export class Scene {
  readonly element: FormLibrary;
  readonly host: TestHost;
  constructor(element: FormLibrary, host: TestHost) {
    this.element = element;
    this.host = host;
  }

  static async open(host: TestHost, lang = 'fr-CA'): Promise<Scene> {
    return new Scene(await mount(FormLibrary, host, { lang }), host);
  }

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error('not rendered');
    return this.element.shadowRoot;
  }

  get text(): string {
    return (this.root.textContent ?? '').replace(/\s+/g, ' ');
  }

  find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.root.querySelector<Found>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }

  has(selector: string): boolean {
    return this.root.querySelector(selector) !== null;
  }

  button(name: string): HTMLButtonElement {
    const found = [...this.root.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent?.replace(/\s+/g, ' ').trim()) === name,
    );
    if (!found) throw new Error(`no button ${name}`);
    return found;
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await settled(this.element);
  }

  /** Waits until something is drawn: code is fetched, files are read in slices. */
  async until(selector: string): Promise<void> {
    for (let turn = 0; turn < 400; turn += 1) {
      await settled(this.element);
      if (this.has(selector)) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`waited in vain for ${selector}`);
  }

  async part(name: 'summary' | 'try' | 'places' | 'score' | 'keep'): Promise<void> {
    this.find<HTMLButtonElement>(`[data-part="${name}"]`).click();
    await settled(this.element);
  }

  async fill(selector: string, value: string): Promise<void> {
    const control = this.find<HTMLInputElement>(selector);
    if (control.type === 'checkbox') control.checked = value === 'true';
    else control.value = value;
    const isTyped = control.localName === 'textarea' || control.type === 'text';
    control.dispatchEvent(new Event(isTyped ? 'input' : 'change', { bubbles: true }));
    await settled(this.element);
  }

  /** Brings a form by its text, from the list. */
  async bring(questionnaire: unknown): Promise<void> {
    await this.press('Apporter un formulaire');
    await this.until('#file');
    await this.paste(typeof questionnaire === 'string' ? questionnaire : JSON.stringify(questionnaire));
  }

  async paste(text: string): Promise<void> {
    await this.fill('#pasted', text);
    await this.press('Lire ce texte');
    await this.until('nav.steps, .failure');
  }
}
