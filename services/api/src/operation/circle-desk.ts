import { circleFacts, withDefaults } from '@fil/rules';
import type { CircleContext, CircleFacts } from '@fil/rules';
import type { Author, EntityRecord, Operation, Uuid } from '@fil/vocabulary/types';
import { withAccounts } from '../circle/accounts.ts';
import type { Bodies } from '../circle/read-bodies.ts';
import type { CircleRecords } from '../circle/read-circle-records.ts';
import { askerOf } from '../file/open-file.ts';
import type { OpenFile } from '../file/open-file.ts';
import { entityKey } from './entity-state.ts';
import type { AnyFact, EntityState } from './entity-state.ts';

export interface CircleDeskOptions {
  readonly file: OpenFile;
  readonly circle: CircleRecords & { readonly bodies: Bodies };
  readonly author: Author;
  readonly byService: boolean;
}

/** The circle as the operations of one submission meet it, each seeing what those before it did. */
export class CircleDesk {
  readonly #options: CircleDeskOptions;
  readonly #records: Map<string, EntityRecord>;
  readonly #statementAuthors: Map<string, Uuid>;
  #facts: CircleFacts | undefined;

  constructor(options: CircleDeskOptions) {
    const { records, statementAuthors } = options.circle;
    this.#options = options;
    this.#records = new Map(records.map((record) => [entityKey(record.kind, record.id), record]));
    this.#statementAuthors = new Map(statementAuthors);
  }

  /** What the rules of the circle look at for that operation. */
  contextOf({ entity }: Operation): CircleContext {
    const { file, circle, author, byService } = this.#options;
    const { identity, territory, today } = file.reader;
    this.#facts ??= circleFacts([...this.#records.values()]);
    const said = new Set(this.#facts.memberships.map(({ id }) => id));
    return {
      facts: this.#facts,
      author: { ...askerOf(identity), name: author.name },
      model: withDefaults(territory.parameters).caseModel,
      today,
      byService,
      otherMemberships: circle.otherMemberships
        .filter(({ id }) => !said.has(id))
        // The fact that takes the place of an operator's row does not meet that row as somebody else's.
        .map((other) => (other.id === entity.id ? { ...other, accountable: false } : other)),
      bodyOf: (accountId) => circle.bodies.get(accountId),
      wrote: (id) => this.#statementAuthors.get(id) === identity.professionalId,
    };
  }

  /** A fact as the rules compare it: relatives who sign in are named by their account. */
  compared<Fact extends AnyFact>(fact: Fact): Fact {
    return withAccounts(fact, this.#options.circle.accounts);
  }

  keep(state: EntityState): void {
    const { id, kind, domain, fact, versions, clashes, createdBy, createdAt, updatedAt } = state;
    const { author } = this.#options;
    const record = { id, kind, domain, versions, clashes, createdAt, updatedAt, author };
    this.#records.set(entityKey(kind, id), { ...record, fact: this.compared(fact) });
    if (kind === 'statement') this.#statementAuthors.set(id, createdBy);
    this.#facts = undefined;
  }
}
