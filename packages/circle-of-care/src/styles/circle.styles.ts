import { css } from 'lit';

/**
 * The first screen of the circle: eight members stand in it below a portal's own head, without scrolling. Wide, a table
 * whose rows hold on two lines; narrower, the same cells around what each one sees; on a telephone, one column.
 */
export const circleStyles = css`
  .circle > .bar {
    padding-bottom: 0.4em;
  }
  .lead {
    margin: 0.4em 0 0.2em;
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
    line-height: 1.3;
  }
  table.members thead th {
    padding-block: 0 0.15em;
  }
  table.members :is(tbody th, td) {
    padding-block: 0.15em;
  }
  table.members .who {
    inline-size: 22%;
  }
  table.members :is(.sees, .until) {
    font-size: 0.93em;
  }
  table.members .basis {
    inline-size: 9.8em;
  }
  table.members .until {
    inline-size: 7.4em;
  }
  table.members .act {
    inline-size: 10.4em;
    padding-inline-end: 0;
    text-align: end;
    white-space: nowrap;
  }
  table.members .act button {
    min-block-size: 24px;
    padding-block: 0;
  }
  .phone {
    margin-inline-start: 0.5em;
    color: var(--fil-muted);
    font-size: 0.87em;
    font-weight: 400;
    white-space: nowrap;
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
  @container (max-width: 72em) {
    table.members,
    table.members tbody {
      display: block;
    }
    table.members thead {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
    table.members tr {
      display: grid;
      grid-template: 'who sees basis until' auto 'who sees act act' auto / 16.5em 1fr 9.6em 6.4em;
      gap: 0 1em;
      padding-block: 0.15em;
      border-bottom: 1px solid var(--fil-line);
    }
    table.members tr.asking {
      display: block;
    }
    table.members tbody :is(.who, .sees, .basis, .until, .act, .asking td) {
      display: block;
      inline-size: auto;
      padding: 0;
      border: 0;
    }
    table.members .who {
      grid-area: who;
    }
    table.members .sees {
      grid-area: sees;
    }
    table.members .basis {
      grid-area: basis;
    }
    table.members .until {
      grid-area: until;
    }
    table.members .act {
      grid-area: act;
      text-align: start;
    }
    table.members .act button.quiet:first-child {
      margin-inline-start: -0.3em;
    }
    table.members tr:has(+ .asking) {
      border-bottom-color: transparent;
    }
  }
  @container (max-width: 50em) {
    table.members tr {
      grid-template: 'who who' auto 'sees sees' auto 'basis until' auto 'act act' auto / 1fr 1fr;
      gap: 0.15em 1em;
      padding-block: 0.5em;
    }
    .foot .end {
      margin-inline-start: 0;
    }
  }
`;
