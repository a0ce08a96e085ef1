import { expect } from '@esm-bundle/chai';
import { unmountAll } from '@fil/element-kit/testing';
import { button, find, hostOf, open, press, rootOf } from './testing/evaluation-scene.ts';

describe('fil-evaluation-form: the form', () => {
  afterEach(unmountAll);

  it('resumes where one stopped, with the previous answer in the margin and the change in words', async () => {
    const element = await open(hostOf());
    expect(find(element, '.page-title').textContent).to.equal('Toilette, élimination, habillage');
    const margin = find(element, '[data-question="toilette/bas/fait"] .before').textContent ?? '';
    expect(margin).to.contain('Il y a 2 mois\u00a0: B').and.to.contain('→ C aujourd’hui');
  });

  it('goes to the next question without an answer, in whatever section it is, by keyboard', async () => {
    const element = await open(hostOf());
    await press(element, button(element, 'Prochaine sans réponse'));
    expect(rootOf(element).activeElement?.id).to.equal('answer-habillage/haut/fait');
    for (let time = 0; time < 3; time += 1) await press(element, button(element, 'Prochaine sans réponse'));
    expect(find(element, '.page-title').textContent).to.equal('Cuisine, alimentation, traitement');
    expect(rootOf(element).activeElement?.id).to.equal('answer-cuisine/fait');
  });
});
