import type { Json } from '../script.ts';

/** An item of a Questionnaire, read as plainly as can be. Shares nothing with the engine, on purpose. */
export interface PlainItem {
  readonly linkId: string;
  readonly type: string;
  readonly repeats: boolean;
  readonly required: boolean;
  readonly source: Json;
  readonly parent: PlainItem | undefined;
  readonly children: readonly PlainItem[];
}

export const listOf = (value: unknown): readonly Json[] =>
  Array.isArray(value)
    ? value.filter((each): each is Json => typeof each === 'object' && each !== null && !Array.isArray(each))
    : [];

/** The items of a Questionnaire as a tree; those without a usable linkId are left out. */
export function plainItems(owner: Json, parent?: PlainItem): readonly PlainItem[] {
  return listOf(owner['item']).map((source) => {
    const children: PlainItem[] = [];
    const item: PlainItem = {
      linkId: typeof source['linkId'] === 'string' ? source['linkId'] : '',
      type: typeof source['type'] === 'string' ? source['type'] : '',
      repeats: source['repeats'] === true,
      required: source['required'] === true,
      source,
      parent,
      children,
    };
    children.push(...plainItems(source, item));
    return item;
  });
}

export const flat = (items: readonly PlainItem[]): readonly PlainItem[] =>
  items.flatMap((item) => [item, ...flat(item.children)]);

export const extensionsOf = (source: Json, ending: string): readonly Json[] =>
  listOf(source['extension']).filter(({ url }) => typeof url === 'string' && url.endsWith(`/${ending}`));

export function integerExtension(source: Json, ending: string): number | undefined {
  const value = extensionsOf(source, ending)[0]?.['valueInteger'];
  return typeof value === 'number' ? value : undefined;
}

/** The key and content of `value[x]` of an element, if there is one. */
export function valueOf(element: Json, prefix = 'value'): readonly [string, unknown] | undefined {
  const key = Object.keys(element).find(
    (name) => name.startsWith(prefix) && /[A-Z]/.test(name.charAt(prefix.length)),
  );
  return key === undefined ? undefined : [key.slice(prefix.length), element[key]];
}
