import { kitCatalogue } from '@fil/element-kit';
import type { KitTerms, Localize } from '@fil/element-kit';
import type { RefusalRule } from '@fil/vocabulary/codes';

/** Why the service refused, in the kit's words; a rule newer than this kit reads as an unexpected failure. */
export function refusalWords(kit: Localize<KitTerms>, rule: RefusalRule | 'unreachable'): string {
  if (rule === 'unreachable')
    return `${kit.term('errorUnavailableTitle')} ${kit.term('errorUnavailableAdvice')}`;
  const key = `refusal${rule.charAt(0).toUpperCase()}${rule.slice(1)}`;
  return isKitTerm(key) ? kit.term(key) : kit.term('errorUnexpectedTitle');
}

function isKitTerm(key: string): key is keyof KitTerms {
  return key in kitCatalogue['fr-CA'];
}
