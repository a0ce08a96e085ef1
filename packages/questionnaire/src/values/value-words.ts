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
