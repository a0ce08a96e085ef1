import type { EntityKind, MembershipBasis } from '@fil/vocabulary/codes';
import type { EntityId, Grant } from '@fil/vocabulary/types';
import { GestureRefused } from '../gesture/perform-gesture.ts';
import type { Composition } from './composition.ts';
import type { SentLine } from './lines/line-of.ts';

export interface ChosenLine {
  readonly kind: EntityKind;
  readonly id: EntityId;
}

/**
 * The lines that were chosen, in the order of the composition, each once; nothing else comes along.
 * @throws GestureRefused `entityAbsent` for what is no line of this sender's, `restrictedRecipient`,
 * `sensitiveNeedsConsent` or `caregiverSectionIsHers` for what the recipient is refused, and on the basis of consent
 * `consentMissing` for a domain that no consent in force covers.
 */
export function chosenLines(
  { lines, standing }: Composition,
  chosen: readonly ChosenLine[],
  basis: MembershipBasis,
): readonly SentLine[] {
  const key = ({ kind, id }: ChosenLine): string => `${kind} ${id}`;
  const wanted = new Set(chosen.map(key));
  const kept = lines.filter((line) => wanted.has(key(line)));
  const absent = chosen.find((line) => !kept.some((one) => key(one) === key(line)));
  if (absent) throw new GestureRefused('entityAbsent', absent.kind);
  for (const { domain } of kept) {
    const rule = standing.refuses(domain);
    if (rule) throw new GestureRefused(rule, domain);
    if (basis === 'consent' && domain !== 'caregiverSection' && !standing.isConsented(domain))
      throw new GestureRefused('consentMissing', domain);
  }
  if (basis === 'consent' && !standing.consent) throw new GestureRefused('consentMissing');
  return kept;
}

/**
 * What acceptance would open is kept from the recipient as its lines are, by the same refusals.
 * @throws GestureRefused as {@link chosenLines}.
 */
export function checkOpened({ standing }: Composition, grants: readonly Grant[]): void {
  for (const { domain } of grants) {
    const rule = standing.refuses(domain);
    if (rule) throw new GestureRefused(rule, domain);
  }
}
