import { css } from 'lit';

/** Forms opened in place, and the choice between two values. */
export const formStyles = css`
  .band-form {
    display: grid;
    gap: 0.8em;
    max-width: 46em;
    margin: 0.4em 0 1em;
    padding-block: 0.9em 1em;
    border-block: 1px solid var(--fil-line);
  }
  .form-name {
    font-weight: 650;
    margin: 0;
  }
  .together {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8em 1.4em;
    align-items: flex-end;
  }
  .band-form .field {
    margin: 0;
  }
  .together > .field {
    flex: 1 1 12em;
    min-width: min(100%, 9em);
  }
  .together > fieldset.field {
    flex: 1 1 18em;
  }
  .form-end {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: center;
  }
  textarea.spoken {
    font-family: var(--fil-voice);
    font-style: italic;
  }
  .error-summary ul {
    list-style: disc;
  }
  .error-summary button {
    min-height: 24px;
  }
  .clash ul {
    margin: 0.2em 0;
    padding-left: 1.1em;
  }
`;
