import { css } from 'lit';

/** The ordinary week: a table where there is room, days one under the other where there is not. */
export const weekStyles = css`
  .week {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    margin: 0.6em 0 1em;
  }
  .week th {
    text-align: start;
    font-weight: 550;
    font-size: 0.93em;
    padding: 0.4em 0.5em;
    border-bottom: 1px solid var(--fil-line);
  }
  .week tbody th {
    color: var(--fil-muted);
    font-weight: 400;
    vertical-align: top;
  }
  .week td {
    vertical-align: top;
    padding: 0.4em 0.5em;
    border-bottom: 1px solid var(--fil-line);
  }
  .week thead td,
  .week tbody th {
    width: 6.5em;
    padding-left: 0;
  }
  .week tbody tr:last-child > * {
    border-bottom: 0;
  }
  .week ul {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 0.5em;
  }
  .week li {
    border-left: 2px solid var(--fil-thread);
    padding-left: 0.5em;
    display: grid;
    overflow-wrap: anywhere;
  }
  .week li.waiting {
    border-left-style: dashed;
    border-color: var(--fil-muted);
  }
  .week li.crossing {
    border-left: 4px double var(--fil-danger);
  }
  .week .state {
    white-space: normal;
  }

  @container (max-width: 52em) {
    .week,
    .week tbody,
    .week tr,
    .week td,
    .week tbody th {
      display: block;
      width: auto;
    }
    .week thead {
      display: none;
    }
    .week tbody th {
      padding-top: 0.9em;
      color: var(--fil-text);
      font-weight: 600;
      border: 0;
    }
    .week td {
      display: grid;
      grid-template-columns: 6em minmax(0, 1fr);
      padding-left: 0;
    }
    .week td::before {
      content: attr(data-day);
      color: var(--fil-muted);
    }
    .week td.bare {
      display: none;
    }
  }
`;
