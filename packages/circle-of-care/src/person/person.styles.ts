import { css } from 'lit';

/** Large print, one column, short lines; on paper (A4 or Letter) 14 points, everything open, nothing to press. */
export const personStyles = css`
  .own-page {
    max-inline-size: 40em;
    font-size: 1.25em;
    line-height: 1.5;
  }
  .own-page h2 {
    font-size: 1.4em;
  }
  .own-page h3 {
    font-size: 1.2em;
  }
  .own-page h4 {
    margin: 1em 0 0.3em;
  }
  .own-page .lead {
    font-size: 1.05em;
  }
  .own-page :is(.state, .remark, .under, th, .field > .hint, .field > .error) {
    font-size: 1em;
  }
  .own-page .voice {
    font-size: 1.08em;
  }
  .own-page button {
    min-block-size: 2.2em;
    margin-block: 0.3em;
  }
  .own-page .choice {
    min-block-size: 2.2em;
  }
  .own-page summary {
    padding-block: 0.3em;
    color: var(--fil-accent);
  }
  .own-page .remark {
    margin: 0.6em 0;
  }
  .page-part {
    margin-top: 1.6em;
    padding-top: 1em;
    border-top: 2px solid var(--fil-line);
  }
  .page-part-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
  }
  .own-page .rows > li {
    padding: 0.8em 0;
  }
  .own-page .rows:empty {
    display: none;
  }
  .own-page .under {
    display: block;
    color: var(--fil-muted);
    font-weight: 400;
  }
  /* Fixed shares: left to itself, the column of subjects takes all and « pourquoi » breaks letter by letter. */
  .readings {
    table-layout: fixed;
  }
  .readings :is(th:first-child, th:nth-child(3)) {
    inline-size: 30%;
  }
  .own-form {
    margin: 0.8em 0;
    padding: 0.2em 1em 0.8em;
    border-inline-start: 4px solid var(--fil-accent);
    background: var(--fil-quiet);
  }
  .own-acts[hidden] {
    display: none;
  }
  .own-form-end,
  .own-acts:not([hidden]) {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 0.8em;
  }
  @container (max-width: 34em) {
    .readings :is(th:first-child, th:nth-child(3)) {
      inline-size: auto;
    }
  }
  @media print {
    .own-page {
      max-inline-size: none;
      font-size: 14pt;
    }
    .page-part {
      border-color: currentcolor;
    }
    .page-part-head {
      break-after: avoid;
    }
  }
`;
