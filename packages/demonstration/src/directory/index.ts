import type { Locale } from '@fil/vocabulary/codes';
import type { DirectoryService } from '@fil/vocabulary/types';
import { territories } from '../cast/index.ts';
import { withFrenchSpacing } from '../story/typography.ts';
import { franceTemplates } from './france/index.ts';
import { generateDirectory } from './generate.ts';
import { namedServicesElsewhere } from './named-services-elsewhere.ts';
import { namedServicesOfRapides } from './named-services-rapides.ts';
import { quebecTemplates } from './quebec/index.ts';
import type { DirectoryRecipe } from './template.ts';
import { townsOfBocage, townsOfQuai, townsOfRapides } from './towns.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Telephone numbers that no one has: 555-01xx in North America, 01 99 00 xx xx in France. */
const recipes: readonly DirectoryRecipe[] = [
  {
    territoryId: 'rapides',
    towns: townsOfRapides,
    templates: quebecTemplates,
    each: 4,
    more: { mealDelivery: 6, respite: 5, residence: 6, dayHospital: 2, emergencyShelter: 2 },
    phone: (index) => `450 555-01${twoDigits(index % 100)}`,
  },
  {
    territoryId: 'bocage',
    towns: townsOfBocage,
    templates: franceTemplates,
    each: 4,
    more: { homeSupport: 6, residence: 6, respite: 5, dayHospital: 2, emergencyShelter: 2 },
    phone: (index) => `01 99 00 ${twoDigits(Math.floor(index / 100) + 30)} ${twoDigits(index % 100)}`,
  },
  {
    territoryId: 'quai',
    towns: townsOfQuai,
    templates: quebecTemplates,
    each: 4,
    more: { emergencyShelter: 6, outreach: 8, housing: 8, foodAid: 8, mentalHealth: 6 },
    phone: (index) => `514 555-01${twoDigits(index % 100)}`,
  },
];

/** The whole fictional directory: the services that the stories name, then those of each territory. */
export const directory: readonly DirectoryService[] = [
  ...namedServicesOfRapides,
  ...namedServicesElsewhere,
  ...recipes.flatMap(generateDirectory),
].map((service) => withFrenchSpacing(service, localeOf(service.territoryId)));

function localeOf(territoryId: string): Locale {
  return territories.find(({ id }) => id === territoryId)?.locale ?? 'fr-CA';
}
