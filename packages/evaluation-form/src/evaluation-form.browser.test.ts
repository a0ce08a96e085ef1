import { expect } from '@esm-bundle/chai';
import { mount, settled, testHost, unmountAll, violationsIn } from '@fil/element-kit/testing';
import type { TestHost } from '@fil/element-kit/testing';
import { instrumentById } from '@fil/instruments/questionnaires';
import type { EvaluationReadAnswer, Operation, OperationResult } from '@fil/vocabulary/types';
import { EvaluationForm } from './evaluation-form.ts';
import {
  allAnswers,
  answerRecord,
  evaluationRecord,
  everyTypeQuestionnaire,
  ids,
  presentRead,
  previousCodes,
  previousRead,
  sampleList,
  samplePlan,
  sampleSession,
  sampleSummary,
} from './testing/sample-evaluation.ts';

interface Scene {
  readonly read?: EvaluationReadAnswer;
  readonly questionnaire?: unknown;
  readonly submit?: (operations: readonly Operation[]) => readonly OperationResult[];
}

function hostOf({
  read = presentRead,
  questionnaire = instrumentById('aggir')?.questionnaire,
  submit,
}: Scene = {}): TestHost {
  const answers = {
    'evaluation.list': sampleList,
    'evaluation.read': ({ evaluationId }: { evaluationId: string }) =>
      evaluationId === ids.previous ? previousRead : read,
    'instrument.read': { id: 'any', questionnaire },
    'session.current': sampleSession,
    'file.summary': sampleSummary,
    'plan.read': samplePlan,
  };
  return testHost(submit ? { answers, submit } : { answers });
}

const rootOf = (element: EvaluationForm): ShadowRoot => {
  if (!element.shadowRoot) throw new Error('not rendered');
  return element.shadowRoot;
};

function find<Found extends Element = HTMLElement>(element: EvaluationForm, selector: string): Found {
  const found = rootOf(element).querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

function button(element: EvaluationForm, name: string): HTMLButtonElement {
  const found = [...rootOf(element).querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

const text = (element: EvaluationForm): string => (rootOf(element).textContent ?? '').replace(/\s+/g, ' ');
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Longer than answers are gathered before they leave. */
const gathered = () => pause(500);

function type(element: EvaluationForm, selector: string, value: string): HTMLInputElement {
  const field = find<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return field;
}

async function press(element: EvaluationForm, pressed: HTMLElement): Promise<void> {
  pressed.focus();
  pressed.click();
  await settled(element);
}

/** Waits for what is fetched on demand: the form's code, the rules of an instrument. */
async function shown(element: EvaluationForm, selector: string): Promise<EvaluationForm> {
  for (let turn = 0; turn < 100 && !rootOf(element).querySelector(selector); turn += 1) {
    await pause(20);
    await settled(element);
  }
  return element;
}

/** The element with one evaluation open. */
async function open(host: TestHost, lang = 'fr-FR'): Promise<EvaluationForm> {
  const element = await mount(EvaluationForm, host, { lang, properties: { evaluationId: ids.present } });
  return shown(element, '.evaluation, .failure');
}

async function list(host: TestHost): Promise<EvaluationForm> {
  return shown(await mount(EvaluationForm, host, { lang: 'fr-FR' }), 'table, .lead, .failure');
}

const everyType: Scene = {
  read: {
    ...presentRead,
    evaluation: evaluationRecord(ids.present, '2026-04-07', 'draft', 'every-type'),
    answers: [],
  },
  questionnaire: everyTypeQuestionnaire,
};

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

describe('fil-evaluation-form: the form', () => {
  afterEach(unmountAll);

  it('resumes where one stopped, with the previous answer in the margin and the change in words', async () => {
    const element = await open(hostOf());
    expect(find(element, '.page-title').textContent).to.equal('Toilette, élimination, habillage');
    const margin = find(element, '[data-question="toilette/bas/fait"] .before').textContent ?? '';
    expect(margin).to.contain('Il y a 2 mois\u00a0: B').and.to.contain('→ C aujourd’hui');
  });

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

  it('saves an answer by itself, as one operation', async () => {
    const host = hostOf();
    const element = await open(host);
    await press(element, find(element, '[id="answer-habillage/haut/fait-1"]'));
    await gathered();
    await settled(element);
    expect(host.submitted.map(({ entity, path }) => [entity.kind, entity.id, path])).to.deep.equal([
      ['answer', `${ids.present}/habillage/haut/fait`, ''],
    ]);
    expect(text(element)).to.contain('Enregistré au serveur');
  });

  it('opens the adverbs of « fait seul » under their question, and sets the four at once', async () => {
    const host = hostOf();
    const element = await open(host);
    await press(element, find(element, '[id="answer-habillage/haut/fait"]'));
    const question = '[data-question="habillage/haut/fait"]';
    expect(rootOf(element).querySelectorAll(`${question} .together [data-question]`).length).to.equal(4);
    await press(element, find(element, `${question} .all-yes`));
    await gathered();
    expect(host.submitted.length).to.equal(5);
    expect(find(element, `${question} .before`).textContent).to.contain('→ A aujourd’hui');
  });

  it('keeps unknown, refused and not assessed apart from empty', async () => {
    const host = hostOf();
    const element = await open(host);
    const question = '[data-question="habillage/haut/fait"]';
    await press(element, find(element, `${question} [data-act="more"]`));
    await press(element, find(element, `${question} [data-absence="refused"]`));
    await gathered();
    expect(host.submitted[0]?.value).to.deep.equal({
      evaluationId: ids.present,
      linkId: 'habillage/haut/fait',
      values: [],
      absence: 'refused',
    });
    expect(text(element)).to.contain('Pas encore calculable');
  });

  it('goes to the next question without an answer, in whatever section it is, by keyboard', async () => {
    const element = await open(hostOf());
    await press(element, button(element, 'Prochaine sans réponse'));
    expect(rootOf(element).activeElement?.id).to.equal('answer-habillage/haut/fait');
    for (let time = 0; time < 3; time += 1) await press(element, button(element, 'Prochaine sans réponse'));
    expect(find(element, '.page-title').textContent).to.equal('Cuisine, alimentation, traitement');
    expect(rootOf(element).activeElement?.id).to.equal('answer-cuisine/fait');
  });

  it('shows another evaluator’s answer without moving what is being typed', async () => {
    const host = hostOf(everyType);
    const element = await open(host);
    const field = type(element, '#answer-words', 'Je me déb');
    field.focus();
    const theirs = [
      answerRecord(ids.present, 'falls', [{ valueInteger: 2 }], 'nurse'),
      answerRecord(ids.present, 'words', [{ valueString: 'Autre chose.' }], 'nurse'),
    ];
    host.answer({ 'evaluation.read': { ...presentRead, ...everyType.read, answers: theirs } });
    host.emit({
      kind: 'answer',
      entityId: `${ids.present}/falls`,
      operationIds: [],
      at: '2026-04-07T18:00:00.000Z',
    });
    await pause(150);
    await settled(element);
    expect(find<HTMLInputElement>(element, '#answer-falls').value).to.equal('2');
    expect(text(element)).to.contain('noté par Inès V.');
    expect(field.value).to.equal('Je me déb');
    expect(rootOf(element).activeElement).to.equal(field);
  });

  it('keeps what was typed while the network is away, says so, and sends it afterwards', async () => {
    const host = hostOf(everyType);
    const element = await open(host);
    host.setStatus('offline');
    type(element, '#answer-words', 'Je me débrouille.');
    await gathered();
    await settled(element);
    expect(text(element)).to.contain('en attente d’envoi');
    expect(find<HTMLInputElement>(element, '#answer-words').value).to.equal('Je me débrouille.');
    host.setStatus('online');
    await settled(element);
    await settled(element);
    expect(host.submitted.length).to.equal(1);
    expect(find<HTMLInputElement>(element, '#answer-words').value).to.equal('Je me débrouille.');
  });

  it('keeps a refused answer on the screen with the rule that refused it', async () => {
    const refuse = (operations: readonly Operation[]): readonly OperationResult[] =>
      operations.map(({ id }) => ({ id, outcome: 'refused', rule: 'domainNotGranted' }));
    const element = await open(hostOf({ ...everyType, submit: refuse }));
    type(element, '#answer-words', 'Je me débrouille.');
    await gathered();
    await settled(element);
    expect(find<HTMLInputElement>(element, '#answer-words').value).to.equal('Je me débrouille.');
    expect(find(element, '[data-question="words"]').textContent).to.contain(
      'ne vous est pas ouvert en écriture',
    );
  });

  it('keeps text that is no number, tells it, and saves it once it is one', async () => {
    const host = hostOf(everyType);
    const element = await open(host);
    type(element, '#answer-weight', '5x');
    await gathered();
    await settled(element);
    expect(host.submitted.length).to.equal(0);
    expect(find(element, '#answer-weight').getAttribute('aria-invalid')).to.equal('true');
    expect(find<HTMLInputElement>(element, '#answer-weight').value).to.equal('5x');
    type(element, '#answer-weight', '52,5');
    await gathered();
    expect((host.submitted[0]?.value as { values: unknown }).values).to.deep.equal([{ valueDecimal: 52.5 }]);
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

  it('shows both answers of a clash at their question, and writes the one that is chosen', async () => {
    const theirs = {
      value: [{ valueCoding: { code: 'neFaitPas' } }],
      author: { name: 'Inès V.', role: 'nurse', organization: 'Cabinet du Bourg' },
      at: '2026-04-07T14:00:00.000Z',
      version: 3,
    };
    const answers = presentRead.answers.map((record) =>
      record.fact.linkId === 'toilette/haut/fait' ? { ...record, clashes: { values: [theirs] } } : record,
    );
    const host = hostOf({ read: { ...presentRead, answers } });
    const element = await open(host);
    expect(find(element, '.clash').textContent).to.contain('Inès V.');
    expect(await violationsIn(element)).to.deep.equal([]);
    await press(element, button(element, 'Garder «\u00a0Ne fait pas\u00a0»'));
    expect(host.submitted.map(({ path, value, baseVersion }) => [path, value, baseVersion])).to.deep.equal([
      ['values', theirs.value, 2],
    ]);
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

  it('sends what was just given when it leaves the page', async () => {
    const host = hostOf(everyType);
    const element = await open(host);
    type(element, '#answer-words', 'Je me débrouille.');
    unmountAll();
    await pause(20);
    expect(host.submitted.length).to.equal(1);
    expect(host.watchers).to.equal(0);
  });

  it('fits 320 px without sideways scroll', async () => {
    const element = await open(hostOf());
    (element.parentElement as HTMLElement).style.width = '320px';
    await settled(element);
    expect(element.scrollWidth).to.be.at.most(320);
  });
});
