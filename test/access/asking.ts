/** Asks a procedure as a caller and says what was got, in the words of the matrix. */
import assert from 'node:assert/strict';
import { appRouter } from '@fil/api/router';
import type { CallerName } from './callers.ts';
import type { Expected } from './matrix.ts';
import { call, listen } from './wire.ts';
import type { WireReply } from './wire.ts';
import type { World } from './world.ts';

type Kind = 'query' | 'mutation' | 'subscription';
/** What the router keeps of itself: flat, whatever its type says of nesting. */
const routed = appRouter._def.procedures as unknown as Readonly<Record<string, { _def: { type: Kind } }>>;

/** Every procedure of the router, by its path. */
export const procedures: ReadonlyMap<string, Kind> = new Map(
  Object.entries(routed).map(([path, { _def }]) => [path, _def.type]),
);

/** @param patience milliseconds after which a stream that says nothing is taken as open. */
export async function ask(
  world: World,
  name: CallerName,
  path: string,
  input: unknown,
  patience = 10_000,
): Promise<WireReply> {
  const token = world.tokens[name];
  if (procedures.get(path) !== 'subscription') return call(world.url, { path, input, token });
  const stream = await listen(world.url, { path, input, token });
  // Whoever is let in hears of a fact; to anybody else it ends.
  await stream.until((received) => /^id: /m.test(received), patience).catch(() => undefined);
  const open = !stream.ended();
  stream.close();
  const body = stream.received();
  const filCode = /"filCode":"(\w+)"/.exec(body)?.[1] as WireReply['filCode'];
  return { status: stream.status, head: '', body, answer: open ? {} : undefined, filCode };
}

/** What a reply was. An absent one is `absent` only if it is, to the byte, what `nobody` got. */
export function outcomeOf(reply: WireReply, nobody: WireReply | undefined): Expected {
  if (reply.filCode === 'unauthenticated') {
    // A stream that is asked for says it as its only event.
    assert.ok(reply.status === 401 || reply.head === '');
    return '401';
  }
  if (nobody && bytes(reply) === bytes(nobody)) return 'absent';
  if (reply.answer === undefined) return `refused:${reply.filCode ?? reply.status}`;
  const { outcome, rule } = reply.answer as { outcome?: string; rule?: string };
  if (outcome === 'refused') return `refused:${rule ?? ''}`;
  return holdsFact(reply.answer) ? 'allowed' : 'empty';
}

export const bytes = ({ status, head, body }: WireReply): string => `${status}\n${head}\n${body}`;

/** Whether there is a fact of a file anywhere in an answer, or something that waits for somebody. */
function holdsFact(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  if ('fact' in answer || 'sources' in answer) return true;
  return Object.values(answer).some(holdsFact);
}
