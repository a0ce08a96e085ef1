import type { PersonReference } from '@fil/vocabulary/types';
import type { FileEvent } from './connection.ts';
import type { OpenStream } from './live-stream.ts';
import { joinStream, openStreamOf } from './page.ts';
import type { Session } from './session.ts';

/**
 * One element's interest in one file. It joins the stream of whoever is signed in, as soon as that is known, and moves
 * to another stream when somebody else signs in. Returns what ends it.
 */
export function watchFile(
  service: string,
  session: Session,
  person: PersonReference,
  open: OpenStream,
  listener: (event: FileEvent) => void,
): () => void {
  let over = false;
  let leave: (() => void) | undefined;
  let joined: string | undefined;

  const join = async (): Promise<void> => {
    let identity: string;
    try {
      identity = await session.identity();
    } catch {
      return; // Without a token there is no stream; `changes` calls again when there is one.
    }
    if (over || identity === joined) return;
    const moved = joined !== undefined;
    leave?.();
    joined = identity;
    leave = joinStream(service, identity, session, person, open, listener);
    if (moved) listener('resync');
  };

  const stopIdentity = session.identityChanges.add(() => void join());
  const stopChanges = session.changes.add(() => {
    if (session.status !== 'online') return;
    if (joined === undefined) void join();
    else openStreamOf(service, joined, person)?.wake();
  });
  void join();

  return () => {
    over = true;
    stopIdentity();
    stopChanges();
    leave?.();
  };
}
