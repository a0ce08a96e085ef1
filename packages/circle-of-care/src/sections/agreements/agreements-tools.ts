import type { Localize } from '@fil/element-kit';
import type { CircleReadAnswer, Recipient } from '@fil/vocabulary/types';
import type { CandidateSearch } from '../../forms/candidate-search.ts';
import type { AgreementsTerms } from '../../messages/agreements/index.ts';
import type { FormTerms } from '../../messages/forms/index.ts';
import type { PartHost } from '../../part.ts';
import { recipientName } from '../../view/recipient-name.ts';

/** What is drawn of consents and restrictions, and from what. */
export interface AgreementsScreen {
  readonly host: PartHost;
  readonly words: Localize<AgreementsTerms>;
  readonly common: Localize<FormTerms>;
  readonly search: CandidateSearch;
  readonly answer: CircleReadAnswer;
}

/** Somebody's name, or the words of a family of recipients. */
export function targetWords({ common }: AgreementsScreen, target: Recipient): string {
  return target.kind === 'category' ? common.term(`category.${target.category}`) : recipientName(target);
}
