import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readMapping } from '@fil/instruments/import';
import { mappingFormat } from '@fil/instruments/mapping';
import type { MappingDocument } from '@fil/instruments/mapping';
import { scoreFunctions } from '@fil/instruments/scales';
import { dimensions, domains } from '@fil/vocabulary/codes';
import { activityForm, formOf, variedForm } from '../testing/sample-forms.ts';
import { adaptDocument } from './adapt-document.ts';
import { countableQuestions } from './countable.ts';
import { chooseDimension, chooseDomain } from './edit-places.ts';
import * as edit from './edit-score.ts';
import type { SourcePlace } from './edit-score.ts';
import { copyValues, isNumbered, matchByOrder, orderMatch } from './fill-in.ts';
import { coverageOf, placeRow, placedUnder } from './place-rows.ts';
import { fieldOfProblem, shownFields } from './score-fields.ts';

const form = formOf(variedForm);
const empty: MappingDocument = { format: mappingFormat };
type Gesture = (document: MappingDocument) => MappingDocument;

const linkIds = form.items.map(({ linkId }) => linkId);
const countable = countableQuestions(form);
const question = fc.constantFrom(...countable);
const number = fc.integer({ min: -5, max: 40 });
const place: fc.Arbitrary<SourcePlace> = fc.oneof(
  fc
    .constantFrom(...scoreFunctions.flatMap(({ inputs }) => inputs.map(({ id }) => id)))
    .map((input): SourcePlace => ({ in: 'inputs', input })),
  fc.nat(5).map((at): SourcePlace => ({ in: 'items', at })),
  fc.constant<SourcePlace>({ in: 'total' }),
);
/** A gesture of the screen: inputs are those of the function chosen, as the screen shows no other. */
const gesture: fc.Arbitrary<Gesture> = fc.oneof(
  fc.tuple(fc.constantFrom(undefined, ...linkIds), fc.constantFrom(undefined, ...domains)).map(
    ([linkId, domain]): Gesture =>
      (document) =>
        chooseDomain(document, linkId, domain),
  ),
  fc.tuple(fc.constantFrom(undefined, ...linkIds), fc.constantFrom(undefined, ...dimensions)).map(
    ([linkId, dimension]): Gesture =>
      (document) =>
        chooseDimension(document, linkId, dimension),
  ),
  fc
    .constantFrom<edit.ScoreChoice>(
      'none',
      'sum',
      'entered',
      ...scoreFunctions.map(({ id }) => `function:${id}` as const),
    )
    .map(
      (choice): Gesture =>
        (document) =>
          edit.withScore(document, edit.emptyScore(choice)),
    ),
  fc.tuple(place, fc.option(question, { nil: undefined })).map(([at, chosen]): Gesture => (document) => {
    const { score } = document;
    const scale =
      score?.method === 'function' ? scoreFunctions.find(({ id }) => id === score.function) : undefined;
    const input = at.in === 'inputs' ? scale?.inputs.find(({ id }) => id === at.input) : undefined;
    return at.in === 'inputs' && !input ? document : edit.chooseQuestion(document, at, chosen, input?.values);
  }),
  fc
    .tuple(
      place,
      fc.constantFrom('true', 'false', 'x', 'y', '0', '1'),
      fc.option(fc.option(number), { nil: undefined }),
    )
    .map(([at, key, value]): Gesture => (document) => {
      const chosen = form.question(edit.sourceAt(document, at)?.linkId ?? '');
      const offers = chosen?.options.length === 0 ? ['true', 'false'] : ['x', 'y', '0', '1'];
      return offers.includes(key) ? edit.setAnswerValue(document, at, key, value) : document;
    }),
  fc.tuple(place, fc.boolean()).map(([at, wanted]): Gesture => (document) => {
    const chosen = form.question(edit.sourceAt(document, at)?.linkId ?? '');
    return chosen ? edit.useWeights(document, at, chosen, wanted) : document;
  }),
  fc
    .tuple(
      place,
      fc.constantFrom('lowest' as const, 'highest' as const),
      fc.option(number, { nil: undefined }),
    )
    .map(
      ([at, end, value]): Gesture =>
        (document) =>
          edit.setLimit(document, at, end, value),
    ),
  fc.tuple(question, fc.boolean()).map(
    ([chosen, counts]): Gesture =>
      (document) =>
        edit.toggleItem(document, form, chosen, counts),
  ),
  fc.constant<Gesture>(edit.addBand),
  fc.nat(3).map(
    (at): Gesture =>
      (document) =>
        edit.removeBand(document, at),
  ),
  fc.tuple(fc.nat(3), number).map(
    ([at, from]): Gesture =>
      (document) =>
        edit.setBandStart(document, at, from),
  ),
  fc.tuple(fc.nat(3), fc.constantFrom('fr-CA' as const, 'en' as const), fc.constantFrom('', 'Élevé')).map(
    ([at, locale, words]): Gesture =>
      (document) =>
        edit.setBandWords(document, at, locale, words),
  ),
  fc
    .constantFrom(
      { kind: 'profile' as const },
      { by: 'par' },
      { by: undefined },
      { on: 'le' },
      { on: undefined },
    )
    .map(
      (change): Gesture =>
        (document) =>
          edit.setEntered(document, change),
    ),
  fc.constantFrom(undefined, 'c0').map(
    (from): Gesture =>
      (document) =>
        matchByOrder(document, form, from),
  ),
  place.map(
    (at): Gesture =>
      (document) =>
        copyValues(document, form, at),
  ),
);

test('whatever is done to a mapping, it is read, or each problem is told at a field that the screen shows', () => {
  fc.assert(
    fc.property(fc.array(gesture, { maxLength: 40 }), (gestures) => {
      const document = gestures.reduce((edited, change) => change(edited), empty);
      const shown = shownFields(document, form);
      const written: unknown = JSON.parse(JSON.stringify(document));
      assert.deepEqual(written, document, 'nothing of it is lost on its way');
      const { problems, mapping } = readMapping(written, form);
      const errors = problems.filter(({ severity }) => severity === 'error');
      assert.equal(mapping === undefined, errors.length > 0);
      for (const problem of problems) {
        const field = fieldOfProblem(problem, document, shown);
        assert.ok(shown.has(field), `${problem.code} ${problem.field} is told at ${field}`);
        assert.ok(
          field !== 'score',
          `${problem.code} ${problem.field} has a field nearer than the whole score`,
        );
        const isMalformed = ['notAMapping', 'unknownFormat', 'unknownLinkId', 'unknownOption'];
        assert.ok(!isMalformed.includes(problem.code), `${problem.code} ${problem.field}`);
        if (problem.code === 'malformedField') assert.equal(problem.field, 'score.items');
      }
    }),
    { numRuns: 400 },
  );
});

test('a choice taken back leaves no trace, and what is above counts again', () => {
  const given = chooseDomain(chooseDomain(empty, undefined, 'notes'), 'g', 'housing');
  const row = (linkId: string, document: MappingDocument) => placeRow(form.item(linkId)!, form, document);
  assert.deepEqual(row('c0', given).domain, {
    inherited: { code: 'housing', by: 'mapping', linkId: 'g' },
  });
  assert.deepEqual(row('g', given).domain, { own: 'housing', inherited: { code: 'notes', by: 'whole' } });
  const own = chooseDomain(given, 'c0', 'health');
  assert.equal(row('c0', own).domain.own, 'health');
  assert.deepEqual(chooseDomain(own, 'c0', undefined), given);
  assert.deepEqual(chooseDomain(chooseDomain(given, 'g', undefined), undefined, undefined), empty);
});

test('coverage counts what is said, and not what is taken in silence', () => {
  const none = coverageOf(empty, form);
  assert.equal(none.withoutDomain, none.questions);
  assert.equal(none.withoutDimension, none.questions);
  assert.ok(none.dimensions.every(({ questions }) => questions === 0));
  const some = coverageOf(chooseDimension(chooseDomain(empty, 'g', 'health'), 'g', 'adl'), form);
  assert.equal(some.withoutDomain, none.questions - 3);
  assert.deepEqual(
    some.dimensions.find(({ dimension }) => dimension === 'adl'),
    { dimension: 'adl', questions: 3 },
  );
  assert.equal(coverageOf(chooseDomain(empty, undefined, 'notes'), form).withoutDomain, 0);
});

test('rows are the sections and questions under an item, and no text', () => {
  const withText = formOf({
    ...variedForm,
    item: [
      { linkId: 't', type: 'display', text: 'Un texte' },
      {
        linkId: 'vide',
        type: 'group',
        text: 'Sans question',
        item: [{ linkId: 'u', type: 'display', text: '…' }],
      },
      ...variedForm.item,
    ],
  });
  const names = (linkId?: string) => placedUnder(withText, linkId).map((item) => item.linkId);
  assert.deepEqual(names('g'), ['c0', 'c1', 'c2']);
  assert.ok(!names().includes('t') && !names().includes('vide') && names().includes('liste'));
});

test('what may count is asked once and answered once', () => {
  assert.deepEqual(
    countable.map(({ linkId }) => linkId),
    ['n', 'oui', 'pese', 'c0', 'c1', 'c2'],
  );
});

test('a question chosen brings the weights of the form, or numbers that its codes are, and no guess', () => {
  const katz = edit.withScore(empty, edit.emptyScore('function:katz'));
  const at: SourcePlace = { in: 'inputs', input: 'bathing' };
  const chosen = (linkId: string) =>
    edit.sourceAt(edit.chooseQuestion(katz, at, form.question(linkId), [0, 0.5, 1]), at);
  assert.deepEqual(chosen('pese'), { linkId: 'pese', ordinal: true });
  assert.deepEqual(chosen('c0'), { linkId: 'c0', values: { 0: 0, 1: 1 } });
  assert.deepEqual(chosen('oui'), { linkId: 'oui', values: {} });
  assert.deepEqual(chosen('n'), { linkId: 'n' });
});

test('inputs that are numbered go by order; from another question on, and never one question twice', () => {
  assert.deepEqual(
    scoreFunctions.filter(isNumbered).map(({ id }) => id),
    ['smaf', 'prisma-7', 'zarit-22', 'zarit-12'],
  );
  const scale = scoreFunctions.find(({ id }) => id === 'prisma-7')!;
  assert.deepEqual(orderMatch(form, scale, 'c0'), { inputs: 7, questions: 3 });
  const prisma = edit.withScore(empty, edit.emptyScore('function:prisma-7'));
  const { score } = matchByOrder(prisma, form, 'c0');
  assert.deepEqual(
    score?.method === 'function' && Object.entries(score.inputs).map(([id, { linkId }]) => [id, linkId]),
    [
      ['q1', 'c0'],
      ['q2', 'c1'],
      ['q3', 'c2'],
    ],
  );
});

test('what answers count for is copied to every question with the same answers', () => {
  const activities = formOf(activityForm);
  const sum = countableQuestions(activities).reduce(
    (document, chosen) => edit.toggleItem(document, activities, chosen, true),
    edit.withScore(empty, edit.emptyScore('sum')),
  );
  const first: SourcePlace = { in: 'items', at: 0 };
  const said = edit.setAnswerValue(edit.setAnswerValue(sum, first, 'seul', 1), first, 'aide', 0);
  const { score } = copyValues(said, activities, first);
  assert.ok(score?.method === 'sum');
  assert.deepEqual(
    score.items.map(({ values }) => values),
    [...Array.from({ length: 6 }, () => ({ seul: 1, aide: 0 })), undefined, {}],
  );
});

test('a mapping of a former version keeps what this one still has, and counts what it lost', () => {
  const former: MappingDocument = {
    format: mappingFormat,
    domains: { g: 'health', gone: 'notes' },
    score: {
      method: 'sum',
      items: [
        { linkId: 'c0', values: { 0: 0, 1: 1 } },
        { linkId: 'parti', values: { 0: 0 } },
      ],
      bands: [{ from: 0, meaning: { 'fr-CA': 'Bas' } }],
    },
  };
  const { document, left } = adaptDocument(former, form);
  assert.equal(left, 2);
  assert.deepEqual(document.domains, { g: 'health' });
  assert.deepEqual(
    readMapping(document, form).problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  const coded = formOf({
    ...variedForm,
    item: [{ linkId: 'z', type: 'integer', text: 'Z', code: [{ system: 'urn:x', code: 'q' }] }],
  });
  const byCode: MappingDocument = {
    format: mappingFormat,
    score: { method: 'entered', total: { code: { code: 'q' }, lowest: 0, highest: 3 }, by: 'parti' },
  };
  assert.deepEqual(adaptDocument(byCode, coded), {
    document: {
      format: mappingFormat,
      score: { method: 'entered', total: { linkId: 'z', lowest: 0, highest: 3 } },
    },
    left: 1,
  });
});
