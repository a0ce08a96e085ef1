import type { ExpressionSite, SiteItem } from './contract.ts';

/**
 * What is known of the values of a part of an expression before any answer is given: of which items, answers or
 * values of answers they are.
 */
export interface Shape {
  /** `below`: all that `descendants()` gives. `other`: values of anything else. */
  readonly of: 'response' | 'items' | 'answers' | 'values' | 'below' | 'other';
  /** linkIds. */
  readonly ids: readonly string[];
  /**
   * All that the response has of these linkIds, in its order: of the whole response, or of the item where the
   * expression stands.
   */
  readonly all?: 'response' | 'context';
  /** Items with the same content were left out. */
  readonly distinct?: boolean;
  /** A quantity, whose units only the library knows how to convert. */
  readonly quantity?: boolean;
}

export const other: Shape = { of: 'other', ids: [] };

/** Walks the structure of a form, and gathers what an expression reads of it. */
export class Reading {
  readonly site: ExpressionSite;
  readonly reads = new Set<string>();
  /** Looked at only for being there, below what is named. */
  readonly presence = new Set<string>();
  readonly variables = new Set<string>();
  everything = false;
  readsClock = false;
  /** A number is written otherwise than it is kept. */
  inexact = false;
  /** How a number was written may be seen. */
  showsDigits = false;
  /** What needs the library: the first that was met. */
  because: string | undefined;

  constructor(site: ExpressionSite) {
    this.site = site;
  }

  leave(because: string): void {
    this.because ??= because;
  }

  /** The values of such a part are looked at, and not only passed through. */
  use(shape: Shape): void {
    if (shape.quantity === true) this.leave('quantity');
    this.touch(shape);
  }

  /** As `use`, where a quantity need not be understood: counted, or handed on. */
  touch(shape: Shape): void {
    if (shape.of === 'below') this.leave('descendants');
    if (shape.of === 'response' || (shape.of === 'below' && shape.all === 'response')) this.everything = true;
    else {
      for (const id of shape.ids) this.reads.add(id);
      if (shape.of !== 'values')
        for (const id of this.deep(shape.ids)) if (!shape.ids.includes(id)) this.presence.add(id);
    }
  }

  items(ids: readonly string[]): readonly SiteItem[] {
    return ids.map((id) => this.site.item(id)).filter((item) => item !== undefined);
  }

  /** linkIds right under these; under those alone that are questions, or that are none. */
  under(ids: readonly string[], ofQuestions: boolean): readonly string[] {
    return this.items(ids)
      .filter((item) => (item.role === 'question') === ofQuestions)
      .flatMap((item) => item.children);
  }

  questions(ids: readonly string[]): readonly string[] {
    return this.items(ids)
      .filter((item) => item.role === 'question')
      .map((item) => item.linkId);
  }

  /** These and all below them. */
  deep(ids: readonly string[], through: 'all' | 'groups' = 'all'): readonly string[] {
    const found = new Set(ids);
    for (const id of found) {
      const item = this.site.item(id);
      if (item !== undefined && (through === 'all' || item.role !== 'question'))
        for (const child of item.children) found.add(child);
    }
    return [...found];
  }

  /** Whether a response can have several items of one of these linkIds. */
  repeated(ids: readonly string[]): boolean {
    return ids.some((id) => {
      for (let item = this.site.item(id), at = 0; item !== undefined && at < 100; at++) {
        if (item.repeats && (item.linkId !== id || item.role === 'group')) return true;
        item = item.parent === undefined ? undefined : this.site.item(item.parent);
      }
      return false;
    });
  }

  isQuantity(ids: readonly string[]): boolean {
    return this.items(ids).some((item) => item.type === 'quantity');
  }
}
