import type { Town } from './template.ts';

/** Fictional towns, placed around a point of the real country so that distances mean something. */
function around(latitude: number, longitude: number, names: readonly string[]): Town[] {
  return names.map((name, index) => {
    // A sunflower spiral: towns spread evenly, the first in the middle.
    const angle = index * 2.399963;
    const radius = 0.075 * Math.sqrt(index);
    return {
      name,
      latitude: round(latitude + radius * Math.sin(angle)),
      longitude: round(longitude + radius * 1.4 * Math.cos(angle)),
    };
  });
}

function round(degrees: number): number {
  return Math.round(degrees * 10000) / 10000;
}

export const townsOfRapides = around(45.93, -74.18, [
  'Val-des-Rapides',
  'Sainte-Lumière',
  'Pointe-aux-Saules',
  'Lac-Brumeux',
  'L’Anse-Claire',
  'Rivière-Douce',
  'Mont-Tranquille',
  'Saint-Fernand-des-Chutes',
]);

export const townsOfBocage = around(48.77, -0.63, [
  'Fictiville',
  'La Haie-Fleurie',
  'Roche-Blanche',
  'Bourg-l’Étang',
  'Les Trois-Hêtres',
  'Vaubrume',
  'Montfleury-le-Bocage',
  'Saint-Ormel',
]);

export const townsOfQuai = around(45.52, -73.54, [
  'Port-du-Quai',
  'Faubourg-de-l’Ancre',
  'Vieux-Phare',
  'Bassin-Nord',
  'La Criée',
]).map(
  // A city: its districts are ten times closer than towns of the country.
  (town, index, all) => {
    const centre = all[0] ?? town;
    return {
      name: town.name,
      latitude: round(centre.latitude + (town.latitude - centre.latitude) / 6),
      longitude: round(centre.longitude + (town.longitude - centre.longitude) / 6),
    };
  },
);
