import { isFilError } from '@fil/connection';
import type { OperationDraft } from '@fil/connection';
import type { Recipient, ReferralComposeAnswer } from '@fil/vocabulary/types';
import { recipientName } from '../../view/recipient-name.ts';
import type { ComposeSubject } from './compose-subject.ts';
import { tickedLines } from './line-list.ts';
import type { ReferralsScreen } from './referrals-tools.ts';

/** Records the referral, then sends exactly the lines that are ticked; tried again, it is sent once. */
export async function sendReferral(
  { host, words, compositions }: ReferralsScreen,
  { key, record }: ComposeSubject,
  operations: readonly OperationDraft[],
  offered: ReferralComposeAnswer,
  to: Recipient,
): Promise<void> {
  const { element, forms, localize } = host;
  const { connection, person } = element;
  if (!connection || !person) return;
  if (!(await forms.save(key, { operations }, true))) return;
  const form = forms.get(key);
  if (!form) return;
  forms.mark(key, 'sending');
  try {
    const sent = await connection.command('referral.send', {
      person,
      referralId: record?.id ?? form.ids[0],
      lines: tickedLines(form.draft, offered).map(({ kind, id }) => ({ kind, id })),
      disclosureId: form.ids[2],
    });
    if (sent.outcome === 'refused') return forms.refuse(key, [sent.rule]);
    const count = tickedLines(form.draft, offered).length;
    compositions.forget(key);
    forms.close(key);
    host.announce(words.term('sent', { name: recipientName(to), count, bytes: localize.number(sent.bytes) }));
    host.reload();
  } catch (thrown) {
    if (!isFilError(thrown)) throw thrown;
    forms.refuse(key, ['unreachable']);
  }
}
