import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Operation, OperationResult } from '@fil/vocabulary/types';
import { connect } from './connect.ts';
import type { Connection, FileEvent, OperationDraft } from './connection.ts';
import { isFilError } from './errors.ts';
import { fakeToken, until } from './testing/tokens.ts';
import { recordedAt, TrpcService } from './testing/trpc-service.ts';

const person = { system: 'urn:test', value: 'P-1' };
const element = { name: 'fil-test', version: '1.0.0' };
const draft = (value: unknown, entityId = 'need-1'): OperationDraft => ({
  kind: 'need',
  entityId,
  path: 'title',
  value,
  baseVersion: 1,
});
const code = (expected: string) => (error: unknown) => isFilError(error) && error.code === expected;

describe('a connection to a service', () => {
  let service: TrpcService;
  let stops: (() => void)[];

  beforeEach(async () => {
    service = new TrpcService();
    stops = [];
    await service.start();
  });
  afterEach(async () => {
    for (const stop of stops) stop();
    await service.stop();
  });

  const connected = (getToken = async () => fakeToken('a'), version = '1.0.0'): Connection =>
    connect({ service: service.address, getToken, person }, { ...element, version });

  describe('queries', () => {
    it('say who asks, with which contract, why, and with the token in a header only', async () => {
      const answer = (await connected().query('plan.read', { person })) as unknown as { asked: unknown };
      assert.deepEqual(answer.asked, { person, purpose: 'careCoordination' });
      assert.deepEqual(service.requests, [
        {
          path: '/trpc/session.current,plan.read',
          token: fakeToken('a'),
          contract: '1',
          element: 'fil-test/1.0.0',
        },
      ]);
    });

    it('travel together when they are asked in the same turn', async () => {
      const connection = connected();
      await Promise.all([
        connection.query('plan.read', { person }),
        connection.query('session.current', undefined),
      ]);
      assert.equal(service.requests.length, 1);
    });

    it('learn the time zone of the territory with the first of them, once', async () => {
      const connection = connected();
      assert.equal(connection.timeZone, undefined);
      await connection.query('plan.read', { person });
      await until(() => connection.timeZone === 'America/Toronto', 'the zone is known');
      await connection.query('plan.read', { person });
      assert.equal(service.requests.at(-1)?.path, '/trpc/plan.read');
    });

    it('give the code of the service', async () => {
      const asked = connected().query('plan.read', { person: { ...person, value: 'absent' } });
      await assert.rejects(asked, code('notFound'));
    });

    it('are sent once more with a new token after a refusal', async () => {
      let serial = 0;
      const getToken = async () => fakeToken('a', { serial: (serial += 1) });
      service.behaviour.accepts = (token) => token === fakeToken('a', { serial: 2 });
      const connection = connected(getToken);
      await connection.query('plan.read', { person });
      assert.deepEqual(
        service.requests.map(({ token }) => token),
        [fakeToken('a', { serial: 1 }), fakeToken('a', { serial: 2 })],
      );
      assert.equal(connection.status, 'online');
    });

    it('end the session after a second refusal, and resume once the host gives a good token', async () => {
      service.behaviour.accepts = () => false;
      const connection = connected();
      const statuses: string[] = [];
      stops.push(connection.onChange(() => statuses.push(connection.status)));
      await assert.rejects(connection.query('plan.read', { person }), code('sessionExpired'));
      assert.equal(service.requests.length, 2);
      assert.deepEqual(statuses, ['sessionExpired']);
      service.behaviour.accepts = () => true;
      connection.retry();
      await until(() => connection.status === 'online', 'the session resumes');
    });

    it('notice a service that is away, and its return, by themselves', async () => {
      const connection = connected();
      stops.push(connection.onChange(() => undefined));
      await service.stop();
      await assert.rejects(connection.query('plan.read', { person }), code('offline'));
      assert.equal(connection.status, 'offline');
      await service.start();
      await until(() => connection.status === 'online', 'the service is back');
    });

    it('tell an answering but unavailable service from bad input', async () => {
      service.behaviour.refuse = 503;
      const connection = connected();
      await assert.rejects(connection.query('plan.read', { person }), code('unavailable'));
      assert.equal(connection.status, 'offline');
      service.behaviour.refuse = undefined;
      connection.retry();
      await until(() => connection.status === 'online', 'the service is back');
    });

    it('understand a proxy that answers for a service that is gone', async () => {
      const connection = connected();
      service.behaviour.proxy = 502;
      await assert.rejects(connection.query('plan.read', { person }), code('unavailable'));
      assert.equal(connection.status, 'offline');
      // A wrong address is nobody's missing file.
      service.behaviour.proxy = 404;
      await assert.rejects(connection.query('plan.read', { person }), code('unexpected'));
    });

    it('given up by their caller say nothing of the service', async () => {
      const connection = connected();
      const giveUp = new AbortController();
      const asked = connection.query('plan.read', { person }, { signal: giveUp.signal });
      giveUp.abort();
      await assert.rejects(asked);
      assert.equal(connection.status, 'online');
    });
  });

  describe('operations', () => {
    it('are answered alone and in order, accepted, in clash or refused', async () => {
      service.behaviour.answer = ([first, second, third]): readonly OperationResult[] => [
        { id: third?.id ?? '', outcome: 'refused', rule: 'domainNotGranted' },
        { id: first?.id ?? '', outcome: 'accepted', version: 7 },
        { id: second?.id ?? '', outcome: 'clash', version: 7, current: 'theirs' },
      ];
      const connection = connected();
      const results = await connection.submit(person, [draft('a'), draft('b'), draft('c')]);
      assert.deepEqual(
        results.map(({ outcome }) => outcome),
        ['accepted', 'clash', 'refused'],
      );
      assert.equal(connection.recordedAt, recordedAt);
      const [sent] = service.submissions[0] ?? [];
      assert.equal(sent?.schemaVersion, 1);
      assert.match(sent?.claimedAt ?? '', /^\d{4}-\d\d-\d\dT.*Z$/);
      assert.match(sent?.id ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    });

    it('wait in order while the service is away, and arrive once with their ids', async () => {
      const connection = connected();
      await service.stop();
      const first = connection.submit(person, [draft('one')]);
      const second = connection.submit(person, [draft('two'), draft('three')]);
      await until(() => connection.status === 'offline', 'the outage is noticed');
      assert.equal(connection.pending, 3);
      assert.equal(service.submissions.length, 0);
      await service.start();
      connection.retry();
      const results = [...(await first), ...(await second)];
      assert.equal(connection.pending, 0);
      const arrived = service.submissions.flat();
      assert.deepEqual(
        arrived.map(({ value }) => value),
        ['one', 'two', 'three'],
      );
      assert.deepEqual(
        results.map(({ id }) => id),
        arrived.map(({ id }) => id),
      );
    });

    it('are sent again with the same ids when the answer is lost', async () => {
      const connection = connected();
      service.behaviour.answer = () => {
        throw new Error('lost after it was applied');
      };
      const submitted = connection.submit(person, [draft('once')]);
      await until(() => service.submissions.length === 1, 'the first attempt arrives');
      service.behaviour.answer = (operations) =>
        operations.map(({ id }: Operation) => ({ id, outcome: 'accepted', version: 1 }));
      await submitted;
      const [first, second] = service.submissions.map(([operation]) => operation?.id);
      assert.equal(first, second);
    });

    it('one that nobody can read parks alone and does not hold back the others', async () => {
      const results = await connected().submit(person, [
        draft('good'),
        draft('unreadable'),
        draft('also good'),
      ]);
      assert.deepEqual(
        results.map(({ outcome }) => outcome),
        ['accepted', 'refused', 'accepted'],
      );
    });

    it('wait for a new session when theirs is over', async () => {
      service.behaviour.accepts = () => false;
      const connection = connected();
      const submitted = connection.submit(person, [draft('kept')]);
      await until(() => connection.status === 'sessionExpired', 'the session is over');
      assert.equal(connection.pending, 1);
      service.behaviour.accepts = () => true;
      connection.retry();
      const [result] = await submitted;
      assert.equal(result?.outcome, 'accepted');
    });

    it('are never sent under the name of somebody else', async () => {
      let subject = 'a';
      const connection = connected(async () => fakeToken(subject));
      await connection.query('plan.read', { person });
      service.behaviour.accepts = (token) => token === fakeToken('b');
      const submitted = connection.submit(person, [draft('written by a')]);
      const rejected = assert.rejects(submitted, code('sessionExpired'));
      subject = 'b';
      connection.retry();
      await rejected;
      assert.equal(service.submissions.length, 0);
      assert.equal(connection.pending, 0);
    });
  });

  describe('commands', () => {
    const gesture = {
      person,
      identity: { displayName: 'Marguerite Exemple', birthDate: '1941-03-02' },
      reason: 'Inconsciente, on cherche ses médicaments',
      dangerToLife: false,
      operationId: '00000000-0000-4000-8000-000000000001',
    };

    it('travel as mutations, with the moment they claim and, about a file, why', async () => {
      const connection = connect(
        { service: service.address, getToken: async () => fakeToken('a'), person, purpose: 'emergency' },
        element,
      );
      assert.deepEqual(await connection.command('emergency.open', gesture), {
        outcome: 'refused',
        rule: 'identityMismatch',
      });
      const sent = service.commands[0] as { claimedAt: string };
      assert.match(sent.claimedAt, /^\d{4}-\d\d-\d\dT.*Z$/);
      assert.deepEqual(sent, { ...gesture, claimedAt: sent.claimedAt });
      const referral = { person, referralId: 'r', lines: [], disclosureId: 'd', claimedAt: recordedAt };
      const answer = (await connection.command('referral.send', referral)) as unknown as { asked: unknown };
      assert.deepEqual(answer.asked, { ...referral, purpose: 'emergency' });
    });

    it('are sent again unchanged when their answer is lost', async () => {
      service.behaviour.losesAnswers = 1;
      const answer = await connected().command('emergency.open', gesture);
      assert.equal(answer.outcome, 'refused');
      assert.equal(service.commands.length, 2);
      assert.deepEqual(service.commands[0], service.commands[1]);
    });

    it('give up after three attempts: somebody waits', async () => {
      service.behaviour.losesAnswers = 9;
      await assert.rejects(connected().command('emergency.open', gesture), code('unavailable'));
      assert.equal(service.commands.length, 3);
    });

    it('are never sent again under the name of somebody else', async () => {
      let subject = 'a';
      const connection = connected(async () => fakeToken(subject, { lifetime: 0 }));
      service.behaviour.losesAnswers = 1;
      const given = connection.command('emergency.open', gesture);
      await until(() => service.commands.length === 1, 'the first attempt arrives');
      subject = 'b';
      await assert.rejects(given, code('sessionExpired'));
      assert.equal(service.commands.length, 1);
    });
  });

  describe('the live stream', () => {
    const event = { kind: 'need', entityId: 'need-1', operationIds: ['x'], at: recordedAt } as const;

    const watched = (connection: Connection): FileEvent[] => {
      const heard: FileEvent[] = [];
      stops.push(connection.watch(person, (each) => heard.push(each)));
      return heard;
    };

    it('is one for all elements and versions of a page, whatever function gives the token', async () => {
      const getToken = async () => fakeToken('a');
      const heard = [
        watched(connected(getToken)),
        watched(connected(getToken, '2.0.0')),
        watched(connected(async () => fakeToken('a'))),
      ];
      await until(() => service.openStreams > 0, 'a stream opens');
      service.emit(event, '1');
      await until(() => heard.every((each) => each.length === 1), 'everybody hears');
      assert.equal(service.openStreams, 1);
    });

    it('closes with the last element that listens', async () => {
      const connection = connected();
      const leave = connection.watch(person, () => undefined);
      await until(() => service.openStreams === 1, 'it opens');
      leave();
      await until(() => service.openStreams === 0, 'it closes');
    });

    it('resumes after its last event, with a fresh token', async () => {
      let serial = 0;
      const heard = watched(connected(async () => fakeToken('a', { serial: (serial += 1), lifetime: 0 })));
      await until(() => service.openStreams === 1, 'it opens');
      service.emit(event, '41');
      await until(() => heard.length === 1, 'the event arrives');
      service.endStreams();
      await until(() => service.cursors.length === 2, 'it opens again');
      assert.deepEqual(service.cursors, [undefined, '41']);
      assert.deepEqual(heard, [event]);
      const [first, second] = service.requests.map(({ token }) => token);
      assert.notEqual(first, second);
    });

    it('says that something may have been missed when it cannot resume', async () => {
      const heard = watched(connected());
      await until(() => service.openStreams === 1, 'it opens');
      service.endStreams();
      await until(() => heard.length === 1, 'it says so');
      assert.deepEqual(heard, ['resync']);
    });

    it('asks to read again when it could only start long after the first answers', async () => {
      const connection = connected();
      service.behaviour.refuse = 503;
      const heard = watched(connection);
      await new Promise((resolve) => setTimeout(resolve, 1100));
      service.behaviour.refuse = undefined;
      connection.retry();
      await until(() => heard.length === 1, 'it says so');
      assert.deepEqual(heard, ['resync']);
    });

    it('stops asking for a file that is not open to this reader', async () => {
      const heard: FileEvent[] = [];
      stops.push(connected().watch({ ...person, value: 'absent' }, (each) => heard.push(each)));
      await until(() => service.cursors.length === 1, 'it is asked');
      await new Promise((resolve) => setTimeout(resolve, 1300));
      assert.equal(service.cursors.length, 1);
      assert.deepEqual(heard, []);
    });

    it('survives the service being killed', async () => {
      const heard = watched(connected());
      await until(() => service.openStreams === 1, 'it opens');
      service.emit(event, '1');
      await until(() => heard.length === 1, 'the event arrives');
      await service.stop();
      await service.start();
      await until(() => service.openStreams === 1, 'it opens again');
      service.emit({ ...event, entityId: 'need-2' }, '2');
      await until(() => heard.length === 2, 'the next event arrives');
      assert.equal(service.cursors.at(-1), '1');
    });

    it('tells at once what the page itself wrote, and not a second time', async () => {
      const connection = connected();
      const heard = watched(connection);
      await until(() => service.openStreams === 1, 'it opens');
      const [result] = await connection.submit(person, [draft('mine')]);
      assert.equal(heard.length, 1);
      service.emit({ ...event, operationIds: [result?.id ?? ''] }, '1');
      service.emit({ ...event, entityId: 'theirs' }, '2');
      await until(() => heard.length === 2, 'the change of another arrives');
      assert.deepEqual(heard[1], { ...event, entityId: 'theirs' });
    });

    it('asks to read again when an event is of a kind it does not know', async () => {
      const heard = watched(connected());
      await until(() => service.openStreams === 1, 'it opens');
      service.emit({ ...event, kind: 'kindOfTomorrow' as 'need' }, '1');
      await until(() => heard.length === 1, 'it hears');
      assert.deepEqual(heard, ['resync']);
    });
  });
});
