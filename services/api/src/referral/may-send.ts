import { circleActionsOf, withDefaults } from '@fil/rules';
import type { ReferralNature } from '@fil/vocabulary/codes';
import type { OpenFile } from '../file/open-file.ts';

/**
 * Whether the reader's role, under the territory's model of case management, lets them send a referral of that nature
 * out of the opened file; of any nature when none is said.
 */
export function maySend(file: OpenFile, nature?: ReferralNature): boolean {
  const { identity, territory } = file.reader;
  const actions = circleActionsOf({
    roles: file.roles,
    accountable: file.accountable,
    model: withDefaults(territory.parameters).caseModel,
    kind: identity.kind,
  });
  return (
    (nature !== 'handOver' && actions.includes('refer')) ||
    (nature !== 'service' && actions.includes('handOver'))
  );
}
