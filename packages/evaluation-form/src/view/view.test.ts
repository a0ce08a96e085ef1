import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OperationDraft } from '@fil/connection';
import { loadRules } from '@fil/instruments/load';
import { instrumentById } from '@fil/instruments/questionnaires';
import { readQuestionnaire } from '@fil/questionnaire';
import type { Form } from '@fil/questionnaire';
import { factSchemas } from '@fil/vocabulary/schemas';
import type { AnswerFact, EvaluationReadAnswer } from '@fil/vocabulary/types';
import { Filling } from '../controllers/filling.ts';
import { everyTypeQuestionnaire, ids, partAnswers, presentRead } from '../testing/sample-evaluation.ts';
import { adverbCode } from './adverb-code.ts';
import { ageOn } from './age-on.ts';
import { domainOfItem } from './domain-of-item.ts';
import { pageOf, pagesOf, progressOf } from './pages.ts';
import { needFrom, proposedNeeds } from './proposed-needs.ts';

function formOf(questionnaire: unknown): Form {
  const { form } = readQuestionnaire(questionnaire);
  assert.ok(form);
  return form;
}

const aggir = formOf(instrumentById('aggir')?.questionnaire);
const filling = (answers = presentRead.answers) =>
  new Filling(
    { ...presentRead, answers },
    { form: aggir, submit: async () => [], changed: () => {}, clashed: () => {}, gatherFor: 1 },
  );

test('each section is a page, and what stands outside any section shares one', () => {
  assert.equal(pagesOf(aggir).length, 5);
  const loose = formOf({
    resourceType: 'Questionnaire',
    status: 'active',
    item: [
      { linkId: '1', type: 'boolean', text: 'Une' },
      { linkId: '2', type: 'boolean', text: 'Deux' },
      {
        linkId: '3',
        type: 'group',
        text: 'Section',
        item: [{ linkId: '3.1', type: 'boolean', text: 'Trois' }],
      },
      { linkId: '4', type: 'boolean', text: 'Quatre' },
    ],
  });
  const pages = pagesOf(loose);
  assert.deepEqual(
    pages.map(({ items }) => items),
    [['1', '2'], ['3.1'], ['4']],
  );
  assert.equal(pageOf(pages, loose, '2'), pages[0]);
  assert.equal(pageOf(pages, loose, '3.1'), pages[1]);
});

test('the progress of a page counts what is asked, also on a page of loose questions', () => {
  const { session } = filling();
  const progress = progressOf(pagesOf(aggir), session);
  assert.deepEqual(
    progress.map(({ answered, total }) => [answered, total]),
    [
      [10, 10],
      [16, 19],
      [1, 4],
      [0, 7],
      [16, 16],
    ],
  );
});

test('a question in two steps has a code once every adverb is answered, and none before', () => {
  const question = aggir.question('transferts/fait');
  assert.ok(question);
  for (const code of ['A', 'B', 'C'] as const) {
    const given = filling(partAnswers(ids.present, 'transferts', code));
    assert.equal(
      adverbCode(aggir, question, (linkId) => given.answer(linkId)),
      code,
    );
  }
  const [doing, ...adverbs] = partAnswers(ids.present, 'transferts', 'A');
  assert.ok(doing);
  const unfinished = filling([doing, ...adverbs.slice(1)]);
  assert.equal(
    adverbCode(aggir, question, (linkId) => unfinished.answer(linkId)),
    undefined,
  );
  const allNo = filling([
    doing,
    ...adverbs.map((record) => ({ ...record, fact: { ...record.fact, values: [{ valueBoolean: false }] } })),
  ]);
  assert.equal(
    adverbCode(aggir, question, (linkId) => allNo.answer(linkId)),
    'C',
  );
});

test('every question of AGGIR says the domain it belongs to, as its rules do', async () => {
  const rules = await loadRules('aggir');
  assert.ok(rules);
  for (const item of aggir.items) {
    if (item.role === 'question')
      assert.equal(domainOfItem(item), rules.questions.get(item.linkId)?.domain, item.linkId);
  }
});

test('a proposed need becomes one that the vocabulary accepts, and is known again afterwards', async () => {
  const rules = await loadRules('aggir');
  const found = rules?.findings(filling().counted(), 'fr-CA') ?? [];
  const [first] = found;
  assert.ok(first && found.length > 1);
  const fact = needFrom(first, ids.present, []);
  assert.ok(factSchemas.need.safeParse(fact).success);
  const need = { ...presentRead.evaluation, kind: 'need' as const, fact };
  const proposed = proposedNeeds(found, ids.present, [need], new Set([found[1]?.id ?? '']));
  assert.equal(proposed[0]?.accepted, need);
  assert.deepEqual([proposed[1]?.accepted, proposed[1]?.dismissed], [undefined, true]);
  assert.equal(proposedNeeds(found, ids.previous, [need], new Set())[0]?.accepted, undefined);
});

test('what another evaluator answered is taken in, what is being given here is not touched', () => {
  const form = formOf(everyTypeQuestionnaire);
  const given = new Filling(
    { ...presentRead, answers: [] },
    { form, submit: () => new Promise(() => {}), changed: () => {}, clashed: () => {}, gatherFor: 1 },
  );
  const words = given.session.node('words');
  assert.ok(words);
  given.give(words, [{ valueString: 'ici' }]);
  const theirs = (linkId: string, valueString: string) => ({
    ...presentRead.evaluation,
    kind: 'answer' as const,
    fact: { evaluationId: ids.present, linkId, values: [{ valueString }] },
  });
  given.learn([theirs('words', 'ailleurs'), theirs('pills', 'aspirine')]);
  assert.deepEqual(given.answer('words').values, [{ valueString: 'ici' }]);
  assert.deepEqual(given.answer('pills').values, [{ valueString: 'aspirine' }]);
});

const pillsQuestionnaire = {
  resourceType: 'Questionnaire',
  status: 'active',
  item: [
    {
      linkId: 'pills',
      type: 'group',
      repeats: true,
      item: [{ linkId: 'name', type: 'string', text: 'Nom' }],
    },
  ],
};

test('a repetition added stands for everybody, and one taken away takes its answers with it', async () => {
  const sent: OperationDraft[] = [];
  const form = formOf(pillsQuestionnaire);
  const fill = (answers: EvaluationReadAnswer['answers'] = []) =>
    new Filling(
      { ...presentRead, answers },
      {
        form,
        submit: async (drafts) => {
          sent.push(...drafts);
          return drafts.map(({ entityId }, at) => ({
            id: entityId,
            outcome: 'accepted' as const,
            version: at + 1,
          }));
        },
        changed: () => {},
        clashed: () => {},
        newId: () => 'abcdefgh-0000',
        gatherFor: 1,
      },
    );
  const mine = fill();
  const list = mine.session.node('pills');
  assert.ok(list);
  mine.addRepetition(list);
  const name = mine.session.node('pills#0002-abcdefgh/name');
  assert.ok(name);
  mine.give(name, [{ valueString: 'Aspirine' }]);
  await mine.writes.flush();
  assert.deepEqual(
    sent.map(({ entityId, value }) => [entityId, value]),
    [
      [
        `${ids.present}/pills#0002-abcdefgh`,
        { evaluationId: ids.present, linkId: 'pills', place: 'pills#0002-abcdefgh', values: [] },
      ],
      [
        `${ids.present}/pills#0002-abcdefgh/name`,
        {
          evaluationId: ids.present,
          linkId: 'name',
          place: 'pills#0002-abcdefgh/name',
          values: [{ valueString: 'Aspirine' }],
        },
      ],
    ],
  );
  assert.ok(sent.every(({ value }) => factSchemas.answer.safeParse(value).success));

  const records = sent.map(({ entityId, value }) => ({
    ...presentRead.evaluation,
    kind: 'answer' as const,
    id: entityId,
    fact: value as AnswerFact,
  }));
  const theirs = fill(records.toReversed());
  assert.deepEqual(theirs.answer('pills#0002-abcdefgh/name').values, [{ valueString: 'Aspirine' }]);

  sent.length = 0;
  const repetition = theirs.session.node('pills#0002-abcdefgh');
  assert.ok(repetition);
  theirs.removeRepetition(repetition);
  await theirs.writes.flush();
  assert.deepEqual(
    sent.map(({ path, value }) => [path, value]),
    [
      ['values', []],
      ['removed', true],
    ],
  );

  // An edit that comes from elsewhere wins over the removal.
  const removed = records.map((record) =>
    record.fact.linkId === 'pills' ? { ...record, fact: { ...record.fact, removed: true } } : record,
  );
  assert.ok(fill(removed).session.node('pills#0002-abcdefgh'));
  const emptied = removed.map((record) =>
    record.fact.linkId === 'name' ? { ...record, fact: { ...record.fact, values: [] } } : record,
  );
  assert.equal(fill(emptied).session.node('pills#0002-abcdefgh'), undefined);
});

test('what the form answered in advance is kept with the first answer, and only then', async () => {
  const sent: OperationDraft[] = [];
  const form = formOf({
    resourceType: 'Questionnaire',
    status: 'active',
    item: [
      { linkId: 'lives', type: 'string', initial: [{ valueString: 'à domicile' }] },
      { linkId: 'said', type: 'string', initial: [{ valueString: 'rien' }] },
      { linkId: 'name', type: 'string' },
    ],
  });
  const said = {
    ...presentRead.evaluation,
    kind: 'answer' as const,
    fact: { evaluationId: ids.present, linkId: 'said', values: [] },
  };
  const filled = new Filling(
    { ...presentRead, answers: [said] },
    {
      form,
      submit: async (drafts) => {
        sent.push(...drafts);
        return drafts.map(({ entityId }) => ({ id: entityId, outcome: 'accepted' as const, version: 1 }));
      },
      changed: () => {},
      clashed: () => {},
      gatherFor: 1,
    },
  );
  await filled.writes.flush();
  assert.equal(sent.length, 0);
  assert.deepEqual(filled.answer('said').values, []);
  const name = filled.session.node('name');
  assert.ok(name);
  filled.give(name, [{ valueString: 'Aurore' }]);
  await filled.writes.flush();
  assert.deepEqual(sent.map(({ entityId }) => entityId.split('/')[1]).sort(), ['lives', 'name']);
});

test('an age counts birthdays, not days', () => {
  assert.equal(ageOn('1946-09-12', '2026-09-11'), 79);
  assert.equal(ageOn('1946-09-12', '2026-09-12'), 80);
  assert.equal(ageOn('1948-02-29', '2026-02-28'), 77);
});
