/** A statement that PostgreSQL parses once per connection and then knows by its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const longestName = 63;

/**
 * Declares a prepared statement, once, beside the code that runs it.
 * @throws RangeError when PostgreSQL would cut the name, and so could take it for another.
 */
export function prepared(name: string, text: string): Statement {
  if (name.length > longestName) throw new RangeError(`statement name too long: ${name}`);
  return { name, text };
}
