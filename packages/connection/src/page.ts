import type { PersonReference } from '@fil/vocabulary/types';
import type { FileEvent } from './connection.ts';
import { LiveStream } from './live-stream.ts';
import type { OpenStream } from './live-stream.ts';
import { Session } from './session.ts';
import { TerritoryZone } from './territory-zone.ts';
import { Writes } from './writes.ts';

/** What one service and one way of getting tokens share. */
export interface Line {
  readonly session: Session;
  readonly writes: Writes;
  readonly territory: TerritoryZone;
}

/** Live streams by service, identity and person. */
type Streams = Map<string, LiveStream>;

/** What the elements of a page share, whatever bundle or version brought them. Its shape is frozen within `v1`. */
interface Page {
  readonly lines: Map<string, WeakMap<() => Promise<string>, Line>>;
  readonly streams: Streams;
}

const key = Symbol.for('fil.connection.page.v1');

/** One registry per page: several copies of this module find the same one. */
function page(): Page {
  const holder = globalThis as { [key]?: Page };
  holder[key] ??= { lines: new Map(), streams: new Map() };
  return holder[key];
}

/** The same address written in two ways is one service. */
export function absoluteService(service: string): string {
  const base = typeof document === 'undefined' ? undefined : document.baseURI;
  return URL.canParse(service, base) ? new URL(service, base).href.replace(/\/$/, '') : service;
}

/** The line of the page to a service, made at its first use. */
export function lineTo(service: string, getToken: () => Promise<string>): Line {
  const { lines } = page();
  const ofService = lines.get(service) ?? new WeakMap<() => Promise<string>, Line>();
  lines.set(service, ofService);
  const known = ofService.get(getToken);
  if (known) return known;
  const session = new Session(getToken);
  const line = { session, writes: new Writes(session), territory: new TerritoryZone() };
  line.writes.accepted.add(({ person, event }) =>
    openStreamOf(service, session.knownIdentity, person)?.announce(event),
  );
  ofService.set(getToken, line);
  return line;
}

function streamKey(service: string, identity: string, person: PersonReference): string {
  return JSON.stringify([service, identity, person.system, person.value]);
}

/** Joins the page's stream of a file. Returns what leaves it; a stream nobody listens to is forgotten. */
export function joinStream(
  service: string,
  identity: string,
  session: Session,
  person: PersonReference,
  open: OpenStream,
  listener: (event: FileEvent) => void,
): () => void {
  const { streams } = page();
  const name = streamKey(service, identity, person);
  const stream = streams.get(name) ?? new LiveStream(person, session.newBackoff());
  streams.set(name, stream);
  const leave = stream.join(open, listener);
  return () => {
    leave();
    if (!stream.inUse && streams.get(name) === stream) streams.delete(name);
  };
}

/** The page's stream of a file, when an element listens to it. */
export function openStreamOf(
  service: string,
  identity: string,
  person: PersonReference,
): LiveStream | undefined {
  return page().streams.get(streamKey(service, identity, person));
}
