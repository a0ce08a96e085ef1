import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readImport } from './index.ts';

const questionnaire = {
  resourceType: 'Questionnaire',
  status: 'active',
  version: '3',
  title: 'Fiche maison',
  copyright: 'La maison',
  item: [
    { linkId: 'a', type: 'boolean', text: 'A' },
    { linkId: 'b', type: 'integer', text: 'B', extension: [{ url: 'urn:other', valueBoolean: true }] },
  ],
};

test('a report says what is supported, what is kept and not acted upon, and whose each question is', () => {
  const { report, document } = readImport(questionnaire, {
    format: 'fil-instrument-mapping/1',
    domain: 'services',
    domains: { b: 'health' },
    score: { method: 'function', function: 'mmse', inputs: { total: { linkId: 'b' } } },
  });
  assert.deepEqual(report.obstacles, []);
  assert.deepEqual(
    [report.title['fr-CA'], report.version, report.copyright],
    ['Fiche maison', '3', 'La maison'],
  );
  assert.deepEqual(report.types, { boolean: 1, integer: 1 });
  assert.ok(report.unsupported.some(({ what, count }) => what === 'urn:other' && count === 1));
  assert.deepEqual(report.domains, [
    { domain: 'services', questions: 1 },
    { domain: 'health', questions: 1 },
  ]);
  assert.equal(report.score?.status, 'entered');
  assert.equal(document?.domain, 'services');
});

test('what cannot be kept is said by code', () => {
  const codes = (json: unknown, mapping?: unknown) =>
    readImport(json, mapping).report.obstacles.map(({ code }) => code);
  assert.deepEqual(codes('texte'), ['notAQuestionnaire']);
  assert.deepEqual(codes({ resourceType: 'Patient' }), ['notAQuestionnaire']);
  assert.deepEqual(codes({ ...questionnaire, item: [] }), ['noQuestion']);
  assert.deepEqual(codes({ ...questionnaire, title: undefined, version: 'v'.repeat(41) }), [
    'noTitle',
    'versionTooLong',
  ]);
  assert.deepEqual(codes({ ...questionnaire, item: [{ linkId: 'une question', type: 'string' }] }), [
    'linkIdNotStorable',
  ]);
  assert.deepEqual(codes(questionnaire, {}), ['badMapping']);
});

test('one bad item is told and is no obstacle; without a mapping, questions are closed and said to be', () => {
  const { report } = readImport({
    ...questionnaire,
    item: [...questionnaire.item, { linkId: 'c', type: 'surprise' }],
  });
  assert.deepEqual(report.obstacles, []);
  assert.ok(report.problems.some(({ linkId, severity }) => linkId === 'c' && severity === 'error'));
  assert.deepEqual(report.domains, [{ domain: 'sensitive', questions: 2 }]);
  assert.deepEqual(
    report.mappingProblems.map(({ code }) => code),
    ['questionWithoutDomain'],
  );
});

test('a hostile form is told in few words: nested without end, or with a fault at each of its many items', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(30_000)}${']'.repeat(30_000)}`);
  const { report, text } = readImport({ ...questionnaire, extension: deep });
  assert.deepEqual([report.obstacles.map(({ code }) => code), text], [['nestedTooDeep'], undefined]);
  const many = Array.from({ length: 5_000 }, () => ({ linkId: 'x', type: 'string' }));
  const { problems, problemsLeftOut } = readImport({ ...questionnaire, item: many }).report;
  assert.equal(problems.length, 500);
  assert.ok(problemsLeftOut > 4_000);
});
