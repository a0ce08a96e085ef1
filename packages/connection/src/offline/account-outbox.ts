import type { Outbox, OutboxListener } from '../outbox.ts';
import { fromBase64Url } from './bytes.ts';
import { DeviceOutbox } from './device-outbox.ts';
import { Device } from './device-store.ts';
import { accountVaultId, makeVault } from './vault.ts';

export { overlaid, unsentAbout } from './overlay.ts';

/**
 * The outbox of whoever is signed in to a portal. `secret` is what the service keeps for them and gives only to them
 * (base64url): it stays in memory, so a browser without their session reads nothing of what is here.
 * @throws DeviceProblem when the device keeps nothing here
 */
export async function openAccountOutbox(secret: string, listener: OutboxListener): Promise<Outbox> {
  const bytes = fromBase64Url(secret);
  const device = new Device();
  try {
    const id = await accountVaultId(bytes);
    const { vault } = await makeVault(id, { kind: 'account' }, bytes);
    // Another page may have made it at the same moment: the first one stays.
    const kept = (await device.find(id)) ?? (await device.add(vault));
    return new DeviceOutbox(device, await device.unlock(kept, bytes), listener);
  } catch (thrown) {
    device.close();
    throw thrown;
  }
}
