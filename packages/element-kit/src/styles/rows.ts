import { css } from 'lit';

/** Rows separated by hairlines: tables that keep their columns when there is room, and stack when there is not. */
export const rows = css`
  table {
    inline-size: 100%;
    margin-top: 0.6em;
    border-collapse: collapse;
  }
  caption {
    text-align: start;
  }
  th {
    padding: 0.3em 0.8em 0.3em 0;
    border-bottom: 1px solid var(--fil-line);
    color: var(--fil-muted);
    font-size: 0.87em;
    font-weight: 500;
    text-align: start;
  }
  tbody th {
    color: inherit;
    font-size: 1em;
    font-weight: 600;
    padding-block: 0.6em;
    vertical-align: top;
  }
  td {
    padding: 0.6em 0.8em 0.6em 0;
    border-bottom: 1px solid var(--fil-line);
    vertical-align: top;
  }
  ul.plain,
  ol.plain {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .rows > * {
    padding: 0.6em 0;
    border-bottom: 1px solid var(--fil-line);
  }
  @container (max-width: 34em) {
    table.stacks,
    table.stacks :is(tbody, tr, th, td) {
      display: block;
    }
    table.stacks thead {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
    table.stacks :is(th, td) {
      padding: 0.15em 0;
      border: 0;
    }
    table.stacks tr {
      padding: 0.6em 0;
      border-bottom: 1px solid var(--fil-line);
    }
  }
`;
