/** Strings that stand for what a file tells: each is of one kind of fact and of one domain, and never said twice. */
import { randomBytes } from 'node:crypto';
import type { Domain, EntityKind } from '@fil/vocabulary/codes';

export interface Canary {
  readonly text: string;
  readonly kind: EntityKind;
  /** Whoever has one of these domains may read it. Nearly always one; a need is also named by its service. */
  readonly domains: readonly Domain[];
  /** Said by a line of contingency, which comes with an emergency access. */
  readonly contingency?: true;
}

const shape = /canari-[0-9a-z]+(?:-[0-9A-Za-z]+)*-[0-9a-f]{12}/g;

/** The canaries of one file. `file` is part of each, so that one found elsewhere says where it came from. */
export class Aviary {
  readonly #file: string;
  readonly #byText = new Map<string, Canary>();

  constructor(file: string) {
    this.#file = file;
  }

  /** A new string for a fact of that kind; good as a value and as the id of an entity. */
  canary(kind: EntityKind, ...domains: readonly Domain[]): string {
    const text = `canari-${this.#file}-${kind}-${domains[0] ?? 'none'}-${randomBytes(6).toString('hex')}`;
    this.#byText.set(text, { text, kind, domains });
    return text;
  }

  /** The same for a line of 40 characters. */
  short(kind: EntityKind, ...domains: readonly Domain[]): string {
    return this.mark(`canari-x-${randomBytes(6).toString('hex')}`, kind, ...domains);
  }

  /** Counts something that is written anyway, such as an id that must be a UUID, as a canary. */
  mark(text: string, kind: EntityKind, ...domains: readonly Domain[]): string {
    this.#byText.set(text, { text, kind, domains });
    return text;
  }

  /** A value of a line of contingency. */
  contingency(kind: EntityKind, ...domains: readonly Domain[]): string {
    const text = this.canary(kind, ...domains);
    this.#byText.set(text, { text, kind, domains, contingency: true });
    return text;
  }

  get all(): readonly Canary[] {
    return [...this.#byText.values()];
  }
}

/** Every canary of one file in what was received, each once, whatever stands around it. */
export function sightings(received: string, aviary: Aviary): readonly Canary[] {
  const seen = new Set(received.match(shape) ?? []);
  return aviary.all.filter(({ text }) =>
    text.startsWith('canari-') ? seen.has(text) : received.includes(text),
  );
}
