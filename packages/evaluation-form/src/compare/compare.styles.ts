import type { FilElement } from '@fil/element-kit';
import { css } from 'lit';

const compareStyles = css`
  .compare-choice {
    display: grid;
    gap: 0 1.6em;
    max-width: 60em;
  }
  .two-scores {
    display: grid;
    gap: 0.8em 2em;
    margin: 1em 0;
  }
  .two-scores dt {
    color: var(--fil-muted);
  }
  .two-scores dd {
    margin: 0;
  }
  .evolution {
    display: block;
    margin-top: 0.4em;
    overflow: visible;
  }
  .evolution .ground {
    stroke: var(--fil-line);
  }
  .evolution .course {
    stroke: var(--fil-text);
    stroke-width: 1.5;
  }
  .evolution .then {
    fill: var(--fil-surface);
    stroke: var(--fil-text);
    stroke-width: 1.5;
  }
  .evolution .now {
    fill: var(--fil-text);
  }
  .compared-dimensions li + li {
    margin-top: 0.3em;
  }
  @container (min-width: 40em) {
    .compare-choice,
    .two-scores {
      grid-template-columns: 1fr 1fr;
    }
  }
  @media (forced-colors: active) {
    .evolution .course,
    .evolution .ground,
    .evolution .then {
      stroke: CanvasText;
    }
    .evolution .now {
      fill: CanvasText;
    }
  }
`;

const adopted = new WeakSet<ShadowRoot>();

export function adoptCompareStyles(host: FilElement): void {
  const root = host.renderRoot as ShadowRoot;
  const { styleSheet } = compareStyles;
  if (!styleSheet || adopted.has(root)) return;
  adopted.add(root);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
