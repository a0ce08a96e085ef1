import { sectors } from '@fil/vocabulary/codes';
import type { SessionAnswer } from '@fil/vocabulary/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { DirectorySearch } from '../controllers/directory-search.ts';
import type { Words } from '../messages/index.ts';
import { nearKilometres, type SearchCriteria } from '../model/search-criteria.ts';

export interface SearchBarView {
  readonly words: Words;
  readonly search: DirectorySearch;
  readonly session: SessionAnswer | undefined;
  readonly hasPerson: boolean;
  readonly hasOrigin: boolean;
}

/** One field, and filters that read as a sentence would. */
export function searchBarTemplate(view: SearchBarView): TemplateResult {
  const { words, search } = view;
  const submit = (event: Event) => {
    event.preventDefault();
    search.submit();
  };
  return html`<form role="search" @submit=${submit}>
      <label for="query" class="visually-hidden">${words.term('searchLabel')}</label>
      <div class="search">
        <input
          id="query"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          maxlength="200"
          placeholder=${words.term('searchHint')}
          .value=${search.criteria.query}
          @input=${(event: Event) => search.type((event.currentTarget as HTMLInputElement).value)}
        />
        <button type="submit" class="main">${words.term('searchButton')}</button>
      </div>
    </form>
    ${filters(view)}`;
}

function filters({ words, search, session, hasPerson, hasOrigin }: SearchBarView): TemplateResult {
  const { criteria } = search;
  // What was typed since the last render counts too.
  const set = (part: Partial<SearchCriteria>) => search.change({ ...search.criteria, ...part });
  const toggle = (name: 'onlyEligible' | 'openNow' | 'free' | 'verified' | 'near', text: string) =>
    html`<button
      type="button"
      class="word"
      aria-pressed=${criteria[name] ? 'true' : 'false'}
      @click=${() => set({ [name]: !criteria[name] })}
    >
      ${text}
    </button>`;
  return html`<div class="filters no-print" role="group" aria-label=${words.term('filtersLabel')}>
    ${hasPerson ? toggle('onlyEligible', words.term('filterEligible')) : nothing}
    ${toggle('openNow', words.term('filterOpenNow'))} ${toggle('free', words.term('filterFree'))}
    ${hasOrigin ? toggle('near', words.term('filterNear', { kilometres: nearKilometres })) : nothing}
    ${toggle('verified', words.term('filterVerified'))}
    <label class="inline-select"
      >${words.term('filterSector')}
      <select
        @change=${(event: Event) => set({ sector: sectors.find((sector) => sector === valueOf(event)) })}
      >
        <option value="" ?selected=${criteria.sector === undefined}>${words.term('allSectors')}</option>
        ${sectors.map((sector) => html`<option value=${sector} ?selected=${criteria.sector === sector}>${words.term(`sector.${sector}`)}</option>`)}
      </select>
    </label>
    ${session === undefined ? nothing : territorySelect(words, session, criteria.territoryId, (territoryId) => set({ territoryId }))}
  </div>`;
}

function territorySelect(
  words: Words,
  session: SessionAnswer,
  chosen: string | undefined,
  change: (territoryId: string | undefined) => void,
): TemplateResult | typeof nothing {
  const own = session.territory;
  const others = session.territories.filter(({ id }) => id !== own.id);
  if (others.length === 0) return nothing;
  return html`<label class="inline-select"
    >${words.term('filterTerritory')}
    <select @change=${(event: Event) => change(valueOf(event) === own.id ? undefined : valueOf(event))}>
      ${[own, ...others].map(
        ({ id, name }) => html`<option value=${id} ?selected=${id === (chosen ?? own.id)}>${name}</option>`,
      )}
    </select>
  </label>`;
}

function valueOf(event: Event): string {
  return (event.currentTarget as HTMLSelectElement).value;
}
