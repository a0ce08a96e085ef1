import type { Localize } from '@fil/element-kit';
import { protectionMeasures, representativeKinds } from '@fil/vocabulary/codes';
import type { ProtectionMeasure, RepresentativeKind } from '@fil/vocabulary/codes';
import type { CircleReadAnswer } from '@fil/vocabulary/types';
import type { FormTerms } from '../../messages/forms/index.ts';
import type { RightsTerms } from '../../messages/rights/index.ts';
import type { PartHost } from '../../part.ts';

export interface RightsScreen {
  readonly host: PartHost;
  readonly words: Localize<RightsTerms>;
  readonly common: Localize<FormTerms>;
  readonly answer: CircleReadAnswer;
}

const quebecKinds: readonly RepresentativeKind[] = ['mandatary', 'tutor', 'assistant'];
const quebecMeasures: readonly ProtectionMeasure[] = [
  'tutorship',
  'protectionMandate',
  'temporaryRepresentation',
  'assistanceMeasure',
];

/** The kinds that the law of the territory knows. */
export function kindsOf({ country }: CircleReadAnswer): readonly RepresentativeKind[] {
  return country === 'CA' ? quebecKinds : representativeKinds.filter((kind) => !quebecKinds.includes(kind));
}
export function measuresOf({ country }: CircleReadAnswer): readonly ProtectionMeasure[] {
  return country === 'CA'
    ? quebecMeasures
    : protectionMeasures.filter((measure) => !quebecMeasures.includes(measure));
}
