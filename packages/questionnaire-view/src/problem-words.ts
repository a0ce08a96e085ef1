import type { Localize } from '@fil/element-kit';
import type { Problem } from '@fil/questionnaire';
import { viewCatalogue } from './messages/index.ts';
import type { ViewTerms } from './messages/index.ts';

/** Why something of the form cannot be asked, in the reader's language. */
export function problemWords(localize: Localize<ViewTerms>, { code, detail }: Problem): string {
  const key = `problem.${code}`;
  return isTerm(key) ? localize.term(key, { detail }) : localize.term('problem.other', { code, detail });
}

const isTerm = (key: string): key is keyof ViewTerms & string => key in viewCatalogue['fr-CA'];
