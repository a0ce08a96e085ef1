import { expect } from '@esm-bundle/chai';
import { mount, settled, testHost, unmountAll, violationsIn } from '@fil/element-kit/testing';
import { EvaluationForm } from './evaluation-form.ts';
import { button, hostOf, list, press, rootOf, text } from './testing/evaluation-scene.ts';
import { ids, sampleSession } from './testing/sample-evaluation.ts';

describe('fil-evaluation-form: the list', () => {
  afterEach(unmountAll);

  it('shows each evaluation with its author, state and score with its meaning, the newest first', async () => {
    const element = await list(hostOf());
    const rows = [...rootOf(element).querySelectorAll('tbody tr')].map(
      (row) => row.textContent?.replace(/\s+/g, ' ') ?? '',
    );
    expect(rows[0]).to.contain('7 avril 2026').and.to.contain('entre GIR 3 et GIR 5');
    expect(rows[1]).to.contain('Signée').and.to.contain('GIR 4').and.to.contain('aide pour les transferts');
    expect(await violationsIn(element)).to.deep.equal([]);
  });

  it('begins an evaluation with an instrument of the territory, and opens it', async () => {
    const host = hostOf();
    const element = await list(host);
    await press(element, button(element, 'Commencer une évaluation'));
    expect(await violationsIn(element)).to.deep.equal([]);
    await press(element, button(element, 'Commencer'));
    await settled(element);
    const [begun] = host.submitted;
    expect(begun?.value).to.deep.equal({
      instrument: 'aggir',
      instrumentVersion: '1.0.0',
      status: 'draft',
      startedOn: '2026-04-07',
      place: 'home',
    });
    expect(element.evaluationId).to.equal(begun?.entity.id);
  });

  it('names an institution’s own form once, by its title, where an evaluation begins', async () => {
    const id = 'dac-du-bocage:fiche';
    const title = { 'fr-CA': 'Fiche maison', 'fr-FR': 'Fiche maison', en: 'Our own form' };
    const host = hostOf();
    host.answer({
      'session.current': {
        ...sampleSession,
        territory: {
          ...sampleSession.territory,
          instruments: [...sampleSession.territory.instruments, id],
        },
        ownInstruments: [{ id, version: '1', title }],
      },
    });
    const element = await list(host);
    await press(element, button(element, 'Commencer une évaluation'));
    const offered = [...rootOf(element).querySelectorAll('.start fieldset:first-of-type label')];
    expect(offered.map((label) => label.textContent?.trim())).to.deep.equal([
      'Grille AGGIR',
      'Évaluation multidimensionnelle',
      'Fiche maison',
    ]);
  });

  it('lets the host show an evaluation elsewhere', async () => {
    const element = await list(hostOf());
    const asked: unknown[] = [];
    element.addEventListener('fil-navigate', (event) => {
      asked.push(event.detail);
      event.preventDefault();
    });
    await press(element, button(element, 'Poursuivre\u00a0: Grille AGGIR, 7 avril 2026'));
    expect(asked).to.deep.equal([{ to: 'evaluation', entityId: ids.present }]);
    expect(element.evaluationId).to.equal(undefined);
  });

  it('says that there is none yet, and what fails', async () => {
    const host = hostOf();
    host.answer({ 'evaluation.list': { evaluations: [] } });
    const empty = await list(host);
    expect(text(empty)).to.contain('Aucune évaluation encore.');
    expect(await violationsIn(empty)).to.deep.equal([]);
    const failed = await mount(EvaluationForm, testHost({ answers: {} }));
    expect(await violationsIn(failed)).to.deep.equal([]);
  });
});
