import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { PagePart } from './hiding.ts';
import type { PersonScreen } from './person-screen.ts';

/** One titled part of the page, which the reader may hide on this screen. */
export function pagePart(
  { localize, hiding }: PersonScreen,
  part: PagePart,
  title: string,
  content: () => TemplateResult,
): TemplateResult {
  const hidden = hiding.hidesPart(part);
  const named = localize.term(hidden ? 'showNamed' : 'hideNamed', { part: title });
  return html`<section class="page-part" aria-labelledby="person-${part}">
    <div class="page-part-head">
      <h3 id="person-${part}">${title}</h3>
      <button type="button" class="quiet" aria-label=${named} @click=${() => hiding.togglePart(part)}>
        ${localize.term(hidden ? 'show' : 'hide')}
      </button>
    </div>
    ${hidden ? html`<p class="muted">${localize.term('hidden')}</p>` : content()}
  </section>`;
}
