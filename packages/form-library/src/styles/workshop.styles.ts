import { css } from 'lit';
import type { FilElement } from '@fil/element-kit';
import { questionStyles } from '@fil/questionnaire-view/styles';

/** One form being worked on: one page at a time; what the score gives stands at the side where there is room. */
export const workshopStyles = css`
  .bar h2 small {
    font-weight: 400;
    font-size: 0.78em;
    color: var(--fil-muted);
  }
  h3 {
    margin-top: 1em;
    font-size: 1.09em;
  }
  h3 + .lead {
    margin-top: 0.4em;
    font-size: 1em;
  }
  h4 {
    margin-top: 1.3em;
  }
  nav.steps {
    margin-block: 0.7em 0;
  }
  nav.steps ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.4em;
    margin: 0;
    padding: 0;
    list-style: none;
    border-block-end: 1px solid var(--fil-line);
  }
  nav.steps .tabs {
    margin: 0;
  }
  .asking-to-leave {
    margin-block: 0.7em;
    padding: 0.6em 0.9em;
    border-inline-start: 3px solid var(--fil-warn);
    background: var(--fil-warn-quiet);
  }
  .asking-to-leave p {
    margin: 0 0 0.4em;
  }
  .steps-end {
    margin-top: 1.6em;
    padding-top: 0.8em;
    border-top: 1px solid var(--fil-line);
  }
  .failure ul {
    margin: 0.3em 0;
    padding-inline-start: 1.2em;
  }
  .failure.blocking {
    border-color: var(--fil-danger);
    background: var(--fil-danger-quiet);
  }
  .failure h4 {
    margin-top: 0.2em;
  }
  .problems p {
    margin: 0.1em 0;
  }
  .unsupported .address {
    overflow-wrap: anywhere;
  }
  .trial {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.2em 2.5em;
  }
  .trial > * {
    min-inline-size: 0;
  }
  .aside h4 {
    margin-top: 0.4em;
  }
  .trial-score .score {
    font-size: 1.5em;
    margin: 0.1em 0;
  }
  .form-title {
    font-size: 1.09em;
  }
  .language {
    max-inline-size: 16em;
  }
  /* The browser would name its own button in its own language. */
  .chooser {
    display: inline-block;
    margin-inline-end: 0.7em;
    padding: 0.35em 0.9em;
    border-radius: var(--fil-radius);
    background: var(--fil-accent);
    color: var(--fil-on-accent);
    cursor: pointer;
  }
  #file:focus-visible + .chooser {
    outline: 2px solid var(--fil-accent);
    outline-offset: 2px;
  }
  #file:disabled + .chooser {
    background: var(--fil-quiet);
    color: var(--fil-muted);
    cursor: default;
  }
  .file-choice {
    position: relative;
    margin-block: 0.9em;
  }
  #form-name,
  #form-version {
    max-inline-size: 26em;
  }
  .steps-end .small {
    margin-inline-start: 0.7em;
  }
  @media (forced-colors: active) {
    .chooser {
      border: 1px solid ButtonBorder;
    }
  }
  .places td {
    min-inline-size: 11em;
  }
  .places th[scope='row'] p {
    margin: 0;
    font-weight: 400;
  }
  .places tbody th {
    font-weight: 500;
    overflow-wrap: break-word;
  }
  .places .section th,
  .places .whole th {
    font-weight: 600;
  }
  .places .depth-1 {
    padding-inline-start: 1.4em;
  }
  .places .depth-2 {
    padding-inline-start: 2.6em;
  }
  .places :is(.depth-3, .depth-4) {
    padding-inline-start: 3.8em;
  }
  .places select.inherits {
    color: var(--fil-muted);
    border-style: dashed;
  }
  button.opener {
    padding-inline: 0;
    color: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: none;
  }
  button.opener::before {
    content: '▸' / '';
    display: inline-block;
    inline-size: 1em;
  }
  button.opener[aria-expanded='true']::before {
    content: '▾' / '';
  }
  .coverage {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(15em, 1fr));
    gap: 0.2em 2em;
    margin-top: 0.4em;
  }
  .coverage li {
    display: flex;
    justify-content: space-between;
    gap: 0.8em;
    border-bottom: 1px solid var(--fil-line);
  }
  .inputs > li {
    padding-block: 0.8em;
  }
  .inputs .asked {
    margin: 0;
    font-weight: 550;
  }
  .inputs .field {
    margin: 0;
  }
  ul.values {
    margin: 0.5em 0 0 0.9em;
  }
  .values li {
    display: grid;
    grid-template-columns: minmax(8em, 16em) minmax(7em, 11em) auto;
    justify-content: start;
    align-items: center;
    gap: 0.3em 1em;
    padding-block: 0.2em;
  }
  .values .nothing {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 24px;
    color: var(--fil-muted);
    font-size: 0.93em;
  }
  .one {
    display: block;
  }
  .note {
    display: block;
    font-size: 0.87em;
  }
  .note.open {
    color: var(--fil-muted);
  }
  .note.open::before {
    content: '◌ ' / '';
  }
  .note.error {
    color: var(--fil-danger);
  }
  .note.error::before {
    content: '▲ ' / '';
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.2em;
    margin: 0.5em 0 0 0.9em;
  }
  .number {
    max-inline-size: 10em;
  }
  .number .label {
    display: block;
    font-size: 0.93em;
  }
  .order {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.7em;
    margin-block: 0.9em;
    padding: 0.6em 0.9em;
    background: var(--fil-quiet);
  }
  .order select {
    inline-size: auto;
    max-inline-size: min(22em, 100%);
  }
  .order .hint {
    flex-basis: 100%;
    color: var(--fil-muted);
    font-size: 0.87em;
  }
  .counted label,
  .inputs > li > p > label {
    display: flex;
    align-items: baseline;
    gap: 0.55em;
    min-block-size: 24px;
    padding-block: 0.15em;
  }
  .counted input {
    flex: none;
    translate: 0 0.15em;
  }
  fieldset {
    margin-block: 0.9em;
  }
  fieldset:focus-visible {
    outline: 2px solid var(--fil-accent);
    outline-offset: 4px;
  }
  .bands {
    padding: 0;
    list-style: none;
  }
  .bands > li {
    display: grid;
    grid-template-columns: 7em minmax(0, 1fr) minmax(0, 1fr) auto;
    align-items: start;
    gap: 0.4em 1em;
  }
  .bands > li > button {
    margin-block-start: 1.5em;
  }
  .bands .field {
    margin: 0;
  }
  .bands .field > .label {
    font-weight: 400;
    font-size: 0.93em;
  }
  #add-band {
    margin-top: 0.7em;
  }
  @container (min-width: 54em) {
    .trial {
      grid-template-columns: minmax(0, 1fr) 16em;
    }
    .aside {
      position: sticky;
      inset-block-start: 0.5em;
      align-self: start;
      padding-inline-start: 1.2em;
      border-inline-start: 1px solid var(--fil-line);
    }
  }
  @container (max-width: 40em) {
    .bands > li {
      grid-template-columns: minmax(0, 1fr);
    }
    .bands > li > button {
      justify-self: start;
      margin-block-start: 0;
    }
    ul.values {
      margin-inline-start: 0;
    }
    .values li {
      grid-template-columns: minmax(0, 1fr) minmax(0, 9em);
    }
    .values .nothing {
      grid-column: 1 / -1;
    }
    .places td {
      padding-block: 0.25em;
    }
  }
  @container (max-width: 34em) {
    .places td::before {
      content: attr(data-title);
      display: block;
      color: var(--fil-muted);
      font-size: 0.87em;
    }
    .places :is(.depth-1, .depth-2, .depth-3, .depth-4) {
      padding-inline-start: 0.9em;
    }
  }
`;

const adopted = new WeakSet<ShadowRoot>();

/** Brings these styles, and those of a drawn form, to an element that has loaded the workshop. */
export function adoptWorkshopStyles(host: FilElement): void {
  const root = host.renderRoot as ShadowRoot;
  if (adopted.has(root)) return;
  adopted.add(root);
  const sheets = [questionStyles, workshopStyles].flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
