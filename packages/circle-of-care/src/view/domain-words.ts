import { domains } from '@fil/vocabulary/codes';
import type { Domain } from '@fil/vocabulary/codes';
import type { CircleLocalize } from '../part.ts';

/** « Santé, médicaments, logement »: names of domains as one reads them in a sentence. */
export function domainList(localize: CircleLocalize, some: readonly Domain[]): string {
  const [first, ...others] = some.map((domain) => localize.term(`domain.${domain}`));
  return [first ?? '', ...others.map((words) => lowerFirst(localize, words))].join(', ');
}

/** What somebody sees, told by what is open or by what is closed: the shorter of the two, never an approximation. */
export function domainWords(localize: CircleLocalize, granted: readonly Domain[]): string {
  const open = domains.filter((domain) => granted.includes(domain));
  const shut = domains.filter((domain) => !granted.includes(domain));
  if (open.length === 0) return localize.term('seesNothing');
  if (shut.length === 0) return localize.term('seesAll');
  const whatIsOpen = domainList(localize, open);
  const whatIsShut = localize.term('seesAllBut', {
    domains: lowerFirst(localize, domainList(localize, shut)),
  });
  return whatIsShut.length < whatIsOpen.length ? whatIsShut : whatIsOpen;
}

function lowerFirst({ locale }: CircleLocalize, words: string): string {
  return words.charAt(0).toLocaleLowerCase(locale) + words.slice(1);
}
