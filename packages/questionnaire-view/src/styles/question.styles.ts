import { css } from 'lit';

/**
 * A form's questions in one readable column: what is asked, its answer in pills or a field, what there is to say of it
 * in the margin where there is room. `em` throughout: hosts set their own root size.
 */
export const questionStyles = css`
  .node[hidden] {
    display: none;
  }
  .question.node {
    display: grid;
    gap: 0.2em 1.6em;
    padding: 0.85em 0;
    border-bottom: 1px solid var(--fil-line);
  }
  /* Off the screen nothing is laid out: a form of two thousand questions scrolls like one of twenty. */
  .slice {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 110em;
  }
  .slice:not(:has(> .node:not([hidden]))) {
    display: none;
  }
  .node .question.node:last-child {
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
  .heading {
    padding-top: 0.9em;
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
  .single > :is(input, textarea, select) {
    flex: 1 1 16em;
    width: auto;
    min-width: 0;
    max-width: 100%;
  }
  .single > input:is(.number, .date) {
    flex: 0 1 10em;
  }
  .single > input.moment {
    flex: 0 1 14em;
  }
  .more {
    color: var(--fil-muted);
    white-space: nowrap;
  }
  .details {
    flex: 1 1 100%;
    display: grid;
    gap: 0.6em;
    max-width: 40em;
    padding: 0.5em 0 0.3em 0.9em;
    border-left: 2px solid var(--fil-line);
  }
  .other {
    display: block;
    flex: 1 1 100%;
  }
  /* Tables of questions; on a narrow screen each row is a block, and each cell says what it asks. */
  table.children {
    border-collapse: collapse;
    width: 100%;
    margin-block: 0.4em;
  }
  table.children :is(th, td) {
    padding: 0.35em 0.6em 0.35em 0;
    border-bottom: 1px solid var(--fil-line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  table.children thead th {
    font-weight: 550;
  }
  .in-table {
    justify-content: center;
    min-inline-size: 2.4em;
  }
  .in-table .cell-words {
    display: none;
  }
  .in-table::before {
    content: '○' / '';
  }
  .in-table:has(:checked)::before {
    content: '●' / '';
  }
  @container (max-width: 40em) {
    table.children,
    table.children :is(tbody, tr, th, td) {
      display: block;
    }
    table.children thead {
      display: none;
    }
    table.children :is(th, td) {
      border-bottom: 0;
      padding-block: 0.15em;
    }
    table.children tr {
      border-bottom: 1px solid var(--fil-line);
      padding-block: 0.5em;
    }
    .choiceRow > td {
      display: inline-block;
    }
    .in-table .cell-words {
      display: inline;
    }
    .cell .visually-hidden:is(label, legend) {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      margin: 0;
      white-space: normal;
    }
  }
  .lines {
    display: grid;
    gap: 0.35em;
    flex: 1 1 16em;
  }
  .entry {
    display: flex;
    gap: 0.4em;
  }
  .unit-words,
  .file-words {
    align-self: center;
  }
  .single > .unit {
    flex: 0 1 8em;
  }
  .slider {
    display: flex;
    flex-wrap: wrap;
    flex: 1 1 20em;
    gap: 0.6em;
    align-items: center;
  }
  .slider input {
    flex: 1 1 10em;
    width: auto;
    padding: 0;
    border: 0;
    accent-color: var(--fil-accent);
  }
  .combobox {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    flex: 1 1 16em;
  }
  /* In the flow: what hides what is off the screen, and hosts that clip, would cut a list that floats. */
  .offers {
    flex: 1 1 100%;
    max-height: 18em;
    overflow-y: auto;
    /* A foot may stick to the bottom of the screen. */
    scroll-margin-block-end: 9em;
    border: 1px solid var(--fil-control-line);
    border-radius: var(--fil-radius);
    background: var(--fil-surface);
  }
  .offer {
    display: block;
    padding: 0.4em 0.7em;
    cursor: pointer;
  }
  .offer:is([aria-selected='true'], :hover) {
    background: var(--fil-accent-quiet);
    outline: 1px solid transparent;
  }
  .taken {
    display: inline-flex;
    gap: 0.3em;
    align-items: center;
    padding: 0.1em 0.5em;
    border: 1px solid var(--fil-line);
    border-radius: var(--fil-radius);
  }

  /* Several short questions on one line. */
  .node.together {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.1em;
    align-items: flex-end;
    margin-top: 0.5em;
    padding-left: 0.8em;
    border-left: 2px solid var(--fil-line);
  }
  .together > .children {
    display: contents;
  }
  .together > .all-yes {
    order: 1;
  }
  .line.question.node {
    display: block;
    padding: 0;
    border: 0;
  }
  .line legend {
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
  .note,
  .withheld {
    padding: 0.6em 0;
  }
  .withheld {
    border-bottom: 1px solid var(--fil-line);
  }
  .repetition {
    padding-left: 0.9em;
    border-left: 2px solid var(--fil-line);
    margin-block: 0.6em;
  }
  .repetition-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
    align-items: baseline;
    justify-content: space-between;
  }
  .clash {
    margin: 0.5em 0;
  }
  .clash li {
    padding: 0.15em 0;
  }

  /* The previous answer stands in a margin wherever the column of questions leaves one. */
  @container (48em <= width < 56em) or (width >= 70em) {
    .compared .question.node {
      grid-template-columns: minmax(0, 1fr) 10.5em;
    }
    .compared .before {
      border-left: 1px solid var(--fil-line);
      padding-left: 0.8em;
    }
    .question.node > .children {
      grid-column: 1 / -1;
    }
  }
  /* The foot sticks to the bottom of a narrow screen and must not hide what has the focus. */
  .node :is(input, select, textarea, summary, button) {
    scroll-margin-block: 2em 7em;
  }

  @media print {
    .slice {
      content-visibility: visible !important;
    }
    .choice:not(:has(:checked)) {
      display: none;
    }
    .question.node {
      break-inside: avoid;
    }
  }
`;
