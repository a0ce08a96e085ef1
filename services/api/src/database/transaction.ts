import pg from 'pg';
import { categoryOfAccount } from '@fil/rules';
import type { TransactionScope } from './identity.ts';
import type { Statement } from './statement.ts';

/** The only way to the tables: inside a transaction that says who asks. */
export interface Transaction {
  /** Runs a prepared statement, or a rare text, and gives its rows. */
  query<Row>(statement: Statement | string, values?: readonly unknown[]): Promise<Row[]>;
}

/**
 * The whole identity as one SELECT list. `true`: the settings die with the transaction, so a connection that goes
 * back to the pool carries nobody's identity to its next user.
 */
export function settingsOf(scope: TransactionScope): string {
  return Object.entries({
    professional: scope.professionalId,
    institution: scope.institutionId,
    // Whoever works for no organization works for the institution that signs them in.
    organization: scope.organizationId ?? scope.institutionId,
    territory: scope.territoryId,
    purpose: scope.purpose,
    today: scope.today,
    now: scope.now,
    kind: scope.kind,
    duties: scope.duties?.join(','),
    family: scope.kind && categoryOfAccount(scope.kind),
    // Opened by `fil.open_file`, which narrows what the policies look at, and by `fil.open_offer`.
    file: undefined,
    offer: undefined,
  })
    .map(([name, value]) => `set_config('fil.${name}', ${pg.escapeLiteral(value ?? '')}, true)`)
    .join(', ');
}

/** BEGIN and the identity in one message to the database. */
export const beginAs = (scope: TransactionScope): string => `begin; select ${settingsOf(scope)}`;

export function transactionOn(client: pg.ClientBase): Transaction {
  return {
    async query<Row>(statement: Statement | string, values: readonly unknown[] = []): Promise<Row[]> {
      const { rows } =
        typeof statement === 'string'
          ? await client.query(statement, [...values])
          : await client.query({ ...statement, values: [...values] });
      return rows as Row[];
    },
  };
}
