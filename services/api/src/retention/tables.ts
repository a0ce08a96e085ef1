/**
 * What an erasure does to each table that knows of files. A test holds this list against the database: a table that is
 * in none of these lists would keep what should be gone.
 */

/** Rows of the file are deleted. */
export const erasedTables = [
  'attention_item',
  'consent',
  'current_state',
  'device_copy',
  'emergency_access',
  'membership',
  'offer',
  'outbox',
  'parcel',
  'person_identifier',
  'restriction',
] as const;

/** Rows go with those that they hang on, by a foreign key that cascades. */
export const followingTables = ['membership_grant'] as const;

/** Rows stay for the chain, without what they said. */
export const emptiedTables = ['operation'] as const;

/** Rows stay: hashes, ids and moments. */
export const keptTables = ['access_log', 'journal_entry', 'rooted_head'] as const;
