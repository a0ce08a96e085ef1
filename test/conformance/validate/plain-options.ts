import type { Json } from '../script.ts';
import { listOf, valueOf } from './plain-form.ts';
import type { PlainItem } from './plain-form.ts';

/** What may be chosen: values of `answerOption`, or codes of a contained value set. `undefined`: not in the form. */
export function plainOptions(item: PlainItem, form: Json): readonly unknown[] | undefined {
  const options = listOf(item.source['answerOption']);
  if (options.length > 0)
    return options.map((option) => valueOf(option)?.[1]).filter((each) => each !== undefined);
  const address = item.source['answerValueSet'];
  if (typeof address !== 'string') return undefined;
  const valueSet = listOf(form['contained']).find((resource) =>
    address.startsWith('#') ? `#${String(resource['id'])}` === address : resource['url'] === address,
  );
  if (valueSet === undefined) return undefined;
  return codesOf(valueSet);
}

function codesOf(valueSet: Json): readonly unknown[] | undefined {
  const expansion = valueSet['expansion'] as Json | undefined;
  const contained = listOf(expansion?.['contains']);
  if (contained.length > 0) return nested(contained);
  const includes = listOf((valueSet['compose'] as Json | undefined)?.['include']);
  // A filter, a whole code system or another value set cannot be listed from here.
  if (includes.length === 0 || includes.some((include) => listOf(include['concept']).length === 0))
    return undefined;
  return includes.flatMap((include) =>
    listOf(include['concept']).map((concept) => ({ system: include['system'], ...concept })),
  );
}

const nested = (contains: readonly Json[]): readonly Json[] =>
  contains.flatMap((each) => [each, ...nested(listOf(each['contains']))]);

export function isAmong(value: unknown, options: readonly unknown[]): boolean {
  return options.some((option) => {
    if (typeof option !== 'object' || option === null) return option === value;
    if (typeof value !== 'object' || value === null) return false;
    const [left, right] = [option as Json, value as Json];
    if ('reference' in left) return left['reference'] === right['reference'];
    const code = (coding: Json): unknown => coding['code'] ?? coding['display'];
    return (
      code(left) === code(right) &&
      (left['system'] === undefined || right['system'] === undefined || left['system'] === right['system'])
    );
  });
}
