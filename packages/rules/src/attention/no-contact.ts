import type { AttentionItem, Day, EntityRecord, TerritoryParameters } from '@fil/vocabulary/types';
import { addDays, compareDays } from '../days/index.ts';
import type { FileFacts } from '../facts/index.ts';
import { attentionItem } from './attention-item.ts';

/**
 * Silence (P-5, S80): an alert `noContactDays` after the last contact, with `noContactLimitDays` as its hard limit.
 * A visit, a call or a meeting is a contact, and so is an evaluation; a message that was left is not. A file in which
 * nobody was ever met raises nothing here: its first intervention has its own deadline (P-1).
 */
export function noContactItems(
  { contacts, evaluations }: Pick<FileFacts, 'contacts' | 'evaluations'>,
  parameters: TerritoryParameters,
  today: Day,
): readonly AttentionItem[] {
  const met: readonly { readonly day: Day; readonly source: EntityRecord }[] = [
    ...contacts
      .filter(({ fact }) => fact.mode !== 'message')
      .map((source) => ({ day: source.fact.day, source })),
    ...evaluations.map((source) => ({ day: source.fact.startedOn, source })),
  ];
  const last = met
    .filter(({ day }) => day <= today)
    .sort((left, right) => compareDays(left.day, right.day) || compareDays(left.source.id, right.source.id))
    .at(-1);
  if (!last) return [];
  const since = addDays(last.day, parameters.noContactDays);
  if (since > today) return [];
  return [
    attentionItem({
      kind: 'noContact',
      rule: 'P-5',
      about: last.source.id,
      since,
      due: addDays(last.day, parameters.noContactLimitDays),
      sources: [last.source],
      values: { lastContact: last.day },
    }),
  ];
}
