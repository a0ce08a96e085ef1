import { css } from 'lit';
import type { CSSResult } from 'lit';
import { boundary } from './boundary.ts';
import { tokens } from './tokens.ts';

const base = css`
  :host {
    display: block;
    /* What is placed absolutely inside, such as words for screen readers only, counts from here and not from the page. */
    position: relative;
    box-sizing: border-box;
    container-type: inline-size;
    background: var(--_surface);
    font-family: var(--_font);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4 {
    margin: 0;
    font-weight: 650;
    line-height: 1.25;
  }
  h1 {
    font-size: 1.28em;
  }
  h2,
  h3,
  h4 {
    font-size: 1em;
  }
  p {
    margin: 0.35em 0;
  }
  a {
    color: var(--fil-accent);
  }
  a:focus-visible,
  summary:focus-visible,
  [tabindex]:focus-visible {
    outline: 2px solid var(--fil-accent);
    outline-offset: 2px;
  }
  .muted {
    color: var(--fil-muted);
  }
  .small {
    font-size: 0.87em;
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 1.7em;
    padding-bottom: 0.75em;
    border-bottom: 1px solid var(--fil-line);
  }
  .bar dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.45em;
    margin: 0;
  }
  .bar dt {
    color: var(--fil-muted);
  }
  .bar dd {
    margin: 0;
    font-weight: 550;
  }
  .lead {
    margin: 0.8em 0 1em;
    font-size: 1.09em;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 2em;
    margin-top: 0.2em;
    padding-top: 0.7em;
    border-top: 1px solid var(--fil-line);
    color: var(--fil-muted);
    font-size: 0.9em;
  }
  .foot .end {
    margin-inline-start: auto;
  }
  details > summary {
    cursor: pointer;
    min-block-size: 24px;
  }
  @media print {
    :host {
      font-size: 10pt;
    }
    button,
    .tabs,
    .no-print {
      display: none !important;
    }
    /* Paper has no disclosure to open. */
    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
    h1,
    h2,
    h3,
    thead,
    tr,
    li {
      break-inside: avoid;
    }
    h1,
    h2,
    h3 {
      break-after: avoid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;

/** The ground every element stands on: tokens, boundary, type, title line, leading sentence, foot, print. */
export const foundation: CSSResult = css`
  ${tokens}
  ${boundary}
  ${base}
`;
