import { localized, sameValue, spokenWords, textFor } from '@fil/questionnaire';
import type { AnswerValue, FormNode, NoteControl } from '@fil/questionnaire';
import type { Localize } from '@fil/element-kit';
import type { ViewTerms } from './messages/index.ts';

/** Words that the form puts beside a question, as a display item under it: its unit, the ends of a scale. */
export function noteWords(node: FormNode, note: NoteControl, { locale }: Localize<ViewTerms>): string {
  return node.children
    .filter(({ item }) => item.role === 'display' && item.note === note)
    .map(({ text }) => localized(text, locale))
    .join(' ');
}

/** A value as one reads it: by its option where it is one. */
export function valueWords(node: FormNode, value: AnswerValue, localize: Localize<ViewTerms>): string {
  const option = node.options.find((one) => sameValue(one.value, value));
  if (option) return textFor(option, localize.locale);
  return spokenWords(value, {
    yes: localize.term('yes'),
    no: localize.term('no'),
    number: (number) => localize.number(number),
    day: (day) => localize.day(day, 'long'),
  });
}
