import type { CompiledQuestion } from '../form/compiled-item.ts';
import type { Form } from '../form/form.ts';
import type { StockedValueSet } from '../form/stock.ts';
import type { LoadOptions } from '../load/load-options.ts';
import { containedValueSet, expandContained } from './contained-value-set.ts';

/** More than these are not drawn as a list anyway: they are looked for by their words. */
const firstConcepts = 500;

/**
 * Brings the value sets that a form names, all at once. One that cannot be had is told at its questions, which go on
 * without it; calling again asks again for those.
 */
export async function loadValueSets(form: Form, options: LoadOptions): Promise<void> {
  await Promise.all(
    form.needs.valueSets.map(async (reference) => {
      if (form.stock.valueSets.get(reference)?.state === 'ready') return;
      put(form, reference, await expand(form, reference, options));
    }),
  );
}

async function expand(form: Form, reference: string, options: LoadOptions): Promise<StockedValueSet> {
  const contained = containedValueSet(form.source, reference);
  const inside = contained === undefined ? undefined : expandContained(form.source, contained);
  if (inside !== undefined) return { state: 'ready', options: inside };
  if (reference.startsWith('#') || options.valueSets === undefined)
    return { state: 'unreachable', options: [] };
  try {
    const preferred = questionsOf(form, reference)[0]?.preferredTerminologyServers;
    const expansion = await options.valueSets.expand({
      url: reference,
      count: firstConcepts,
      ...(preferred === undefined ? {} : { preferred }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    return { state: 'ready', options: expansion.options, isPartial: expansion.isPartial };
  } catch {
    return { state: 'unreachable', options: [] };
  }
}

function put(form: Form, reference: string, found: StockedValueSet): void {
  const known = form.stock.valueSets.get(reference);
  form.stock.valueSets.set(reference, found);
  if (found.state === 'unreachable' && known === undefined) {
    form.tell(
      questionsOf(form, reference).map((item) => ({
        code: 'valueSetUnreachable',
        severity: 'warning',
        path: item.path,
        linkId: item.linkId,
        detail: reference,
      })),
    );
  }
  if (found.state !== known?.state) form.stock.arrived({ valueSet: reference });
}

const questionsOf = (form: Form, reference: string): readonly CompiledQuestion[] =>
  form.items.filter(
    (item): item is CompiledQuestion =>
      item.role === 'question' && (item.valueSet === reference || item.unitValueSet === reference),
  );
