import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../messages/index.ts';
import type { SearchCriteria } from '../model/search-criteria.ts';

export interface EmptyView {
  readonly words: Words;
  readonly criteria: SearchCriteria;
  readonly hasFilters: boolean;
  readonly hasOtherTerritories: boolean;
  readonly clearFilters: () => void;
  /** « Noter un manque de ressource », when there is a plan to note it in. */
  readonly gap: TemplateResult | typeof nothing;
}

/** Nothing found: what to try, and a way to keep what is missing. */
export function emptyTemplate({
  words,
  criteria,
  hasFilters,
  hasOtherTerritories,
  clearFilters,
  gap,
}: EmptyView): TemplateResult {
  const query = criteria.query.trim();
  return html`<div class="empty">
    <p>
      <strong>${query === '' ? words.term('emptyTitleFilters') : words.term('emptyTitle', { query })}</strong>
    </p>
    <p class="small">${words.term('emptyTry')}</p>
    <ul class="small">
      ${query === '' ? nothing : html`<li>${words.term('emptyTryWords')}</li>`}
      ${hasFilters ? html`<li>${words.term('emptyTryFilters')}</li>` : nothing}
      ${hasOtherTerritories ? html`<li>${words.term('emptyTryTerritory')}</li>` : nothing}
    </ul>
    <div class="actions">
      ${hasFilters ? html`<button type="button" @click=${clearFilters}>${words.term('clearFilters')}</button>` : nothing}
      ${gap}
    </div>
  </div>`;
}
