import type { OperationDraft } from '@fil/connection';
import type { OperationResult, Uuid } from '@fil/vocabulary/types';

export interface FieldWritesOptions {
  readonly submit: (drafts: readonly OperationDraft[]) => Promise<readonly OperationResult[]>;
  /** Something is on its way, or arrived. */
  readonly changed: () => void;
  /** The service has something new. */
  readonly written: () => void;
  readonly gatherFor?: number;
}

export interface KnownEntity {
  readonly fact: object;
  readonly versions: Readonly<Record<string, number>>;
}

/** What is typed here of one entity: its fields, and how far they are saved. */
interface Kept {
  known: KnownEntity | undefined;
  readonly begun: object;
  readonly typed: Map<string, unknown>;
  readonly versions: Map<string, number>;
  exists: boolean;
  sending: Promise<void> | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  refused: OperationResult | undefined;
}

const gatherMilliseconds = 600;

/**
 * Saves optional fields of entities of one kind as they are typed: a first one creates the entity, the others change it
 * from the version that the last write gave. A field waits for the one on its way, so that nobody clashes with themselves.
 */
export class FieldWrites {
  readonly #kind: OperationDraft['kind'];
  readonly #options: FieldWritesOptions;
  readonly #kept = new Map<Uuid, Kept>();

  constructor(kind: OperationDraft['kind'], options: FieldWritesOptions) {
    this.#kind = kind;
    this.#options = options;
  }

  /** Takes in what the service has; what is being typed stays as it is. */
  learn(id: string, begun: object, known: KnownEntity | undefined): void {
    const kept = this.#kept.get(id);
    if (!kept) {
      this.#kept.set(id, {
        known,
        begun,
        typed: new Map(),
        versions: new Map(),
        exists: known !== undefined,
        sending: undefined,
        timer: undefined,
        refused: undefined,
      });
      return;
    }
    kept.known = known ?? kept.known;
    kept.exists ||= known !== undefined;
    if (kept.sending || kept.timer !== undefined) return;
    kept.versions.clear();
    for (const [field, typed] of kept.typed)
      if (fieldOf(kept.known?.fact, field) === (typed ?? undefined)) kept.typed.delete(field);
  }

  value(id: string, field: string): unknown {
    const kept = this.#kept.get(id);
    if (kept?.typed.has(field)) return kept.typed.get(field) ?? undefined;
    return fieldOf(kept?.known?.fact, field);
  }

  refusalOf(id: string): OperationResult | undefined {
    return this.#kept.get(id)?.refused;
  }

  /** @param value `null` takes it back. */
  type(id: string, field: string, value: unknown): void {
    const kept = this.#kept.get(id);
    if (!kept) return;
    kept.typed.set(field, value);
    clearTimeout(kept.timer);
    kept.timer = setTimeout(() => void this.#send(id, kept), this.#options.gatherFor ?? gatherMilliseconds);
    this.#options.changed();
  }

  /** Resolves once nothing is on its way any more. */
  async flush(): Promise<void> {
    await Promise.all(
      [...this.#kept].map(([id, kept]) => (kept.timer === undefined ? kept.sending : this.#send(id, kept))),
    );
  }

  async #send(id: string, kept: Kept): Promise<void> {
    clearTimeout(kept.timer);
    kept.timer = undefined;
    await kept.sending;
    const changed = [...kept.typed].filter(
      ([field, value]) => (fieldOf(kept.known?.fact, field) ?? null) !== value || kept.versions.has(field),
    );
    if (changed.length === 0) return;
    kept.sending = this.#submit(id, kept, changed).finally(() => {
      kept.sending = undefined;
      this.#options.changed();
    });
    await kept.sending;
  }

  async #submit(id: string, kept: Kept, changed: readonly (readonly [string, unknown])[]): Promise<void> {
    const drafts: readonly OperationDraft[] = kept.exists
      ? changed.map(([path, value]) => ({
          kind: this.#kind,
          entityId: id,
          path,
          value,
          baseVersion: kept.versions.get(path) ?? kept.known?.versions[path] ?? 0,
        }))
      : [
          {
            kind: this.#kind,
            entityId: id,
            path: '',
            value: {
              ...kept.begun,
              ...Object.fromEntries(changed.filter(([, value]) => value !== null)),
            },
            baseVersion: 0,
          },
        ];
    // A failure is told by the writer's line; what was typed stays, and goes with the next change.
    const results = await this.#options.submit(drafts).catch(() => []);
    kept.refused = results.find(({ outcome }) => outcome === 'refused');
    for (const [at, result] of results.entries()) {
      const fields = kept.exists ? [drafts[at]?.path ?? ''] : changed.map(([field]) => field);
      for (const field of fields) {
        if (result.outcome === 'accepted') kept.versions.set(field, result.version);
        // Both values are kept by the service, and stand side by side until somebody chooses.
        if (result.outcome === 'clash') kept.typed.delete(field);
      }
    }
    if (results.some(({ outcome }) => outcome !== 'refused')) {
      kept.exists = true;
      this.#options.written();
    }
  }
}

function fieldOf(fact: object | undefined, field: string): unknown {
  return fact && Object.hasOwn(fact, field) ? (fact as Record<string, unknown>)[field] : undefined;
}
