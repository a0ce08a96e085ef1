/** Copies on devices: of the manager one that lies on a device and one that ended, of a nurse one. */
import assert from 'node:assert/strict';
import type { Hands } from './hands.ts';
import type { CallerName } from './callers.ts';
import { accountOf } from './people.ts';
import { referenceBy } from './files.ts';
import { call } from './wire.ts';
import { callerOf } from './callers.ts';

export interface CopiesOfTest {
  readonly ofManager: string;
  readonly endedOfManager: string;
}

const claimedAt = '2026-04-07T13:00:00.000Z';

export async function carryCopies({ service, files, token }: Hands): Promise<CopiesOfTest> {
  const { url } = service.running;
  const tell = async (name: CallerName, path: string, input: object, outcome: string) => {
    const reply = await call(url, { path, input, token: await token(accountOf(name)) });
    assert.equal((reply.answer as { outcome?: string } | undefined)?.outcome, outcome, reply.body);
  };
  const carry = async (name: CallerName): Promise<string> => {
    const copyId = crypto.randomUUID();
    const person = referenceBy(name, files[callerOf(name).file]);
    const device = { deviceId: crypto.randomUUID(), deviceName: 'Portable du service' };
    const until = new Date(Date.parse(service.clock.now()) + 3_600_000).toISOString();
    const visit = { evaluationIds: [], until, contactKey: 'k'.repeat(43), claimedAt };
    await tell(name, 'visit.prepare', { person, copyId, ...device, ...visit }, 'prepared');
    return copyId;
  };
  const endedOfManager = await carry('manager');
  await tell('manager', 'visit.end', { copyId: endedOfManager, as: 'finished', claimedAt }, 'ended');
  const ofManager = await carry('manager');
  for (const name of ['nurse', 'neighbour', 'foreignManager'] as const) await carry(name);
  return { ofManager, endedOfManager };
}
