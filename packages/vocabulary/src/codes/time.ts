export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

export const frequencyUnits = ['day', 'week', 'month'] as const;
export type FrequencyUnit = (typeof frequencyUnits)[number];

/** Languages the product speaks. French first. */
export const locales = ['fr-CA', 'fr-FR', 'en'] as const;
export type Locale = (typeof locales)[number];
