import type { EntityRecord, PlanReadAnswer } from '@fil/vocabulary/types';

const author = { name: 'C. Lavoie', role: 'travailleuse sociale', organization: 'CLSC des Rapides' };
const at = '2026-04-07T13:00:00.000Z';

export function sampleNeed(id: string, title: string): EntityRecord<'need'> {
  return {
    kind: 'need',
    id,
    domain: 'plan',
    fact: {
      title,
      priority: 1,
      beneficiary: 'person',
      state: 'active',
      words: { text: 'Le midi, je saute le repas.', voice: 'person' },
    },
    versions: { title: 1 },
    clashes: {},
    author,
    createdAt: at,
    updatedAt: at,
  };
}

/** A plan of needs alone, about nobody. */
export function samplePlan(...titles: readonly string[]): PlanReadAnswer {
  return {
    version: null,
    needs: titles.map((title, index) => sampleNeed(`need-${index + 1}`, title)),
    goals: [],
    services: [],
    tallies: [],
    remarks: [],
    attention: [],
    canWrite: { plan: true, services: true },
    today: '2026-04-07',
  };
}
