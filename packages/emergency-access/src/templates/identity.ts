import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OpenScreen } from './emergency-screen.ts';
import { none, unread } from './none.ts';

export function identity(screen: OpenScreen): TemplateResult {
  const { file, localize } = screen;
  const record = file.summary?.identity ?? file.circle?.identity;
  if (!record) return file.summary === null && file.circle === null ? unread(screen) : none(screen);
  const { displayName, birthDate, phone, languages, municipality, livesAlone } = record.fact;
  const row = (words: string, value: string | undefined): TemplateResult | typeof nothing =>
    value === undefined || value === ''
      ? nothing
      : html`<dt>${words}</dt>
          <dd>${value}</dd>`;
  return html`<p>
      <strong>${displayName}</strong
      >${birthDate === undefined ? nothing : html` · ${localize.term('born', { day: localize.day(birthDate, 'long') })}`}
    </p>
    <dl class="facts">
      ${row(localize.term('phone'), phone)} ${row(localize.term('municipality'), municipality)}
      ${row(localize.term('languages'), languages?.join(', '))}
      ${row(localize.term('livesAlone'), livesAlone === undefined ? undefined : localize.term(livesAlone ? 'yes' : 'no'))}
    </dl>`;
}

/** Whom to call: the one who answers for the follow-up first, then those close to the person, then the others. */
export function contacts(screen: OpenScreen): TemplateResult {
  const { file, localize } = screen;
  const source = file.circle ?? file.summary;
  if (!source) return unread(screen);
  const present = source.members.filter(
    ({ role, to }) => role !== 'person' && (to === undefined || source.today < to),
  );
  const rank = (member: (typeof present)[number]): number =>
    member.accountable ? 0 : ['caregiver', 'representative', 'relative'].includes(member.role) ? 1 : 2;
  if (present.length === 0) return none(screen);
  return html`<ul class="rows">
    ${repeat(
      present.toSorted((a, b) => rank(a) - rank(b)),
      ({ membershipId }) => membershipId,
      (member) =>
        html`<li>
          <strong>${member.name}</strong>
          <span class="muted"
            >${[
              localize.term(`role.${member.role}`),
              member.organization,
              ...(member.accountable ? [localize.term('accountable')] : []),
            ]
              .filter((words) => words !== '')
              .join(' · ')}</span
          >
          <br />${member.phone ?? html`<span class="muted">${localize.term('noPhone')}</span>`}
        </li>`,
    )}
  </ul>`;
}
