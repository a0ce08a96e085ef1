import { css } from 'lit';

/** A list that one reads across where there is room, and down where there is not. */
export const libraryStyles = css`
  .bar h2 {
    font-size: 1.28em;
  }
  .bar > button:last-child {
    margin-inline-start: auto;
  }
  .told:empty {
    margin: 0;
  }
  .told:not(:empty) {
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid var(--fil-ok);
  }
  .told:focus-visible {
    outline-offset: 4px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.7em;
    margin-block: 0.3em;
  }
  .forms :is(th, td) p {
    margin: 0.1em 0;
    font-weight: 400;
  }
  .forms td .acts {
    flex-direction: column;
    align-items: stretch;
    max-inline-size: 16em;
    margin-block: 0;
  }
  .forms td:nth-child(2) {
    min-inline-size: 12em;
  }
  .forms summary {
    font-size: 0.87em;
  }
  @container (max-width: 34em) {
    .forms td .acts {
      flex-flow: row wrap;
      max-inline-size: none;
      padding-block: 0.3em;
    }
  }
`;
