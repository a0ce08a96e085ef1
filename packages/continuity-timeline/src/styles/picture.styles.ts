import { css, type CSSResult } from 'lit';

/** The lanes: names to the left, tracks to the right, marks placed by `--x`, the present as one line over all. */
export const pictureStyles: CSSResult = css`
  .chart {
    --name: 12em;
    position: relative;
    margin-block-start: 0.4em;
    touch-action: pan-y;
    user-select: none;
  }
  .scale {
    position: relative;
    block-size: 3em;
    margin-inline-start: var(--name);
    border-block-end: 1px solid var(--fil-line);
    color: var(--fil-muted);
    font-size: 0.85em;
  }
  /* em of the scale are smaller than those of the lanes: both must begin at the same place. */
  .scale {
    margin-inline-start: calc(var(--name) / 0.85);
  }
  .ticks {
    position: absolute;
    inset: auto 0 0 0;
    block-size: 1.6em;
    overflow: hidden;
  }
  .tick {
    position: absolute;
    inset-inline-start: var(--x);
    padding-inline-start: 0.35em;
    border-inline-start: 1px solid var(--fil-line);
    line-height: 1.6;
    white-space: nowrap;
  }
  .lane {
    position: relative;
    display: grid;
    grid-template-columns: var(--name) minmax(0, 1fr);
    min-block-size: 2.45em;
    border-block-end: 1px solid var(--fil-line);
  }
  .name {
    padding: 0.6em 0.6em 0.4em 0;
    font-size: 0.93em;
    font-weight: 550;
    line-height: 1.3;
  }
  .name .small {
    font-weight: 400;
    white-space: nowrap;
  }
  .track {
    position: relative;
    overflow: hidden;
    contain: layout paint style;
    cursor: grab;
  }
  .track:active {
    cursor: grabbing;
  }
  .mark {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: var(--x);
    display: flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 24px;
    block-size: 24px;
    font-size: 0.87em;
    line-height: 1;
    cursor: pointer;
  }
  .mark.point {
    transform: translate(-50%, -50%);
    border-radius: 0.9em;
  }
  .mark.point.shape::before {
    content: '';
  }
  .mark.point > span {
    position: absolute;
    inset-inline-start: calc(50% + 1em);
    padding-inline: 0.1em;
    background: var(--fil-surface);
    max-inline-size: var(--room);
    overflow: hidden;
    line-height: 1.5;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .mark.flipped > span {
    inset-inline: auto calc(50% + 1em);
  }
  .mark.merged > span {
    inset-inline-start: calc(100% + 0.3em);
  }
  .mark.merged.flipped > span {
    inset-inline: auto calc(100% + 0.3em);
  }
  .mark:is(.missed, .late) > span {
    color: var(--fil-danger);
    font-weight: 600;
  }
  .mark.due > span {
    color: var(--fil-warn);
    font-weight: 600;
  }
  .mark.merged.point {
    padding-inline: 0.5em;
    block-size: 1.55em;
    min-block-size: 20px;
    min-inline-size: 2.1em;
    border: 1.5px solid var(--fil-thread);
    background: var(--fil-thread);
    color: var(--fil-on-accent);
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .mark.merged.point::before {
    content: attr(data-count) / '';
  }
  /* The target stays 24 px high where the pill is not. */
  .mark.merged.point::after {
    content: '';
    position: absolute;
    inset: -4px 0;
  }
  .mark.merged.point.missed {
    border-color: var(--fil-danger);
    border-radius: 0.2em;
    background: var(--fil-surface);
    color: var(--fil-danger);
  }
  .mark.merged.point:is(.late, .due) {
    border: 2px dashed var(--fil-warn);
    background: var(--fil-surface);
    color: var(--fil-warn);
  }
  .mark.merged.point.break {
    border-color: var(--fil-danger);
    background: var(--fil-danger);
    color: var(--fil-surface);
  }
  .mark.merged.point.cancelled {
    border-color: var(--fil-muted);
    background: var(--fil-surface);
    color: var(--fil-muted);
  }
  .mark.interval {
    transform: translateY(-50%);
    justify-content: flex-start;
    inline-size: max(4px, var(--length) - 2px);
    min-inline-size: 4px;
    padding-inline: 0.55em;
    border: 1px solid var(--fil-thread);
    border-radius: 0.2em;
    background: var(--fil-accent-quiet);
    color: var(--fil-text);
    overflow: hidden;
  }
  .mark.interval > span {
    overflow: hidden;
    line-height: 1.5;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .mark.interval.away {
    border-color: var(--fil-danger);
    border-style: dashed;
    background: repeating-linear-gradient(135deg, var(--fil-danger-quiet) 0 6px, var(--fil-surface) 6px 12px);
  }
  .mark.interval.circle {
    border-color: var(--fil-line);
    background: var(--fil-quiet);
  }
  .mark[aria-selected='true'] {
    outline: 2px solid var(--fil-text);
    outline-offset: 1px;
    z-index: 2;
  }
  .mark:focus-visible {
    outline: 3px solid var(--fil-accent);
    outline-offset: 1px;
    z-index: 3;
  }
  .mark.interval:is([aria-selected='true'], :focus-visible) {
    outline-offset: -3px;
  }
  .stretch {
    position: absolute;
    inset-block-start: calc(50% - 1px);
    inset-inline-start: var(--x);
    inline-size: var(--length);
    block-size: 0;
  }
  .stretch,
  .sample {
    border-block-start: 2px solid var(--fil-thread);
  }
  .stretch.waiting,
  .sample.waiting {
    border-block-start: 2px dashed var(--fil-muted);
  }
  /* A gap one can see: the two ends stand, and nothing between them. */
  .stretch.broken,
  .sample.broken {
    border-block-start-color: transparent;
  }
  .stretch.broken::before,
  .stretch.broken::after,
  .sample.broken::before,
  .sample.broken::after {
    content: '';
    position: absolute;
    inset-block-start: -0.35em;
    block-size: 0.55em;
    border-inline-start: 2px solid var(--fil-danger);
  }
  .sample.broken {
    position: relative;
  }
  .stretch.broken::after,
  .sample.broken::after {
    inset-inline-end: 0;
  }
  .stretch.mixed {
    border-block-start: 2px dotted var(--fil-thread);
  }
  .now-track {
    position: absolute;
    inset: 0 0 0 var(--name);
    pointer-events: none;
  }
  .now {
    position: absolute;
    inset-block: 1.2em 0;
    inset-inline-start: var(--x);
    border-inline-start: 2px solid var(--fil-text);
  }
  .now span {
    position: absolute;
    inset-block-start: -1.25em;
    translate: -50%;
    padding-inline: 0.3em;
    background: var(--fil-surface);
    font-size: 0.82em;
    font-weight: 600;
    white-space: nowrap;
  }
  .now.near-end span {
    translate: -90%;
  }
  @media (forced-colors: active) {
    .mark.interval {
      border-color: CanvasText;
    }
    .mark.merged.point {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
      border-color: CanvasText;
    }
    .mark.merged.point:is(.missed, .late, .due, .cancelled) {
      background: Canvas;
      color: CanvasText;
    }
    .stretch.broken::before,
    .stretch.broken::after {
      border-color: CanvasText;
    }
    .stretch.broken,
    .sample.broken {
      border-block-start-color: Canvas;
    }
  }
  @media print {
    .mark.interval,
    .mark.merged {
      print-color-adjust: exact;
    }
  }
`;
