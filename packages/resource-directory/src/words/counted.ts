import type { TermValues } from '@fil/element-kit';
import type { DirectoryTerm, Words } from '../messages/index.ts';

/** Terms that come as `<name>.one` and `<name>.other`. */
type Counted = { [Key in DirectoryTerm]: Key extends `${infer Name}.one` ? Name : never }[DirectoryTerm];

/** The form of a sentence that goes with a count. */
export function counted(words: Words, name: Counted, count: number, values: TermValues = {}): string {
  const all = { ...values, count };
  return words.plural(count, {
    one: words.term(`${name}.one`, all),
    other: words.term(`${name}.other`, all),
  });
}
