import type { FilElement } from '@fil/element-kit';
import { askedSource } from '@fil/questionnaire';
import type { ValueSetSource } from '@fil/questionnaire';
import type { Locale } from '@fil/vocabulary/codes';

type Connection = NonNullable<FilElement['connection']>;

const sources = new WeakMap<Connection, Map<Locale, ValueSetSource>>();

/** Asked of the service, once for each value set and language of a page. */
export function serviceValueSets(connection: Connection, locale: Locale): ValueSetSource {
  const ofConnection = sources.get(connection) ?? new Map<Locale, ValueSetSource>();
  sources.set(connection, ofConnection);
  const known = ofConnection.get(locale);
  if (known) return known;
  const source = askedSource(async ({ url, filter, count, signal }) => {
    const asked = {
      url,
      locale,
      ...(filter !== undefined && filter !== '' && { filter: filter.slice(0, 100) }),
      ...(count !== undefined && { count }),
    };
    const answer = await connection.query('terminology.expand', asked, signal && { signal });
    if (answer.outcome === 'unreachable') throw new Error(answer.reason);
    return answer.expansion;
  });
  ofConnection.set(locale, source);
  return source;
}
