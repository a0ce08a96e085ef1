import type { CompiledOption } from '../form/compiled-item.ts';
import type { Form } from '../form/form.ts';
import type { FormNode } from '../session/form-node.ts';
import type { ValueSetSource } from './value-set-source.ts';

/**
 * Options of a question that have certain words, for a control that completes what is typed: from the source where
 * the value set is larger than what is here, else from what is here.
 * @throws where the source cannot be reached.
 */
export async function searchOptions(
  form: Form,
  node: FormNode,
  words: string,
  source: ValueSetSource | undefined,
  signal?: AbortSignal,
): Promise<readonly CompiledOption[]> {
  const { item } = node;
  const reference = item.role === 'question' ? item.valueSet : undefined;
  const stocked = reference === undefined ? undefined : form.stock.valueSets.get(reference);
  const isHere = stocked?.state === 'ready' && stocked.isPartial !== true;
  if (reference !== undefined && source !== undefined && !isHere) {
    const request = { url: reference, filter: words, count: mostFound };
    return (await source.expand(signal === undefined ? request : { ...request, signal })).options;
  }
  const wanted = plain(words).split(/\s+/);
  return node.options.filter(({ text }) => {
    const there = plain([text.value, ...text.translations.values()].join(' '));
    return wanted.every((word) => there.includes(word));
  });
}

const mostFound = 50;

/** Without capitals and accents, as people type. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
