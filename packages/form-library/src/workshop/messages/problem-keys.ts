import { frenchOfCanada } from './fr-CA.ts';
import type { WorkshopTerms } from './fr-CA.ts';

/** The sentence for a code of the engine; a general one for what a later release may find. */
export function problemKey(code: string): keyof WorkshopTerms & string {
  const key = `problem.${code}`;
  return key in frenchOfCanada ? (key as keyof WorkshopTerms & string) : 'problem.other';
}
