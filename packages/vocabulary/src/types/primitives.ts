/** Calendar day in the territory's time zone, ISO 8601: `2026-04-07`. */
export type Day = string;
/** Moment in UTC, ISO 8601 with `Z`: `2026-04-07T13:05:00.000Z`. */
export type Instant = string;
/** Time of day in the territory's time zone: `11:30`. */
export type TimeOfDay = string;
/** RFC 9562 UUID, lower case. */
export type Uuid = string;
/** Identifier of an entity: a UUID, or for an answer `<evaluation UUID>/<answer key>`. */
export type EntityId = string;

/** The institution's own identifier of a person; never a name. */
export interface PersonReference {
  readonly system: string;
  readonly value: string;
}

/** The one clock: nobody reads the machine's own. */
export interface Clock {
  /** The present moment. */
  now(): Instant;
}
