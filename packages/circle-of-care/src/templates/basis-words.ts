import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CircleLocalize } from '../part.ts';
import type { MemberRow } from '../view/member-rows.ts';

/** Why somebody is there: the team, the law, or the person's own consent and how long it holds. */
export function basisWords(localize: CircleLocalize, row: MemberRow): TemplateResult {
  const { member } = row;
  return html`${member.basis === undefined ? nothing : localize.term(`basis.${member.basis}`)}
  ${member.basis === 'consent' && row.consent ? consentWords(localize, row.consent) : nothing}
  ${member.accountable ? html`<span class="under accountable">${localize.term('isAccountable')}</span>` : nothing}
  ${member.essential ? html`<span class="under">${localize.term('essential')}</span>` : nothing}`;
}

function consentWords(
  localize: CircleLocalize,
  { standing, until }: NonNullable<MemberRow['consent']>,
): TemplateResult {
  if (standing === 'toReask')
    return html`<span class="under state talk">${localize.term('consentToReask')}</span>`;
  if (standing !== 'given') return html`<span class="under state gap">${localize.term('consentNone')}</span>`;
  const words =
    until === undefined
      ? localize.term('consentOpen')
      : localize.term('consentUntil', { day: localize.day(until, 'month') });
  return html`<span class="under num">${words}</span>`;
}
