import type { Catalogue, Formats, TermValues } from '@fil/element-kit';
import type { ClashTerms } from './fr-CA.ts';

export const english: Catalogue<ClashTerms>['en'] = {
  clash: '{name}: two values were written ({field}). Choose which one holds.',
  kept: 'value kept so far',
  keep: 'Keep',
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  several: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), { one: '{count} item', other: '{count} items' }),
  'field.to': 'end of access',
  'field.endReason': 'reason for the end',
  'field.grants': 'domains open',
  'field.phone': 'telephone',
  'field.state': 'state',
  'field.withdrawnOn': 'withdrawal',
  'field.until': 'end',
  'field.renewalDue': 'renewal',
  'field.evidence': 'evidence',
  'field.note': 'note',
  'field.summary': 'summary of the hand-over',
  'field.other': 'a detail',
};
