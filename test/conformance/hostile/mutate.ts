import type { Chance } from '../corpus/chance.ts';

const wrong: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  'x',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  [],
  [null],
  [[]],
  {},
  { '': null },
  { resourceType: 'Questionnaire', item: [{}] },
];

/** A copy of a form in which some values have become something else, gone, moved or come twice. */
export function mutate(form: unknown, chance: Chance, times: number): unknown {
  const copy = structuredClone(form);
  for (let time = 0; time < times; time++) {
    const places = placesIn(copy);
    const place = chance.of(places);
    if (place === undefined) return copy;
    const [owner, key] = place;
    const kind = chance.between(0, 9);
    if (kind === 0 && Array.isArray(owner)) owner.splice(Number(key), 1);
    else if (kind === 0) Reflect.deleteProperty(owner, key);
    else if (kind === 1 && Array.isArray(owner)) owner.push(structuredClone(Reflect.get(owner, key)));
    else if (kind === 2) Reflect.set(owner, key, structuredClone(valueAt(chance.of(places))));
    else if (kind === 3) Reflect.set(owner, key, [Reflect.get(owner, key)]);
    else Reflect.set(owner, key, structuredClone(chance.of(wrong)));
  }
  return copy;
}

type PlaceIn = readonly [owner: object, key: string];
const valueAt = (place: PlaceIn | undefined): unknown => (place === undefined ? null : Reflect.get(...place));

function placesIn(value: unknown, found: PlaceIn[] = []): PlaceIn[] {
  if (typeof value !== 'object' || value === null || found.length > 2_000) return found;
  for (const key of Object.keys(value)) {
    found.push([value, key]);
    placesIn(Reflect.get(value, key), found);
  }
  return found;
}
