import type { AnswerValue } from './answer.ts';

/** What a value says where nobody gave it other words. */
export function plainWords(value: AnswerValue): string {
  if ('valueCoding' in value) return value.valueCoding.display ?? value.valueCoding.code;
  if ('valueQuantity' in value) {
    const { comparator = '', value: number = '', unit, code } = value.valueQuantity;
    return `${comparator}${number} ${unit ?? code ?? ''}`.trim();
  }
  if ('valueReference' in value) return value.valueReference.display ?? value.valueReference.reference ?? '';
  if ('valueAttachment' in value) return value.valueAttachment.title ?? value.valueAttachment.url ?? '';
  return String(Object.values(value)[0]);
}

/** How a language says what needs no words of a form. */
export interface ValueLanguage {
  readonly yes: string;
  readonly no: string;
  number(value: number): string;
  /** @param day `2026-04-07` */
  day(day: string): string;
}

/**
 * A value as people of that language write it: for an answer that is none of its question's options. A month, a year or a
 * clock time stands as it was given; so does a moment, at the clock it was given by.
 */
export function spokenWords(value: AnswerValue, language: ValueLanguage): string {
  if ('valueBoolean' in value) return value.valueBoolean ? language.yes : language.no;
  if ('valueInteger' in value) return language.number(value.valueInteger);
  if ('valueDecimal' in value) return language.number(value.valueDecimal);
  if ('valueDate' in value) return dayWords(value.valueDate, language);
  if ('valueDateTime' in value) {
    const [day = '', time] = value.valueDateTime.split('T');
    return time === undefined ? dayWords(day, language) : `${dayWords(day, language)} ${time.slice(0, 5)}`;
  }
  if ('valueTime' in value) return value.valueTime.replace(/:00$/, '');
  if (!('valueQuantity' in value)) return plainWords(value);
  const { comparator = '', value: amount, unit, code } = value.valueQuantity;
  return [`${comparator}${amount === undefined ? '' : language.number(amount)}`, unit ?? code ?? '']
    .filter((part) => part !== '')
    .join('\u00a0');
}

const dayWords = (day: string, language: ValueLanguage): string =>
  day.length === 10 ? language.day(day) : day;

/** What tells a value from the others of its question, on every device alike: its code, else what it says. */
export function identityOf(value: AnswerValue): string {
  if ('valueCoding' in value) return value.valueCoding.code;
  if ('valueReference' in value) return value.valueReference.reference ?? plainWords(value);
  const words = plainWords(value);
  return words.length <= 60 ? words : `${words.slice(0, 40)}~${digest(words)}`;
}

/** FNV-1a, 32 bits: keys stay short however long a text is. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
