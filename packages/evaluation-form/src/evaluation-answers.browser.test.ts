import { expect } from '@esm-bundle/chai';
import { settled, unmountAll, violationsIn } from '@fil/element-kit/testing';
import type { Operation, OperationResult } from '@fil/vocabulary/types';
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
import { answerRecord, ids, presentRead } from './testing/sample-evaluation.ts';

describe('fil-evaluation-form: answers kept', () => {
  afterEach(unmountAll);

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

  it('sends what was just given when it leaves the page', async () => {
    const host = hostOf(everyType);
    const element = await open(host);
    type(element, '#answer-words', 'Je me débrouille.');
    unmountAll();
    await pause(20);
    expect(host.submitted.length).to.equal(1);
    expect(host.watchers).to.equal(0);
  });
});
