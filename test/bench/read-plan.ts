import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import path from 'node:path';
import { cpuOfTree } from './cpu.ts';
import type { BareReady, ServiceReady } from './messages.ts';

const rounds = 5;
const requestsPerRound = 1000;
const concurrency = 4;

interface Side {
  readonly name: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly pid: number;
}

interface Cost {
  /** Microseconds of CPU a request. */
  readonly node: number;
  readonly postgres: number;
}

async function spawned<Message>(
  script: string,
  first?: unknown,
): Promise<{ child: ChildProcess; message: Message }> {
  const child = fork(path.join(import.meta.dirname, script), { serialization: 'advanced' });
  if (first !== undefined) child.send(first as object);
  const [message] = (await once(child, 'message')) as [Message];
  return { child, message };
}

const agent = new Agent({ keepAlive: true, maxSockets: concurrency });

function ask(side: Side): Promise<number> {
  return new Promise((settle, fail) => {
    get(side.address, { agent, headers: side.headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () =>
        response.statusCode === 200
          ? settle(bytes)
          : fail(new Error(`${side.name} answered ${response.statusCode}`)),
      );
    }).on('error', fail);
  });
}

/** Sends `count` requests, a few at a time, and tells what they cost. */
async function load(side: Side, postgresPid: number, count: number): Promise<Cost & { bytes: number }> {
  const node = cpuOfTree(side.pid);
  const postgres = cpuOfTree(postgresPid);
  let left = count;
  let bytes = 0;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left > 0) {
        left -= 1;
        bytes = await ask(side);
      }
    }),
  );
  return {
    node: (cpuOfTree(side.pid) - node) / count,
    postgres: (cpuOfTree(postgresPid) - postgres) / count,
    bytes,
  };
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** CPU a request of reading a plan of forty lines, beside the bare peer, in alternating rounds of one run. */
export async function benchReadPlan(): Promise<void> {
  const service = await spawned<ServiceReady>('service-process.ts');
  const { recorded, connection, answer, url, token, input, postgresPid } = service.message;
  const bare = await spawned<BareReady>('bare-process.ts', { recorded, connection, answer });
  const search = `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const ours: Side = {
    name: 'service',
    address: `${url}/trpc/plan.read${search}`,
    headers: { authorization: `Bearer ${token}` },
    pid: service.child.pid ?? 0,
  };
  const peer: Side = {
    name: 'bare',
    address: `${bare.message.url}/trpc/plan.read${search}`,
    headers: {},
    pid: bare.child.pid ?? 0,
  };
  const costs = new Map<Side, Cost[]>([
    [ours, []],
    [peer, []],
  ]);
  const sizes = new Map<Side, number>();
  try {
    for (const side of [ours, peer]) await load(side, postgresPid, requestsPerRound);
    for (let round = 0; round < rounds; round += 1) {
      for (const side of round % 2 === 0 ? [ours, peer] : [peer, ours]) {
        const { bytes, ...cost } = await load(side, postgresPid, requestsPerRound);
        costs.get(side)?.push(cost);
        sizes.set(side, bytes);
      }
    }
  } finally {
    for (const { child } of [bare, service]) {
      const ended = once(child, 'exit');
      child.send('stop');
      await ended;
    }
    agent.destroy();
  }
  const of = (side: Side, part: keyof Cost) => median((costs.get(side) ?? []).map((cost) => cost[part]));
  console.log(
    `\nReading a plan of 40 lines: CPU a request, median of ${rounds} rounds of ${requestsPerRound} requests`,
  );
  console.log(
    `(${recorded.length} statements in one transaction, ${sizes.get(ours)} bytes; the bare peer answers ${sizes.get(peer)} bytes)`,
  );
  console.log('               service       bare   ratio');
  for (const [label, part] of [
    ['node', 'node'],
    ['PostgreSQL', 'postgres'],
  ] as const) {
    const [own, floor] = [of(ours, part), of(peer, part)];
    console.log(
      `${label.padEnd(12)} ${own.toFixed(0).padStart(6)} µs  ${floor.toFixed(0).padStart(6)} µs   ${(own / floor).toFixed(2)}`,
    );
  }
  const [own, floor] = [of(ours, 'node') + of(ours, 'postgres'), of(peer, 'node') + of(peer, 'postgres')];
  console.log(
    `${'together'.padEnd(12)} ${own.toFixed(0).padStart(6)} µs  ${floor.toFixed(0).padStart(6)} µs   ${(own / floor).toFixed(2)}   (goal ≤ 1.60)`,
  );
}
