import { field } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FurtherDomain } from '../view/emergency-file.ts';
import type { OpenScreen } from './emergency-screen.ts';
import { dangerField, glassForm, problemWords, reasonField } from './glass-form.ts';

/** One domain beyond the set, with a reason of its own. */
export function moreDomain(
  screen: OpenScreen,
  closed: readonly FurtherDomain[],
): TemplateResult | typeof nothing {
  const { localize, glass } = screen;
  if (closed.length === 0) return nothing;
  const picker = field(
    localize.term('more'),
    (w) =>
      html`<select
        id=${w.id}
        aria-describedby=${w.describedBy}
        aria-invalid=${w.invalid}
        @change=${(event: Event) => glass.change({ domain: (event.target as HTMLSelectElement).value })}
      >
        <option value="" .selected=${glass.draft.domain === ''}>${localize.term('moreChoose')}</option>
        ${closed.map(
          (domain) =>
            html`<option value=${domain} .selected=${glass.draft.domain === domain}>
              ${localize.term(`domain.${domain}`)}
            </option>`,
        )}
      </select>`,
    { id: 'glass-domain', error: problemWords(screen, 'domain') },
  );
  return glassForm(screen, {
    name: localize.term('moreTitle'),
    save: localize.term('moreOpen'),
    fields: html`<p class="muted">${localize.term('moreAbout')}</p>
      ${picker}
      ${glass.draft.domain === 'sensitive' ? html`<p>${localize.term('moreSensitive')}</p>` : nothing}
      ${reasonField(screen)} ${dangerField(screen)}`,
  });
}
