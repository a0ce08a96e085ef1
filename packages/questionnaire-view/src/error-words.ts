import { localized, plainWords } from '@fil/questionnaire';
import type { AnswerError } from '@fil/questionnaire';
import type { TermValues } from '@fil/element-kit';
import { viewCatalogue } from './messages/index.ts';
import type { ViewTerms } from './messages/index.ts';
import type { NodeView } from './node-view.ts';

/** What is wrong with an answer, in sentences: those of the form's author where there are any. */
export function errorWords({ node, options, unread }: NodeView): readonly string[] {
  const { localize } = options;
  const { item } = node;
  const unreadable = unread === undefined || item.role !== 'question' ? [] : [unreadableKey(item.type)];
  return [...unreadable.map((key) => localize.term(key)), ...node.errors.map((error) => wordsOf(error))];

  function wordsOf(error: AnswerError): string {
    const own = error.code === 'constraint' ? localized(error.text, localize.locale) : '';
    if (own !== '') return own;
    const key = `error.${error.code}`;
    return isTerm(key)
      ? localize.term(key, valuesOf(error))
      : localize.term('error.other', { code: error.code });
  }
}

function unreadableKey(type: string): keyof ViewTerms & string {
  const key = `unreadable.${type}`;
  return isTerm(key) ? key : 'error.wrongType';
}

/** The limit that a sentence names: a count, or a value of the question's own type. */
function valuesOf(error: AnswerError): TermValues {
  if (!('limit' in error) || error.limit === undefined) return {};
  const { limit } = error;
  return { limit: typeof limit === 'number' ? limit : plainWords(limit) };
}

const isTerm = (key: string): key is keyof ViewTerms & string => key in viewCatalogue['fr-CA'];
