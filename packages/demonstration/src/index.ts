export type * from './types.ts';
export { uuidOf } from './deterministic.ts';
export { directory } from './directory/index.ts';
export { persons } from './persons/index.ts';
export {
  accounts,
  doorAccounts,
  institutions,
  organizations,
  ownInstruments,
  professionalByKey,
  professionals,
  territories,
} from './cast/index.ts';

/** 09:00 in Montréal, 15:00 in Paris, on 7 April 2026. */
export const startsAt = '2026-04-07T13:00:00.000Z';
