import { createEntity } from '@fil/connection';
import { domains, restrictionForms } from '@fil/vocabulary/codes';
import type { EntityRecord } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { Draft } from '../../forms/draft.ts';
import { changesBetween } from '../../forms/changes-between.ts';
import type { FormDefinition } from '../../forms/form-frame.ts';
import { readRecipient, recipientField } from '../../forms/recipient-field.ts';
import type { RecipientWay } from '../../forms/recipient-field.ts';
import { myName } from '../../view/my-name.ts';
import type { AgreementsScreen } from './agreements-tools.ts';

export const restrictionKey = 'agreement-restriction';
export const signaturePrefix = 'agreement-sign-';
const ways: readonly RecipientWay[] = ['member', 'category', 'search', 'relative'];

export function restrictionDraft({ answer }: Pick<AgreementsScreen, 'answer'>): Draft {
  return {
    whoWay: 'member',
    who: null,
    domains: domains,
    form: 'spoken',
    signedOn: answer.today,
    saidTo: myName(answer),
  };
}

/** « Ne pas montrer à »: what the person said acts as soon as it is recorded; her signature is a task. */
export function restrictionForm(screen: AgreementsScreen): FormDefinition {
  const { host, words, common, search, answer } = screen;
  const { localize } = host;
  return {
    key: restrictionKey,
    name: words.term('restriction.name'),
    save: words.term('restriction.save'),
    refusedAt: { periodReversed: 'domains' },
    fields: (fields) =>
      html`<p class="muted">${words.term('restriction.effect')}</p>
        ${recipientField({ words: common, search, answer }, fields, { name: 'who', label: words.term('restriction.who'), ways })}
        ${fields.checks(
          { name: 'domains', label: words.term('restriction.domains') },
          domains.map((code) => ({ code, words: localize.term(`domain.${code}`) })),
        )}
        ${fields.radios(
          { name: 'form', label: words.term('restriction.form') },
          restrictionForms.map((code) => ({ code, words: words.term(`restrictionForm.${code}`) })),
        )}
        <div class="together">
          ${fields.line({ name: 'saidTo', label: words.term('restriction.saidTo'), required: false })}
          ${fields.text('form') === 'signed' ? fields.line({ name: 'signedOn', label: words.term('restriction.signedOn'), required: true }, 'date') : nothing}
        </div>`,
    read: (read, { draft, ids }) => {
      const form = read.choice('form', restrictionForms);
      const saidTo = read.optionalText('saidTo', 200);
      return [
        createEntity('restriction', ids[0], {
          target: readRecipient(read, draft, { name: 'who', ways }, answer, ids[1]),
          domains: read.choices('domains', domains),
          from: answer.today,
          form,
          ...(saidTo !== undefined && { saidTo }),
          ...(form === 'signed' && { signedOn: read.pastDay('signedOn', answer.today) }),
        }),
      ];
    },
    done: words.term('restriction.done'),
  };
}

/** The person has signed what she had said. */
export function signatureForm(
  { host, words, answer }: AgreementsScreen,
  record: EntityRecord<'restriction'>,
): FormDefinition {
  return {
    key: signaturePrefix + record.id,
    name: words.term('sign.name'),
    save: host.localize.term('save'),
    fields: (fields) =>
      fields.line({ name: 'signedOn', label: words.term('restriction.signedOn'), required: true }, 'date'),
    read: (read) =>
      changesBetween(record, { signedOn: read.pastDay('signedOn', answer.today), form: 'signed' }),
    done: words.term('sign.done'),
  };
}
