import type { DirectoryHit } from '@fil/vocabulary/types';

/** A directory entry for tests: only what a test is about is given. */
export function service(parts: Partial<DirectoryHit> = {}): DirectoryHit {
  return {
    id: 'popote',
    territoryId: 'territoire-des-rapides',
    name: 'Repas livrés La Popote',
    organization: 'La Popote',
    type: 'mealDelivery',
    sector: 'community',
    description: 'Repas chaud livré le midi.',
    eligibility: [],
    accessModes: ['phone'],
    documents: [],
    cost: 'fixed',
    languages: ['fr'],
    hours: [],
    source: 'Répertoire du territoire',
    ...parts,
  };
}
