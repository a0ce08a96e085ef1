import { css } from 'lit';

/**
 * The evaluation. Narrow first: sections, questions, result, one under the other; where there is room, the sections
 * stand on the left and the result on the right of one readable column of questions.
 */
export const evaluationStyles = css`
  .bar h2 {
    font-size: 1.28em;
  }
  .page-title {
    font-size: 1.09em;
    margin-bottom: 0.2em;
  }
  .evaluation {
    display: grid;
    gap: 1.2em;
    margin-top: 1em;
  }
  .evaluation > * {
    min-width: 0;
  }
  .contents ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
  }
  .contents button {
    display: flex;
    gap: 0.8em;
    justify-content: space-between;
    align-items: baseline;
    width: 100%;
    border-color: var(--fil-line);
    color: var(--fil-text);
    text-align: start;
    font-weight: 400;
  }
  .contents button[aria-current] {
    border-color: var(--fil-accent);
    font-weight: 600;
    background: var(--fil-accent-quiet);
  }
  .contents button > span:first-child {
    overflow-wrap: break-word;
    min-width: min-content;
    hyphens: auto;
  }
  .contents .num {
    font-weight: 400;
    white-space: nowrap;
  }
  .dimensions {
    margin-top: 0.9em;
  }
  .dimensions li {
    display: flex;
    justify-content: space-between;
    gap: 0.3em 0.8em;
    flex-wrap: wrap;
    padding: 0.2em 0;
  }
  .right h3 {
    margin-top: 0.9em;
  }
  .right details > summary {
    color: var(--fil-muted);
  }
  .score {
    font-size: 1.09em;
  }
  .codes th,
  .codes td {
    padding: 0.2em 0.4em 0.2em 0;
  }
  .codes tbody th {
    font-weight: 400;
    font-size: 1em;
  }
  .proposed li {
    padding: 0.45em 0;
  }
  .proposed li + li {
    border-top: 1px solid var(--fil-line);
  }
  .proposed button {
    padding-left: 0;
    padding-right: 0.9em;
  }
  .dismissed b {
    font-weight: 400;
    text-decoration: line-through;
    color: var(--fil-muted);
  }
  .sign {
    margin: 1em 0;
    max-width: 40em;
  }
  .sign-end {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin-top: 0.6em;
  }
  .sign .sign-end button {
    display: inline-block;
  }
  .start {
    display: grid;
    gap: 0.9em;
    padding: 1em 0;
  }
  .foot .end {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: center;
  }
  .list :is(th, td) {
    overflow-wrap: normal;
  }
  .list tbody tr:last-child > * {
    border-bottom: 0;
  }
  .list td:last-child {
    text-align: end;
    padding-right: 0;
  }

  @container (min-width: 48em) {
    .evaluation {
      grid-template-columns: 13em minmax(0, 1fr);
      column-gap: 2.2em;
    }
    .right {
      grid-column: 2;
    }
    .contents ul {
      display: block;
    }
    .contents button {
      border: 0;
      border-left: 3px solid transparent;
      border-radius: 0;
      padding-left: 0.6em;
    }
    .contents button[aria-current] {
      border-left-color: var(--fil-accent);
      background: none;
    }
  }
  @container (min-width: 56em) {
    .list :is(th, td):nth-child(-n + 4),
    td button {
      white-space: nowrap;
    }
    .evaluation {
      grid-template-columns: 12.5em minmax(0, 1fr) 15em;
      column-gap: 1.8em;
    }
    .right {
      grid-column: 3;
      border-left: 1px solid var(--fil-line);
      padding-left: 1.4em;
    }
    .right h3:first-of-type {
      margin-top: 0.3em;
    }
  }
  @container (max-width: 34em) {
    .contents li {
      flex: 1 1 100%;
    }
    .foot {
      position: sticky;
      bottom: 0;
      background: var(--fil-surface);
      padding-bottom: 0.5em;
      z-index: 2;
    }
    .foot .end {
      margin: 0;
      width: 100%;
    }
    .foot .end button {
      flex: 1 1 auto;
      min-height: 2.6em;
    }
  }
  /* Forced colours paint transparent borders: only the present section keeps its mark. */
  @media (forced-colors: active) {
    .contents button:not([aria-current]),
    .proposed button {
      border-color: Canvas;
    }
  }
  @media print {
    .contents,
    .sign,
    .start {
      display: none;
    }
  }
`;
