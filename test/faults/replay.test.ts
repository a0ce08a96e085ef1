/**
 * Two editors whose operations arrive one to five times, in any order, at the same moment: each is applied once, other
 * fields merge, the same field shows every value, and any order leaves the same facts (T28, T31).
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import {
  insertFile,
  insertMembership,
  insertProfessional,
  operation,
  query,
  startServiceForTest,
  submit,
  verifyJournal,
} from '@fil/api/testing';
import type { FileForTest, ServiceForTest } from '@fil/api/testing';
import type { EntityRecord, Operation, OperationResult, PlanReadAnswer } from '@fil/vocabulary/types';
import { long } from '../support/long.ts';
import { needFact } from '../support/writers.ts';

/** Values that two people may give to the fields of a need. */
const values = {
  title: ['Marcher dehors', 'Marcher avec sa canne', 'Sortir chaque jour'],
  priority: [2, 3, 4],
  state: ['active', 'met', 'active'],
  dimension: ['mobility', 'adl', 'domestic'],
} as const;
type Field = keyof typeof values;

let service: ServiceForTest;
let file: FileForTest;
/** Tokens of the two editors. */
let editors: readonly [string, string];

before(async () => {
  service = await startServiceForTest({ callsPerMinute: 1_000_000 });
  const both = await service.asMaintenance(async (client) => {
    file = await insertFile(client, 'lac');
    const manager = await insertProfessional(client, 'clsc', 'Mireille');
    const nurse = await insertProfessional(client, 'hospital', 'Karim');
    await insertMembership(client, file, manager, { write: ['plan'], role: 'caseManager' });
    await insertMembership(client, file, nurse, { write: ['plan'] });
    return [manager, nurse] as const;
  });
  editors = [await service.tokenFor(both[0]), await service.tokenFor(both[1])];
});
after(() => service.stop());

interface Edit {
  readonly field: Field;
  readonly value: 0 | 1 | 2;
  readonly editor: 0 | 1;
  /** How often it arrives. */
  readonly times: number;
}

const anEdit: fc.Arbitrary<Edit> = fc.record({
  field: fc.constantFrom<Field>('title', 'priority', 'state', 'dimension'),
  value: fc.constantFrom(0, 1, 2),
  editor: fc.constantFrom(0, 1),
  times: fc.integer({ min: 1, max: 5 }),
});

/** Edits made apart, by people who all saw the need as it was first written; and two orders in which they may arrive. */
const aStory = fc.array(anEdit, { minLength: 1, maxLength: 10 }).chain((edits) => {
  const arrivals = edits.flatMap((edit, index) => Array.from({ length: edit.times }, () => index));
  const order = fc.shuffledSubarray(arrivals, { minLength: arrivals.length });
  return fc.record({
    edits: fc.constant(edits),
    orders: fc.tuple(order, order),
    atOnce: fc.integer({ min: 1, max: 6 }),
  });
});

const write = (operations: readonly Operation[], editor: 0 | 1): Promise<readonly OperationResult[]> =>
  submit(service.running.url, file.person, operations, editors[editor]);

/** Sends the edits of a new need in that order, a few at the same moment. @returns the need as it then stands. */
async function play(
  edits: readonly Edit[],
  order: readonly number[],
  atOnce: number,
): Promise<EntityRecord<'need'>> {
  const created = operation('need', crypto.randomUUID(), '', needFact('Marcher'));
  const [first] = await write([created], 0);
  assert.ok(first?.outcome === 'accepted');
  const sent = edits.map(({ field, value }) =>
    operation('need', created.entity.id, field, values[field][value], first.version),
  );
  const answers = sent.map((): OperationResult[] => []);
  for (let index = 0; index < order.length; index += atOnce) {
    await Promise.all(
      order.slice(index, index + atOnce).map(async (which) => {
        const [one, edit] = [sent[which], edits[which]];
        assert.ok(one && edit);
        const [result] = await write([one], edit.editor);
        assert.ok(result);
        answers[which]?.push(result);
      }),
    );
  }
  for (const [firstAnswer, ...others] of answers) {
    for (const other of others) assert.deepEqual(other, firstAnswer, 'however often it is sent');
  }
  const plan = await query<PlanReadAnswer>(
    service.running.url,
    'plan.read',
    { person: file.person },
    editors[0],
  );
  const need = plan.answer?.needs.find(({ id }) => id === created.entity.id);
  assert.ok(need);
  return need;
}

/** Every value that stands for a field: the present one and those beside it. */
function shown({ fact, clashes }: EntityRecord<'need'>): Readonly<Record<Field, readonly string[]>> {
  const of = (field: Field) =>
    [
      ...new Set(
        [fact[field], ...(clashes[field] ?? []).map(({ value }) => value)].map((value) =>
          JSON.stringify(value),
        ),
      ),
    ].sort();
  return { title: of('title'), priority: of('priority'), state: of('state'), dimension: of('dimension') };
}

/** What people who did not see each other wrote, field by field; what nobody touched is as it was. */
function expected(edits: readonly Edit[]): Readonly<Record<Field, readonly string[]>> {
  const original: Readonly<Partial<Record<Field, unknown>>> = needFact('Marcher');
  const of = (field: Field) => {
    const written = edits
      .filter((edit) => edit.field === field)
      .map(({ value }) => JSON.stringify(values[field][value]));
    return [...new Set(written.length > 0 ? written : [JSON.stringify(original[field])])].sort();
  };
  return { title: of('title'), priority: of('priority'), state: of('state'), dimension: of('dimension') };
}

test('operations sent one to five times, in any order, at once: applied once, and no value is lost', async (context) => {
  let operations = 0;
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(aStory, async ({ edits, orders, atOnce }) => {
      for (const order of orders) {
        operations += edits.length + 1;
        sent += order.length + 1;
        assert.deepEqual(shown(await play(edits, order, atOnce)), expected(edits));
      }
    }),
    { numRuns: long ? 400 : 12 },
  );
  const { links, problems } = await service.asMaintenance(verifyJournal);
  assert.deepEqual(problems, []);
  // A run that failed and was shrunk would have thrown; every operation of the others left exactly one link.
  assert.equal(links, operations);
  context.diagnostic(`${operations} operations sent ${sent} times, each applied once`);
});

test('a person who saw every value chooses one, and only that one is left', async () => {
  const edits: readonly Edit[] = [
    { field: 'title', value: 0, editor: 0, times: 1 },
    { field: 'title', value: 1, editor: 1, times: 1 },
    { field: 'title', value: 0, editor: 1, times: 1 },
  ];
  const need = await play(edits, [0, 1, 2], 1);
  assert.deepEqual(
    shown(need).title,
    [values.title[0], values.title[1]].map((value) => JSON.stringify(value)).sort(),
    'agreeing late settles nothing',
  );
  const [chosen] = await write(
    [operation('need', need.id, 'title', values.title[0], need.versions['title'])],
    0,
  );
  assert.equal(chosen?.outcome, 'accepted');
  const plan = await query<PlanReadAnswer>(
    service.running.url,
    'plan.read',
    { person: file.person },
    editors[0],
  );
  const settled = plan.answer?.needs.find(({ id }) => id === need.id);
  assert.deepEqual([settled?.fact.title, settled?.clashes], [values.title[0], {}]);
});
