import type { Localize } from '@fil/element-kit';
import type { CandidateSearch } from '../../forms/candidate-search.ts';
import type { FormTerms } from '../../messages/forms/index.ts';
import type { MembersTerms } from '../../messages/members/index.ts';

/** What the forms about members draw from. */
export interface MembersTools {
  readonly words: Localize<MembersTerms>;
  readonly common: Localize<FormTerms>;
  readonly search: CandidateSearch;
}
