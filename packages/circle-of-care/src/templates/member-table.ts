import { membershipEndReasons } from '@fil/vocabulary/codes';
import type { CircleMember, CircleReadAnswer } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CircleLocalize, PartHost } from '../part.ts';
import { domainWords } from '../view/domain-words.ts';
import { endOf } from '../view/end-membership.ts';
import type { MemberRow } from '../view/member-rows.ts';
import { basisWords } from './basis-words.ts';
import { twoStepBar } from './two-step-bar.ts';

/** Who sees what: one row each, everything in words, nothing behind a pointer. */
export function memberTable(
  host: PartHost,
  answer: CircleReadAnswer,
  present: readonly MemberRow[],
): TemplateResult | typeof nothing {
  const { localize } = host;
  if (present.length === 0) return nothing;
  const head = (['who', 'sees', 'basis', 'until'] as const).map(
    (column) => html`<th scope="col" class=${column}>${localize.term(`column.${column}`)}</th>`,
  );
  return html`<table class="members stacks">
    <caption class="visually-hidden">
      ${localize.term('members')}
    </caption>
    <thead>
      <tr>
        ${head}
        <th scope="col" class="act"><span class="visually-hidden">${localize.term('column.act')}</span></th>
      </tr>
    </thead>
    <tbody>
      ${present.map((row) => memberRow(host, answer, row))}
    </tbody>
  </table>`;
}

function memberRow(host: PartHost, answer: CircleReadAnswer, row: MemberRow): TemplateResult {
  const { localize, steps } = host;
  const { member } = row;
  const key = `end-${member.membershipId}`;
  return html`<tr data-member=${member.membershipId}>
      <th scope="row" class="who">
        ${member.name}
        ${row.isMe ? html`<span class="muted">(${localize.term('you')})</span>` : nothing}${
          member.phone === undefined ? nothing : html`<span class="phone num">${member.phone}</span>`
        }
        <span class="under"
          >${localize.term(`role.${member.role}`)}${organizationWords(localize, member)}</span
        >
      </th>
      <td class="sees">${domainWords(localize, member.domains)}</td>
      <td class="basis">${basisWords(localize, row)}</td>
      <td class="until num">
        ${member.to === undefined ? html`<span class="muted">${localize.term('openEnded')}</span>` : localize.day(member.to, 'long')}
        ${row.isToCome ? html`<span class="under">${localize.term('fromLater', { day: localize.day(member.from, 'month') })}</span>` : nothing}
      </td>
      <td class="act">${adjustAct(host, answer, row)} ${acts(host, answer, row, key)}</td>
    </tr>
    ${
      steps.isAsked(key)
        ? html`<tr class="asking">
            <td colspan="5">${endingBar(host, answer, row, key)}</td>
          </tr>`
        : nothing
    }`;
}

/** Where they work; a body that is itself the member gives access to whoever works there, and it is said. */
function organizationWords(localize: CircleLocalize, { organization, member }: CircleMember): string {
  const where = member?.kind === 'organization' ? localize.term('wholeOrganization') : organization;
  return where === '' ? '' : `, ${where}`;
}

/** What one may do about this member; nothing for whoever may not. */
function acts(
  host: PartHost,
  answer: CircleReadAnswer,
  { member, isMe }: MemberRow,
  key: string,
): TemplateResult | typeof nothing {
  const { localize, steps, show } = host;
  if (member.accountable) {
    if (!answer.actions.includes('handOver')) return nothing;
    return html`<button
      type="button"
      class="quiet"
      @click=${(event: Event) => show('referrals', 'referral-handOver', event.currentTarget)}
    >
      ${localize.term('handOver')}
    </button>`;
  }
  // Nobody shows the person out of her own file.
  if (member.role === 'person' && !isMe) return nothing;
  const manages = answer.actions.includes('manageMembers');
  if (!(manages || isMe) || endOf(member, answer, '') === undefined) return nothing;
  return html`<button
    type="button"
    class="quiet"
    aria-label=${isMe ? localize.term('leaveNamed') : localize.term('endNamed', { name: member.name })}
    aria-expanded=${steps.isAsked(key)}
    @click=${(event: Event) => steps.ask(key, event.currentTarget, isMe ? 'departure' : 'endOfService')}
  >
    ${localize.term(isMe ? 'leave' : 'end')}
  </button>`;
}

/** Changes what somebody sees, and until when. */
function adjustAct(
  { localize, show }: PartHost,
  answer: CircleReadAnswer,
  { member }: MemberRow,
): TemplateResult | typeof nothing {
  const { source, membershipId, name, accountable, role } = member;
  const known = answer.memberships.some(({ id }) => source?.kind === 'membership' && id === source.id);
  if (!known || accountable || role === 'person' || !answer.actions.includes('manageMembers')) return nothing;
  return html`<button
    type="button"
    class="quiet"
    aria-label=${localize.term('adjustNamed', { name })}
    @click=${(event: Event) => show('members', `member-adjust-${membershipId}`, event.currentTarget)}
  >
    ${localize.term('adjust')}
  </button>`;
}

function endingBar(
  host: PartHost,
  answer: CircleReadAnswer,
  { member }: MemberRow,
  key: string,
): TemplateResult {
  const { localize, writer, announce } = host;
  const reasons = membershipEndReasons.map((code) => ({ code, words: localize.term(`endReason.${code}`) }));
  return twoStepBar(host, {
    key,
    question: localize.term('endQuestion', { name: member.name }),
    effect: localize.term('endEffect'),
    ...(member.source?.kind === 'membership' && { reasons }),
    act: async (reason) => {
      const results = await writer.submit(endOf(member, answer, reason) ?? []);
      if (results.some(({ outcome }) => outcome !== 'accepted')) return false;
      announce(localize.term('ended', { name: member.name }));
      return true;
    },
  });
}
