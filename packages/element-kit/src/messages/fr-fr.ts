import type { Term } from '../localize.ts';
import type { FirstKitTerms } from './fr-ca.ts';

/** Only where France says it differently. */
export const frFr: { readonly [Key in keyof FirstKitTerms]?: Term } = {
  errorReference: 'Référence pour l’assistance\u00a0: {reference}',
};
