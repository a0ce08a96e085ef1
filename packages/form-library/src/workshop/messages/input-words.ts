import type { Localize } from '@fil/element-kit';
import { frenchOfCanada } from './fr-CA.ts';
import type { WorkshopTerms } from './fr-CA.ts';

/** What an input of a score function is called: its meaning where it has one, else its number in the form. */
export function inputWords(words: Localize<WorkshopTerms>, input: string, scale: string): string {
  const own = `input.${scale}.${input}`;
  if (own in frenchOfCanada) return words.term(own as keyof WorkshopTerms & string);
  const [, part, number] = /^([a-z]+)\.(\d+)$/.exec(input) ?? [];
  const named = `input.${scale}.${part ?? ''}`;
  if (number !== undefined && named in frenchOfCanada)
    return words.term(named as keyof WorkshopTerms & string, { number });
  const [, question] = /^q(\d+)$/.exec(input) ?? [];
  return question === undefined
    ? words.term('input.total')
    : words.term('input.question', { number: question });
}
