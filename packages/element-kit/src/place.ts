import { Directive, directive, PartType } from 'lit/directive.js';
import type { ElementPart, PartInfo } from 'lit/directive.js';
import { noChange } from 'lit';

/** Custom properties and their values; `undefined` takes one away. */
export type Placement = Readonly<Record<`--${string}`, string | number | undefined>>;

class PlaceDirective extends Directive {
  #before: Placement = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT)
      throw new Error('place() stands where an attribute would, on an element');
  }

  render(_placement: Placement): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [placement]: [Placement]): typeof noChange {
    const { style } = part.element as HTMLElement | SVGElement;
    for (const name of Object.keys(this.#before)) {
      if (placement[name as keyof Placement] === undefined) style.removeProperty(name);
    }
    for (const [name, value] of Object.entries(placement)) {
      if (value !== undefined && value !== this.#before[name as keyof Placement]) {
        style.setProperty(name, String(value));
      }
    }
    this.#before = { ...placement };
    return noChange;
  }
}

/**
 * Gives an element custom properties that its style sheet uses for places and sizes:
 * `<i ${place({ '--start': '12%' })}></i>`. A style attribute would be refused by a host's strict `style-src`;
 * the object model is not.
 */
export const place = directive(PlaceDirective);
