import type { CircleReadAnswer, EntityRecord } from '@fil/vocabulary/types';
import { html } from 'lit';
import type { Draft } from '../../forms/draft.ts';
import { changesBetween } from '../../forms/changes-between.ts';
import type { FormDefinition } from '../../forms/form-frame.ts';
import { grantsDraft, grantsField, readGrants } from '../../forms/grants-field.ts';
import type { PartHost } from '../../part.ts';
import { recipientName } from '../../view/recipient-name.ts';
import type { MembersTools } from './members-tools.ts';

export const adjustPrefix = 'member-adjust-';

export function adjustDraft({ fact }: EntityRecord<'membership'>): Draft {
  return {
    ...grantsDraft(fact.grants),
    to: fact.to ?? '',
    phone: fact.phone ?? '',
    essential: fact.essential,
  };
}

/** The fact behind a membership in sight. */
export function membershipOf(
  answer: CircleReadAnswer,
  membershipId: string,
): EntityRecord<'membership'> | undefined {
  const member = answer.members.find((one) => one.membershipId === membershipId);
  return answer.memberships.find(({ id }) => id === member?.source?.id);
}

/** What a member sees, and until when. */
export function adjustForm(
  host: PartHost,
  { words, common }: MembersTools,
  record: EntityRecord<'membership'>,
  key: string,
): FormDefinition {
  const { localize } = host;
  const name = recipientName(record.fact.member);
  return {
    key,
    name: words.term('adjust.name', { name }),
    save: localize.term('save'),
    refusedAt: {
      sensitiveNeedsConsent: 'grants',
      caregiverSectionIsHers: 'grants',
      restrictedRecipient: 'grants',
      consentMissing: 'grants',
      periodReversed: 'to',
      accountableRequired: 'to',
    },
    fields: (fields) =>
      html`${grantsField(host, common, fields)}
        <div class="together">
          ${fields.line({ name: 'to', label: common.term('until'), hint: common.term('untilHint'), required: false }, 'date')}
          ${fields.line({ name: 'phone', label: words.term('phone'), required: false }, 'tel')}
        </div>
        ${fields.check({ name: 'essential', label: localize.term('essential'), hint: words.term('essentialHint') })}`,
    read: (read, { draft }) =>
      changesBetween(record, {
        grants: readGrants(draft, record.fact.grants, ['careCoordination']),
        to: read.optionalEnd('to', record.fact.from),
        phone: read.optionalText('phone', 40),
        essential: read.isOn('essential'),
      }),
    done: localize.term('recorded', { name }),
  };
}
