import type { Purpose } from '@fil/vocabulary/codes';
import type { Clock, Instant, PersonReference, Uuid } from '@fil/vocabulary/types';
import type { Connection } from '../../connection.ts';
import { newUuid } from '../../identifiers.ts';
import { randomBytes } from '../bytes.ts';
import { Device } from '../device-store.ts';
import type { VaultStore } from '../device-store.ts';
import { DeviceProblem } from '../problem.ts';
import { makeVault, passphraseIterations, passphraseSecret } from '../vault.ts';
import type { Vault } from '../vault.ts';
import { placeOf } from './luggage.ts';
import type { LuggageItem } from './luggage.ts';

/** What is agreed before a visit is put on a device. */
export interface VisitPlan {
  readonly person: PersonReference;
  readonly purpose: Purpose;
  readonly evaluationIds: readonly Uuid[];
  readonly luggage: readonly LuggageItem[];
  /** Who prepares it (`issuer\nsubject`): what is written is sent under no other name. */
  readonly identity: string;
  /** By the service's clock, whose present moment is `serviceNow`. */
  readonly until: Instant;
  readonly serviceNow: Instant;
}

/** What can be known of a visit without opening it. */
export interface PreparedVisit {
  readonly id: string;
  /** Milliseconds of the epoch on this device's clock. */
  readonly made: number;
  readonly expires: number;
  readonly custody: Vault['custody']['kind'];
}

/** A visit whose key is in memory. */
export interface OpenVisit {
  readonly id: string;
  readonly device: Device;
  readonly store: VaultStore;
  readonly plan: VisitPlan;
}

const header = { store: 'visit', key: 'plan' } as const;
export const luggageStore = 'luggage';

const instantOf = (clock: Clock): number => Date.parse(clock.now());

/** The visits of this device. */
export class Visits {
  readonly #device: Device;
  readonly #clock: Clock;

  /** `clock`: the device's own. */
  constructor(clock: Clock, device = new Device()) {
    this.#clock = clock;
    this.#device = device;
  }

  /** Those whose time is not over; the others are erased on the way. */
  async list(): Promise<readonly PreparedVisit[]> {
    const kept: PreparedVisit[] = [];
    for (const { id, custody, made = 0, expires } of await this.#device.vaults()) {
      if (expires === undefined) continue;
      if (this.#isOver(expires)) await this.#device.erase(id);
      else kept.push({ id, made, expires, custody: custody.kind });
    }
    return kept;
  }

  /**
   * Puts a visit on the device: everything of its luggage, or nothing.
   * @throws DeviceProblem `passphraseTooShort`, `full`, `unavailable`; FilError when the service does not give one of its items
   */
  async prepare(plan: VisitPlan, passphrase: string, connection: Connection): Promise<OpenVisit> {
    const salt = randomBytes(16);
    const secret = await passphraseSecret(passphrase, salt, passphraseIterations);
    const answers = await Promise.all(
      plan.luggage.map(({ path, input }) => connection.query(path, input as never)),
    );
    const made = instantOf(this.#clock);
    const expires = made + Math.max(0, Date.parse(plan.until) - Date.parse(plan.serviceNow));
    const custody = { kind: 'passphrase', salt, iterations: passphraseIterations } as const;
    const { vault } = await makeVault(newUuid(), custody, secret, { made, expires });
    // Firefox asks the person first, and answers once they do, or never: nothing waits for it.
    void this.#device.persist();
    await this.#device.add(vault);
    const store = await this.#device.unlock(vault, secret);
    try {
      await store.write([
        { ...header, value: plan },
        ...plan.luggage.map(({ path, input }, index) => ({
          store: luggageStore,
          key: placeOf(path, input),
          value: answers[index] ?? null,
        })),
      ]);
    } catch (thrown) {
      await this.#device.erase(vault.id);
      throw thrown;
    }
    return { id: vault.id, device: this.#device, store, plan };
  }

  /** @throws DeviceProblem `unknownVault`, `expired` (it is erased), `wrongSecret` */
  async open(id: string, passphrase: string): Promise<OpenVisit> {
    const vault = await this.#device.find(id);
    if (vault?.expires === undefined || vault.custody.kind !== 'passphrase')
      throw new DeviceProblem('unknownVault');
    if (this.#isOver(vault.expires)) {
      await this.#device.erase(id);
      throw new DeviceProblem('expired');
    }
    const { salt, iterations } = vault.custody;
    // Too short to be it: said as any other wrong one.
    const secret = await passphraseSecret(passphrase.padEnd(12, '\0'), salt, iterations);
    const store = await this.#device.unlock(vault, secret);
    return {
      id,
      device: this.#device,
      store,
      plan: (await store.get(header.store, header.key)) as VisitPlan,
    };
  }

  /** Ends a visit, or erases it on command: key, luggage and whatever was not sent. */
  erase(id: string): Promise<void> {
    return this.#device.erase(id);
  }

  close(): void {
    this.#device.close();
  }

  #isOver(expires: number): boolean {
    return instantOf(this.#clock) >= expires;
  }
}
