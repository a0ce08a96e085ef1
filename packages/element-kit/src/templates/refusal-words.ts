import type { RefusalRule } from '@fil/vocabulary/codes';
import type { Localize } from '../localize.ts';
import type { KitTerms } from '../messages/index.ts';
import { refusalKey } from '../messages/keys.ts';

/** Why the service refused, or that it could not be reached, with what to do about it. */
export function refusalWords(kit: Localize<KitTerms>, rule: RefusalRule | 'unreachable'): string {
  if (rule === 'unreachable')
    return `${kit.term('errorUnavailableTitle')} ${kit.term('errorUnavailableAdvice')}`;
  return kit.term(refusalKey(rule, (key) => kit.has(key)));
}
