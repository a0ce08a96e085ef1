import { css } from 'lit';

/** A list that one reads down; what was sent and what accepting opens stand side by side where there is room. */
export const inboxStyles = css`
  .bar h2 {
    font-size: 1.28em;
  }
  .bar button {
    margin-inline-start: auto;
  }
  h3 {
    margin-top: 1.2em;
  }
  .told:empty {
    margin: 0;
  }
  .told:not(:empty) {
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid var(--fil-ok);
  }
  .referral-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1.5em;
  }
  .referral-head p {
    margin: 0.1em 0 0.4em;
    font-size: 0.93em;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.7em;
    margin-block: 0.3em;
  }
  .content {
    display: grid;
    gap: 0.6em 2.5em;
    margin: 0.6em 0;
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--fil-thread);
  }
  .content > .failure {
    grid-column: 1 / -1;
  }
  h5 {
    margin: 0;
    font-size: 1em;
  }
  .sent {
    margin: 0.3em 0;
  }
  .sent dt {
    margin-top: 0.5em;
    color: var(--fil-muted);
    font-size: 0.87em;
  }
  .prose {
    white-space: pre-line;
  }
  .sent dd {
    margin: 0.1em 0 0;
  }
  .content ul {
    margin: 0.3em 0;
    padding-inline-start: 1.1em;
  }
  .answer-form {
    max-inline-size: 36em;
    margin: 0.6em 0;
    padding: 0.3em 1em 0.7em;
    border-inline-start: 3px solid var(--fil-accent);
    background: var(--fil-quiet);
  }
  @container (min-width: 46em) {
    .content {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
  }
`;
