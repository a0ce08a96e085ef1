import pg from 'pg';

const { builtins } = pg.types;

/** PostgreSQL writes `2026-04-07 13:00:00+00`; the vocabulary writes `2026-04-07T13:00:00.000Z`. */
const toInstant = (text: string): string => new Date(text).toISOString();

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  // A day is a day of the calendar, never a moment of the machine's time zone.
  [builtins.DATE]: (text) => text,
  [builtins.TIMESTAMPTZ]: toInstant,
  // Sequences of a file stay far under 2^53.
  [builtins.INT8]: Number,
};

/** How columns become values: days and instants in the vocabulary's own text, whole numbers as numbers. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};
