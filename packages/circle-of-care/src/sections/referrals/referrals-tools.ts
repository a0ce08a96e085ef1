import type { Localize } from '@fil/element-kit';
import type { CircleReadAnswer } from '@fil/vocabulary/types';
import type { CandidateSearch } from '../../forms/candidate-search.ts';
import type { FormTerms } from '../../messages/forms/index.ts';
import type { ReferralsTerms } from '../../messages/referrals/index.ts';
import type { PartHost } from '../../part.ts';
import type { Compositions } from './compositions.ts';

export interface ReferralsScreen {
  readonly host: PartHost;
  readonly words: Localize<ReferralsTerms>;
  readonly common: Localize<FormTerms>;
  readonly search: CandidateSearch;
  readonly compositions: Compositions;
  readonly answer: CircleReadAnswer;
}
