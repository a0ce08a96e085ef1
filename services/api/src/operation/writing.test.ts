import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  EntityRecord,
  EvaluationReadAnswer,
  OperationResult,
  PlanReadAnswer,
  TimelineReadAnswer,
} from '@fil/vocabulary/types';
import type { Identity } from '../database/index.ts';
import { mutate, needFact, operation, query, submit } from '../testing/call.ts';
import { insertFile, insertProfessional } from '../testing/cast.ts';
import { insertMembership } from '../testing/circle-rows.ts';
import type { FileForTest } from '../testing/cast.ts';
import { startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import { verifyJournal } from '../proof/verify-journal.ts';

let service: ServiceForTest;
let manager: Identity;
let nurse: Identity;
let managerToken: string;
let nurseToken: string;
let file: FileForTest;
let otherFile: FileForTest;

before(async () => {
  service = await startServiceForTest();
  await service.asMaintenance(async (client) => {
    manager = await insertProfessional(client, 'clsc', 'Mireille');
    nurse = await insertProfessional(client, 'hospital', 'Karim');
    [file, otherFile] = [await insertFile(client, 'lac'), await insertFile(client, 'lac')];
    const all = [
      'identity',
      'plan',
      'services',
      'health',
      'housing',
      'functionalAutonomy',
      'cognitionMood',
    ] as const;
    for (const one of [file, otherFile]) {
      await insertMembership(client, one, manager, { write: all, role: 'caseManager' });
      await insertMembership(client, one, nurse, {
        write: ['plan', 'services', 'functionalAutonomy'],
        read: ['identity'],
      });
    }
  });
  managerToken = await service.tokenFor(manager);
  nurseToken = await service.tokenFor(nurse);
});
after(() => service.stop());

const write = (operations: Parameters<typeof submit>[2], token = managerToken, about = file) =>
  submit(service.running.url, about.person, operations, token);
const readNeed = async (id: string): Promise<EntityRecord<'need'> | undefined> => {
  const { answer } = await query<PlanReadAnswer>(
    service.running.url,
    'plan.read',
    { person: file.person },
    managerToken,
  );
  return answer?.needs.find((need) => need.id === id);
};
const ruleOf = (result: OperationResult | undefined) =>
  result?.outcome === 'refused' ? result.rule : result?.outcome;
const stored = async (table: 'operation' | 'journal_entry' | 'outbox'): Promise<number> =>
  service.asMaintenance(async (client) =>
    Number((await client.query(`select count(*) as count from fil.${table}`)).rows[0]?.count),
  );

test('an operation sent again gets its first answer, and is applied once, also when it is sent five times at once', async () => {
  const sent = operation('need', crypto.randomUUID(), '', needFact('Marcher dehors'));
  const [first] = await write([sent]);
  assert.equal(first?.outcome, 'accepted');
  const before = await stored('journal_entry');
  assert.deepEqual(await write([sent, sent]), [first, first]);
  const parallel = operation('need', crypto.randomUUID(), '', needFact('Dormir'));
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => write([parallel])));
  for (const [answer] of answers) assert.deepEqual(answer, answers[0]?.[0]);
  assert.equal(await stored('journal_entry'), before + 1);
});

test('an identifier used for something else is refused: other content, other author, other file', async () => {
  const sent = operation('need', crypto.randomUUID(), '', needFact('Manger chaud'));
  await write([sent]);
  const reused = [
    ...(await write([{ ...sent, value: needFact('Manger froid') }])),
    ...(await write([sent], nurseToken)),
    ...(await write([sent], managerToken, otherFile)),
  ];
  assert.deepEqual(reused.map(ruleOf), ['operationIdReused', 'operationIdReused', 'operationIdReused']);
  assert.equal((await readNeed(sent.entity.id))?.fact.title, 'Manger chaud');
});

test('the same identifier in two files at the same moment is applied in one of them only', async () => {
  const sent = operation('need', crypto.randomUUID(), '', needFact('Sortir'));
  const answers = await Promise.all([write([sent]), write([sent], managerToken, otherFile)]);
  assert.deepEqual(answers.map(([result]) => ruleOf(result)).sort(), ['accepted', 'operationIdReused']);
});

test('a refused operation is remembered as refused, and never blocks the others', async () => {
  const orphan = operation('goal', crypto.randomUUID(), '', {
    needId: 'absent',
    text: 'Aller à la messe',
    agreement: 'agreed',
  });
  const malformed = operation('need', crypto.randomUUID(), '', { title: '' });
  const results = await write([
    orphan,
    malformed,
    operation('need', crypto.randomUUID(), '', needFact('Voir du monde')),
  ]);
  assert.deepEqual(results.map(ruleOf), ['parentAbsent', 'malformedValue', 'accepted']);
  assert.deepEqual((await write([orphan]))[0], results[0]);
});

test('operations of one submission see each other: need, goal and service hang together', async () => {
  const [need, goal, planned] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const service_ = {
    goalId: goal,
    title: 'Aide au bain',
    sector: 'public',
    provider: 'CLSC',
    responsible: 'Mireille',
    critical: true,
    frequency: { times: 2, unit: 'week' },
    state: 'agreed',
    startDue: '2026-04-10',
  };
  const results = await write([
    operation('need', need, '', needFact('Sécurité au bain')),
    operation('goal', goal, '', { needId: need, text: 'Se laver sans peur', agreement: 'agreed' }),
    operation('plannedService', planned, '', service_),
    operation('deliveredService', crypto.randomUUID(), '', {
      plannedServiceId: planned,
      day: '2026-04-09',
      outcome: 'delivered',
    }),
    operation('need', need, 'state', 'unmet', 1),
  ]);
  assert.deepEqual(results.map(ruleOf), [
    'accepted',
    'accepted',
    'accepted',
    'deliveryBeforeStart',
    'unmetNeedsReason',
  ]);
});

test('two who change the same field keep both values until somebody who saw both chooses; other fields merge', async () => {
  const id = crypto.randomUUID();
  const [created] = await write([operation('need', id, '', needFact('Voir sa sœur'))]);
  const version = created?.outcome === 'accepted' ? created.version : 0;
  const [title] = await write([operation('need', id, 'title', 'Voir Solange', version)]);
  const [clash, merged] = await write(
    [operation('need', id, 'title', 'Voir sa fille', version), operation('need', id, 'priority', 2, version)],
    nurseToken,
  );
  assert.equal(title?.outcome, 'accepted');
  assert.deepEqual(clash, {
    id: clash?.id,
    outcome: 'clash',
    version: clash?.outcome === 'clash' ? clash.version : 0,
    current: 'Voir Solange',
  });
  assert.equal(merged?.outcome, 'accepted');
  const both = await readNeed(id);
  assert.equal(both?.fact.title, 'Voir Solange');
  assert.equal(both?.fact.priority, 2);
  assert.deepEqual(
    both?.clashes['title']?.map(({ value, author }) => [value, author.name]),
    [['Voir sa fille', 'Karim']],
  );

  const [blind] = await write([
    operation('need', id, 'title', 'Autre chose', title?.outcome === 'accepted' ? title.version : 0),
  ]);
  assert.equal(blind?.outcome, 'clash', 'whoever has not seen both cannot choose');
  const [chosen] = await write([
    operation('need', id, 'title', 'Voir sa fille', (await readNeed(id))?.versions['title']),
  ]);
  assert.equal(chosen?.outcome, 'accepted');
  const settled = await readNeed(id);
  assert.equal(settled?.fact.title, 'Voir sa fille');
  assert.deepEqual(settled?.clashes, {});
});

const doing = (code: string) => [{ valueCoding: { code } }];

test('QC-04: two who answer the same question apart keep both answers; a question or option that does not exist is refused', async () => {
  const evaluationId = crypto.randomUUID();
  const [
    {
      linkId,
      values: [one, other],
    },
  ] = await codedQuestions();
  const answer = (values: unknown, link = linkId) =>
    operation('answer', `${evaluationId}/${link}`, '', { evaluationId, linkId: link, values });
  const results = await write([
    operation('evaluation', evaluationId, '', {
      instrument: 'aggir',
      instrumentVersion: '1',
      status: 'draft',
      startedOn: '2026-04-07',
      place: 'home',
    }),
    answer(doing(one)),
    answer(doing('inconnu'), linkId),
    answer(doing(one), 'question-inconnue'),
    operation('evaluation', crypto.randomUUID(), '', {
      instrument: 'smaf',
      instrumentVersion: '1',
      status: 'draft',
      startedOn: '2026-04-07',
      place: 'home',
    }),
  ]);
  assert.deepEqual(results.map(ruleOf), [
    'accepted',
    'accepted',
    'answerOutsideOptions',
    'unknownQuestion',
    'unknownInstrument',
  ]);
  const [same, different] = [
    await write([answer(doing(one))], nurseToken),
    await write([answer(doing(other))], nurseToken),
  ];
  assert.deepEqual([ruleOf(same[0]), ruleOf(different[0])], ['accepted', 'clash']);

  const read = (token: string) =>
    query<EvaluationReadAnswer>(
      service.running.url,
      'evaluation.read',
      { person: file.person, evaluationId },
      token,
    );
  const whole = (await read(managerToken)).answer;
  assert.deepEqual(whole?.answers[0]?.clashes['values']?.[0]?.value, doing(other));
  assert.equal(whole?.score?.status, 'incomplete');
  const partial = (await read(nurseToken)).answer;
  assert.equal(partial?.score, null, 'no score of part of the answers');
  assert.ok(partial?.withheldDomains.includes('cognitionMood'));
  assert.ok(!partial?.withheldDomains.includes('functionalAutonomy'));

  const begun = results[0]?.outcome === 'accepted' ? results[0].version : 0;
  await write([operation('evaluation', evaluationId, 'status', 'signed', begun)]);
  assert.equal(
    ruleOf((await write([operation('answer', `${evaluationId}/${linkId}`, 'values', doing(other), 1)]))[0]),
    'evaluationSigned',
  );
});

/** Questions of AGGIR with two options at least, as the service itself serves them. */
async function codedQuestions(): Promise<[{ linkId: string; values: [string, string] }]> {
  interface Item {
    readonly linkId: string;
    readonly item?: readonly Item[];
    readonly answerOption?: readonly { valueCoding?: { code: string } }[];
  }
  const { answer } = await query<{ questionnaire: Item }>(
    service.running.url,
    'instrument.read',
    { id: 'aggir' },
    managerToken,
  );
  const all = (item: Item): readonly Item[] => [item, ...(item.item ?? []).flatMap(all)];
  const functional = answer
    ? all(answer.questionnaire).filter(
        ({ linkId, answerOption }) => /toilette/i.test(linkId) && (answerOption?.length ?? 0) > 1,
      )
    : [];
  const [question] = functional;
  const codes = (question?.answerOption ?? []).map(({ valueCoding }) => valueCoding?.code ?? '');
  return [{ linkId: question?.linkId ?? '', values: [codes[0] ?? '', codes[1] ?? ''] }];
}

test('what waits is computed from the whole file, shown only to readers of all its domains, and follows the clock', async () => {
  const [planned, goal, need] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  await write(
    [
      operation('need', need, '', needFact('Bouger')),
      operation('goal', goal, '', { needId: need, text: 'Marcher', agreement: 'agreed' }),
      operation('plannedService', planned, '', {
        goalId: goal,
        title: 'Physiothérapie',
        sector: 'private',
        provider: 'Physio',
        responsible: 'Paule',
        critical: true,
        frequency: { times: 1, unit: 'week' },
        state: 'agreed',
        startDue: '2026-04-08',
      }),
      operation('continuityBreak', crypto.randomUUID(), '', {
        type: 'unplannedHospitalization',
        day: '2026-04-06',
        endedOn: '2026-04-07',
      }),
    ],
    managerToken,
    otherFile,
  );
  const waiting = async (token: string) => {
    const { answer } = await query<TimelineReadAnswer>(
      service.running.url,
      'timeline.read',
      { person: otherFile.person },
      token,
    );
    return answer?.attention ?? [];
  };
  const kinds = async (token: string) => [...new Set((await waiting(token)).map(({ kind }) => kind))].sort();
  assert.ok((await kinds(managerToken)).includes('reassessmentDue'));
  assert.ok(!(await kinds(nurseToken)).includes('reassessmentDue'), 'health is not granted to the nurse');
  assert.ok(!(await kinds(managerToken)).includes('startGap'));
  service.clock.moveTo('2026-04-20T13:00:00.000Z');
  const later = await service.tokenFor(manager);
  assert.ok((await kinds(later)).includes('startGap'), 'nothing was written since, but days have passed');
});

test('values that no form sends are refused as a whole: prototypes, NUL, half characters, nesting without end', async () => {
  const before = await stored('operation');
  const deep = JSON.parse('['.repeat(500) + ']'.repeat(500)) as unknown;
  for (const value of [JSON.parse('{"__proto__":{"a":1}}'), { title: 'a\0b' }, { title: '\ud800' }, deep]) {
    const { status, filCode } = await mutate(
      service.running.url,
      'operation.submit',
      {
        person: file.person,
        operations: [operation('need', crypto.randomUUID(), '', value)],
      },
      managerToken,
    );
    assert.deepEqual([status, filCode], [400, 'invalidInput']);
  }
  assert.equal(await stored('operation'), before);
});

test('quotes and statements in a value are only words', async () => {
  const title = `Robert'); drop table fil.operation; -- "\\ $1 ; select 1`;
  const id = crypto.randomUUID();
  await write([operation('need', id, '', needFact(title))]);
  assert.equal((await readNeed(id))?.fact.title, title);
});

test('the journal is whole after all this, and every kind of tampering is found', async () => {
  const whole = await service.asMaintenance(verifyJournal);
  assert.deepEqual(whole.problems, []);
  assert.ok(whole.links > 15);
  assert.equal(whole.links, await stored('journal_entry'));
  const tampering: Readonly<Record<string, string>> = {
    changedContent: `update fil.operation set value = '"autre"' where file_id = $1 and sequence = 2`,
    changedLink: `update fil.journal_entry set at = at + interval '1 hour' where file_id = $1 and sequence = 2`,
    brokenChain: `update fil.journal_entry set hash = decode(repeat('ab', 32), 'hex') where file_id = $1 and sequence = 2`,
    missingLink: 'delete from fil.journal_entry where file_id = $1 and sequence = 2',
    cutTail: `delete from fil.journal_entry where file_id = $1 and sequence = (select max(sequence) from fil.journal_entry where file_id = $1)`,
  };
  for (const [problem, statement] of Object.entries(tampering)) {
    const found = await asIntruder(async (client) => {
      await client.query('begin');
      await client.query(statement, [file.id]);
      const { problems } = await verifyJournal(client);
      await client.query('rollback');
      return problems.map((one) => one.problem);
    });
    assert.ok(
      found.some((one) => one === problem),
      `${problem}: ${found.join()}`,
    );
  }
});

/** Somebody with the whole database in hand. */
async function asIntruder<Result>(
  work: Parameters<typeof service.asMaintenance<Result>>[0],
): Promise<Result> {
  const { readFile } = await import('node:fs/promises');
  const { asOwner } = await import('../database/owner.ts');
  const { withAccount } = await import('../database/addresses.ts');
  const password = await readFile(`${service.varFolder}/postgres/password`, 'utf8');
  return asOwner(withAccount(service.running.ownerUrl, 'postgres', password), work);
}
