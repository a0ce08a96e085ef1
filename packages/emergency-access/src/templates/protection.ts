import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OpenScreen } from './emergency-screen.ts';
import { none, unread } from './none.ts';

/** Measures of protection in force, and who represents the person or stands beside her. */
export function protection(screen: OpenScreen): TemplateResult {
  const { file, localize } = screen;
  const { circle } = file;
  if (!circle) return unread(screen);
  const { today } = circle;
  const measures = circle.legalStatuses.filter(({ fact }) => fact.until === undefined || today < fact.until);
  const people = circle.representatives.filter(
    ({ fact }) => fact.from <= today && (fact.to === undefined || today < fact.to),
  );
  if (measures.length + people.length === 0) return none(screen);
  return html`<ul class="rows">
    ${measures.map(
      ({ fact }) =>
        html`<li>
          ${localize.term('measure.since', {
            measure: localize.term(`measure.${fact.measure}`),
            day: localize.day(fact.pronouncedOn, 'long'),
          })}${fact.court === undefined ? nothing : html` <span class="muted">· ${fact.court}</span>`}
        </li>`,
    )}
    ${people.map(
      ({ fact }) =>
        html`<li>
          <strong>${fact.name}</strong>
          <span class="muted">${localize.term(`representative.${fact.kind}`)}</span>
          <br />${fact.phone ?? html`<span class="muted">${localize.term('noPhone')}</span>`}
        </li>`,
    )}
  </ul>`;
}
