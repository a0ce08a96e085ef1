import type { DirectoryService, EligibilityCriterion } from '@fil/vocabulary/types';
import { randomOf } from '../deterministic.ts';
import { addDays } from '../story/calendar.ts';
import type { DirectoryRecipe, ServiceTemplate, Town } from './template.ts';

const present = '2026-04-07';

/** The services of one territory. The same recipe gives the same services, in the same order. */
export function generateDirectory(recipe: DirectoryRecipe): DirectoryService[] {
  const random = randomOf(`directory ${recipe.territoryId}`);
  const services: DirectoryService[] = [];
  const ids = new Set<string>();
  recipe.templates.forEach((template, family) => {
    const count = recipe.more?.[template.type] ?? recipe.each;
    for (let turn = 0; turn < count; turn += 1) {
      // Towns shift with the family, so that no town has everything.
      const townIndex = (turn + family) % recipe.towns.length;
      const service = serviceOf(recipe, template, turn, townIndex, services.length, random);
      if (ids.has(service.id)) continue;
      ids.add(service.id);
      services.push(service);
    }
  });
  return services;
}

function serviceOf(
  recipe: DirectoryRecipe,
  template: ServiceTemplate,
  turn: number,
  townIndex: number,
  index: number,
  random: () => number,
): DirectoryService {
  const town = at(recipe.towns, townIndex);
  const fill = (text: string): string => ofTown(text, town);
  const organization = fill(at(template.organizations, turn));
  const name = fill(at(template.names, turn));
  const served = [town, at(recipe.towns, townIndex + 1), at(recipe.towns, townIndex + 2)].map(
    (place) => place.name,
  );
  const eligibility: EligibilityCriterion[] = [...template.eligibility];
  if (template.local) eligibility.push({ kind: 'municipality', value: [...new Set(served)] });
  const site = slug(organization).slice(0, 40);
  const age = Math.floor(random() ** 2 * 900) + 3;
  const verified = random() > 0.12;
  const hasSite = random() > 0.45;
  const hasPoint = random() > 0.08;
  const latitude = town.latitude + (random() - 0.5) * 0.02;
  const longitude = town.longitude + (random() - 0.5) * 0.03;
  const english = recipe.territoryId !== 'bocage' && random() > 0.7;
  return {
    id: slug(`${recipe.territoryId} ${name} ${organization} ${town.name}`).slice(0, 100),
    territoryId: recipe.territoryId,
    name,
    organization,
    type: template.type,
    sector: template.sector,
    description: fill(at(template.descriptions, turn)),
    municipality: town.name,
    address: `${1 + Math.floor(random() * 180)}, ${at(streets, index)}`,
    ...(hasPoint && { latitude: rounded(latitude), longitude: rounded(longitude) }),
    phone: recipe.phone(index),
    ...(random() > 0.5 && { email: `accueil@${site}.example` }),
    ...(hasSite && { website: `https://${site}.example/` }),
    eligibility,
    ...(template.eligibilityText !== undefined && { eligibilityText: template.eligibilityText }),
    accessModes: template.access,
    accessText: template.accessText,
    documents: template.documents ?? [],
    cost: template.cost,
    ...(template.costText !== undefined && { costText: template.costText }),
    languages: english ? ['fr', 'en'] : ['fr'],
    hours: template.hours,
    ...(verified && {
      verifiedOn: addDays(present, -age),
      verifiedBy: age % 3 === 0 ? organization : 'Équipe du répertoire',
    }),
    source: 'fil-demonstration',
  };
}

const streets = [
  'rue Principale',
  'rue de l’Église',
  'place du Marché',
  'rue des Tilleuls',
  'chemin du Moulin',
  'rue de la Gare',
  'rue du Pont',
  'allée des Saules',
  'rue des Écoles',
] as const;

/** Puts a town into « de {town} » with the elision and contraction that French asks for. */
function ofTown(text: string, town: Town): string {
  const place = town.name;
  return text
    .replaceAll(/\bde \{town\}/g, () => {
      if (place.startsWith('Les ')) return `des ${place.slice(4)}`;
      return /^[AEIOUYÉÈ]/.test(place) ? `d’${place}` : `de ${place}`;
    })
    .replaceAll('{town}', place);
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('an empty list has nothing to choose from');
  return item;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 10000) / 10000;
}

export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
