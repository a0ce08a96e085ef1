import { expect } from '@esm-bundle/chai';
import { settled, unmountAll, violationsIn } from '@fil/element-kit/testing';
import { instrumentById } from '@fil/instruments/questionnaires';
import type { EvaluationReadAnswer } from '@fil/vocabulary/types';
import {
  button,
  everyType,
  find,
  gathered,
  hostOf,
  open,
  pause,
  press,
  rootOf,
  text,
  type,
} from './testing/evaluation-scene.ts';
import {
  allAnswers,
  evaluationRecord,
  ids,
  presentRead,
  previousCodes,
  samplePlan,
  sampleSession,
} from './testing/sample-evaluation.ts';

describe('fil-evaluation-form: what comes of the answers', () => {
  afterEach(unmountAll);

  it('says what the score still misses and what is possible, then the score with its meaning and its working', async () => {
    const incomplete = await open(hostOf());
    expect(text(incomplete)).to.contain('Pas encore calculable').and.to.contain('entre GIR 3 et GIR 5');
    unmountAll();
    const complete = await open(
      hostOf({ read: { ...presentRead, answers: allAnswers(ids.present, previousCodes) } }),
    );
    expect(find(complete, '.score').textContent).to.contain('GIR 4');
    expect(find(complete, '.codes').textContent).to.contain('Toilette');
  });

  it('shows the crisis procedure the moment a thought of self-harm is told, also without network', async () => {
    const host = hostOf({
      read: {
        ...presentRead,
        evaluation: evaluationRecord(ids.present, '2026-04-07', 'draft', 'phq-9'),
        answers: [],
      },
      questionnaire: instrumentById('phq-9')?.questionnaire,
    });
    host.answer({
      'session.current': {
        ...sampleSession,
        territory: {
          ...sampleSession.territory,
          parameters: {
            ...sampleSession.territory.parameters,
            crisisProcedure: 'Ne laissez pas la personne seule.\nAppelez le 555-0199.',
          },
        },
      },
    });
    const element = await open(host);
    host.setStatus('offline');
    await press(element, find(element, '#answer-self-harm'));
    expect(find(element, '.alerts').textContent?.trim()).to.equal('');
    await press(element, find(element, '#answer-self-harm-1'));
    expect(find(element, '.alerts').textContent)
      .to.contain('idées de mort')
      .and.to.contain('Appelez le 555-0199.');
    expect(find(element, '[data-question="self-harm"]').textContent).to.contain('Appelez le 555-0199.');
    expect(find(element, '[data-question="movement"]').textContent).not.to.contain('555-0199');
    await press(element, button(element, 'Noter ce qui a été fait'));
    expect(rootOf(element).activeElement?.tagName).to.equal('TEXTAREA');
    expect(await violationsIn(element)).to.deep.equal([]);
  });

  it('scores an institution’s own form by what the institution said of it, as it is filled in', async () => {
    const option = (code: string) => ({ valueCoding: { code, display: code } });
    const question = (linkId: string) => ({
      linkId,
      type: 'choice',
      text: linkId,
      answerOption: [option('un peu'), option('beaucoup')],
    });
    const values = { 'un peu': 1, beaucoup: 4 };
    const host = hostOf({
      ...everyType,
      questionnaire: {
        resourceType: 'Questionnaire',
        status: 'active',
        title: 'Fiche maison',
        item: [question('peine'), question('fatigue')],
      },
      own: {
        institutionId: 'clsc',
        revision: 1,
        mapping: {
          format: 'fil-instrument-mapping/1',
          domain: 'health',
          dimension: 'cognition',
          score: {
            method: 'sum',
            items: [
              { linkId: 'peine', values },
              { linkId: 'fatigue', values },
            ],
            bands: [
              { from: 0, meaning: { 'fr-CA': 'Peut attendre' } },
              { from: 5, meaning: { 'fr-CA': 'À voir cette semaine' } },
            ],
          },
        },
      },
    });
    const element = await open(host);
    expect(text(element)).to.contain('Pas encore calculable').and.to.contain('peine');
    await press(element, find(element, '#answer-peine'));
    await press(element, find(element, '#answer-fatigue-1'));
    expect(find(element, '.score').textContent).to.contain('5');
    expect(find(element, '.right').textContent).to.contain('À voir cette semaine');
    expect(await violationsIn(element)).to.deep.equal([]);
  });

  it('holds the signature for text that is no answer yet, and leads back to it, whatever section it was typed in', async () => {
    const section = (linkId: string, text: string, type: string, required = false) => ({
      linkId: `section-${linkId}`,
      type: 'group',
      text: `Section ${text}`,
      item: [{ linkId, type, text, required }],
    });
    const host = hostOf({
      ...everyType,
      questionnaire: {
        resourceType: 'Questionnaire',
        status: 'active',
        title: 'Deux sections',
        item: [section('weight', 'Poids', 'decimal'), section('name', 'Prénom', 'string', true)],
      },
    });
    const element = await open(host);
    type(element, '#answer-weight', 'soixante');
    const second = [...rootOf(element).querySelectorAll<HTMLElement>('.contents button')].find((one) =>
      one.textContent?.includes('Section Prénom'),
    );
    await press(element, second!);
    expect(rootOf(element).querySelector('#answer-weight') === null).to.equal(true);
    await press(element, button(element, 'Signer l’évaluation'));
    const summary = find(element, '.sign .error-summary');
    expect(rootOf(element).activeElement === summary).to.equal(true);
    expect(summary.textContent).to.contain('Poids').and.to.contain('pas encore une réponse');
    expect(find<HTMLButtonElement>(element, '.sign .sign-end .main').disabled).to.equal(true);
    expect(find(element, '.sign ul.plain').textContent).to.contain('Prénom');
    expect(await violationsIn(element)).to.deep.equal([]);
    await press(element, find(element, '.sign .error-summary button'));
    await pause(50);
    const field = find<HTMLInputElement>(element, '#answer-weight');
    expect([field.value, rootOf(element).activeElement === field]).to.deep.equal(['soixante', true]);
    type(element, '#answer-weight', '60');
    await gathered();
    await settled(element);
    expect(rootOf(element).querySelector('.sign .error-summary') === null).to.equal(true);
    expect(find<HTMLButtonElement>(element, '.sign .sign-end .main').disabled).to.equal(false);
    await press(element, find(element, '.sign ul.plain button'));
    await pause(50);
    expect(rootOf(element).activeElement?.id).to.equal('answer-name');
  });

  it('has no accessibility violation, in any section, signed or not', async () => {
    const element = await open(hostOf());
    expect(await violationsIn(element)).to.deep.equal([]);
    await press(element, button(element, 'Signer l’évaluation'));
    expect(await violationsIn(element)).to.deep.equal([]);
    unmountAll();
    const every = await open(hostOf(everyType), 'en');
    expect(await violationsIn(every)).to.deep.equal([]);
    unmountAll();
    const signed = evaluationRecord(ids.present, '2026-04-07', 'signed');
    expect(
      await violationsIn(await open(hostOf({ read: { ...presentRead, evaluation: signed } }))),
    ).to.deep.equal([]);
  });

  it('tells which item of a Questionnaire cannot be asked and why, and asks the others', async () => {
    const element = await open(hostOf(everyType));
    expect(text(element))
      .to.contain('Photo du logement')
      .and.to.contain('son type « hologram » n’existe pas');
    expect(rootOf(element).querySelectorAll('[data-question]').length).to.equal(7);
    unmountAll();
    const broken = await open(hostOf({ ...everyType, questionnaire: { resourceType: 'Patient' } }));
    expect(text(broken)).to.contain('ce n’est pas un questionnaire FHIR');
  });

  it('proposes needs, and adds to the plan only the one that is accepted, with its finding', async () => {
    const host = hostOf();
    const element = await open(host);
    await press(
      element,
      button(element, 'Écarter le besoin «\u00a0Prendre ses médicaments sans erreur\u00a0»'),
    );
    await press(
      element,
      button(element, 'Accepter le besoin «\u00a0Faire sa toilette avec l’aide nécessaire\u00a0»'),
    );
    expect(host.submitted.length).to.equal(1);
    const need = host.submitted[0];
    const fact = need?.value as {
      title: string;
      dimension: string;
      finding: { evaluationId: string; linkIds: string[] };
    };
    expect(fact.title).to.equal('Faire sa toilette avec l’aide nécessaire');
    expect(fact.dimension).to.equal('adl');
    expect(fact.finding.evaluationId).to.equal(ids.present);
    expect(fact.finding.linkIds).to.contain('toilette/bas/fait');

    const template = evaluationRecord(need?.entity.id ?? '', '2026-04-07', 'draft');
    host.answer({
      'plan.read': { ...samplePlan, needs: [{ ...template, kind: 'need', fact: need?.value as never }] },
    });
    host.emit({
      kind: 'need',
      entityId: need?.entity.id ?? '',
      operationIds: [],
      at: '2026-04-07T18:00:00.000Z',
    });
    await pause(120);
    await settled(element);
    const asked: unknown[] = [];
    element.addEventListener('fil-navigate', (event) => asked.push(event.detail));
    await press(element, button(element, 'Voir au plan'));
    expect(asked).to.deep.equal([{ to: 'plan', entityId: need?.entity.id }]);
  });

  it('says which questions are withheld, and why others cannot be changed', async () => {
    const read: EvaluationReadAnswer = {
      ...presentRead,
      withheldDomains: ['medication'],
      readOnlyDomains: ['functionalAutonomy'],
    };
    const element = await open(hostOf({ read }));
    await press(element, find(element, '.contents li:nth-child(3) button'));
    expect(text(element)).to.contain('Ces questions ne vous sont pas partagées (médicaments)');
    expect(rootOf(element).querySelector('[data-question="suivi-du-traitement/fait"]')).to.equal(null);
    expect(find<HTMLInputElement>(element, '[id="answer-cuisine/fait"]').disabled).to.equal(true);
    expect(text(element)).to.contain('autonomie fonctionnelle');
  });

  it('signs after a confirmation, once what was given has arrived, and then nothing changes', async () => {
    const host = hostOf();
    const element = await open(host);
    find(element, '[id="answer-habillage/haut/fait-1"]').click();
    await press(element, button(element, 'Signer l’évaluation'));
    expect(host.submitted.length).to.equal(0);
    host.answer({
      'evaluation.read': {
        ...presentRead,
        evaluation: evaluationRecord(ids.present, '2026-04-07', 'signed'),
      },
    });
    await press(element, button(element, 'Signer'));
    await pause(120);
    await settled(element);
    expect(
      host.submitted.map(({ entity, path, value }) => [entity.kind, path === 'status' ? value : '']),
    ).to.deep.equal([
      ['answer', ''],
      ['evaluation', 'signed'],
    ]);
    const enabled = [...rootOf(element).querySelectorAll<HTMLInputElement>('.question input')].filter(
      (input) => !input.disabled,
    );
    expect(enabled.length).to.equal(0);
  });

  it('fits 320 px without sideways scroll', async () => {
    const element = await open(hostOf());
    (element.parentElement as HTMLElement).style.width = '320px';
    await settled(element);
    expect(element.scrollWidth).to.be.at.most(320);
  });
});
