import type { FilErrorCode } from '@fil/connection';
import type { RefusalRule } from '@fil/vocabulary/codes';
import type { KitTerms } from './index.ts';

/** Said in words that are there from the start: what happens when nothing more can be fetched is among it. */
export const toldAtOnce: ReadonlySet<FilErrorCode> = new Set<FilErrorCode>([
  'offline',
  'sessionExpired',
  'notFound',
  'unavailable',
  'unexpected',
]);

interface ErrorKeys {
  readonly title: keyof KitTerms;
  readonly advice: keyof KitTerms;
}

function capitalized<Text extends string>(text: Text): Capitalize<Text> {
  return (text.charAt(0).toUpperCase() + text.slice(1)) as Capitalize<Text>;
}

/** What is said of an error: what happened, then what to do. A code newer than this kit reads as unexpected. */
export function errorKeys(code: FilErrorCode, known: (key: string) => boolean): ErrorKeys {
  if (code === 'offline' || code === 'sessionExpired' || code === 'upgradeRequired') {
    return { title: `${code}Title`, advice: `${code}Advice` };
  }
  const name = capitalized(code);
  if (!known(`error${name}Title`)) return { title: 'errorUnexpectedTitle', advice: 'errorUnexpectedAdvice' };
  return { title: `error${name}Title`, advice: `error${name}Advice` };
}

/** Why an operation was refused. A rule newer than this kit has no sentence yet. */
export function refusalKey(rule: RefusalRule, known: (key: string) => boolean): keyof KitTerms {
  const key = `refusal${capitalized(rule)}` as const;
  return known(key) ? key : 'errorUnexpectedTitle';
}
