import type { HostContext } from '@fil/connection';

/**
 * What is being worked on and not kept, by who works on it: an element that a host takes off the page and puts back
 * finds it again, as long as the page lives.
 */
const kept = new WeakMap<object, unknown>();

/** Elements whose hosts give the same way to a token speak for the same person. */
const ownerOf = ({ connection, getToken }: HostContext): object => connection ?? getToken;

export const keptWork = (context: HostContext | undefined): unknown => context && kept.get(ownerOf(context));

export function keepWork(context: HostContext, work: object | undefined): void {
  if (work === undefined) kept.delete(ownerOf(context));
  else kept.set(ownerOf(context), work);
}
