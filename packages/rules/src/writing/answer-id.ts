import type { AnswerFact, EntityId, Uuid } from '@fil/vocabulary/types';

/** Characters that an entity's identifier has beside those of a key of the form. */
const kept = /[^0-9a-zA-Z._/:[\]#%-]/gu;

/**
 * The identifier of an answer: its evaluation and which asking of its question, so that two people who answer the same
 * one meet. A repetition has one too, by which it exists.
 */
export function answerIdOf(
  evaluationId: Uuid,
  { linkId, place }: Pick<AnswerFact, 'linkId' | 'place'>,
): EntityId {
  return `${evaluationId}/${(place ?? linkId).replace(kept, encodeURIComponent)}`;
}

/** The question, or the list, that the identifier of an answer names. */
export function linkIdOfAnswer(id: EntityId): string {
  const key = id.slice(id.indexOf('/') + 1);
  const mark = key.lastIndexOf('#');
  const slash = key.indexOf('/', mark);
  if (mark >= 0 && slash < 0) return linkIdOfAnswer(`/${key.slice(0, mark)}`);
  const last = mark < 0 ? key : key.slice(slash + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
