import { isObject, textIn } from '../json.ts';

/** A linkId as it stands in a node's key (`docs/decisions/questionnaire-engine.md`). */
export const keyPart = (linkId: string): string => linkId.replaceAll('%', '%25').replaceAll('#', '%23');

/** Key of an item under `above`, which is the key of a repetition or empty. */
export const keyUnder = (above: string, linkId: string): string =>
  above === '' ? keyPart(linkId) : `${above}/${keyPart(linkId)}`;

export const repetitionKey = (listKey: string, id: string): string => `${listKey}#${id}`;

/** The text of an answer, which names the questions under it where a question takes several answers. */
export function answerText(value: unknown): string {
  if (isObject(value))
    return (
      textIn(value['code']) ?? textIn(value['display']) ?? textIn(value['reference']) ?? JSON.stringify(value)
    );
  return typeof value === 'string' ? value : JSON.stringify(value);
}
