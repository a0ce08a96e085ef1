import { createEntity } from '@fil/connection';
import { closureReasons } from '@fil/vocabulary/codes';
import type { CircleReadAnswer } from '@fil/vocabulary/types';
import { html } from 'lit';
import type { Draft } from '../../forms/draft.ts';
import { changesBetween } from '../../forms/changes-between.ts';
import type { FormDefinition } from '../../forms/form-frame.ts';
import type { PartHost } from '../../part.ts';
import type { MembersTools } from './members-tools.ts';

export const closureKey = 'member-closure';
export const reopenKey = 'member-reopen';

export function closureDraft({ today }: CircleReadAnswer): Draft {
  return { reason: '', endedOn: today, personInformedOn: '', note: '' };
}

/** The follow-up ends: the person is told, and the file becomes an archive. */
export function closureForm(
  { localize }: PartHost,
  { words }: MembersTools,
  answer: CircleReadAnswer,
): FormDefinition {
  return {
    key: closureKey,
    name: words.term('closure.name'),
    save: words.term('closure.save'),
    refusedAt: { personNotInformed: 'personInformedOn' },
    fields: (fields) =>
      html`<p class="muted">${words.term('closure.effect')}</p>
        ${fields.select(
          { name: 'reason', label: words.term('closure.reason'), required: true },
          closureReasons.map((code) => ({ code, words: words.term(`closureReason.${code}`) })),
          localize.term('choose'),
        )}
        <div class="together">
          ${fields.line({ name: 'endedOn', label: words.term('closure.endedOn'), required: true }, 'date')}
          ${fields.line({ name: 'personInformedOn', label: words.term('closure.informed'), hint: words.term('closure.informedHint') }, 'date')}
        </div>
        ${fields.prose({ name: 'note', label: words.term('note'), required: false })}`,
    read: (read, { ids }) => {
      const reason = read.choice('reason', closureReasons);
      const personInformedOn = read.optionalDay('personInformedOn');
      if (personInformedOn === undefined && reason !== 'death')
        read.problems['personInformedOn'] ??= { kind: 'required' };
      const note = read.optionalText('note', 2000);
      return [
        createEntity('closure', ids[0], {
          endedOn: read.pastDay('endedOn', answer.today),
          reason,
          ...(personInformedOn !== undefined && { personInformedOn }),
          ...(note !== undefined && { note }),
        }),
      ];
    },
    done: words.term('closure.done'),
  };
}

/** The follow-up is taken up again: the archive opens as it was. */
export function reopenForm(
  { localize }: PartHost,
  { words }: MembersTools,
  answer: CircleReadAnswer,
): FormDefinition {
  return {
    key: reopenKey,
    name: localize.term('reopenFollowUp'),
    save: words.term('reopen.save'),
    fields: (fields) =>
      fields.line({ name: 'reopenedOn', label: words.term('reopen.on'), required: true }, 'date'),
    read: (read) => {
      const closure = answer.closures.findLast(({ fact }) => fact.reopenedOn === undefined);
      const reopenedOn = read.pastDay('reopenedOn', answer.today);
      return closure ? changesBetween(closure, { reopenedOn }) : [];
    },
    done: words.term('reopen.done'),
  };
}
