import type { Locale } from '@fil/vocabulary/codes';

/** Sentences of the sample institutions' own pages. They are French-speaking houses: fr-CA, and fr-FR where it differs. */
export interface HouseCatalogue<Terms> {
  readonly 'fr-CA': Terms;
  readonly 'fr-FR': Partial<Terms>;
}

export const termsFor = <Terms>(catalogue: HouseCatalogue<Terms>, locale: Locale): Terms =>
  locale === 'fr-FR' ? { ...catalogue['fr-CA'], ...catalogue['fr-FR'] } : catalogue['fr-CA'];
