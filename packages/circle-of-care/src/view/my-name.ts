import type { CircleReadAnswer } from '@fil/vocabulary/types';

/** The reader's own name in this circle: whoever collects a consent or hears a refusal is most often the one who writes it. */
export function myName({ me, members }: CircleReadAnswer): string {
  return members.find(({ membershipId }) => membershipId === me.membershipId)?.name ?? '';
}
