import { css, type CSSResult } from 'lit';

/**
 * Every kind of event has a shape of its own, drawn without images so that a strict policy, forced colours
 * and a black-and-white printer keep it: triangle, square, cut page, disc, hollow diamond, speech bubble,
 * dashed circle.
 */
export const shapeStyles: CSSResult = css`
  i.shape {
    display: inline-block;
    flex: none;
    margin-inline-end: 0.45em;
    vertical-align: -0.08em;
  }
  i.shape,
  .mark.point.shape::before {
    --ink: var(--fil-thread);
    inline-size: 0.85em;
    block-size: 0.85em;
    background: var(--ink);
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  i.shape.break,
  .mark.point.shape.break::before {
    --ink: var(--fil-danger);
    clip-path: polygon(50% 4%, 100% 96%, 0 96%);
    inline-size: 1em;
    block-size: 0.95em;
  }
  i.shape.evaluation,
  .mark.point.shape.evaluation::before {
    border-radius: 0.08em;
  }
  i.shape.plan,
  .mark.point.shape.plan::before {
    clip-path: polygon(12% 0, 62% 0, 88% 28%, 88% 100%, 12% 100%);
    block-size: 1em;
  }
  i.shape.delivery,
  .mark.point.shape.delivery::before {
    border-radius: 50%;
    inline-size: 0.75em;
    block-size: 0.75em;
  }
  i.shape.contact,
  .mark.point.shape.contact::before {
    clip-path: polygon(0 6%, 100% 6%, 100% 70%, 52% 70%, 26% 100%, 26% 70%, 0 70%);
    inline-size: 0.95em;
    block-size: 0.95em;
  }
  i.shape.stay {
    block-size: 0.5em;
    inline-size: 1em;
    border-radius: 0.15em;
    vertical-align: 0.1em;
  }
  i.shape.circle {
    border-radius: 50% 50% 0 0;
    block-size: 0.6em;
  }
  i.shape.draft,
  .mark.point.shape.draft::before {
    background: none;
    border: 2px solid var(--ink);
    clip-path: none;
  }
  i.shape.missed,
  .mark.point.shape.missed::before {
    --ink: var(--fil-danger);
    inline-size: 0.72em;
    block-size: 0.72em;
    border: 2px solid var(--ink);
    border-radius: 0;
    background: var(--fil-surface);
    transform: rotate(45deg);
  }
  i.shape.cancelled,
  .mark.point.shape.cancelled::before {
    --ink: var(--fil-muted);
    border: 1.5px solid var(--ink);
    background: none;
  }
  i.shape:is(.due, .late),
  .mark.point.shape:is(.due, .late)::before {
    --ink: var(--fil-warn);
    inline-size: 0.95em;
    block-size: 0.95em;
    border: 2px dotted var(--ink);
    border-radius: 50%;
    background: none;
    clip-path: none;
  }
  i.shape.late,
  .mark.point.shape.late::before {
    border-style: solid;
    background: linear-gradient(var(--ink), var(--ink)) center / 0.4em 0.4em no-repeat;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.3em;
    margin-block-start: 0.6em;
  }
  .legend .sample {
    display: inline-block;
    inline-size: 1.9em;
    margin-inline-end: 0.4em;
    vertical-align: 0.28em;
  }
  @media (forced-colors: active) {
    i.shape,
    .mark.point.shape::before,
    i.shape:is(.break, .missed, .cancelled, .due, .late),
    .mark.point.shape:is(.break, .missed, .cancelled, .due, .late)::before {
      --ink: CanvasText;
    }
  }
`;
