import { disclosure } from '@fil/element-kit';
import { consentStanding } from '@fil/rules';
import type { AccessRegisterAnswer, EntityRecord } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isSame } from '../../view/member-rows.ts';
import { recipientName } from '../../view/recipient-name.ts';
import { entryOf } from '../entry.ts';
import type { RegisterScreen } from './register-tools.ts';

/** What left the file: to whom, what for, on what basis, when, and each line in the words that were sent. */
export function disclosureEntry(
  screen: RegisterScreen,
  { fact }: EntityRecord<'disclosure'>,
): TemplateResult {
  const { host, words, common, answer } = screen;
  const { localize } = host;
  const withdrawn = answer.consents.some(
    (consent) =>
      isSame(consent.fact.recipient, fact.recipient) &&
      consentStanding(consent, answer.legalStatuses, answer.today) === 'withdrawn',
  );
  return entryOf({
    title: recipientName(fact.recipient),
    lines: [
      html`<span class="muted num"
        >${words.term(`nature.${fact.nature}`)} · ${common.term(`purpose.${fact.purpose}`)} ·
        ${words.term(`legalBasis.${fact.legalBasis}`)} · ${localize.instant(fact.sentAt)}</span
      >`,
      withdrawn ? html`<span class="state gap">${words.term('cannotBeRecalled')}</span>` : nothing,
    ],
    below: disclosure(
      words.term('lines', { count: fact.lines.length, bytes: localize.number(fact.bytes) }),
      html`<ul>
          ${fact.lines.map(({ label, domain }) => html`<li>${label} <span class="muted">(${localize.term(`domain.${domain}`)})</span></li>`)}
        </ul>
        <p class="small muted">${words.term('digest')} <code>${fact.digest}</code></p>`,
    ),
  });
}

/** A withdrawal said on a device before it was recorded here: in between, access elsewhere was still open. */
export function withdrawalEntry(
  { host, words }: RegisterScreen,
  withdrawal: AccessRegisterAnswer['withdrawals'][number],
): TemplateResult {
  const { localize } = host;
  const said = localize.instant(withdrawal.claimedAt);
  const recorded = localize.instant(withdrawal.recordedAt);
  return entryOf({
    title: recipientName(withdrawal.recipient),
    lines: [
      html`<span class="num"
        >${said === recorded ? words.term('withdrawalAtOnce', { said }) : words.term('withdrawal', { said, recorded })}</span
      >`,
    ],
  });
}
