import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnswerFact, EntityRecord, EvaluationReadAnswer } from '@fil/vocabulary/types';
import fc from 'fast-check';
import { instrumentById } from '../questionnaires.ts';
import { layOut, paperDocument, paperQuestions, readPaper } from './index.ts';
import type { PaperSpeaker } from './index.ts';

const form = (locale: 'fr-CA' | 'en' = 'fr-CA') =>
  readPaper(instrumentById('evaluation-socle')?.questionnaire, locale);
const author = { name: 'M. O.', role: '', organization: 'CLSC' };
const record = (linkId: string, fact: Partial<AnswerFact>): EntityRecord<'answer'> => ({
  kind: 'answer',
  id: `e/${linkId}`,
  domain: 'health',
  fact: { evaluationId: 'e', linkId, values: [], ...fact },
  versions: {},
  clashes: {},
  author,
  createdAt: '2026-02-09T14:00:00.000Z',
  updatedAt: '2026-02-09T14:00:00.000Z',
});
const speaker: PaperSpeaker = {
  term: (key, values = {}) => [key, ...Object.values(values)].join(' '),
  day: (day) => day,
  instant: (instant) => instant,
  number: String,
  domain: (domain) => `<${domain}>`,
};
const read: EvaluationReadAnswer = {
  evaluation: {
    ...record('', {}),
    kind: 'evaluation',
    fact: {
      instrument: 'evaluation-socle',
      instrumentVersion: '1.0.0',
      status: 'signed',
      startedOn: '2026-02-08',
      place: 'home',
    },
  },
  answers: [
    record('health/perceived', { values: [{ valueCoding: { code: 'poor' } }], voice: 'person' }),
    record('health/pain', { absence: 'refused' }),
    record('support/caregiver', { values: [{ valueBoolean: true }] }),
  ],
  score: null,
  withheldDomains: ['caregiverSection', 'medication'],
  readOnlyDomains: [],
  withheldOpinion: ['protection'],
};
const texts = (title: string, name: RegExp): readonly string[] | undefined => {
  const found = paperDocument({ paper: form(), speaker, printedOn: '2026-04-07', read });
  const rows = found.sections.find((section) => section.title === title)?.rows;
  return rows?.find((row) => name.test(row.name))?.texts;
};

test('paper says the form in the language asked for', () => {
  assert.equal(form().title, 'Évaluation multidimensionnelle');
  assert.equal(form('en').title, 'Multidimensional evaluation');
});

test('an answer stands with its words and who said it; an absence is told apart from an empty answer', () => {
  assert.deepEqual(texts('Santé et médicaments', /santé$/), [
    'Mauvaise',
    'paper.according paper.voice.person',
  ]);
  assert.deepEqual(texts('Santé et médicaments', /[Dd]ouleur/), ['paper.refused']);
  assert.deepEqual(texts('Mobilité', /Chutes/), ['paper.none']);
});

test('what is withheld is said to be, in the answers, in the opinion and at the top', () => {
  const document = paperDocument({ paper: form(), speaker, printedOn: '2026-04-07', read });
  assert.match(document.notes.join(), /<caregiverSection>.*<medication>.*part\.protection/);
  const all = document.sections.flatMap(({ rows }) => rows.flatMap((row) => row.texts));
  assert.ok(all.includes('paper.withheld <caregiverSection>'));
  assert.ok(all.includes('paper.withheld part.protection'));
  assert.ok(document.facts.some(([, value]) => value === 'paper.scoreWithheld'));
});

test('a question under a condition that was not answered is left out of a filled form, and stands on a blank one', () => {
  const names = (sections: ReturnType<typeof layOut>) =>
    sections.flatMap(({ lines }) => lines.map(({ item }) => item.linkId));
  assert.ok(!names(layOut(form(), { ...read, withheldDomains: [] })).includes('caregiver/sleep'));
  assert.equal(
    names(layOut(form())).filter((linkId) =>
      paperQuestions(form().items).some((one) => one.linkId === linkId),
    ).length,
    paperQuestions(form().items).length,
  );
});

test('a blank form offers its choices and tells nothing of anybody', () => {
  const blank = paperDocument({ paper: form(), speaker, printedOn: '2026-04-07' });
  const rows = blank.sections.flatMap((section) => section.rows);
  assert.ok(rows.every(({ kind, texts: said }) => kind !== 'answer' && said.length === 0));
  assert.ok(rows.some(({ choices }) => choices.length > 3));
});

test('whatever is handed over as a form, reading it throws nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (anything) => {
      readPaper(anything, 'fr-CA');
      readPaper({ item: [anything, { linkId: 'a', type: 'choice', answerOption: [anything] }] }, 'en');
    }),
  );
});
