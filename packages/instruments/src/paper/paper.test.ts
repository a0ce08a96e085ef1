import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnswerFact, AnswerValue, EntityRecord, EvaluationReadAnswer } from '@fil/vocabulary/types';
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

test('help under a question stands on a blank form only; other words of the form stand on both', () => {
  const paper = readPaper(
    {
      item: [
        { linkId: 'legal', type: 'display', text: 'Loi' },
        {
          linkId: 'q',
          type: 'string',
          text: 'Question',
          item: [{ linkId: 'help', type: 'display', text: 'Aide' }],
        },
      ],
    },
    'fr-CA',
  );
  const names = (filled: boolean) =>
    paperDocument({ paper, speaker, printedOn: '2026-04-07', read: filled ? read : undefined })
      .sections.flatMap(({ rows }) => rows.map(({ name }) => name))
      .filter((name) => ['Loi', 'Question', 'Aide'].includes(name));
  assert.deepEqual(names(false), ['Loi', 'Question', 'Aide']);
  assert.deepEqual(names(true), ['Loi', 'Question']);
});

const listed = readPaper(
  {
    item: [
      {
        linkId: 'helpers',
        type: 'group',
        repeats: true,
        text: 'Proche',
        item: [
          { linkId: 'name', type: 'string', text: 'Nom' },
          {
            linkId: 'tasks',
            type: 'group',
            repeats: true,
            text: 'Tâche',
            item: [{ linkId: 'hours', type: 'quantity', text: 'Heures' }],
          },
        ],
      },
    ],
  },
  'fr-CA',
);
const said = (place: string, text: string) => record('name', { place, values: [{ valueString: text }] });
const rowsOf = (answers: readonly EntityRecord<'answer'>[]) =>
  layOut(listed, { answers, withheldDomains: [] }).flatMap(({ lines }) =>
    lines.map(({ item, repetition, answer }) =>
      [
        item.text,
        repetition,
        answer?.kind === 'given' ? Object.values(answer.values[0]!)[0] : answer?.kind,
      ].filter((part) => part !== undefined),
    ),
  );

test('what is asked several times stands once for each, in order, lists within lists too', () => {
  assert.deepEqual(
    rowsOf([
      said('helpers#0002-b/name', 'Luc'),
      said('helpers#0001-a/name', 'Solange'),
      record('tasks', { place: 'helpers#0001-a/tasks#0001-c', removed: false }),
      record('hours', {
        place: 'helpers#0001-a/tasks#0002-d/hours',
        values: [{ valueQuantity: { value: 2.5, unit: 'h' } }],
      }),
    ]),
    [
      ['Proche', 1],
      ['Nom', 'Solange'],
      ['Tâche', 1],
      ['Heures', 'none'],
      ['Tâche', 2],
      ['Heures', { value: 2.5, unit: 'h' }],
      ['Proche', 2],
      ['Nom', 'Luc'],
      ['Tâche'],
      ['Heures', 'none'],
    ],
  );
});

test('a repetition taken away is gone, with what stood in it; one with an answer given since is back', () => {
  const removed = record('helpers', { place: 'helpers#1', removed: true });
  const cleared = record('name', { place: 'helpers#1/name' });
  const inner = record('tasks', { place: 'helpers#1/tasks#1' });
  assert.deepEqual(rowsOf([removed, cleared, inner]), [
    ['Proche'],
    ['Nom', 'none'],
    ['Tâche'],
    ['Heures', 'none'],
  ]);
  assert.deepEqual(rowsOf([removed, said('helpers#1/name', 'Luc')]).slice(0, 2), [
    ['Proche', 1],
    ['Nom', 'Luc'],
  ]);
});

test('a value of every type is told, none is left blank', () => {
  const values: readonly (readonly [AnswerValue, string])[] = [
    [{ valueString: 'mots' }, 'mots'],
    [{ valueInteger: 3 }, '3'],
    [{ valueDecimal: 2.5 }, '2.5'],
    [{ valueDate: '2026-04' }, '2026-04'],
    [{ valueDateTime: '2026-04-07T14:05:00-04:00' }, '2026-04-07 14:05'],
    [{ valueTime: '14:05:00' }, '14:05'],
    [{ valueUri: 'https://example.org' }, 'https://example.org'],
    [{ valueQuantity: { comparator: '>', value: 2.5, unit: 'h' } }, '>2.5\u00a0h'],
    [{ valueReference: { display: 'Dr F.' } }, 'Dr F.'],
    [{ valueAttachment: { title: 'radio.pdf', contentType: 'application/pdf' } }, 'radio.pdf'],
  ];
  const paper = readPaper({ item: [{ linkId: 'q', type: 'string', text: 'Q' }] }, 'fr-CA');
  for (const [value, words] of values) {
    const document = paperDocument({
      paper,
      speaker,
      printedOn: '2026-04-07',
      read: { ...read, answers: [record('q', { values: [value] })] },
    });
    assert.deepEqual(document.sections[0]?.rows[0]?.texts, [words]);
  }
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
