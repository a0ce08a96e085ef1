import { css } from 'lit';

/** What the parts share: forms opened in place, entries, groups under their own heading. */
export const partStyles = css`
  .band-form {
    display: grid;
    gap: 0.8em;
    max-width: 52em;
    margin: 0.6em 0 1em;
    padding-block: 0.9em 1em;
    border-block: 1px solid var(--fil-line);
  }
  .form-name {
    font-weight: 650;
  }
  .band-form .field {
    margin: 0;
  }
  .together {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8em 1.4em;
    align-items: flex-start;
  }
  .together > .field {
    flex: 1 1 12em;
    min-width: min(100%, 9em);
  }
  .form-end {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: center;
  }
  fieldset > .hint,
  fieldset > .error {
    display: block;
    color: var(--fil-muted);
    font-size: 0.87em;
  }
  fieldset > .error {
    color: var(--fil-danger);
  }
  .error-summary ul {
    list-style: disc;
  }
  .would-see {
    margin: 0.4em 0;
  }
  ul.grants {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 23em), 1fr));
    gap: 0.3em 2em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ul.grants > li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.8em;
  }
  ul.grants select {
    inline-size: auto;
  }
  ul.candidates {
    display: grid;
    gap: 0.2em;
    margin: 0.3em 0 0;
    padding: 0;
    list-style: none;
  }
  ul.candidates button {
    inline-size: 100%;
    border-color: var(--fil-line);
    text-align: start;
  }
  .group {
    margin-block: 0.8em 1.4em;
  }
  .group-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.4em 1em;
  }
  .group > ul.entries,
  .past ul.entries {
    margin: 0.3em 0 0;
    padding: 0;
    border-top: 1px solid var(--fil-line);
    list-style: none;
  }
  ul.entries > li {
    padding-block: 0.55em;
    border-bottom: 1px solid var(--fil-line);
    break-inside: avoid;
  }
  .entry {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0.2em 1.2em;
  }
  .entry > .said {
    flex: 1 1 24em;
    min-width: min(100%, 12em);
  }
  .entry p {
    margin: 0.1em 0 0;
  }
  .entry > .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .entry .state {
    margin-inline-start: 0.6em;
  }
  .entry p .state {
    margin-inline-start: 0;
    font-size: 1em;
  }
  .two-steps {
    margin-block: 0.4em;
  }
`;
