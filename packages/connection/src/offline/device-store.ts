import { openDeviceDatabase, recordsOf } from './device-database.ts';
import type { DeviceDatabase } from './device-database.ts';
import { DeviceProblem, deviceProblem } from './problem.ts';
import { Sealing } from './sealing.ts';
import type { SealedName, SealedRecord } from './sealing.ts';
import { unwrapVault } from './vault.ts';
import type { Vault } from './vault.ts';
import type { Bytes } from './bytes.ts';

/** A value of one store of a vault. */
export interface Kept {
  readonly store: string;
  readonly key: string;
  readonly value: unknown;
}

/** The device's database, opened when it is first needed and again when the browser took it away. */
export class Device {
  #opening: Promise<DeviceDatabase> | undefined;

  /** @throws DeviceProblem */
  async database(): Promise<DeviceDatabase> {
    try {
      this.#opening ??= openDeviceDatabase(() => (this.#opening = undefined));
      return await this.#opening;
    } catch (thrown) {
      this.#opening = undefined;
      throw deviceProblem(thrown);
    }
  }

  async vaults(): Promise<readonly Vault[]> {
    return (await this.database()).getAll('vaults');
  }

  async find(id: string): Promise<Vault | undefined> {
    return (await this.database()).get('vaults', id);
  }

  /** How many records a vault has, without reading any. */
  async recordsIn(id: string): Promise<number> {
    return (await this.database()).count('records', recordsOf(id));
  }

  /** Keeps a vault unless there is one of that name already, which is then given. */
  async add(vault: Vault): Promise<Vault> {
    const transaction = (await this.database()).transaction('vaults', 'readwrite', { durability: 'strict' });
    const present = await transaction.store.get(vault.id);
    if (!present) await transaction.store.put(vault);
    await transaction.done;
    return present ?? vault;
  }

  /** Erases a vault and everything in it. Without its wrapped key, what a disk may still hold of it opens no more. */
  async erase(id: string): Promise<void> {
    const names = ['vaults', 'records'] as const;
    const transaction = (await this.database()).transaction(names, 'readwrite', { durability: 'strict' });
    await transaction.objectStore('vaults').delete(id);
    await transaction.objectStore('records').delete(recordsOf(id));
    await transaction.done;
  }

  /** @throws DeviceProblem `wrongSecret` */
  async unlock(vault: Vault, secret: Bytes): Promise<VaultStore> {
    return new VaultStore(this, vault, await Sealing.of(vault.id, await unwrapVault(vault, secret)));
  }

  /** Asks the browser not to throw this store away when the disk fills up. Answers whether it promised. */
  async persist(): Promise<boolean> {
    return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
  }

  close(): void {
    void this.#opening?.then((database) => database.close()).catch(() => undefined);
    this.#opening = undefined;
  }
}

/** What one vault holds, read and written with its key. */
export class VaultStore {
  readonly vault: Vault;
  readonly #device: Device;
  readonly #sealing: Sealing;

  constructor(device: Device, vault: Vault, sealing: Sealing) {
    this.#device = device;
    this.vault = vault;
    this.#sealing = sealing;
  }

  async get(store: string, key: string): Promise<unknown> {
    const name = await this.#sealing.nameOf(store, key);
    const record = await (await this.#device.database()).get('records', this.#keyOf(name));
    return record && unpack(await this.#sealing.open(name, record)).value;
  }

  /** Everything in a store, by key. A record that does not open is left out: it was never this vault's. */
  async all(store: string): Promise<ReadonlyMap<string, unknown>> {
    const { store: place } = await this.#sealing.nameOf(store, '');
    const transaction = (await this.#device.database()).transaction('records');
    const range = recordsOf(this.vault.id, place);
    const [keys, records] = await Promise.all([
      transaction.store.getAllKeys(range),
      transaction.store.getAll(range),
    ]);
    const opened = await Promise.all(
      records.map(async (record, index) => {
        const name = { store: place, key: keys[index]?.[2] ?? '' };
        const content = await this.#sealing.open(name, record).catch(() => undefined);
        return content === undefined ? undefined : unpack(content);
      }),
    );
    return new Map(opened.flatMap((each) => (each ? [[each.key, each.value] as const] : [])));
  }

  /**
   * Writes and removes together; done when it is on the disk.
   * @throws DeviceProblem `full`, `unavailable`, or `cleared` when the vault is no longer there: nothing was written.
   */
  async write(puts: readonly Kept[], removes: readonly Omit<Kept, 'value'>[] = []): Promise<void> {
    const sealed = await Promise.all(puts.map((each) => this.#sealed(each)));
    const gone = await Promise.all(removes.map(({ store, key }) => this.#sealing.nameOf(store, key)));
    try {
      const database = await this.#device.database();
      const names = ['vaults', 'records'] as const;
      const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
      if ((await transaction.objectStore('vaults').getKey(this.vault.id)) === undefined) {
        transaction.abort();
        await transaction.done.catch(() => undefined);
        throw new DeviceProblem('cleared');
      }
      const records = transaction.objectStore('records');
      // Each request's own failure is the transaction's, told by `done`.
      for (const name of gone) records.delete(this.#keyOf(name)).catch(() => undefined);
      for (const [name, record] of sealed) records.put(record, this.#keyOf(name)).catch(() => undefined);
      await transaction.done;
    } catch (thrown) {
      throw deviceProblem(thrown);
    }
  }

  async #sealed({ store, key, value }: Kept): Promise<readonly [SealedName, SealedRecord]> {
    const name = await this.#sealing.nameOf(store, key);
    return [name, await this.#sealing.seal(name, { key, value })];
  }

  #keyOf({ store, key }: SealedName): [string, string, string] {
    return [this.vault.id, store, key];
  }
}

/** The key travels inside the seal, because outside only its digest is written. */
function unpack(content: unknown): { readonly key: string; readonly value: unknown } {
  return content as { readonly key: string; readonly value: unknown };
}
