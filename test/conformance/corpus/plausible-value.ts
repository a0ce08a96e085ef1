import type { Chance } from './chance.ts';
import { extensionsOf, integerExtension, listOf, valueOf } from '../validate/plain-form.ts';
import type { Json } from '../script.ts';

/**
 * A value somebody could give to an item that has no options, as `{value[x]}`; the limits that the item states are
 * kept, as far as they are plain values. `undefined` for a type that takes none.
 */
export function plausibleValue(item: Json, chance: Chance): Json | undefined {
  const [low, high] = [bound(item, 'minValue'), bound(item, 'maxValue')];
  const two = (top: number): string => String(chance.between(1, top)).padStart(2, '0');
  const day = (): string => `20${chance.between(10, 25)}-${two(12)}-${two(28)}`;
  const number = (): number => {
    const least = typeof low === 'number' ? low : typeof high === 'number' ? Math.min(0, high) : 0;
    const most = typeof high === 'number' ? high : least + 100;
    return chance.between(Math.ceil(least), Math.floor(most));
  };
  const pick = (value: string): string =>
    typeof low === 'string' && value < low ? low : typeof high === 'string' && value > high ? high : value;
  switch (item['type']) {
    case 'boolean':
      return { valueBoolean: chance.happens(0.5) };
    case 'integer':
      return { valueInteger: number() };
    case 'decimal':
      return { valueDecimal: number() };
    case 'date':
      return { valueDate: pick(day()) };
    case 'dateTime':
      return { valueDateTime: pick(`${day()}T${two(23)}:${two(59)}:00Z`) };
    case 'time':
      return { valueTime: pick(`${two(23)}:${two(59)}:00`) };
    case 'string':
    case 'text':
    case 'open-choice':
      return { valueString: words(item, chance) };
    case 'url':
      return { valueUri: `https://example.org/${chance.between(1, 99)}` };
    case 'quantity':
      return { valueQuantity: { value: number(), ...unitOf(item, chance) } };
    case 'reference':
      return { valueReference: { reference: `Patient/${chance.between(1, 9)}` } };
    case 'attachment':
      return { valueAttachment: { contentType: mimeTypeOf(item), data: 'Ym9uam91cg==', title: 'note' } };
    default:
      return undefined;
  }
}

function bound(item: Json, name: string): unknown {
  const [extension] = extensionsOf(item, name);
  return extension === undefined ? undefined : valueOf(extension)?.[1];
}

/** With accents and a character beyond the basic plane, because people write them. */
function words(item: Json, chance: Chance): string {
  const longest = typeof item['maxLength'] === 'number' ? item['maxLength'] : 200;
  const least = integerExtension(item, 'minLength') ?? 1;
  const text = chance.of(['été', 'cœur 🙂', 'non précisé', 'L’Anse-aux-Érables', 'a\nb']) ?? 'x';
  return [...text.padEnd(least, '.')].slice(0, Math.max(1, longest)).join('').trim() || 'x';
}

function unitOf(item: Json, chance: Chance): Json {
  const options = ['questionnaire-unit', 'questionnaire-unitOption'].flatMap((name) =>
    extensionsOf(item, name),
  );
  const coding = chance.of(options)?.['valueCoding'] as Json | undefined;
  if (coding === undefined) return {};
  const { system, code, display } = coding;
  return {
    ...(typeof display === 'string' ? { unit: display } : {}),
    ...(typeof system === 'string' ? { system } : {}),
    ...(typeof code === 'string' ? { code } : {}),
  };
}

function mimeTypeOf(item: Json): string {
  const [first] = listOf(extensionsOf(item, 'mimeType'));
  const code = first?.['valueCode'];
  return typeof code === 'string' && !code.includes('*') ? code : 'text/plain';
}
