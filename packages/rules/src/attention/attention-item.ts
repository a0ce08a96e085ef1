import { domains } from '@fil/vocabulary/codes';
import type { AttentionKind, PriorityClass } from '@fil/vocabulary/codes';
import type { AttentionItem, Day, EntityRecord } from '@fil/vocabulary/types';

interface ItemParts {
  readonly kind: AttentionKind;
  /** Parameter of the scenarios that the rule applies, such as `P-7`. */
  readonly rule: string;
  /** What the item is about: with the kind, it makes the id. */
  readonly about: string;
  readonly since: Day;
  readonly due: Day;
  readonly priority?: PriorityClass;
  readonly sources: readonly EntityRecord[];
  readonly values: AttentionItem['values'];
}

/** The same facts always give the same id, so that an item can be followed, opened and compared. */
export function attentionItem({ kind, about, sources, ...rest }: ItemParts): AttentionItem {
  const rests = new Set(sources.map(({ domain }) => domain));
  return {
    id: `${kind}:${about}`,
    kind,
    ...rest,
    sources: sources.map(({ id }) => id),
    domains: domains.filter((domain) => rests.has(domain)),
  };
}
