import { localized } from '@fil/questionnaire';
import type { AnswerError } from '@fil/questionnaire';
import type { TermValues } from '@fil/element-kit';
import { viewCatalogue } from './messages/index.ts';
import type { ViewTerms } from './messages/index.ts';
import type { NodeView } from './node-view.ts';

/** What is wrong with an answer, in sentences. */
export function errorWords({ node, options, unread }: NodeView): readonly string[] {
  const { localize } = options;
  const { item } = node;
  const unreadable = unread === undefined || item.role !== 'question' ? [] : [unreadableKey(item.type)];
  return [
    ...unreadable.map((key) => localize.term(key)),
    ...node.errors.map((error) => wordsOf(error)),
  ];

  function wordsOf(error: AnswerError): string {
    if ('human' in error) return localized(error.human, localize.locale);
    const key = `error.${error.code}`;
    return isTerm(key) ? localize.term(key, valuesOf(error)) : localize.term('error.other', { code: error.code });
  }
}

function unreadableKey(type: string): keyof ViewTerms & string {
  const key = `unreadable.${type}`;
  return isTerm(key) ? key : 'error.wrongType';
}

/** The values of an error that a sentence may name: limits, units. */
function valuesOf(error: AnswerError): TermValues {
  return Object.fromEntries(
    Object.entries(error).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}

const isTerm = (key: string): key is keyof ViewTerms & string => key in viewCatalogue['fr-CA'];
