import type { EntityKind } from '@fil/vocabulary/codes';
import type {
  AnswerFact,
  Day,
  EntityId,
  FactByKind,
  Instant,
  TimeOfDay,
  Uuid,
  Territory,
} from '@fil/vocabulary/types';
import { professionalByKey } from '../cast/index.ts';
import { uuidOf } from '../deterministic.ts';
import type { DemonstrationSending, StoryEntry } from '../types.ts';
import { instantOf } from './calendar.ts';
import { withFrenchSpacing } from './typography.ts';

/** One entity of a story, so that a later change names the right kind. */
export interface Written<Kind extends EntityKind> {
  readonly kind: Kind;
  readonly id: EntityId;
}

/** Writes the dated acts of one person's story. */
export interface StoryWriter {
  /** What follows is written by that professional, on that day and time of the territory. */
  on(day: Day, time: TimeOfDay, by: string): void;
  /** `name` tells the entity from the others of its kind in this story; its identifier follows from it. */
  create<Kind extends EntityKind>(kind: Kind, name: string, fact: FactByKind[Kind]): Written<Kind>;
  /** The same for an entity whose identifier others must know beforehand. */
  createWithId<Kind extends EntityKind>(kind: Kind, id: Uuid, fact: FactByKind[Kind]): Written<Kind>;
  /** The service sends a referral, with what its recipient's service needs, `without` what the sender takes off. */
  send(referral: Written<'referral'>, without?: readonly EntityId[]): void;
  change<Kind extends EntityKind, Field extends keyof FactByKind[Kind]>(
    entity: Written<Kind>,
    field: Field & string,
    value: FactByKind[Kind][Field] | null,
  ): void;
  answer(
    evaluation: Written<'evaluation'>,
    linkId: string,
    fact: Omit<AnswerFact, 'evaluationId' | 'linkId'>,
  ): void;
}

interface Draft {
  readonly at: Instant;
  readonly by: string;
  readonly kind: EntityKind;
  readonly id: EntityId;
  readonly path: string | typeof sent;
  readonly value: unknown;
}

const sent = Symbol('sent');
const schemaVersion = 1;

export interface ToldStory {
  readonly story: readonly StoryEntry[];
  readonly sendings: readonly DemonstrationSending[];
}

/** The story that `write` tells, in the order of time, each entry with the version its author saw. */
export function tellStory(
  personKey: string,
  { timeZone, locale }: Pick<Territory, 'timeZone' | 'locale'>,
  write: (story: StoryWriter) => void,
): ToldStory {
  const drafts: Draft[] = [];
  let at: Instant | undefined;
  let author = '';
  const add = (kind: EntityKind, id: EntityId, path: Draft['path'], value: unknown): void => {
    if (at === undefined) throw new RangeError(`the story of ${personKey} writes before it says when`);
    drafts.push({ at, by: author, kind, id, path, value: withFrenchSpacing(value, locale) });
  };
  const idOf = (name: string): Uuid => uuidOf(`${personKey} ${name}`);

  write({
    on(day, time, by) {
      at = instantOf(day, time, timeZone);
      author = professionalByKey(by).key;
    },
    create(kind, name, fact) {
      const id = idOf(`${kind} ${name}`);
      add(kind, id, '', fact);
      return { kind, id };
    },
    createWithId(kind, id, fact) {
      add(kind, id, '', fact);
      return { kind, id };
    },
    send({ kind, id }, without = []) {
      add(kind, id, sent, without);
    },
    change(entity, field, value) {
      add(entity.kind, entity.id, field, value);
    },
    answer(evaluation, linkId, fact) {
      add('answer', `${evaluation.id}/${linkId}`, '', { evaluationId: evaluation.id, linkId, ...fact });
    },
  });
  return numbered(personKey, drafts);
}

/** What the author saw is counted in entries of the story: sendings take no number. */
function numbered(personKey: string, drafts: readonly Draft[]): ToldStory {
  const versions = new Map<string, number>();
  const story: StoryEntry[] = [];
  const sendings: DemonstrationSending[] = [];
  const inOrder = [...drafts].sort((left, right) => left.at.localeCompare(right.at));
  for (const { at, by, kind, id, path, value } of inOrder) {
    if (typeof path === 'symbol') {
      const without = value as readonly EntityId[];
      sendings.push({ at, by, referralId: id, after: story.length, without });
      continue;
    }
    const field = (name: string): string => `${kind} ${id} ${name}`;
    const baseVersion = path === '' ? 0 : (versions.get(field(path)) ?? 0);
    const written = path === '' ? Object.keys(value as object) : [path];
    for (const name of written) versions.set(field(name), story.length + 1);
    story.push({
      at,
      by,
      operation: {
        id: uuidOf(`${personKey} operation ${kind} ${id} ${path} ${at}`),
        entity: { kind, id },
        path,
        value,
        baseVersion,
        schemaVersion,
        claimedAt: at,
      },
    });
  }
  return { story, sendings };
}
