import { css } from 'lit';

/** One question: what is asked, its answer in pills, and the previous answer in the margin. */
export const questionStyles = css`
  .question {
    display: grid;
    gap: 0.2em 1.6em;
    padding: 0.85em 0;
    border-bottom: 1px solid var(--fil-line);
  }
  .question > .question,
  .subgroup .question:last-child {
    border-bottom: 0;
  }
  .asking {
    min-width: 0;
  }
  .asked {
    font-weight: 550;
    display: block;
  }
  .asking p {
    margin: 0.1em 0;
  }
  .choices {
    align-items: center;
  }
  /* Pills: the native control stays under its label, for the keyboard and for whoever does not see the pill. */
  .choice {
    position: relative;
    background: var(--fil-surface);
  }
  .choice input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .choice:has(:focus-visible) {
    outline: 2px solid var(--fil-accent);
    outline-offset: 2px;
    z-index: 2;
  }
  .choice:has(:checked) {
    box-shadow: inset 0 0 0 1px var(--fil-accent);
  }
  .single {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin-top: 0.35em;
    align-items: flex-start;
  }
  .single > input,
  .single > textarea,
  .single > select:not(.absence) {
    flex: 1 1 16em;
    width: auto;
    min-width: 0;
    max-width: 100%;
  }
  .single > input.number,
  .single > input[type='date'] {
    flex: 0 1 10em;
  }
  select.absence {
    width: 10.5em;
    max-width: 100%;
    font-size: 0.87em;
    color: var(--fil-muted);
    border-color: transparent;
    background: none;
  }
  select.absence:hover {
    border-color: var(--fil-control-line);
  }
  select.absence.given {
    width: auto;
    color: var(--fil-warn);
    border-color: currentColor;
    font-weight: 550;
  }
  .other {
    display: block;
    flex: 1 1 100%;
  }
  .adverbs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.1em;
    align-items: flex-end;
    margin-top: 0.5em;
    padding-left: 0.8em;
    border-left: 2px solid var(--fil-line);
  }
  .adverb legend {
    font-weight: 400;
  }
  .pair {
    gap: 0;
    margin-top: 0.15em;
    flex-wrap: nowrap;
  }
  .pair .choice {
    padding: 0.1em 0.65em;
    border-radius: 0;
    min-height: max(1.8em, 24px);
  }
  .pair .choice:first-child {
    border-radius: var(--fil-radius) 0 0 var(--fil-radius);
  }
  .pair .choice:last-child {
    border-radius: 0 var(--fil-radius) var(--fil-radius) 0;
    margin-left: -1px;
  }
  .pair .choice:has(:checked) {
    z-index: 1;
  }
  .before {
    color: var(--fil-muted);
  }
  .before p {
    margin: 0;
  }
  .before:not(:has(p)) {
    display: none;
  }
  .before .changed {
    color: var(--fil-warn);
    font-weight: 600;
  }
  .source > summary {
    color: var(--fil-muted);
    width: fit-content;
    padding: 0.25em 0;
  }
  .source[open] {
    flex: 1 1 100%;
  }
  .source-fields {
    display: grid;
    gap: 0.3em;
    max-width: 30em;
    padding: 0.4em 0;
  }
  .subgroup {
    padding-top: 0.6em;
  }
  .note,
  .withheld {
    padding: 0.6em 0;
  }
  .withheld {
    border-bottom: 1px solid var(--fil-line);
  }
  .clash {
    margin: 0.5em 0;
  }
  .clash li {
    padding: 0.15em 0;
  }

  /* The previous answer stands in a margin wherever the column of questions leaves one. */
  @container (48em <= width < 56em) or (width >= 70em) {
    .compared .question {
      grid-template-columns: minmax(0, 1fr) 10.5em;
    }
    .compared .before {
      border-left: 1px solid var(--fil-line);
      padding-left: 0.8em;
    }
    .question > :not(.asking, .before) {
      grid-column: 1 / -1;
    }
  }
  /* The foot sticks to the bottom of a narrow screen and must not hide what has the focus. */
  .question :is(input, select, textarea, summary, button) {
    scroll-margin-block: 2em 7em;
  }

  @media print {
    .choice:not(:has(:checked)),
    select.absence:not(.given),
    .source:not([open]) {
      display: none;
    }
    .question {
      break-inside: avoid;
    }
  }
`;
