import { css, type CSSResult } from 'lit';

/** Layout of the element: bar, tools, details, table, list. Marks and lanes are in `styles/picture.styles.ts`. */
export const timelineStyles: CSSResult = css`
  .lead strong {
    font-weight: 650;
  }
  .toolbar,
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35em 1em;
    margin-block: 0.3em;
    font-size: 0.93em;
  }
  .toolbar .together {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.3em;
  }
  .toolbar button {
    padding: 0.1em 0.6em;
    border-color: var(--fil-line);
    color: var(--fil-text);
  }
  .word {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-block-size: 24px;
    cursor: pointer;
  }
  .word.apart {
    padding-inline-start: 1em;
    border-inline-start: 1px solid var(--fil-line);
  }
  select.inline {
    inline-size: auto;
    max-inline-size: 12em;
    min-block-size: 1.7em;
    padding-block: 0.05em;
  }
  .below {
    display: grid;
    grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr) minmax(0, 1fr);
    gap: 1em 2em;
    margin-block-start: 1em;
  }
  .below h3 {
    margin-block-end: 0.3em;
  }
  .next,
  .merged-list {
    margin: 0.2em 0 0.6em;
  }
  .next {
    padding-inline-start: 1.1em;
  }
  .open {
    color: var(--fil-danger);
    font-weight: 600;
  }
  .gauges {
    display: grid;
    gap: 0.4em;
    margin: 0;
  }
  .gauges dt {
    font-weight: 600;
  }
  .gauges dd {
    margin: 0;
  }
  .openers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .openers [aria-expanded='true'] {
    background: var(--fil-accent-quiet);
  }
  @media (forced-colors: active) {
    .openers [aria-expanded='true'] {
      border-width: 3px;
      font-weight: 600;
    }
  }
  /* A button of the list holds what happened: paper keeps it. */
  @media print {
    button.row {
      display: grid !important;
    }
  }
  .first-action {
    margin-block: 0.6em 0.9em;
  }
  details.filters-folded > summary {
    min-block-size: 32px;
  }
  form.quick {
    margin-block-start: 0.4em;
  }
  form .actions {
    display: flex;
    gap: 0.6em;
  }
  table.course {
    font-size: 0.95em;
  }
  table.course td {
    padding-block: 0.4em;
  }
  table.course td {
    overflow-wrap: break-word;
  }
  table.course .what {
    inline-size: 45%;
  }
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
    margin-block: 0.8em;
  }
  .unfolded {
    padding: 0.2em 0 0.8em 2.1em;
  }
  .list-title {
    margin: 1.1em 0 0.3em;
    color: var(--fil-muted);
    font-size: 0.93em;
  }
  .list-now {
    display: flex;
    align-items: center;
    gap: 0.6em;
    margin: 1em 0 0;
    font-weight: 600;
    font-size: 0.93em;
  }
  .list-now::after {
    content: '';
    flex: 1;
    border-block-start: 2px solid var(--fil-text);
  }
  ol.course .entry {
    position: relative;
  }
  ol.course .entry::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.72em;
    border-inline-start: 2px solid var(--fil-line);
  }
  ol.course .entry.delivery::before {
    border-inline-start-color: var(--fil-thread);
  }
  ol.course .entry:is(.due, .late)::before,
  ol.course .entry.delivery.cancelled::before {
    border-inline-start: 2px dashed var(--fil-muted);
  }
  ol.course .entry.missed::before {
    display: none;
  }
  button.row {
    position: relative;
    display: grid;
    grid-template-columns: 1.5em minmax(0, 1fr);
    gap: 0 0.6em;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.45em 0;
    border: 0;
    border-radius: 0;
    color: inherit;
    text-align: start;
  }
  button.row > * {
    grid-column: 2;
  }
  button.row > .shape {
    grid-column: 1;
    grid-row: 1 / span 3;
    align-self: start;
    justify-self: center;
    margin: 0.28em 0 0;
    box-shadow: 0 0 0 0.25em var(--fil-surface);
    background-clip: padding-box;
  }
  button.row .what {
    font-weight: 550;
  }
  button.wide {
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-start: 0.8em;
  }
  @container (min-width: 52em) {
    table.course :is(.when, .who) {
      white-space: nowrap;
    }
  }
  @container (max-width: 60em) {
    .below {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @container (max-width: 44em) {
    .below {
      grid-template-columns: minmax(0, 1fr);
    }
    .bar .tabs {
      margin-inline-start: 0;
    }
    .openers button {
      min-block-size: 44px;
      flex: 1 1 auto;
    }
    .word {
      min-block-size: 32px;
    }
    .word.apart {
      padding-inline-start: 0;
      border: 0;
    }
  }
`;
