import type { ContinuityBreakType } from '@fil/vocabulary/codes';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../messages/index.ts';
import { eventKinds, type Lane } from '../model/event.ts';
import { breakTypesIn, everything, isEverything, withKind, type TimelineFilter } from '../model/filter.ts';
import { counted } from '../words/counted.ts';

/** On a narrow screen the choices fold under what they leave. */
export interface FilterView {
  readonly folded: boolean;
  readonly filter: TimelineFilter;
  readonly lanes: readonly Lane[];
  /** Events left, for the count. */
  readonly shown: number;
  readonly change: (filter: TimelineFilter) => void;
}

/** What to see, in plain words; the picture, the list and the table all obey it. */
export function filtersTemplate(words: Words, view: FilterView): TemplateResult {
  if (!view.folded) return choices(words, view);
  const { filter, lanes, shown } = view;
  const all = lanes.reduce((sum, { events }) => sum + events.length, 0);
  const what = isEverything(filter)
    ? words.term('filterSummaryAll')
    : counted(words, 'filtered', shown, { all });
  return html`<details class="filters-folded no-print">
    <summary>${words.term('filterSummary', { what })}</summary>
    ${choices(words, view)}
  </details>`;
}

function choices(words: Words, { filter, lanes, shown, change, folded }: FilterView): TemplateResult {
  const present = eventKinds.filter((kind) => lanes.some((lane) => lane.kind === kind));
  const types = breakTypesIn(lanes);
  const all = lanes.reduce((sum, { events }) => sum + events.length, 0);
  return html`<fieldset class="filters no-print">
    <legend class="visually-hidden">${words.term('filterLabel')}</legend>
    ${folded ? nothing : html`<span class="muted" aria-hidden="true">${words.term('filterLabel')}</span>`}
    ${present.map(
      (kind) =>
        html`<label class="word">
          <input
            type="checkbox"
            .checked=${filter.kinds.has(kind)}
            @change=${(event: Event) => change(withKind(filter, kind, (event.currentTarget as HTMLInputElement).checked))}
          />${words.term(`filter.${kind}`)}</label
        >`,
    )}
    <label class="word apart">
      <input
        type="checkbox"
        .checked=${filter.onlyOpen}
        @change=${(event: Event) => change({ ...filter, onlyOpen: (event.currentTarget as HTMLInputElement).checked })}
      />${words.term('filterOpen')}</label
    >
    ${types.length < 2 ? nothing : breakSelect(words, types, filter, change)}
    ${
      isEverything(filter)
        ? nothing
        : html`<span class="muted num" role="status">${counted(words, 'filtered', shown, { all })}</span>
            <button type="button" class="quiet" @click=${() => change(everything)}>
              ${words.term('filterReset')}
            </button>`
    }
  </fieldset>`;
}

function breakSelect(
  words: Words,
  types: readonly ContinuityBreakType[],
  filter: TimelineFilter,
  change: (filter: TimelineFilter) => void,
): TemplateResult {
  return html`<label class="word"
    >${words.term('filterBreaks')}
    <select
      class="inline"
      @change=${(event: Event) => {
        const { value } = event.currentTarget as HTMLSelectElement;
        change({ ...filter, breakType: types.find((type) => type === value) });
      }}
    >
      <option value="" ?selected=${filter.breakType === undefined}>${words.term('filterAllBreaks')}</option>
      ${types.map((type) => html`<option value=${type} ?selected=${filter.breakType === type}>${words.term(`break.${type}`)}</option>`)}
    </select>
  </label>`;
}
