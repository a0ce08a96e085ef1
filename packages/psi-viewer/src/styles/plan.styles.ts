import { css } from 'lit';

/**
 * The plan. Narrow first: the thread is a rail down the left edge, need → objective → service.
 * Where there is room it runs above need and objective and then down to each service.
 */
export const planStyles = css`
  .need {
    position: relative;
    padding: 1em 0 1.1em;
  }
  .need + .need {
    border-top: 1px solid var(--fil-line);
  }
  .need-head,
  .goal-head {
    position: relative;
    padding: 0 0 0.9em 1.7em;
  }
  .goals,
  .services {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .goal {
    position: relative;
  }
  .goal-title {
    font-size: 1em;
    font-weight: 600;
    margin: 0;
  }
  .need-title {
    font-size: 1.04em;
    font-weight: 650;
    margin: 0;
  }
  .rank {
    color: var(--fil-muted);
    font-weight: 400;
  }
  .bar h2 {
    font-size: 1.28em;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
  }
  .foot .end {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  .acts.adding {
    padding: 0 0 0.5em 1.7em;
    margin-top: -0.35em;
  }
  .acts button,
  .remark button {
    border: 0;
    background: none;
    padding: 0;
    min-height: 24px;
    color: var(--fil-accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-color: var(--fil-line);
  }
  .acts button {
    font-size: 0.87em;
  }
  .acts button:hover,
  .remark button:hover {
    text-decoration-color: currentColor;
  }

  /* The rail of a narrow page. */
  .need-head::before,
  .goal-head::before {
    content: '';
    position: absolute;
    left: 0.28em;
    top: 0.4em;
    bottom: 0;
    border-left: 2px solid var(--fil-thread);
  }
  .goal-head::before {
    top: 0;
  }
  .need-head::after {
    content: '';
    position: absolute;
    left: 0;
    top: 0.4em;
    width: 0.72em;
    border-top: 2px solid var(--fil-thread);
  }
  .waiting > .need-head::before,
  .waiting > .goal-head::before {
    border-left-style: dashed;
    border-color: var(--fil-muted);
  }
  .waiting > .need-head::after {
    border-top-style: dashed;
    border-color: var(--fil-muted);
  }

  .service {
    position: relative;
    padding: 0 0 0.6em 1.7em;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.05em 1em;
  }
  .service::before,
  .service::after {
    content: '';
    position: absolute;
    left: 0.28em;
    border-left: 2px solid var(--fil-thread);
  }
  .service::before {
    top: 0;
    height: 0.45em;
  }
  .service::after {
    top: 1.1em;
    bottom: 0;
  }
  .service.last::after {
    display: none;
  }
  .service.waiting::before,
  .service.next-waiting::after {
    border-left-style: dashed;
    border-color: var(--fil-muted);
  }
  /* Broken: the thread stops before the line, and takes up again after it. */
  .service.broken::before {
    height: 0;
  }
  .service.broken::after {
    top: 2.1em;
  }
  .mark {
    position: absolute;
    left: 0;
    top: 0.4em;
    width: 0;
    height: 0;
    border: 0.36em solid var(--fil-thread);
    border-radius: 50%;
    z-index: 1;
  }
  .waiting > .mark {
    left: -0.04em;
    width: 0.8em;
    height: 0.8em;
    border: 1.5px dashed var(--fil-muted);
    background: var(--fil-surface);
  }
  .broken > .mark {
    width: 0.72em;
    height: 0.72em;
    border: 2px solid var(--fil-danger);
    border-radius: 0;
    transform: rotate(45deg);
    background: var(--fil-surface);
  }
  .ended > .mark {
    width: 0.72em;
    height: 0.72em;
    border: 2px solid var(--fil-muted);
    border-radius: 0;
    background: var(--fil-surface);
  }
  .service.ended {
    color: var(--fil-muted);
  }
  .service-title {
    font-weight: 600;
  }
  .who {
    color: var(--fil-muted);
    font-size: 0.9em;
  }
  .outcome {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1em 0.9em;
  }
  .outcome .state {
    white-space: normal;
  }

  .margin {
    display: grid;
    gap: 0.7em;
    align-content: start;
    padding: 0 0 0.9em 1.7em;
  }
  .margin:empty {
    display: none;
  }
  .remark {
    margin: 0;
  }
  .remark button {
    margin: 0;
    font: inherit;
  }
  .none {
    color: var(--fil-muted);
  }
  .band-form {
    padding: 0 0 1em 1.7em;
  }
  .print-only {
    display: none;
  }

  @container (min-width: 34em) {
    .service {
      grid-template-columns: minmax(0, 1fr) 11.5em;
    }
    .service .outcome {
      flex-direction: column;
      align-items: flex-start;
      gap: 0;
    }
    .service .wide {
      grid-column: 1 / -1;
    }
  }

  @container (min-width: 62em) {
    .need {
      display: grid;
      grid-template-columns: 14.2em minmax(0, 1fr);
      column-gap: 1.6em;
      padding: 0;
      margin-top: 0.7em;
    }
    .need + .need {
      border-top: 0;
    }
    .need-head,
    .goal-head {
      padding: 0.75em 0 0.4em;
    }
    .goal {
      display: grid;
      grid-template-columns: 14.2em minmax(0, 1fr) 13em;
      column-gap: 1.6em;
    }
    .goal-head::before,
    .need-head::after {
      display: none;
    }
    .need::before,
    .goal::before {
      content: '';
      position: absolute;
      top: 0;
      left: 0;
      border-top: 2px solid var(--fil-thread);
    }
    .need::before {
      width: 15.8em;
    }
    .goal::before {
      width: calc(15.8em + 0.28em + 2px);
    }
    .need-head::before {
      display: none;
    }
    .need.waiting::before,
    .goal.waiting::before {
      border-top-style: dashed;
      border-color: var(--fil-muted);
    }
    /* A second objective hangs on the same need by a line between the columns. */
    .goal:not(:last-child)::after {
      content: '';
      position: absolute;
      left: -0.85em;
      top: 0;
      bottom: 0;
      border-left: 2px solid var(--fil-thread);
    }
    .goal + .goal::before {
      left: -0.85em;
      width: calc(15.8em + 0.28em + 2px + 0.85em);
    }
    .services {
      padding-top: 0;
    }
    .service {
      padding-top: 0;
    }
    .service:first-child {
      padding-top: 0.75em;
    }
    .service:first-child::before {
      height: 1.2em;
    }
    .service:first-child > .mark {
      top: 1.15em;
    }
    .service:first-child::after {
      top: 1.85em;
    }
    .service.broken:first-child::before {
      height: 0.45em;
    }
    .service.broken:first-child::after {
      top: 2.9em;
    }
    .margin {
      padding: 0.75em 0 0;
    }
    .band-form {
      padding-left: 0;
      grid-column: 1 / -1;
    }
    .no-margin .goal {
      grid-template-columns: 14.2em minmax(0, 1fr);
    }
    /* Services whose needs are not shared stand without the columns of a need and an objective. */
    .need.unattached {
      display: block;
    }
    .unattached::before,
    .unattached .goal::before {
      display: none;
    }
    .unattached .goal {
      grid-template-columns: minmax(0, 1fr) 13em;
    }
    .no-margin .unattached .goal {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  /* Forced colours paint transparent borders: only the presentation in use keeps its line. */
  @media print {
    .band-form {
      display: none;
    }
    .need {
      break-inside: avoid;
    }
  }
`;
