import type { Formats, TermValues } from '@fil/element-kit';

/** Words of two values that clash, in the French of Québec. */
export const frenchOfCanada = {
  clash: '{name}\u00a0: deux valeurs ont été écrites ({field}). Choisissez laquelle vaut.',
  kept: 'valeur gardée jusqu’ici',
  keep: 'Garder',
  nothing: 'rien',
  yes: 'oui',
  no: 'non',
  several: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), { one: '{count} élément', other: '{count} éléments' }),
  'field.to': 'fin d’accès',
  'field.endReason': 'motif de fin',
  'field.grants': 'volets ouverts',
  'field.phone': 'téléphone',
  'field.state': 'état',
  'field.withdrawnOn': 'retrait',
  'field.until': 'terme',
  'field.renewalDue': 'renouvellement',
  'field.evidence': 'pièces',
  'field.note': 'note',
  'field.summary': 'résumé du relais',
  'field.other': 'un détail',
};
export type ClashTerms = { readonly [Key in keyof typeof frenchOfCanada]: (typeof frenchOfCanada)[Key] };
