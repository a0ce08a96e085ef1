import { expect } from '@esm-bundle/chai';
import { openDB } from 'idb';
import { randomBytes } from './bytes.ts';
import { Device } from './device-store.ts';
import type { VaultStore } from './device-store.ts';
import { DeviceProblem } from './problem.ts';
import { makeVault, passphraseSecret, unwrapVault } from './vault.ts';
import type { Vault } from './vault.ts';

const canary = 'Aurore Canari, 4607203';

async function problemOf(attempt: () => Promise<unknown>): Promise<string> {
  try {
    await attempt();
  } catch (thrown) {
    return thrown instanceof DeviceProblem ? thrown.code : String(thrown);
  }
  return 'none';
}

describe('the device’s store', () => {
  let device: Device;
  const secret = randomBytes(32);
  const opened = async (id = crypto.randomUUID()): Promise<{ store: VaultStore; vault: Vault }> => {
    const { vault } = await makeVault(id, { kind: 'account' }, secret);
    await device.add(vault);
    return { vault, store: await device.unlock(vault, secret) };
  };

  beforeEach(() => (device = new Device()));
  afterEach(async () => {
    for (const { id } of await device.vaults()) await device.erase(id);
    device.close();
  });

  it('gives back what was written, to whoever has the secret', async () => {
    const { store, vault } = await opened();
    await store.write([{ store: 'answers', key: canary, value: { text: canary } }]);
    const again = await device.unlock(vault, secret);
    expect(await again.get('answers', canary)).to.deep.equal({ text: canary });
    expect([...(await again.all('answers')).keys()]).to.deep.equal([canary]);
    expect(await again.get('outbox', canary)).to.equal(undefined);
  });

  it('writes nothing that can be read: neither values, nor names of stores and keys, nor the key', async () => {
    const { store } = await opened();
    await store.write([{ store: 'evaluations', key: canary, value: { text: canary } }]);
    const database = await openDB('fil');
    const rows: unknown[] = [];
    for (const name of database.objectStoreNames) {
      rows.push(...(await database.getAll(name)), ...(await database.getAllKeys(name)));
    }
    database.close();
    const bytes = (value: unknown): string =>
      value instanceof Uint8Array
        ? String.fromCharCode(...value)
        : typeof value === 'object' && value !== null
          ? Object.values(value).map(bytes).join('\n')
          : String(value);
    const written = rows.map(bytes).join('\n');
    for (const shown of [canary, 'Aurore', 'evaluations', String.fromCharCode(...secret)])
      expect(written.includes(shown), shown).to.equal(false);
  });

  it('opens to no other secret', async () => {
    const { vault } = await opened();
    expect(await problemOf(() => device.unlock(vault, randomBytes(32)))).to.equal('wrongSecret');
  });

  it('refuses a record that was moved to another place or another vault', async () => {
    const { store, vault } = await opened();
    const { store: other, vault: otherVault } = await opened();
    await store.write([{ store: 'answers', key: 'one', value: 1 }]);
    const database = await openDB('fil');
    const [key] = await database.getAllKeys('records');
    const [record] = await database.getAll('records');
    const [, place, name] = key as unknown as [string, string, string];
    await database.put('records', record, [otherVault.id, place, name]);
    await database.put('records', record, [vault.id, place, 'elsewhere']);
    database.close();
    expect([...(await other.all('answers'))]).to.deep.equal([]);
    expect([...(await store.all('answers')).keys()]).to.deep.equal(['one']);
  });

  it('writes all or nothing, and says when it was emptied under us', async () => {
    const { store, vault } = await opened();
    await device.erase(vault.id);
    const write = () => store.write([{ store: 'answers', key: 'one', value: 1 }]);
    expect(await problemOf(write)).to.equal('cleared');
    await device.add(vault);
    await write();
    expect(await store.get('answers', 'one')).to.equal(1);
  });

  it('erases everything of a vault and nothing of another', async () => {
    const { store, vault } = await opened();
    const { store: other } = await opened();
    await store.write([{ store: 'answers', key: 'one', value: 1 }]);
    await other.write([{ store: 'answers', key: 'one', value: 2 }]);
    await device.erase(vault.id);
    expect(await device.find(vault.id)).to.equal(undefined);
    expect([...(await store.all('answers'))]).to.deep.equal([]);
    expect(await other.get('answers', 'one')).to.equal(2);
  });

  it('makes a passphrase worth 600 000 rounds, refuses a short one, and knows the same text typed otherwise', async () => {
    const salt = randomBytes(16);
    const composed = await passphraseSecret('étoile du matin 7', salt, 600_000);
    const decomposed = await passphraseSecret('étoile du matin 7'.normalize('NFD'), salt, 600_000);
    expect([...decomposed]).to.deep.equal([...composed]);
    expect(await problemOf(() => passphraseSecret('onze lettre', salt, 600_000))).to.equal(
      'passphraseTooShort',
    );
    const { vault, root } = await makeVault('v', { kind: 'passphrase', salt, iterations: 600_000 }, composed);
    expect([...(await unwrapVault(vault, decomposed))]).to.deep.equal([...root]);
  });
});
