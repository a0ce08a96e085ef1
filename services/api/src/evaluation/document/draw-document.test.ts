import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PaperDocument } from '@fil/instruments/paper';
import { drawDocument } from './draw-document.ts';

const sample: PaperDocument = {
  title: 'Évaluation d’essai',
  facts: [['Personne', 'Aurore T.']],
  notes: ['Ce document laisse de côté la santé.'],
  sections: [
    {
      title: 'Mobilité',
      rows: [
        { name: 'Chutes', depth: 0, kind: 'answer', texts: ['Deux ou plus'], source: 'M. O.', choices: [] },
        { name: 'Précision', depth: 1, kind: 'note', texts: [], choices: [] },
        { name: 'Aides', depth: 0, kind: 'blank', texts: [], choices: ['Canne', 'Marchette'] },
      ],
    },
  ],
};
const drawn = async (document: PaperDocument, size: 'A4' | 'LETTER' = 'LETTER') => {
  const bytes = await drawDocument(document, {
    lang: 'fr-CA',
    size,
    madeAt: '2026-04-07T13:00:00.000Z',
    pageWords: '{page} sur {pages}',
    columns: { question: 'Question', answer: 'Réponse', source: 'Noté par' },
  });
  return bytes.toString('latin1');
};

test('the PDF says that it is accessible: PDF/UA, tagged, its language and title, header cells with their scope', async () => {
  const pdf = await drawn(sample);
  assert.ok(pdf.startsWith('%PDF-1.7'));
  assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/);
  for (const said of [
    /\/MarkInfo/,
    /\/Marked true/,
    /\/StructTreeRoot/,
    /\/Lang \(fr-CA\)/,
    /\/DisplayDocTitle true/,
  ])
    assert.match(pdf, said);
  for (const tag of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD'])
    assert.match(pdf, new RegExp(`/S /${tag}\\b`), tag);
  assert.match(pdf, /\/Scope \/Row/);
  assert.match(pdf, /\/Scope \/Column/);
  assert.match(pdf, /\/FontFile2/, 'it carries its fonts');
});

test('it stands on the paper of the country', async () => {
  assert.match(await drawn(sample), /\/MediaBox \[0 0 612 792\]/);
  assert.match(await drawn(sample, 'A4'), /\/MediaBox \[0 0 595\.28 841\.89\]/);
});

test('what is longer than a page goes on on the next one', async () => {
  const [section] = sample.sections;
  const long = 'Elle le redit à chaque visite. '.repeat(600);
  const row = { name: 'Analyse', depth: 0, kind: 'answer' as const, texts: [long], choices: [] };
  const pdf = await drawn({ ...sample, sections: [{ title: section?.title ?? '', rows: [row] }] });
  assert.ok((pdf.match(/\/Type \/Page\b/g)?.length ?? 0) >= 3);
});
