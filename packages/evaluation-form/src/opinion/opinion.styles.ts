import type { FilElement } from '@fil/element-kit';
import { css } from 'lit';

const opinionStyles = css`
  .contents.after {
    margin-top: 1em;
    padding-top: 0.8em;
    border-top: 1px solid var(--fil-line);
  }
  .contents.after .small {
    font-weight: 400;
    white-space: nowrap;
  }
  .part,
  .needs > li,
  .decisions > li {
    padding: 0.9em 0;
    border-bottom: 1px solid var(--fil-line);
  }
  .part h4,
  .needs h4 {
    margin: 0 0 0.2em;
    font-size: 1em;
  }
  .centre p {
    max-width: 44em;
  }
  .prose {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .radios {
    margin: 0.7em 0;
  }
  .criteria > legend {
    font-size: 1.05em;
  }
  .criteria .radios {
    display: flow-root;
    margin: 0;
    padding: 0 0 0.7em;
    border-bottom: 1px solid var(--fil-line);
  }
  /* A legend ignores the padding of its fieldset. */
  .criteria .radios legend {
    padding: 0.7em 0 0.2em;
    font-weight: 400;
  }
  .decisions dl {
    display: grid;
    gap: 0.15em 1.2em;
    margin: 0.5em 0 0;
  }
  .decisions dt {
    color: var(--fil-muted);
  }
  .decisions dd {
    margin: 0 0 0.4em;
  }
  .decisions ul {
    margin: 0;
    padding-inline-start: 1.1em;
  }
  .amended b {
    font-weight: 400;
    text-decoration: line-through;
  }
  .check {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2em;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin-top: 0.6em;
  }
  .consent {
    font-size: 1em;
    margin-top: 0.8em;
  }
  .remark.consent .acts button,
  .remark.clash li button {
    display: inline-block;
  }
  .decision-form {
    max-width: 46em;
    padding-top: 0.6em;
  }
  .assignments {
    margin-top: 0.9em;
  }
  .assignments li {
    padding: 0.4em 0;
  }
  @container (min-width: 48em) {
    /* Only a floating legend stands beside what it names. */
    .criteria .radios legend {
      float: inline-start;
      inline-size: 18em;
      padding-inline-end: 1em;
    }
    .criteria .radios {
      padding-top: 0.7em;
    }
    .criteria .radios legend {
      padding-block: 0.35em;
    }
    .need-choices {
      display: grid;
      grid-template-columns: 9em 1fr;
      column-gap: 1.6em;
      align-items: start;
    }
    .decisions dl {
      grid-template-columns: 12em 1fr;
    }
  }
  @media print {
    .acts,
    .decision-form,
    .assignments {
      display: none;
    }
  }
`;

const adopted = new WeakSet<ShadowRoot>();

/** These styles come with these pages, and not before. */
export function adoptStyles(host: FilElement): void {
  const root = host.renderRoot as ShadowRoot;
  const { styleSheet } = opinionStyles;
  if (!styleSheet || adopted.has(root)) return;
  adopted.add(root);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
