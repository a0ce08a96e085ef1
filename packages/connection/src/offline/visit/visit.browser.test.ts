import { expect } from '@esm-bundle/chai';
import type { EvaluationListAnswer, EvaluationReadAnswer } from '@fil/vocabulary/types';
import type { Connection, OperationDraft } from '../../connection.ts';
import { isFilError } from '../../errors.ts';
import { TestConnection } from '../../testing/test-connection.ts';
import { Device } from '../device-store.ts';
import { DeviceProblem } from '../problem.ts';
import { passphraseLock } from './lock.ts';
import { luggageFor } from './luggage.ts';
import { VisitConnection } from './visit-connection.ts';
import { Visits } from './visits.ts';
import type { OpenVisit, VisitPlan } from './visits.ts';

const person = { system: 'urn:test:dossier', value: '4607203' };
const evaluationId = '00000000-0000-4000-8000-000000000001';
const earlierId = '00000000-0000-4000-8000-000000000002';
const passphrase = 'trois rivières gelées';
const author = { name: 'Mireille Canari', role: 'caseManager', organization: 'CLSC' };
const at = '2026-04-07T13:00:00.000Z';

function evaluation(id: string, startedOn: string) {
  return {
    kind: 'evaluation' as const,
    id,
    domain: 'plan' as const,
    fact: {
      instrument: 'aggir',
      instrumentVersion: '1',
      status: 'draft' as const,
      startedOn,
      place: 'home' as const,
    },
    versions: {},
    clashes: {},
    author,
    createdAt: at,
    updatedAt: at,
  };
}

const list: EvaluationListAnswer = {
  evaluations: [evaluation(evaluationId, '2026-04-06'), evaluation(earlierId, '2025-10-01')].map((each) => ({
    evaluation: each,
    answered: 0,
    score: null,
  })),
};
const read = (id: string): EvaluationReadAnswer => ({
  evaluation: id === evaluationId ? evaluation(id, '2026-04-06') : evaluation(id, '2025-10-01'),
  answers: [],
  score: null,
  withheldDomains: [],
  readOnlyDomains: [],
});

/** Answers of the service, as far as this test looks at them. */
const service = (): Connection =>
  new TestConnection({
    answers: {
      'session.current': {
        territory: { timeZone: 'America/Toronto' },
        professional: { id: 'mo', name: 'Mireille O.', role: '', organization: 'CLSC' },
      } as never,
      'file.summary': { name: 'Aurore Canari' } as never,
      'evaluation.list': list,
      'plan.read': {} as never,
      'evaluation.read': ({ evaluationId: id }) => read(id),
      'instrument.read': ({ id }) => ({ id, questionnaire: { resourceType: 'Questionnaire' } }),
    },
  });

const plan: VisitPlan = {
  person,
  purpose: 'careCoordination',
  evaluationIds: [evaluationId],
  luggage: luggageFor(person, [evaluationId], list),
  identity: 'issuer\nmireille',
  until: '2026-04-08T01:00:00.000Z',
  serviceNow: at,
};
const answer = (text: string, path = ''): OperationDraft => ({
  kind: 'answer',
  entityId: `${evaluationId}/TOILETTE`,
  path,
  value:
    path === ''
      ? { evaluationId, linkId: 'TOILETTE', values: [{ valueString: text }] }
      : [{ valueString: text }],
  baseVersion: 0,
});

const problemOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'none',
    (thrown: unknown) =>
      thrown instanceof DeviceProblem || isFilError(thrown) ? thrown.code : String(thrown),
  );

describe('a visit prepared on a device', () => {
  let hours = 0;
  const clock = {
    now: () => new Date(Date.parse('2026-11-30T08:00:00.000Z') + hours * 3_600_000).toISOString(),
  };
  let visits: Visits;
  const opened: VisitConnection[] = [];
  const start = async (visit: OpenVisit): Promise<VisitConnection> => {
    const connection = await VisitConnection.start(visit, {
      service: 'http://127.0.0.1:9',
      getToken: () => Promise.reject(new TypeError('no portal')),
      element: { name: 'fil-test', version: '1.0.0' },
    });
    opened.push(connection);
    return connection;
  };

  beforeEach(() => {
    hours = 0;
    visits = new Visits(clock);
  });
  afterEach(async () => {
    for (const connection of opened.splice(0)) connection.close();
    visits.close();
    const device = new Device();
    for (const { id } of await device.vaults()) await device.erase(id);
    device.close();
  });

  it('takes what is listed, the evaluation before included, and nothing else', () => {
    expect(plan.luggage.map(({ path }) => path)).to.deep.equal([
      'session.current',
      'file.summary',
      'evaluation.list',
      'plan.read',
      'evaluation.read',
      'evaluation.read',
      'instrument.read',
      'instrument.read',
    ]);
    expect(plan.luggage.slice(-2).map(({ input }) => input)).to.deep.equal([
      { id: 'aggir', version: '1' },
      { id: 'aggir' },
    ]);
  });

  it('is filled in without network, closed, opened again, and shows what was written', async () => {
    const { id } = await visits.prepare(plan, await passphraseLock(passphrase), service());
    const first = await start(await visits.open(id, passphrase));
    expect(
      (await first.query('evaluation.read', { person, evaluationId: earlierId })).evaluation.id,
    ).to.equal(earlierId);
    void first.submit(person, [answer('seule')]);
    void first.submit(person, [answer('avec aide', 'values')]);
    await first.written();
    expect(first.stored).to.equal(2);
    first.close();

    const second = await start(await visits.open(id, passphrase));
    const { answers } = await second.query('evaluation.read', { person, evaluationId });
    expect(answers.map(({ fact }) => fact.values)).to.deep.equal([[{ valueString: 'avec aide' }]]);
    expect([second.status, second.pending, second.storage, second.timeZone]).to.deep.equal([
      'offline',
      2,
      'kept',
      'America/Toronto',
    ]);
    expect(await problemOf(second.query('timeline.read', { person }))).to.equal('offline');
  });

  it('shows an evaluation that was begun on the visit itself', async () => {
    const connection = await start(await visits.prepare(plan, await passphraseLock(passphrase), service()));
    const begun = '00000000-0000-4000-8000-000000000009';
    const { fact } = evaluation(begun, '2026-04-07');
    void connection.submit(person, [
      { kind: 'evaluation', entityId: begun, path: '', value: fact, baseVersion: 0 },
    ]);
    const { evaluations } = await connection.query('evaluation.list', { person });
    expect(evaluations.map((line) => line.evaluation.id)).to.include(begun);
    const read = await connection.query('evaluation.read', { person, evaluationId: begun });
    expect([read.answers, read.evaluation.author.name]).to.deep.equal([[], 'Mireille O.']);
  });

  it('opens to its passphrase alone, and refuses to be prepared with a short one', async () => {
    const { id } = await visits.prepare(plan, await passphraseLock(passphrase), service());
    expect(await problemOf(visits.open(id, 'trois rivières gelée'))).to.equal('wrongSecret');
    expect(await problemOf(visits.open(id, 'court'))).to.equal('wrongSecret');
    expect(await problemOf(passphraseLock('onze lettre'))).to.equal('passphraseTooShort');
    expect((await visits.list()).length).to.equal(1);
  });

  it('past its time it is refused and erased, whatever the date this device believes it is', async () => {
    const { id } = await visits.prepare(plan, await passphraseLock(passphrase), service());
    hours = 11.9;
    expect((await visits.list()).map(({ custody }) => custody)).to.deep.equal(['passphrase']);
    hours = 12;
    expect(await problemOf(visits.open(id, passphrase))).to.equal('expired');
    hours = 0;
    expect(await problemOf(visits.open(id, passphrase))).to.equal('unknownVault');
  });

  it('erased when its time is over, it tells how much had not been sent; what else is prepared stays', async () => {
    const over = await visits.prepare(plan, await passphraseLock(passphrase), service());
    const connection = await start(over);
    void connection.submit(person, [answer('seule')]);
    await connection.written();
    connection.close();
    const longer = { ...plan, until: '2026-04-09T01:00:00.000Z' };
    const { id } = await visits.prepare(longer, await passphraseLock(passphrase), service());
    expect(await visits.sweep()).to.deep.equal([]);
    hours = 13;
    expect((await visits.sweep()).map(({ because, unsent }) => [because, unsent])).to.deep.equal([
      ['expired', 1],
    ]);
    expect((await visits.list()).map((visit) => visit.id)).to.deep.equal([id]);
  });

  it('is on the device whole or not at all', async () => {
    const incomplete = new TestConnection({ answers: { 'evaluation.list': list } });
    expect(await problemOf(visits.prepare(plan, await passphraseLock(passphrase), incomplete))).to.equal(
      'notFound',
    );
    expect(await visits.list()).to.deep.equal([]);
  });
});
