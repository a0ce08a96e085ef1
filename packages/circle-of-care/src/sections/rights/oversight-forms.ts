import { createEntity } from '@fil/connection';
import { rightsOversightKinds } from '@fil/vocabulary/codes';
import type { CircleReadAnswer, EntityRecord } from '@fil/vocabulary/types';
import { html } from 'lit';
import type { Draft } from '../../forms/draft.ts';
import { changesBetween } from '../../forms/changes-between.ts';
import type { FormDefinition } from '../../forms/form-frame.ts';
import type { RightsScreen } from './rights-tools.ts';

export const oversightKey = 'rights-oversight';
export const resolvePrefix = 'rights-resolve-';

export function oversightDraft({ today }: CircleReadAnswer): Draft {
  return { kind: 'information', day: today, detail: '' };
}

/** Something of the person's rights that was forgotten: noted by whoever sees it, without blame. */
export function oversightForm({ host, words, answer }: RightsScreen): FormDefinition {
  return {
    key: oversightKey,
    name: words.term('oversight.add'),
    save: host.localize.term('save'),
    fields: (fields) =>
      html`${fields.radios(
          { name: 'kind', label: words.term('oversight.kind') },
          rightsOversightKinds.map((code) => ({ code, words: words.term(`oversight.${code}`) })),
        )}
        ${fields.prose({ name: 'detail', label: words.term('oversight.detail'), required: true })}
        <div class="together">
          ${fields.line({ name: 'day', label: words.term('day'), required: true }, 'date')}
        </div>`,
    read: (read, { ids }) => [
      createEntity('rightsOversight', ids[0], {
        kind: read.choice('kind', rightsOversightKinds),
        day: read.pastDay('day', answer.today),
        detail: read.text('detail', 2000),
      }),
    ],
    done: words.term('done'),
  };
}

export function resolveForm(
  { host, words, answer }: RightsScreen,
  record: EntityRecord<'rightsOversight'>,
): FormDefinition {
  return {
    key: resolvePrefix + record.id,
    name: words.term('oversight.resolve'),
    save: host.localize.term('save'),
    fields: (fields) =>
      html`${fields.prose({ name: 'resolution', label: words.term('oversight.resolution'), required: true })}
        <div class="together">
          ${fields.line({ name: 'resolvedOn', label: words.term('oversight.resolvedOn'), required: true }, 'date')}
        </div>`,
    read: (read) =>
      changesBetween(record, {
        resolution: read.text('resolution', 2000),
        resolvedOn: read.pastDay('resolvedOn', answer.today),
      }),
    done: words.term('done'),
  };
}
