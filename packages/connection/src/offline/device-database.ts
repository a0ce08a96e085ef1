import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { databaseName } from './database-name.ts';
import type { SealedRecord } from './sealing.ts';
import type { Vault } from './vault.ts';

const databaseVersion = 1;

/** What stands on the disk: vaults, which say how their key is wrapped and until when, and sealed records. */
export interface DeviceSchema extends DBSchema {
  vaults: { key: string; value: Vault };
  /** Key: vault, store, key; the last two are keyed digests. */
  records: { key: [string, string, string]; value: SealedRecord };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

/**
 * Opens the device's database. Versions only ever add stores: a page of an older release goes on with what it knows,
 * and lets go when a newer one wants to add. `lost` is called when the browser takes the database away.
 */
export function openDeviceDatabase(lost: () => void): Promise<DeviceDatabase> {
  return openDB<DeviceSchema>(databaseName, databaseVersion, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore('vaults', { keyPath: 'id' });
        database.createObjectStore('records');
      }
    },
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
}

/** Every record of a vault, or of one of its stores. */
export function recordsOf(vault: string, store?: string): IDBKeyRange {
  // An array sorts after every string: the range ends where the vault, or the store, does.
  return store === undefined
    ? IDBKeyRange.bound([vault], [vault, []])
    : IDBKeyRange.bound([vault, store], [vault, store, []]);
}
