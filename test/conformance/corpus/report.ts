/** Prints, for each publisher, what became of its forms: items, those that cannot be answered here, complaints, times. */
import { FormSession, readQuestionnaire } from '@fil/questionnaire';
import { complaintsAbout } from '../validate/index.ts';
import { Chance } from './chance.ts';
import { fill } from './fill.ts';
import { readCorpus } from './read-corpus.ts';
import { readPackages } from './read-packages.ts';

const columns = ['forms', 'items', 'unusable', 'unanswerable', 'excused', 'read ms', 'answer ms'] as const;
const totals = new Map<string, number[]>();
for (const { publisher, json } of [...readCorpus(), ...(await readPackages())]) {
  const began = performance.now();
  const { form } = readQuestionnaire(json);
  const read = performance.now() - began;
  if (form === undefined) continue;
  const session = new FormSession(form);
  const { unanswerable, slowest } = fill(session, new Chance(1));
  const excused = complaintsAbout(session.response(true), json).length;
  const unusable = form.items.filter(({ role }) => role === 'unusable').length;
  const [forms = 0, items = 0, bad = 0, dumb = 0, wrong = 0, slow = 0, slower = 0] =
    totals.get(publisher) ?? [];
  totals.set(publisher, [
    forms + 1,
    items + form.items.length,
    bad + unusable,
    dumb + unanswerable.length,
    wrong + excused,
    Math.max(slow, read),
    Math.max(slower, slowest),
  ]);
}
console.log(columns.map((each) => each.padStart(12)).join(''), ' publisher');
for (const [publisher, row] of totals)
  console.log(row.map((each) => String(Math.round(each * 10) / 10).padStart(12)).join(''), ` ${publisher}`);
