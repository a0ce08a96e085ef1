import type { Form, Problem } from '@fil/questionnaire';
import type { Json } from '../script.ts';

/**
 * What became of the items of a source: each is an item of the form, in the order of the source, or a problem names
 * its place. Anything else was dropped in silence, and is returned by its path.
 */
export function droppedItems(source: Json, form: Form, problems: readonly Problem[]): readonly string[] {
  const told = new Set(problems.filter(({ severity }) => severity !== 'information').map(({ path }) => path));
  const dropped: string[] = [];
  const seen = new Set<string>();
  let last = -1;
  const visit = (owner: Json, above: string, covered: boolean): void => {
    const list = owner['item'];
    if (list === undefined) return;
    if (!Array.isArray(list)) {
      if (!covered && !told.has(above)) dropped.push(above);
      return;
    }
    for (const [at, each] of (list as readonly unknown[]).entries()) {
      const path = `${above === '' ? '' : `${above}.`}item[${at}]`;
      const isItem = typeof each === 'object' && each !== null && !Array.isArray(each);
      const linkId = isItem ? (each as Json)['linkId'] : undefined;
      const fresh = typeof linkId === 'string' && linkId.trim() !== '' && !seen.has(linkId);
      if (fresh) seen.add(linkId);
      const found = fresh ? form.item(linkId) : undefined;
      // What is too deep is told once, at the item above.
      const isCovered = covered || (told.has(path) && found === undefined);
      if (found === undefined && !isCovered && !told.has(path) && !told.has(above)) dropped.push(path);
      if (found !== undefined) {
        if (found.index <= last) dropped.push(`${path} (out of order)`);
        last = found.index;
        if (
          found.role === 'unusable' &&
          !form.problemsOf(found.linkId).some(({ severity }) => severity === 'error')
        )
          dropped.push(`${path} (unusable, and nobody says why)`);
      }
      if (isItem) visit(each as Json, path, covered);
    }
  };
  visit(source, '', false);
  return dropped;
}
