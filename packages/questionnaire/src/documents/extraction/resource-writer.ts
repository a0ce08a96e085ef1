import { isObject } from '../../json.ts';
import { setOwn } from '../fhir-json.ts';
import type { Writable } from '../fhir-json.ts';
import { castValue, typeFor } from './cast-value.ts';
import { findElement } from './element-shapes.ts';

/** Where an element stands in the resource being made, with its FHIR type or backbone path. */
interface Made {
  readonly object: Writable;
  readonly type: string;
}

/**
 * The elements that one item of the form made, by path. What a group's definition made holds for the items below it;
 * what a question's own values made on the way holds for that question and what is under it.
 */
export class Frame {
  readonly #made = new Map<string, Made>();
  readonly #above: Frame | undefined;

  constructor(above?: Frame) {
    this.#above = above;
  }

  set(path: string, made: Made): void {
    this.#made.set(path, made);
  }

  get(path: string): Made | undefined {
    return this.#made.get(path) ?? this.#above?.get(path);
  }
}

export type WriteFailure = 'definitionNotUnderstood' | 'typeMismatch' | 'tooManyValues';

/** Writes values at paths (`Patient.name.given`) into one resource, making what is needed on the way. */
export class ResourceWriter {
  readonly resource: Writable;
  readonly #type: string;

  constructor(type: string) {
    this.#type = type;
    this.resource = { resourceType: type };
  }

  rootFrame(): Frame {
    const frame = new Frame();
    frame.set(this.#type, { object: this.resource, type: this.#type });
    return frame;
  }

  /** A new element at `path`, in which what stands below in the form is written. */
  open(path: string, from: Frame, into: Frame): WriteFailure | undefined {
    const made = this.#reach(path, from, into, true);
    return typeof made === 'string' ? made : undefined;
  }

  /** The values at `path`. A list takes them all; anything else takes one. */
  write(
    path: string,
    values: readonly unknown[],
    type: string | undefined,
    from: Frame,
    into: Frame,
  ): WriteFailure | undefined {
    const segments = path.split('.');
    const name = segments.pop() ?? '';
    const owner = this.#reach(segments.join('.'), from, into, false);
    if (typeof owner === 'string') return owner;
    const [plain = '', slice] = name.split(':');
    // A slice of a choice of types is named as its JSON element.
    const found =
      (slice === undefined ? undefined : findElement(owner.type, slice)) ?? findElement(owner.type, plain);
    if (found === undefined) return 'definitionNotUnderstood';
    const { shape } = found;
    const cast: { name: string; value: unknown }[] = [];
    for (const value of values) {
      const wanted = found.type ?? typeFor(value, shape.types, type);
      const each = wanted === undefined ? undefined : castValue(value, wanted);
      if (each === undefined || wanted === undefined) return 'typeMismatch';
      cast.push({ name: shape.isChoice ? `${shape.name}${capital(wanted)}` : shape.name, value: each });
    }
    const [first] = cast;
    if (first === undefined) return undefined;
    if (shape.isList) {
      const list = owner.object[shape.name];
      owner.object[shape.name] = [
        ...(Array.isArray(list) ? (list as readonly unknown[]) : []),
        ...cast.map((each) => each.value),
      ];
    } else if (cast.length > 1) return 'tooManyValues';
    else setOwn(owner.object, first.name, first.value);
    const last = cast.at(-1)?.value;
    if (isObject(last)) into.set(path, { object: last as Writable, type: found.type ?? '' });
    return undefined;
  }

  /** The object at `path`, made where the frames know of none; `isNew` makes another one at its end in any case. */
  #reach(path: string, from: Frame, into: Frame, isNew: boolean): Made | WriteFailure {
    const known = isNew ? undefined : (into.get(path) ?? from.get(path));
    if (known !== undefined) return known;
    const segments = path.split('.');
    const name = segments.pop() ?? '';
    if (segments.length === 0) return 'definitionNotUnderstood';
    const owner = this.#reach(segments.join('.'), from, into, false);
    if (typeof owner === 'string') return owner;
    const [plain = '', slice] = name.split(':');
    const found =
      (slice === undefined ? undefined : findElement(owner.type, slice)) ?? findElement(owner.type, plain);
    if (found === undefined || found.type === undefined) return 'definitionNotUnderstood';
    const { shape, type } = found;
    const key = shape.isChoice ? `${shape.name}${capital(type)}` : shape.name;
    const standing = owner.object[key];
    // An element that can stand only once is the same one, whoever writes into it.
    const object = !shape.isList && isObject(standing) ? (standing as Writable) : {};
    if (shape.isList)
      owner.object[key] = [...(Array.isArray(standing) ? (standing as readonly unknown[]) : []), object];
    else owner.object[key] = object;
    const made = { object, type };
    into.set(path, made);
    return made;
  }
}

const capital = (type: string): string => type.charAt(0).toUpperCase() + type.slice(1);
