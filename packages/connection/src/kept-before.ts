import { databaseName } from './offline/database-name.ts';

/** Whether this device may keep something of an earlier page; where a browser does not say, it may. */
export async function mayHaveKept(): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return false;
  try {
    return (await indexedDB.databases()).some(({ name }) => name === databaseName);
  } catch {
    return true;
  }
}
