import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PaperDocument } from '@fil/instruments/paper';
import { drawElsewhere } from './drawing-desk.ts';

const page = (title: string): PaperDocument => ({ title, facts: [], notes: [], sections: [] });
const options = {
  lang: 'fr-CA',
  size: 'LETTER',
  madeAt: '2026-04-07T13:00:00.000Z',
  pageWords: '{page} sur {pages}',
  columns: { question: 'Question', answer: 'Réponse', source: 'Noté par' },
} as const;

test('documents are drawn while this thread goes on, each as itself', async () => {
  let turns = 0;
  const ticking = setInterval(() => turns++, 5);
  const drawn = await Promise.all(
    ['Un', 'Deux', 'Trois'].map((title) => drawElsewhere(page(title), options)),
  );
  clearInterval(ticking);
  assert.ok(turns > 10, `this thread took ${turns} turns meanwhile`);
  for (const [at, title] of ['Un', 'Deux', 'Trois'].entries())
    assert.ok(drawn[at]!.toString('latin1').includes(`>${title}</rdf:li>`), title);
});

test('when too many wait, the next is told so at once and nobody else loses theirs', async () => {
  const asked = Array.from({ length: 30 }, (_, at) => drawElsewhere(page(String(at)), options));
  const answers = await Promise.allSettled(asked);
  const refused = answers.filter(({ status }) => status === 'rejected');
  assert.ok(refused.length > 0 && refused.length <= 10, `${refused.length} refused`);
  for (const one of refused as PromiseRejectedResult[]) assert.equal(one.reason.message, 'unavailable');
});
