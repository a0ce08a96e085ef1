/** What expressions cost in CPU: compiled, evaluated, and beside the reference library. Prints, asserts nothing. */
import { compileExpression } from '../../packages/questionnaire/src/expressions/compile-expression.ts';
import { loadLibrary } from '../../packages/questionnaire/src/expressions/library.ts';
import { form } from '../../packages/questionnaire/src/expressions/testing/random-expressions.ts';
import { scopeOf, siteOf } from '../../packages/questionnaire/src/expressions/testing/scope-of.ts';

const rounds = 200_000;
const site = siteOf(form);
const answered = {
  resourceType: 'QuestionnaireResponse',
  item: [
    { linkId: 'g', item: [{ linkId: 'n1', answer: [{ valueInteger: 3 }] }] },
    { linkId: 'b', answer: [{ valueBoolean: true }] },
  ],
};
const moment = scopeOf(answered, form);
// As a session does: an index, not a search.
const index = new Map(['n1', 'b'].map((linkId) => [linkId, moment.asked(linkId)]));
const scope = { ...moment, asked: (linkId: string) => index.get(linkId) ?? [] };

const lookup = "%resource.item.where(linkId='g').item.where(linkId='n1').answer.value";
const texts = Array.from({ length: 50 }, (_, at) => `iif(${lookup}.exists(), ${lookup} * ${at} + 1, {})`);
const compile = (expression: string) => compileExpression({ language: 'text/fhirpath', expression }, site);

function report(what: string, count: number, run: () => void): void {
  run();
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  const each = (user + system) / count;
  console.log(`${what.padEnd(48)} ${each < 10 ? each.toFixed(3) : each.toFixed(0)} µs each, ${count} times`);
}

const firstTime = process.cpuUsage();
for (const text of texts) compile(text);
console.log(
  `${'50 calculations compiled, the first time'.padEnd(48)} ${(process.cpuUsage(firstTime).user / 1000).toFixed(2)} ms`,
);
report('one calculation compiled', 5000, () => {
  for (let round = 0; round < 100; round++) for (const text of texts) compile(text);
});

for (const [what, text] of [
  ['one answer looked up', lookup],
  ['a calculation over one answer', texts[7] ?? ''],
  ['a condition', "%resource.item.where(linkId='b').answer.value = true"],
] as const) {
  const expression = compile(text);
  if (expression.kind !== 'compiled') continue;
  report(what, rounds, () => {
    for (let round = 0; round < rounds; round++) expression.evaluate(scope);
  });
}

const library = await loadLibrary();
const ready = library.compile({
  kind: 'needsLibrary',
  text: lookup,
  because: 'comparison',
  reads: 'everything',
  presence: new Set(),
  variables: new Set(),
  readsClock: false,
});
if (ready.kind === 'compiled')
  report('one answer looked up, by the library', 500, () => {
    for (let round = 0; round < 500; round++) ready.evaluate(scope);
  });
