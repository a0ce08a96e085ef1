import type { CompiledItem } from '../form/compiled-item.ts';
import type { Form } from '../form/form.ts';
import { isArray, isObject, textIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { extensionIn, extensionUrls } from '../read/extensions.ts';
import { childKey, repetitionKey } from '../session/node-key.ts';
import type { NodeKey } from '../session/node-key.ts';
import { identityOf } from '../values/value-words.ts';
import type { Answer, AnswerAbsence, AnswerValue } from '../values/answer.ts';
import { readValue } from '../values/read-value.ts';

/** What a response says of a form: to begin a session with. */
export interface AnswersIn {
  readonly answers: ReadonlyMap<NodeKey, Answer>;
  /** Every repetition it shows, also one in which nothing can be read. */
  readonly repetitions: readonly NodeKey[];
}

/** Codes of http://terminology.hl7.org/CodeSystem/data-absent-reason, as close as our absences come. */
const absences: Readonly<Record<string, AnswerAbsence>> = {
  unknown: 'unknown',
  'asked-unknown': 'unknown',
  'temp-unknown': 'unknown',
  'asked-declined': 'refused',
  'not-asked': 'notAssessed',
  'not-performed': 'notAssessed',
};

/** As deep as any response is read. */
const deepest = 100;

/**
 * The answers of a FHIR R4 QuestionnaireResponse, by key. Repetitions get the ids 1, 2 … in their order. What the form
 * does not ask keeps its linkId as its key: a session holds it as a stranger. Never throws.
 */
export function answersIn(form: Form, response: unknown): AnswersIn {
  const answers = new Map<NodeKey, Answer>();
  const repetitions: NodeKey[] = [];

  function visit(
    owner: JsonObject,
    place: NodeKey | undefined,
    list: string | undefined,
    depth: number,
  ): void {
    if (!isArray(owner['item']) || depth > deepest) return;
    const counts = new Map<string, number>();
    for (const entry of owner['item']) {
      const linkId = isObject(entry) ? textIn(entry['linkId']) : undefined;
      if (linkId === undefined || !isObject(entry)) continue;
      const item = form.item(linkId);
      // One that does not belong here is as strange as one that is unknown.
      const isHere = item !== undefined && item.list === list;
      const key = isHere ? childKey(place, linkId) : childKey(undefined, linkId);
      if (isHere && item.role === 'group' && item.repeats) {
        const number = (counts.get(linkId) ?? 0) + 1;
        counts.set(linkId, number);
        const repetition = repetitionKey(key, String(number));
        repetitions.push(repetition);
        visit(entry, repetition, linkId, depth + 1);
      } else {
        if (isArray(entry['answer']))
          readAnswers(entry['answer'], key, isHere ? item : undefined, place, depth);
        visit(entry, place, list, depth + 1);
      }
    }
  }

  function readAnswers(
    list: readonly unknown[],
    key: NodeKey,
    item: CompiledItem | undefined,
    place: NodeKey | undefined,
    depth: number,
  ): void {
    const values: AnswerValue[] = [];
    let absence: AnswerAbsence | undefined;
    for (const entry of list) {
      if (!isObject(entry)) continue;
      const value = readValue(entry, 'value');
      const reason = textIn(extensionIn(entry, extensionUrls.dataAbsentReason)?.['valueCode']);
      if (value !== undefined) values.push(value);
      else if (reason !== undefined) absence = Object.hasOwn(absences, reason) ? absences[reason] : 'unknown';
      const standsUnder = item?.role === 'question' && item.repeats && underAnswers(form, item);
      if (standsUnder && value !== undefined)
        visit(entry, repetitionKey(key, identityOf(value)), item.linkId, depth + 1);
      else visit(entry, place, item?.list, depth + 1);
    }
    if (values.length > 0) answers.set(key, { values });
    else if (absence !== undefined) answers.set(key, { values, absence });
  }

  if (isObject(response)) visit(response, undefined, undefined, 0);
  return { answers, repetitions };
}

const underAnswers = (form: Form, item: CompiledItem): boolean =>
  item.children.some((child) => form.item(child)?.list === item.linkId);
