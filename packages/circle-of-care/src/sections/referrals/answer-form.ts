import { declineReasons } from '@fil/vocabulary/codes';
import type { EntityRecord } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import { changesBetween } from '../../forms/changes-between.ts';
import type { FormDefinition } from '../../forms/form-frame.ts';
import { recipientName } from '../../view/recipient-name.ts';
import { handOverFields } from './compose-form.ts';
import type { ReferralsScreen } from './referrals-tools.ts';

export const answerPrefix = 'referral-answer-';
export const relayPrefix = 'referral-relay-';

/** The answer taken by telephone, in the name of whoever gave it. What the state needs is written before it. */
export function answerForm(
  { host, words, answer }: ReferralsScreen,
  record: EntityRecord<'referral'>,
): FormDefinition {
  const { localize } = host;
  return {
    key: answerPrefix + record.id,
    name: words.term('answer.name', { name: recipientName(record.fact.to) }),
    save: localize.term('save'),
    refusedAt: {
      declineNeedsReason: 'declineReason',
      handOverIncomplete: 'answer',
      referralNotOpen: 'answer',
      consentMissing: 'answer',
      restrictedRecipient: 'answer',
    },
    fields: (fields) =>
      html`${fields.radios(
          { name: 'answer', label: words.term('answer') },
          (['accepted', 'declined'] as const).map((code) => ({ code, words: words.term(`answer.${code}`) })),
        )}
        ${
          fields.text('answer') === 'declined'
            ? fields.select(
                { name: 'declineReason', label: words.term('declineReason'), required: true },
                declineReasons.map((code) => ({ code, words: words.term(`declineReason.${code}`) })),
                localize.term('choose'),
              )
            : nothing
        }
        <div class="together">
          ${fields.line({ name: 'answeredBy', label: words.term('answeredBy'), required: true })}
          ${fields.line({ name: 'answeredOn', label: words.term('answeredOn'), required: true }, 'date')}
        </div>
        ${fields.prose({ name: 'answerNote', label: words.term('answerNote'), required: false })}`,
    read: (read) => {
      const state = read.choice('answer', ['accepted', 'declined'] as const);
      return changesBetween(record, {
        answeredBy: read.text('answeredBy', 200),
        answeredOn: read.pastDay('answeredOn', answer.today),
        answerNote: read.optionalText('answerNote', 2000),
        declineReason: state === 'declined' ? read.choice('declineReason', declineReasons) : undefined,
        state,
      });
    },
    done: words.term('answer.done'),
  };
}

/** What a relay still lacks before it can be accepted. */
export function relayForm(screen: ReferralsScreen, record: EntityRecord<'referral'>): FormDefinition {
  const { host, words, answer } = screen;
  return {
    key: relayPrefix + record.id,
    name: words.term('relay.name'),
    save: host.localize.term('save'),
    fields: (fields) => handOverFields(screen, fields),
    read: (read) => {
      const day = (field: string) =>
        read.typed(field) === '' ? undefined : read.pastDay(field, answer.today);
      return changesBetween(record, {
        summary: read.text('summary', 5000),
        jointContactOn: day('jointContactOn'),
        personInformedOn: day('personInformedOn'),
      });
    },
    done: words.term('relay.done'),
  };
}
