import type { Localize, Query } from '@fil/element-kit';
import type { AccessRegisterAnswer, CircleReadAnswer, VisitCopiesAnswer } from '@fil/vocabulary/types';
import type { FormTerms } from '../../messages/forms/index.ts';
import type { RegisterTerms } from '../../messages/register/index.ts';
import type { PartHost } from '../../part.ts';
import type { ReadingsView } from './readings-view.ts';

export interface RegisterScreen {
  readonly host: PartHost;
  readonly words: Localize<RegisterTerms>;
  readonly common: Localize<FormTerms>;
  readonly register: Query<AccessRegisterAnswer>;
  /** Copies taken along on devices; none where the service does not tell. */
  readonly copies: Query<VisitCopiesAnswer>;
  readonly view: ReadingsView;
  readonly answer: CircleReadAnswer;
}
