import type { PathValue } from './contract.ts';
import { asDate } from './temporal.ts';
import { none, typed, valueOf } from './values.ts';
import type { Values } from './values.ts';

/** What stands under `name` in one value. */
export function step(value: PathValue, name: string): Values {
  if (typeof value !== 'object') return none;
  switch (value.is) {
    case 'response':
      return name === 'item' ? value.items : none;
    case 'item':
      if (name === 'item') return value.items;
      if (name === 'answer') return value.answers;
      return name === 'linkId' ? [value.linkId] : none;
    case 'answer':
      if (name === 'item') return value.items;
      if (value.value === undefined || !name.startsWith('value')) return none;
      return name === 'value' || name in value.value ? [valueOf(value.value)] : none;
    case 'element':
      return stepInJson(value.json, name);
    default:
      return none;
  }
}

function stepInJson(json: Readonly<Record<string, unknown>>, name: string): Values {
  if (Object.hasOwn(json, name)) {
    if (/^value[A-Z]/.test(name)) return [typed(name.slice(5), json[name])];
    const raw = json[name];
    if (name === 'birthDate' && typeof raw === 'string') return [asDate(raw) ?? raw];
    return Array.isArray(raw) ? raw.flatMap(wrapped) : wrapped(raw);
  }
  if (name !== 'value') return none;
  const typedName = Object.keys(json).find((key) => /^value[A-Z]/.test(key));
  return typedName === undefined ? none : [typed(typedName.slice(5), json[typedName])];
}

function wrapped(raw: unknown): Values {
  if (raw === null || raw === undefined) return none;
  return [
    typeof raw === 'object' ? { is: 'element', json: raw as Record<string, unknown> } : (raw as string),
  ];
}

/**
 * Names of elements that hold a date or a moment outside answers. Only the model of FHIR tells which: they are left
 * to the library.
 */
export const isDateElement = (name: string): boolean =>
  name !== 'birthDate' &&
  /[dD]ate$|[tT]ime$|Period$|Instant$|^(?:issued|start|end|authored\w*|recorded\w*|sent|received|created|creation|occurrence|effective|onset|abatement|performed|deceased|lastUpdated|when|timestamp|timing|event)$/.test(
    name,
  );
