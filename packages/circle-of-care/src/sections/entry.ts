import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

type Content = TemplateResult | string | typeof nothing;

/** One fact of the circle on a hairline: what it is, where it stands, what is to know, what one may do. */
export interface Entry {
  readonly title: Content;
  readonly state?: Content;
  readonly lines: readonly Content[];
  readonly acts?: Content;
  /** What opens under it: a question, a form. */
  readonly below?: Content;
}

export function entryOf({ title, state, lines, acts, below }: Entry): TemplateResult {
  return html`<li>
    <div class="entry">
      <div class="said">
        <b>${title}</b> ${state ?? nothing}
        ${lines.map((line) => (line === nothing || line === '' ? nothing : html`<p class="small">${line}</p>`))}
      </div>
      ${acts === undefined || acts === nothing ? nothing : html`<div class="acts">${acts}</div>`}
    </div>
    ${below ?? nothing}
  </li>`;
}

/** Facts of one family under their heading; the sentence that says that there are none. */
export function group(
  heading: string,
  entries: readonly TemplateResult[],
  none: string,
  options: { readonly act?: Content; readonly below?: Content } = {},
): TemplateResult {
  return html`<section class="group">
    <div class="group-head">
      <h3>${heading}</h3>
      ${options.act ?? nothing}
    </div>
    ${options.below ?? nothing}
    ${
      entries.length === 0
        ? html`<p class="muted">${none}</p>`
        : html`<ul class="entries">
            ${entries}
          </ul>`
    }
  </section>`;
}

/** A button that opens something. `name` says for whom, to those who do not see the line it stands on. */
export function opener(words: string, act: (event: Event) => void, name?: string): TemplateResult {
  return html`<button
    type="button"
    aria-label=${name === undefined ? nothing : `${words}\u00a0: ${name}`}
    @click=${act}
  >
    ${words}
  </button>`;
}
