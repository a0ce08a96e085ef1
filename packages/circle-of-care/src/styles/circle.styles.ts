import { css } from 'lit';

/** The first screen of the circle: eight members stand in it without scrolling, each on at most two lines. */
export const circleStyles = css`
  .lead {
    margin: 0.5em 0 0.3em;
  }
  .told:not(:empty) {
    margin: 0 0 0.4em;
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid var(--fil-ok);
  }
  .told:empty {
    margin: 0;
  }
  table.members {
    margin-top: 0;
    font-size: 0.94em;
    line-height: 1.32;
  }
  table.members :is(tbody th, td) {
    padding-block: 0.36em;
  }
  table.members .who {
    inline-size: 24%;
  }
  table.members td.sees button {
    margin-block: -0.2em;
    padding: 0 0.2em;
  }
  table.members .basis {
    inline-size: 10.6em;
  }
  table.members .until {
    inline-size: 9.6em;
    white-space: nowrap;
  }
  table.members .act {
    inline-size: 9.8em;
    padding-inline-end: 0;
    text-align: end;
  }
  table.members tr:has(+ .asking) :is(th, td) {
    border-bottom-color: transparent;
  }
  .under {
    display: block;
    color: var(--fil-muted);
    font-size: 0.87em;
    font-weight: 400;
  }
  .under.talk {
    color: var(--fil-warn);
  }
  .under.gap {
    color: var(--fil-danger);
  }
  .under.accountable {
    color: var(--fil-text);
    font-weight: 650;
    white-space: nowrap;
  }
  .two-steps {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.8em;
    padding: 0.5em 0.7em;
    border-inline-start: 3px solid var(--fil-warn);
    background: var(--fil-warn-quiet);
  }
  .two-steps > :first-child {
    flex: 1 1 16em;
  }
  .two-steps label {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  .two-steps select {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .past {
    margin-top: 0.6em;
  }
  .foot .end {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.6em;
  }
  @container (max-width: 58em) {
    table.members,
    table.members :is(tbody, tr, th, td) {
      display: block;
    }
    table.members thead {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
    table.members tbody :is(.who, .sees, .basis, .until, .act) {
      inline-size: auto;
      padding: 0.1em 0;
      border: 0;
      text-align: start;
      white-space: normal;
    }
    table.members tbody td:is(.basis, .until) {
      display: inline-block;
      margin-inline-end: 1.2em;
      vertical-align: top;
    }
    table.members td.act {
      margin-top: 0.2em;
    }
    table.members tr {
      padding: 0.6em 0;
      border-bottom: 1px solid var(--fil-line);
    }
    table.members tr:has(+ .asking) {
      border-bottom-color: transparent;
    }
    .foot .end {
      margin-inline-start: 0;
    }
  }
`;
