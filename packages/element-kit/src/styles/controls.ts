import { css } from 'lit';

/** Native controls in the host's manner: buttons, tabs, fields, choices. Targets are at least 24 px high. */
export const controls = css`
  button {
    font: inherit;
    min-block-size: max(1.9em, 24px);
    padding: 0.25em 0.8em;
    border: 1px solid var(--fil-accent);
    border-radius: var(--fil-radius);
    background: none;
    color: var(--fil-accent);
    cursor: pointer;
    text-align: center;
  }
  button:hover {
    background: var(--fil-accent-quiet);
  }
  button.main {
    background: var(--fil-accent);
    color: var(--fil-on-accent);
  }
  button.main:hover {
    text-decoration: underline;
  }
  button.quiet {
    border-color: transparent;
    padding-inline: 0.3em;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  button:disabled {
    border-color: var(--fil-line);
    background: var(--fil-quiet);
    color: var(--fil-muted);
    cursor: default;
    text-decoration: none;
  }
  button:focus-visible,
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline: 2px solid var(--fil-accent);
    outline-offset: 2px;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.4em;
    margin-inline-start: auto;
  }
  .tabs button {
    padding: 0.15em 0;
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: 0;
    color: var(--fil-muted);
  }
  /* What leads elsewhere, among what shows the same otherwise. */
  .tabs button.quiet {
    color: var(--fil-accent);
  }
  .tabs button:hover {
    background: none;
    color: var(--fil-text);
  }
  .tabs button:is([aria-selected='true'], [aria-pressed='true'], [aria-current]) {
    border-block-end-color: var(--fil-accent);
    color: var(--fil-text);
  }
  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    font: inherit;
    inline-size: 100%;
    min-block-size: max(2.1em, 24px);
    padding: 0.3em 0.55em;
    border: 1px solid var(--fil-control-line);
    border-radius: var(--fil-radius);
    background: var(--fil-surface);
    color: inherit;
  }
  textarea {
    min-block-size: 4.5em;
    resize: vertical;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: max(1.1em, 16px);
    block-size: max(1.1em, 16px);
    margin: 0;
    accent-color: var(--fil-accent);
  }
  /* What can no longer be changed does not look as if it could. */
  :is(input:not([type='checkbox'], [type='radio']), select, textarea):disabled {
    border-color: var(--fil-line);
    background: var(--fil-quiet);
    resize: none;
  }
  :is(input, select, textarea)[aria-invalid='true'] {
    border-color: var(--fil-danger);
    border-width: 2px;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 550;
  }
  .field {
    display: block;
    margin: 0.6em 0;
  }
  .field > .label {
    display: block;
    margin-block-end: 0.2em;
    font-weight: 550;
  }
  .field > .hint {
    display: block;
    color: var(--fil-muted);
    font-size: 0.87em;
  }
  .field > .error {
    display: block;
    color: var(--fil-danger);
    font-size: 0.93em;
  }
  .field > .error::before {
    content: '▲ ' / '';
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin-block-start: 0.4em;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    min-block-size: max(2em, 24px);
    padding: 0.3em 0.85em;
    border: 1px solid var(--fil-line);
    border-radius: var(--fil-radius);
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--fil-accent);
    background: var(--fil-accent-quiet);
    font-weight: 550;
  }
  .choice:has(:disabled) {
    color: var(--fil-muted);
    cursor: default;
  }
  .error-summary {
    margin: 0.6em 0;
    padding: 0.6em 0.9em;
    border-inline-start: 3px solid var(--fil-danger);
    background: var(--fil-danger-quiet);
  }
  .error-summary ul {
    margin: 0.3em 0 0;
    padding-inline-start: 1.1em;
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      border-width: 2px;
      outline: 1px solid Highlight;
    }
    /* Not adjusted: the browser would draw a plate of the page's colour behind words of that same colour. */
    button.main:enabled {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonText;
      color: ButtonFace;
    }
    /* A transparent line becomes visible; only the present tab has one. */
    .tabs button:not([aria-selected='true'], [aria-pressed='true'], [aria-current]) {
      border-color: Canvas;
    }
  }
`;
