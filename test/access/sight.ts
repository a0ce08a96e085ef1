/** What a caller may find in what they receive. */
import { callerOf } from './callers.ts';
import type { CallerName, FileName } from './callers.ts';
import { sightings } from './canaries.ts';
import type { Canary } from './canaries.ts';
import type { World } from './world.ts';

/** Whether this caller may read what a canary of that file says. */
export function mayRead(name: CallerName, file: FileName, canary: Canary): boolean {
  const caller = callerOf(name);
  if (caller.file !== file) return false;
  if (canary.contingency && caller.purpose === 'emergency') return true;
  return canary.domains.some((domain) => caller.reads.includes(domain));
}

/** Every canary received that the caller may not read, in words for a failure; those of all files are looked for. */
export function foreignCanaries(
  world: World,
  name: CallerName,
  received: string,
  given: (canary: Canary) => boolean = () => false,
): readonly string[] {
  return (Object.keys(world.files) as FileName[]).flatMap((file) =>
    sightings(received, world.files[file].aviary)
      .filter((canary) => !mayRead(name, file, canary) && !given(canary))
      .map(({ text, kind, domains }) => `${name} received ${kind} of ${domains.join(' or ')}: ${text}`),
  );
}
