import { expect } from '@esm-bundle/chai';
import { html, render } from 'lit';
import type { TemplateResult } from 'lit';
import { errorSummary, field, spokenWords, threadMarks } from './index.ts';
import { mount, testHost, unmountAll, violationsIn } from '../testing/index.ts';
import { SampleElement } from '../testing/sample-element.ts';
import { samplePlan } from '../testing/sample-plan.ts';

function drawn(template: TemplateResult): HTMLElement {
  const root = document.createElement('main');
  root.lang = 'fr-CA';
  render(template, root);
  document.body.append(root);
  return root;
}

describe('shared templates', () => {
  afterEach(() => {
    document.querySelectorAll('main').forEach((each) => each.remove());
    unmountAll();
  });

  it('tie a control to its label, hint and error', async () => {
    const root = drawn(
      field(
        'Nom',
        (w) => html`<input id=${w.id} aria-describedby=${w.describedBy} aria-invalid=${w.invalid} />`,
        {
          hint: 'En toutes lettres',
          error: 'Le nom manque.',
        },
      ),
    );
    const input = root.querySelector('input');
    expect(input?.labels?.[0]?.textContent).to.equal('Nom');
    const described = input?.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => root.querySelector(`#${id}`)?.textContent)).to.deep.equal([
      'En toutes lettres',
      'Le nom manque.',
    ]);
    expect(input?.getAttribute('aria-invalid')).to.equal('true');
    expect(await violationsIn(root)).to.deep.equal([]);
  });

  it('label a control given as it is', async () => {
    const root = drawn(field('Jour', html`<input type="text" />`));
    expect(root.querySelector('input')?.labels?.[0]?.textContent?.trim()).to.equal('Jour');
    expect(await violationsIn(root)).to.deep.equal([]);
  });

  it('lead from an error to its field without touching the address', async () => {
    const root = drawn(
      html`${errorSummary('Il y a 1 chose à corriger', [{ fieldId: 'nom', text: 'Le nom manque.' }])}
        <label>Nom <input id="nom" /></label>`,
    );
    const before = location.href;
    root.querySelector<HTMLButtonElement>('.error-summary button')?.click();
    expect(document.activeElement?.id).to.equal('nom');
    expect(location.href).to.equal(before);
    expect(await violationsIn(root)).to.deep.equal([]);
  });

  it('say what beads show, and that words are missing', async () => {
    const root = drawn(
      html`${threadMarks([{ state: 'delivered' }, { state: 'missed' }], '1 repas livré, 1 manqué')}
      ${spokenWords(undefined, 'Mots non recueillis')}`,
    );
    expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).to.equal('1 repas livré, 1 manqué');
    expect(root.textContent).to.contain('Mots non recueillis');
    expect(await violationsIn(root)).to.deep.equal([]);
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const state of ['full', 'empty', 'loading', 'offline'] as const) {
      it(`pass axe when ${state}, ${theme}`, async () => {
        const plan = state === 'empty' ? samplePlan() : samplePlan('Manger à sa faim', 'Marcher');
        const answers = {
          'plan.read': state === 'loading' ? () => new Promise<never>(() => undefined) : plan,
        };
        const host = testHost({ answers, theme });
        if (state === 'offline') host.setStatus('offline');
        const element = await mount(SampleElement, host);
        const violations = await violationsIn(element);
        // A page of its own has landmarks; a piece of one does not.
        expect(violations.filter((each) => !each.startsWith('region'))).to.deep.equal([]);
      });
    }
  }
});
