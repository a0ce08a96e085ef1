/**
 * A whole service in a process of its own, with one person whose plan has forty lines. It tells its parent the
 * address, a token, and the very statements that reading this plan runs, so that the bare peer can run the same.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import {
  insertFile,
  insertMembership,
  insertProfessional,
  operation,
  query,
  startServiceForTest,
  submit,
} from '@fil/api/testing';
import type { RecordedStatement, ServiceReady } from './messages.ts';

const planLines = 40;

const service = await startServiceForTest({ logLevel: 'warn' });
const { identity, file } = await service.asMaintenance(async (client) => {
  const reader = await insertProfessional(client, 'clsc', 'Lectrice');
  const opened = await insertFile(client, 'lac');
  await insertMembership(client, opened, reader, {
    role: 'caseManager',
    read: ['identity', 'health', 'housing'],
    write: ['plan', 'services', 'housing', 'health'],
  });
  return { identity: reader, file: opened };
});
const token = await service.tokenFor(identity);
const url = service.running.url;

// Eight needs, eight goals and twenty-four services: forty lines.
const entities = [];
for (let need = 0; need < planLines / 5; need += 1) {
  const needId = crypto.randomUUID();
  const goalId = crypto.randomUUID();
  const words = { text: 'Je veux encore aller à la messe le dimanche.', voice: 'person' };
  entities.push(
    operation('need', needId, '', {
      title: `Besoin ${need + 1}`,
      priority: need + 1,
      beneficiary: 'person',
      state: 'active',
      words,
    }),
  );
  entities.push(
    operation('goal', goalId, '', {
      needId,
      text: `Objectif ${need + 1}`,
      agreement: 'agreed',
      agreedOn: '2026-04-01',
      words,
    }),
  );
  for (let line = 0; line < 3; line += 1) {
    // Each at its own hour: lines that overlap would be answered with remarks that a real plan does not have.
    const hour = String(6 + ((need * 3 + line) % 16)).padStart(2, '0');
    const days = need < 4 ? ['monday', 'thursday'] : ['tuesday', 'saturday'];
    const frequency = { times: 2, unit: 'week', days, at: `${hour}:00`, minutes: 45 };
    entities.push(
      operation('plannedService', crypto.randomUUID(), '', {
        goalId,
        title: `Service ${line + 1}`,
        sector: 'public',
        provider: 'CLSC',
        responsible: 'Équipe',
        frequency,
        state: 'agreed',
        critical: false,
        startDue: '2026-04-06',
      }),
    );
  }
}
const results = await submit(url, file.person, entities, token);
const refused = results.find(({ outcome }) => outcome !== 'accepted');
if (refused) throw new Error(`not written: ${JSON.stringify(refused)}`);

const input = { person: file.person, purpose: 'careCoordination' };
const read = () => query(url, 'plan.read', input, token);
// The first read of a day recomputes what waits; what is measured is every read after it.
await read();

// By connection: the service's own housekeeping talks on others meanwhile.
const recordings = new Map<pg.Client, RecordedStatement[]>();
const original = pg.Client.prototype.query as (...parameters: unknown[]) => unknown;
pg.Client.prototype.query = function record(this: pg.Client, ...parameters: unknown[]) {
  const [first, values] = parameters;
  const statement =
    typeof first === 'string'
      ? { text: first, ...(Array.isArray(values) && { values }) }
      : (first as RecordedStatement);
  const recording = recordings.get(this) ?? [];
  recordings.set(this, [...recording, statement]);
  return original.apply(this, parameters);
} as unknown as typeof pg.Client.prototype.query;
const reply = await read();
pg.Client.prototype.query = original as unknown as typeof pg.Client.prototype.query;
const [reading] = [...recordings].filter(([, statements]) =>
  statements.some(({ name }) => name === 'file.entities'),
);
if (reply.status !== 200 || !reading) throw new Error(`the plan was not read: ${reply.text}`);
const [client, recorded] = reading;
const connection = `postgres://${client.user}:${encodeURIComponent(String(client.password))}@${client.host}:${client.port}/${client.database}`;

const postgresPid = Number(
  readFileSync(path.join(service.varFolder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0],
);
const ready: ServiceReady = { url, token, input, recorded, connection, answer: reply.answer, postgresPid };
process.send?.(ready);
process.on('message', (message) => {
  if (message === 'stop') void service.stop().then(() => process.exit(0));
});
