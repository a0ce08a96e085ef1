import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Localize } from '../localize.ts';
import { errorKeys } from '../messages/keys.ts';
import type { KitTerms } from '../messages/index.ts';
import type { QueryParts, QueryView } from '../query-view.ts';
import { skeleton } from './skeleton.ts';

interface QueryActions<Answer> {
  readonly isEmpty: (answer: Answer) => boolean;
  readonly retry: () => void;
}

/** What went wrong and what to do, in words; a failure that replaces everything is announced as an alert. */
function failure<Answer>(
  query: QueryView<Answer>,
  localize: Localize<KitTerms>,
  retry: () => void,
): TemplateResult {
  const { error } = query;
  const { title, advice } = errorKeys(error?.code ?? 'unexpected', (key) => localize.has(key));
  const stillShown = query.value !== undefined;
  return html`<div class="failure" role=${stillShown ? 'status' : 'alert'}>
    <p><strong>${localize.term(title)}</strong> ${localize.term(advice)}</p>
    ${stillShown ? html`<p class="muted small">${localize.term('shownMayBeOld')}</p>` : nothing}
    ${
      error?.reference === undefined
        ? nothing
        : html`<p class="muted small">${localize.term('errorReference', { reference: error.reference })}</p>`
    }
    ${
      query.status === 'upgradeRequired' || error?.code === 'notFound'
        ? nothing
        : html`<button type="button" class="retry" @click=${retry}>${localize.term('retry')}</button>`
    }
  </div>`;
}

/** The state of a query on the screen. */
export function renderQuery<Answer>(
  query: QueryView<Answer>,
  parts: QueryParts<Answer>,
  localize: Localize<KitTerms>,
  { isEmpty, retry }: QueryActions<Answer>,
): TemplateResult {
  const { value, status } = query;
  const failed = status !== 'idle' && status !== 'loading' && status !== 'ready';
  const told = failed ? failure(query, localize, retry) : nothing;
  if (value !== undefined) {
    const shown = isEmpty(value)
      ? (parts.empty?.() ?? html`<p class="muted">${localize.term('empty')}</p>`)
      : parts.ready(value);
    return html`${told}${shown}`;
  }
  if (failed) return html`${told}`;
  if (status === 'idle')
    return html`<p class="muted" role="status">${localize.term('waitingForContext')}</p>`;
  return html`<p class="visually-hidden" role="status">${localize.term('loading')}</p>
    ${parts.loading?.() ?? skeleton(4)}`;
}
