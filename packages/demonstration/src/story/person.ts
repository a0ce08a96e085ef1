import type { ContactMode } from '@fil/vocabulary/codes';
import type { Day, IdentityFact, TimeOfDay } from '@fil/vocabulary/types';
import { territories } from '../cast/index.ts';
import { uuidOf } from '../deterministic.ts';
import type { DemonstrationMembership, DemonstrationPerson } from '../types.ts';
import { referencesOf } from './references.ts';
import { tellStory } from './story.ts';
import type { StoryWriter } from './story.ts';
import { writeMemberships } from './write-circle.ts';

interface PersonToTell {
  readonly key: string;
  readonly territoryId: string;
  readonly identity: IdentityFact;
  /** Institutions whose record systems know the person, whether or not they take part in the circle. */
  readonly knownBy: readonly string[];
  readonly memberships: readonly DemonstrationMembership[];
  /** When the file was opened, and by whom. */
  readonly opened: { readonly day: Day; readonly time: TimeOfDay; readonly by: string };
  readonly tell: (story: StoryWriter) => void;
}

/** A person of the demonstration, whose story begins with who they are. */
export function personOf(person: PersonToTell): DemonstrationPerson {
  const territory = territories.find((candidate) => candidate.id === person.territoryId);
  if (!territory) throw new RangeError(`no territory ${person.territoryId}`);
  const { birthDate, displayName } = person.identity;
  return {
    key: person.key,
    id: uuidOf(`person ${person.key}`),
    territoryId: person.territoryId,
    displayName,
    ...(birthDate !== undefined && { birthDate }),
    references: referencesOf(person.key, person.knownBy),
    memberships: person.memberships,
    ...tellStory(person.key, territory, (story) => {
      story.on(person.opened.day, person.opened.time, person.opened.by);
      story.create('identity', 'identity', person.identity);
      writeMemberships(story, person.memberships, person.opened);
      story.on(person.opened.day, person.opened.time, person.opened.by);
      person.tell(story);
    }),
  };
}

/** A contact, noted when it happened. */
export function noteContact(
  story: StoryWriter,
  by: string,
  day: Day,
  time: TimeOfDay,
  mode: ContactMode,
  withWhom: string,
  summary: string,
): void {
  story.on(day, time, by);
  story.create('contact', `${day} ${time}`, { day, mode, with: withWhom, summary });
}
