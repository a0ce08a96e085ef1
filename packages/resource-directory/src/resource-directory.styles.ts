import { css, type CSSResult } from 'lit';

/** One field, filters as words, rows with hairlines, details beside; one column when there is little room. */
export const directoryStyles: CSSResult = css`
  .search {
    display: flex;
    gap: 0.5em;
  }
  .search input[type='search'] {
    flex: 1;
    min-inline-size: 0;
    padding: 0.55em 0.8em;
    border: 1.5px solid var(--fil-accent);
    font-size: 1.09em;
  }
  .search button {
    padding-inline: 1.2em;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 1.4em;
    margin-block: 0.6em 0.2em;
    font-size: 0.93em;
  }
  .filters .word {
    padding: 0.1em 0;
    border: 0;
    border-block-end: 1px dotted var(--fil-muted);
    border-radius: 0;
    color: var(--fil-text);
  }
  .filters .word[aria-pressed='true'] {
    border-block-end: 2px solid var(--fil-accent);
    font-weight: 600;
  }
  .filters .word[aria-pressed='true']::before {
    content: '✓ ' / '';
  }
  .inline-select {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    color: var(--fil-muted);
  }
  .inline-select select {
    inline-size: auto;
    max-inline-size: 100%;
    min-block-size: max(1.7em, 24px);
    padding-block: 0.05em;
    color: var(--fil-text);
  }
  .summary strong {
    color: var(--fil-text);
  }
  .split {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(19em, 24em);
    gap: 2.2em;
  }
  .side {
    position: sticky;
    inset-block-start: 0.5em;
    align-self: start;
    padding-inline-start: 1.6em;
    border-inline-start: 1px solid var(--fil-line);
  }
  .hits {
    border-block-start: 1px solid var(--fil-line);
  }
  .hit {
    position: relative;
    border-block-end: 1px solid var(--fil-line);
  }
  .hit.selected {
    background: var(--fil-quiet);
    box-shadow: inset 3px 0 0 var(--fil-accent);
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 2.4fr) minmax(0, 0.9fr) minmax(0, 1.4fr) minmax(0, 1fr);
    gap: 0.2em 1em;
    padding: 0.6em 0.6em;
  }
  .row > div > span {
    display: block;
  }
  .pick {
    min-block-size: 0;
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
    color: var(--fil-text);
    font-weight: 600;
    text-align: start;
  }
  /* The whole row is the target; the name is what is read. */
  .pick::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .pick:hover {
    background: none;
    text-decoration: underline;
  }
  .pick:focus-visible {
    outline: none;
  }
  .pick:focus-visible::after {
    outline: 2px solid var(--fil-accent);
    outline-offset: -2px;
  }
  .describes {
    display: -webkit-box !important;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .whether .state.gap {
    font-weight: 500;
  }
  .side h3 {
    font-size: 1.09em;
  }
  h4 {
    margin-block: 0.9em 0.2em;
  }
  .steps,
  .side ul:not(.plain),
  .unfolded ul:not(.plain) {
    margin: 0.2em 0;
    padding-inline-start: 1.2em;
  }
  .steps a,
  .contact a {
    display: inline-block;
    min-block-size: 24px;
  }
  .conditions li {
    margin-block: 0.1em;
  }
  .verified {
    margin-block-start: 1em;
  }
  .action {
    margin-block: 0.7em;
  }
  .plan-form {
    padding: 0.2em 0 0.4em;
    border-block: 1px solid var(--fil-line);
  }
  .plan-form:focus {
    outline: none;
  }
  .together {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0 0.8em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin-block: 0.6em;
  }
  .written {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
    padding: 0.4em 0.8em;
    background: var(--fil-quiet);
  }
  .more {
    margin-block: 0.8em;
  }
  .gap-lead {
    margin-block-start: 0.9em;
  }
  .empty {
    padding-block: 0.8em;
  }
  @container (max-width: 52em) {
    .split {
      grid-template-columns: minmax(0, 1fr);
    }
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-inline: 0.4em;
    }
    .what {
      grid-column: 1 / -1;
    }
    .whether {
      grid-column: 1;
      grid-row: 2 / span 2;
    }
    .where,
    .when {
      grid-column: 2;
      text-align: end;
    }
    .hit.selected .describes {
      -webkit-line-clamp: none;
    }
    .unfolded {
      padding: 0 0.4em 1em;
    }
    .wide {
      inline-size: 100%;
      min-block-size: 44px;
    }
    .filters .word {
      min-block-size: 32px;
    }
  }
  @container (max-width: 26em) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .whether,
    .where,
    .when {
      grid-column: 1;
      grid-row: auto;
      text-align: start;
    }
    .where > span {
      display: inline !important;
      margin-inline-end: 0.5em;
    }
  }
  /* The name of a service is a button: paper keeps it. */
  @media print {
    button.pick {
      display: inline !important;
    }
  }
  @media (forced-colors: active) {
    .hit.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
