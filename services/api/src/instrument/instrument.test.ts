import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type {
  EvaluationListAnswer,
  EvaluationReadAnswer,
  InstrumentAnswer,
  InstrumentImportAnswer,
  InstrumentOwnAnswer,
  InstrumentPreviewAnswer,
  SessionAnswer,
} from '@fil/vocabulary/types';
import { importInstrumentCommand } from '../cli/import-instrument.ts';
import type { Identity } from '../database/index.ts';
import { mutate, operation, query, submit } from '../testing/call.ts';
import { insertFile, insertProfessional } from '../testing/cast.ts';
import type { FileForTest } from '../testing/cast.ts';
import { insertMembership } from '../testing/circle-rows.ts';
import { runCommand } from '../testing/run-command.ts';
import { startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';

let service: ServiceForTest;
let url: string;
let file: FileForTest;
/** At the CLSC: one who keeps its instruments, one who does not; at the hospital, a member of the same circle. */
let steward: string;
let nurse: string;
let partner: string;
let elsewhere: string;

before(async () => {
  service = await startServiceForTest();
  ({ url } = service.running);
  await service.asMaintenance(async (client) => {
    await client.query(
      `update fil.territory set instruments = '{aggir,phq-9,reperage}',
         parameters = parameters || '{"crisisProcedure": "Appeler la ligne.", "screening": {"criteria": ["supportExhausted"], "atLeast": 1, "age": 60}}'`,
    );
    file = await insertFile(client, 'lac');
    const member = async (place: 'clsc' | 'hospital', name: string): Promise<Identity> => {
      const identity = await insertProfessional(client, place, name);
      await insertMembership(client, file, identity, {
        write: [
          'plan',
          'services',
          'housing',
          'cognitionMood',
          'socialNetwork',
          'identity',
          'health',
          'functionalAutonomy',
        ],
      });
      return identity;
    };
    const keeper = await member('clsc', 'Paule');
    steward = await service.tokenFor({ ...keeper, duties: ['instrumentSteward'] });
    nurse = await service.tokenFor(await member('clsc', 'Karim'));
    partner = await service.tokenFor(await member('hospital', 'Lise'));
    elsewhere = await service.tokenFor(await insertProfessional(client, 'dac', 'Bastien'));
  });
});
after(() => service.stop());

const form = (version: string, more: object = {}) => ({
  resourceType: 'Questionnaire',
  status: 'active',
  version,
  title: 'Fiche d’accueil',
  item: [
    { linkId: 'logement', type: 'boolean', text: 'Logement à risque' },
    { linkId: 'attente', type: 'integer', text: 'Semaines d’attente' },
  ],
  ...more,
});
const mapping = (most: number) => ({
  format: 'fil-instrument-mapping/1',
  domain: 'services',
  domains: { logement: 'housing' },
  score: {
    method: 'sum',
    items: [
      { linkId: 'logement', values: { true: 2, false: 0 } },
      { linkId: 'attente', lowest: 0, highest: most },
    ],
    bands: [{ from: 0, meaning: { 'fr-CA': 'À suivre' } }],
  },
});
const id = 'clsc:fiche-d-accueil';
const bring = (input: unknown, token = steward) =>
  mutate<InstrumentImportAnswer>(url, 'instrument.import', input, token).then(({ answer }) => answer!);
const session = (token: string) =>
  query<SessionAnswer>(url, 'session.current', undefined, token).then(({ answer }) => answer!);
const begun = (instrument: string, instrumentVersion: string) => ({
  instrument,
  instrumentVersion,
  status: 'draft',
  startedOn: '2026-04-07',
  place: 'home',
});
const begin = async (token: string, instrument: string, version: string) => {
  const evaluationId = crypto.randomUUID();
  const [result] = await submit(
    url,
    file.person,
    [operation('evaluation', evaluationId, '', begun(instrument, version))],
    token,
  );
  return { evaluationId, said: result?.outcome === 'refused' ? result.rule : result?.outcome };
};
const answer = (evaluationId: string, linkId: string, values: readonly unknown[]) =>
  operation('answer', `${evaluationId}/${linkId}`, '', { evaluationId, linkId, values });
const read = (evaluationId: string, token: string) =>
  query<EvaluationReadAnswer>(url, 'evaluation.read', { person: file.person, evaluationId }, token).then(
    (reply) => reply.answer!,
  );

test('a form is looked at before it is kept, by the institution’s steward alone', async () => {
  const preview = (token: string) =>
    query<InstrumentPreviewAnswer>(url, 'instrument.preview', { questionnaire: form('1') }, token);
  const looked = (await preview(steward)).answer;
  assert.equal(looked?.outcome, 'read');
  const refused = (await preview(nurse)).answer;
  assert.deepEqual(refused, { outcome: 'refused', rule: 'notSteward', report: null });
  assert.equal((await bring({ questionnaire: form('1') }, nurse)).outcome, 'refused');
  const { answer: own } = await query<InstrumentOwnAnswer>(url, 'instrument.own', undefined, steward);
  assert.deepEqual(own?.instruments, []);
});

test('a form that is brought may be begun in its institution alone, and is read by whoever shares a file there', async () => {
  const first = await bring({
    questionnaire: form('1'),
    mapping: mapping(10),
    claimedAt: '2026-04-07T13:00:00.000Z',
  });
  assert.deepEqual([first.outcome, 'id' in first && first.id], ['imported', id]);
  assert.deepEqual((await bring({ questionnaire: form('1'), mapping: mapping(10) })).outcome, 'unchanged');

  const { answer: listed } = await query<InstrumentOwnAnswer>(url, 'instrument.own', undefined, nurse);
  const [form1] = listed?.instruments ?? [];
  assert.deepEqual(
    [form1?.id, form1?.questions, form1?.score?.method, form1?.score?.status],
    [id, 2, 'sum', 'declared'],
  );
  assert.deepEqual([form1?.versions[0]?.importedBy, form1?.versions[0]?.mappingRevision], ['Paule', 1]);

  const mine = await session(nurse);
  assert.deepEqual(mine.territory.instruments, ['aggir', 'phq-9', 'reperage', id]);
  assert.equal(mine.ownInstruments?.[0]?.title['fr-CA'], 'Fiche d’accueil');
  assert.deepEqual((await session(partner)).territory.instruments, ['aggir', 'phq-9', 'reperage']);
  assert.deepEqual([(await session(steward)).duties, mine.duties], [['instrumentSteward'], []]);

  const asked = (token: string) => query<InstrumentAnswer>(url, 'instrument.read', { id }, token);
  assert.equal((await asked(partner)).answer?.version, '1');
  assert.equal((await asked(elsewhere)).filCode, 'notFound', 'another territory shares no file with it');

  assert.equal((await begin(partner, id, '1')).said, 'unknownInstrument');
  const { evaluationId, said } = await begin(nurse, id, '1');
  assert.equal(said, 'accepted');
  const results = await submit(
    url,
    file.person,
    [
      answer(evaluationId, 'logement', [{ valueBoolean: true }]),
      answer(evaluationId, 'attente', [{ valueInteger: 3 }]),
      answer(evaluationId, 'attente', [{ valueString: 'trois' }]),
      answer(evaluationId, 'absente', []),
    ],
    partner,
  );
  assert.deepEqual(
    results.map((result) => (result.outcome === 'refused' ? result.rule : result.outcome)),
    ['accepted', 'accepted', 'answerOutsideOptions', 'unknownQuestion'],
  );
  const whole = await read(evaluationId, nurse);
  assert.deepEqual(
    whole.answers.map(({ fact, domain }) => [fact.linkId, domain]),
    [
      ['attente', 'services'],
      ['logement', 'housing'],
    ],
  );
  assert.deepEqual([whole.score?.value, whole.score?.meaning], [5, 'band.0']);
  const version = whole.evaluation.versions['status'] ?? 0;
  const [signed] = await submit(
    url,
    file.person,
    [operation('evaluation', evaluationId, 'status', 'signed', version)],
    partner,
  );
  assert.equal(signed?.outcome, 'accepted', 'whoever shares the file goes on with it');
});

test('an evaluation keeps the version that it was begun with; new ones begin with the newest', async () => {
  const { evaluationId } = await begin(nurse, id, '1');
  const taken = await bring({
    questionnaire: form('1', { title: 'Fiche d’accueil', item: form('1').item.slice(0, 1) }),
  });
  assert.deepEqual(taken.outcome === 'refused' && taken.rule, 'versionTaken');
  const second = form('2', { item: [{ linkId: 'nouvelle', type: 'boolean', text: 'Nouvelle question' }] });
  assert.equal((await bring({ questionnaire: second })).outcome, 'imported');

  const versionOf = async (version?: string) =>
    (await query<InstrumentAnswer>(url, 'instrument.read', { id, ...(version && { version }) }, nurse)).answer
      ?.version;
  assert.deepEqual([await versionOf(), await versionOf('1'), await versionOf('3')], ['2', '1', undefined]);
  assert.equal((await session(nurse)).ownInstruments?.[0]?.version, '2');

  const [old, never] = await submit(
    url,
    file.person,
    [
      answer(evaluationId, 'logement', [{ valueBoolean: false }]),
      answer(evaluationId, 'nouvelle', [{ valueBoolean: true }]),
    ],
    nurse,
  );
  assert.equal(old?.outcome, 'accepted');
  assert.equal(never?.outcome === 'refused' && never.rule, 'unknownQuestion');
  assert.deepEqual((await read(evaluationId, nurse)).score?.missing, ['attente']);
  assert.equal((await begin(nurse, id, '9')).said, 'unknownInstrument');
  const { answer: list } = await query<EvaluationListAnswer>(
    url,
    'evaluation.list',
    { person: file.person },
    nurse,
  );
  assert.ok(
    list?.evaluations.some(
      ({ evaluation, score }) => evaluation.id === evaluationId && score?.status === 'incomplete',
    ),
  );
});

test('a mapping that is saved again scores from then on, and the one before stays', async () => {
  const save = (more: object, token = steward) =>
    mutate<InstrumentImportAnswer>(
      url,
      'instrument.saveMapping',
      { id, version: '1', mapping: mapping(20), ...more },
      token,
    ).then((reply) => reply.answer!);
  assert.equal((await save({}, nurse)).outcome, 'refused');
  const bad = await save({ mapping: { format: 'autre' } });
  assert.equal(bad.outcome === 'refused' && bad.rule, 'notImportable');
  const unknown = await save({ version: '9' });
  assert.equal(unknown.outcome === 'refused' && unknown.rule, 'unknownVersion');
  assert.deepEqual([(await save({})).outcome, (await save({})).outcome], ['mapped', 'unchanged']);
  const { answer: read2 } = await query<InstrumentAnswer>(
    url,
    'instrument.read',
    { id, version: '1' },
    nurse,
  );
  assert.equal(read2?.own?.revision, 2);
  const { rows } = await service.asMaintenance((client) =>
    client.query<{ count: number }>(
      'select count(*) as count from fil.instrument_mapping where instrument_id = $1',
      [id],
    ),
  );
  assert.deepEqual(rows, [{ count: 2 }]);
});

test('row-level security lets nobody bring a form for another institution, nor without the duty', async () => {
  const insert = (identity: Partial<Identity>, institution: string) =>
    service.running.database.inTransaction(
      {
        territoryId: 'lac',
        institutionId: 'clsc',
        kind: 'careProfessional',
        ...identity,
        today: '2026-04-07',
      },
      (transaction) =>
        transaction.query(
          `insert into fil.institution_instrument (id, version, number, institution_id, territory_id, title, questionnaire, digest, imported_at, imported_by)
           values ($1 || ':x', '1', 1, $1, 'lac', '{}', '{}', '', now(), $2)`,
          [institution, identity.professionalId],
        ),
    );
  const who = await service.asMaintenance((client) => insertProfessional(client, 'clsc', 'Intruse'));
  const withDuty = { ...who, duties: ['instrumentSteward'] } as const;
  await assert.rejects(insert(who, 'clsc'), /row-level security/);
  await assert.rejects(insert(withDuty, 'hospital'), /row-level security/);
  await insert(withDuty, 'clsc');
  await assert.rejects(
    service.running.database.inTransaction({ ...withDuty, today: '2026-04-07' }, (transaction) =>
      transaction.query(`update fil.institution_instrument set title = '{"en": "x"}'`),
    ),
    /permission denied/,
  );
});

test('a duty that this release does not know is none', async () => {
  const { answer: current } = await query<SessionAnswer>(
    url,
    'session.current',
    undefined,
    await service.tokenFor({
      ...(await service.asMaintenance((client) => insertProfessional(client, 'clsc', 'Future'))),
      duties: ['everything' as never],
    }),
  );
  assert.deepEqual(current?.duties, []);
});

test('a thought of self-harm comes with the evaluation, to whoever reads that answer', async () => {
  const { evaluationId } = await begin(nurse, 'phq-9', '1.0.0');
  await submit(
    url,
    file.person,
    [answer(evaluationId, 'self-harm', [{ valueCoding: { system: 'http://loinc.org', code: 'LA6569-3' } }])],
    nurse,
  );
  const { alerts } = await read(evaluationId, nurse);
  assert.deepEqual(
    alerts?.map(({ code, procedure, acted }) => [code, procedure, acted]),
    [['selfHarmThoughts', 'crisis', false]],
  );
  assert.equal((await session(nurse)).territory.parameters.crisisProcedure, 'Appeler la ligne.');
  await submit(
    url,
    file.person,
    [answer(evaluationId, 'crisis/done', [{ valueString: 'Appelée à 10 h' }])],
    nurse,
  );
  assert.equal((await read(evaluationId, nurse)).alerts?.[0]?.acted, true);
});

test('a screening is read by the territory’s own rules', async () => {
  const { evaluationId } = await begin(nurse, 'reperage', '1.0.0');
  await submit(
    url,
    file.person,
    [
      answer(evaluationId, 'criterion/supportExhausted', [{ valueBoolean: true }]),
      answer(evaluationId, 'age', [{ valueInteger: 61 }]),
    ],
    nurse,
  );
  const { score } = await read(evaluationId, nurse);
  assert.deepEqual([score?.status, score?.value, score?.meaning], ['complete', 1, 'screening.target']);
});

test('an operator imports by command: what becomes of each item is told, and twice is once', async () => {
  const folder = service.varFolder;
  const [questionnaire, map, broken] = ['q.json', 'm.json', 'b.json'].map((name) => path.join(folder, name));
  await writeFile(
    questionnaire!,
    JSON.stringify(form('7', { extension: [{ url: 'urn:inconnue', valueBoolean: true }] })),
  );
  await writeFile(map!, JSON.stringify(mapping(4)));
  await writeFile(broken!, '{');
  const run = (...words: string[]) => runCommand(service, importInstrumentCommand, words);
  for (const words of [[], [questionnaire!], ['--unknown'], [questionnaire!, 'x', '--institution', 'clsc']])
    assert.deepEqual([(await run(...words)).code], [2]);
  const nowhere = await run(questionnaire!, '--institution', 'ailleurs');
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.said, /clsc, dac, hospital/);
  assert.equal((await run(broken!, '--institution', 'clsc')).code, 1);

  const checked = await run(questionnaire!, '--institution', 'hospital', '--check');
  assert.match(checked.said, /Attention\u00a0: 2 questions n’ont aucun domaine/);
  assert.match(checked.said, /urn:inconnue/);
  assert.match(checked.said, /rien n’a été gardé/);
  const done = await run(questionnaire!, '--mapping', map!, '--institution', 'hospital');
  assert.equal(done.code, 0);
  assert.match(done.said, /déclaré par l’établissement/);
  assert.match(done.said, /Importé\u00a0: hospital:fiche-d-accueil, version 7/);
  assert.match(
    (await run(questionnaire!, '--mapping', map!, '--institution', 'hospital')).said,
    /Rien de nouveau/,
  );
  assert.ok((await session(partner)).territory.instruments.includes('hospital:fiche-d-accueil'));

  await writeFile(map!, JSON.stringify({ ...mapping(4), domains: { nulle: 'housing' } }));
  const refused = await run(questionnaire!, '--mapping', map!, '--institution', 'hospital');
  assert.equal(refused.code, 1);
  assert.match(refused.said, /domains\.nulle\u00a0: aucun élément n’a ce linkId/);
  const english = await runCommand(
    service,
    importInstrumentCommand,
    [broken!, '--institution', 'clsc'],
    'en_CA',
  );
  assert.match(english.said, /cannot be read/);
});
