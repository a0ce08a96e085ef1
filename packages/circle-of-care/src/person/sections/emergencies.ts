import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EntityRecord } from '@fil/vocabulary/types';
import { subjectsWithin, targetWords } from '../person-screen.ts';
import type { PersonScreen } from '../person-screen.ts';

/** Each time glass was broken: who, when, why, what they could see, and whether it has been checked. */
export function emergencies(
  screen: PersonScreen,
  records: readonly EntityRecord<'emergencyAccess'>[],
): TemplateResult {
  return html`${records.map((record) => emergency(screen, record))}`;
}

function emergency(screen: PersonScreen, { fact }: EntityRecord<'emergencyAccess'>): TemplateResult {
  const { localize } = screen;
  const review = fact.review === undefined ? 'toReview' : fact.review;
  return html`<div class="remark ${fact.review === 'justified' ? '' : 'bad'}">
    <p>
      <strong
        >${localize.term('emergency.by', {
          name: targetWords(localize, fact.by),
          day: localize.instant(fact.openedAt, 'moment'),
        })}</strong
      >
    </p>
    <p>${localize.term('emergency.reason', { reason: fact.reason })}</p>
    ${fact.dangerToLife ? html`<p>${localize.term('emergency.danger')}</p>` : nothing}
    <p>${localize.term('emergency.saw', { domains: subjectsWithin(screen, fact.domains) })}</p>
    <p>${localize.term(`emergency.${review}`)}</p>
  </div>`;
}
