import type { Dimension, Domain } from '@fil/vocabulary/codes';

/**
 * The seventeen variables of the national AGGIR grid (code de l'action sociale et des familles, annexes 2-1 and 2-2),
 * under the names of the regulation, in the order of asking that the guide recommends: transferts first, then
 * orientation and cohérence last.
 */
export interface AggirVariable {
  readonly id: AggirVariableId;
  /** Illustrative variables inform the plan and weigh nothing. */
  readonly kind: 'discriminating' | 'illustrative';
  readonly domain: Domain;
  readonly dimension: Dimension;
  /** Names of its sub-variables; none when it is coded as a whole. */
  readonly subVariables: readonly string[];
}

/** The eight that the classification counts, in the order of its tables. */
export const countedVariables = [
  'coherence',
  'orientation',
  'toilette',
  'habillage',
  'alimentation',
  'elimination',
  'transferts',
  'deplacements-interieurs',
] as const;
export type CountedVariableId = (typeof countedVariables)[number];

export type AggirVariableId =
  | CountedVariableId
  | 'deplacements-exterieurs'
  | 'alerter'
  | 'gestion'
  | 'cuisine'
  | 'menage'
  | 'transports'
  | 'achats'
  | 'suivi-du-traitement'
  | 'activites-du-temps-libre';

const discriminating = (
  id: AggirVariableId,
  domain: Domain,
  dimension: Dimension,
  ...subVariables: string[]
) => ({ id, kind: 'discriminating', domain, dimension, subVariables }) as const;
const illustrative = (id: AggirVariableId, domain: Domain, dimension: Dimension) =>
  ({ id, kind: 'illustrative', domain, dimension, subVariables: [] }) as const;

export const aggirVariables: readonly AggirVariable[] = [
  discriminating('transferts', 'functionalAutonomy', 'mobility'),
  discriminating('deplacements-interieurs', 'functionalAutonomy', 'mobility'),
  discriminating('toilette', 'functionalAutonomy', 'adl', 'haut', 'bas'),
  discriminating('elimination', 'functionalAutonomy', 'adl', 'urinaire', 'fecale'),
  discriminating('habillage', 'functionalAutonomy', 'adl', 'haut', 'moyen', 'bas'),
  illustrative('cuisine', 'functionalAutonomy', 'domestic'),
  discriminating('alimentation', 'functionalAutonomy', 'adl', 'se-servir', 'manger'),
  illustrative('suivi-du-traitement', 'medication', 'healthMedication'),
  illustrative('menage', 'functionalAutonomy', 'domestic'),
  discriminating('alerter', 'functionalAutonomy', 'domestic'),
  discriminating('deplacements-exterieurs', 'functionalAutonomy', 'mobility'),
  illustrative('transports', 'functionalAutonomy', 'mobility'),
  illustrative('activites-du-temps-libre', 'socialNetwork', 'socialRoles'),
  illustrative('achats', 'functionalAutonomy', 'domestic'),
  illustrative('gestion', 'finances', 'financialAdministrative'),
  discriminating('orientation', 'cognitionMood', 'cognition', 'temps', 'espace'),
  discriminating('coherence', 'cognitionMood', 'cognition', 'communication', 'comportement'),
];

/** What is coded in one go: a sub-variable (`toilette/haut`), or a variable that has none (`transferts`). */
export function partsOf(variable: AggirVariable): readonly string[] {
  if (variable.subVariables.length === 0) return [variable.id];
  return variable.subVariables.map((name) => `${variable.id}/${name}`);
}

/** The four adverbs of « fait seul(e) »: Spontanément, Totalement, Correctement, Habituellement. */
export const adverbs = ['s', 't', 'c', 'h'] as const;
export type Adverb = (typeof adverbs)[number];

/** First step of the coding. */
export const doingCodes = ['faitSeul', 'neFaitPas'] as const;

/** linkIds of a part: `transferts/fait`, then, when it is done alone, `transferts/s` … in `transferts/adverbes`. */
export const doingLinkId = (part: string): string => `${part}/fait`;
export const adverbGroupLinkId = (part: string): string => `${part}/adverbes`;
export const adverbLinkId = (part: string, adverb: Adverb): string => `${part}/${adverb}`;
