export * from './calendar.ts';
export * from './read-day.ts';
export * from './zone.ts';
