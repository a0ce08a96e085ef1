import type { FilError } from '@fil/connection';
import type { TemplateResult } from 'lit';

export type QueryStatus =
  'idle' | 'loading' | 'ready' | 'error' | 'offline' | 'sessionExpired' | 'upgradeRequired';

/** What a screen shows of a query. */
export interface QueryView<Answer> {
  readonly status: QueryStatus;
  readonly value: Answer | undefined;
  readonly error: FilError | undefined;
}

/** What an element draws itself, by state. */
export interface QueryParts<Answer> {
  readonly ready: (answer: Answer) => TemplateResult;
  readonly loading?: () => TemplateResult;
  readonly empty?: () => TemplateResult;
}
