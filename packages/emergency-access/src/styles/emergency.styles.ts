import { css } from 'lit';

/** Calm: no red field, no blinking. What is read in a hurry stands in columns where there is room. */
export const emergencyStyles = css`
  .bar h2 {
    font-size: 1.28em;
  }
  .bar button {
    margin-inline-start: auto;
  }
  .told:empty {
    margin: 0;
  }
  .told:not(:empty) {
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid var(--fil-ok);
  }
  .terms {
    display: grid;
    gap: 0.2em 1.2em;
    max-inline-size: 52em;
    margin: 0 0 1em;
  }
  dt {
    color: var(--fil-muted);
  }
  dd {
    margin: 0;
  }
  .terms dt {
    color: inherit;
    font-weight: 600;
  }
  .glass {
    max-inline-size: 46em;
    margin-top: 1.2em;
    padding: 0.8em 1em 1em;
    border: 1px solid var(--fil-line);
    border-radius: var(--fil-radius);
  }
  .glass h3 {
    font-size: 1.08em;
  }
  .identity {
    display: grid;
    gap: 0 1.2em;
  }
  .choice .about {
    display: block;
    color: var(--fil-muted);
    font-size: 0.87em;
    font-weight: 400;
  }
  .choice.danger:has(:checked) {
    border-color: var(--fil-danger);
    background: var(--fil-danger-quiet);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.9em;
    margin-top: 0.8em;
  }
  .set {
    display: grid;
    gap: 1.4em 2.4em;
    margin-top: 1em;
  }
  .set h3 {
    padding-bottom: 0.3em;
    border-bottom: 2px solid var(--fil-thread);
    font-size: 1.04em;
  }
  .set dl {
    display: grid;
    gap: 0.15em 1em;
    margin: 0.5em 0;
  }
  .set dd {
    margin-bottom: 0.35em;
    font-weight: 550;
  }
  .set dd .muted {
    font-weight: 400;
  }
  .set dl.facts {
    grid-template-columns: max-content minmax(0, 1fr);
  }
  .set dl.facts dd {
    margin: 0;
  }
  .set .rows > li {
    padding: 0.45em 0;
  }
  @container (min-width: 40em) {
    .terms {
      grid-template-columns: max-content minmax(0, 1fr);
    }
    .identity {
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
      align-items: end;
    }
  }
  @container (min-width: 52em) {
    .set {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
