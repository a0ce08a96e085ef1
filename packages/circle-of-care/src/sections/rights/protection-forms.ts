import { createEntity } from '@fil/connection';
import { representativeKinds } from '@fil/vocabulary/codes';
import type { CircleReadAnswer, EntityRecord } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { Draft } from '../../forms/draft.ts';
import { changesBetween } from '../../forms/changes-between.ts';
import type { FormDefinition } from '../../forms/form-frame.ts';
import { kindsOf, measuresOf } from './rights-tools.ts';
import type { RightsScreen } from './rights-tools.ts';

export const representativeKey = 'rights-representative';
export const legalStatusKey = 'rights-measure';

export function representativeDraft(
  { today }: CircleReadAnswer,
  record?: EntityRecord<'representative'>,
): Draft {
  const fact = record?.fact;
  return {
    name: fact?.name ?? '',
    kind: fact?.kind ?? '',
    from: fact?.from ?? today,
    to: fact?.to ?? '',
    phone: fact?.phone ?? '',
    deedSeenOn: fact?.deedSeenOn ?? '',
    confirmedOn: fact?.confirmedOn ?? '',
  };
}

/** Who stands for the person, or beside her; each kind says whether it represents. */
export function representativeForm(
  { host, words, common, answer }: RightsScreen,
  record?: EntityRecord<'representative'>,
): FormDefinition {
  const { localize } = host;
  return {
    key: record ? `${representativeKey}-${record.id}` : representativeKey,
    name: words.term(record ? 'representative.change' : 'representative.add'),
    save: localize.term('save'),
    refusedAt: { periodReversed: 'to' },
    fields: (fields) =>
      html`<div class="together">
          ${fields.line({ name: 'name', label: words.term('name'), required: true })}
          ${fields.line({ name: 'phone', label: words.term('phone'), required: false }, 'tel')}
        </div>
        ${fields.radios(
          { name: 'kind', label: words.term('representative.kind') },
          kindsOf(answer).map((code) => ({ code, words: words.term(`kind.${code}`) })),
        )}
        <div class="together">
          ${fields.line({ name: 'from', label: common.term('from'), required: true }, 'date')}
          ${fields.line({ name: 'to', label: common.term('until'), required: false }, 'date')}
          ${fields.line({ name: 'deedSeenOn', label: words.term('deedSeenOn'), required: false }, 'date')}
          ${fields.text('kind') === 'trustedPerson' ? fields.line({ name: 'confirmedOn', label: words.term('confirmedOn'), hint: words.term('confirmedHint'), required: false }, 'date') : nothing}
        </div>`,
    read: (read, { ids }) => {
      const from = read.day('from');
      const fact = {
        name: read.text('name', 200),
        kind: read.choice('kind', representativeKinds),
        from,
        to: read.optionalEnd('to', from),
        phone: read.optionalText('phone', 40),
        deedSeenOn: read.optionalDay('deedSeenOn'),
        confirmedOn: read.optionalDay('confirmedOn'),
      };
      if (record) return changesBetween(record, fact);
      const { to, phone, deedSeenOn, confirmedOn, ...needed } = fact;
      return [
        createEntity('representative', ids[0], {
          ...needed,
          ...(to !== undefined && { to }),
          ...(phone !== undefined && { phone }),
          ...(deedSeenOn !== undefined && { deedSeenOn }),
          ...(confirmedOn !== undefined && { confirmedOn }),
        }),
      ];
    },
    done: words.term('done'),
  };
}

export function legalStatusDraft({ today }: CircleReadAnswer): Draft {
  return { measure: '', pronouncedOn: today, until: '', court: '' };
}

/** A protection measure: every consent given before it is to be asked again. */
export function legalStatusForm({ host, words, common, answer }: RightsScreen): FormDefinition {
  const { localize } = host;
  return {
    key: legalStatusKey,
    name: words.term('measure.add'),
    save: localize.term('save'),
    refusedAt: { periodReversed: 'until' },
    fields: (fields) =>
      html`<p class="muted">${words.term('measure.effect')}</p>
        ${fields.select(
          { name: 'measure', label: words.term('measure'), required: true },
          measuresOf(answer).map((code) => ({ code, words: words.term(`measure.${code}`) })),
          localize.term('choose'),
        )}
        <div class="together">
          ${fields.line({ name: 'pronouncedOn', label: words.term('measure.pronouncedOn'), required: true }, 'date')}
          ${fields.line({ name: 'until', label: common.term('until'), required: false }, 'date')}
          ${fields.line({ name: 'court', label: words.term('measure.court'), required: false })}
        </div>`,
    read: (read, { ids }) => {
      const pronouncedOn = read.pastDay('pronouncedOn', answer.today);
      const until = read.optionalEnd('until', pronouncedOn);
      const court = read.optionalText('court', 200);
      return [
        createEntity('legalStatus', ids[0], {
          measure: read.choice('measure', measuresOf(answer)),
          pronouncedOn,
          ...(until !== undefined && { until }),
          ...(court !== undefined && { court }),
        }),
      ];
    },
    done: words.term('done'),
  };
}
