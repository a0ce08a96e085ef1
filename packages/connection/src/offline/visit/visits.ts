import type { Purpose } from '@fil/vocabulary/codes';
import type { Clock, Instant, PersonReference, Uuid } from '@fil/vocabulary/types';
import type { Connection } from '../../connection.ts';
import { newUuid } from '../../identifiers.ts';
import { Device } from '../device-store.ts';
import type { VaultStore } from '../device-store.ts';
import { DeviceProblem } from '../problem.ts';
import { makeVault } from '../vault.ts';
import type { CopyInRegister, Vault } from '../vault.ts';
import { secretOf } from './lock.ts';
import type { Lock } from './lock.ts';
import { placeOf, taken } from './luggage.ts';
import type { LuggageItem } from './luggage.ts';
import { contactRegister } from './register.ts';
import { Reports } from './reports.ts';
import type { ErasedCopy } from './register.ts';

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
  /** Address of the portal it was prepared from, to send from: the host's own, without whom it is about. */
  readonly portal?: string;
}

/** What goes with a preparation. */
export interface Preparation {
  /** By what the register knows it. */
  readonly copy?: CopyInRegister;
  readonly progress?: (here: number, of: number) => void;
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
  readonly #reports = new Reports();

  /** `clock`: the device's own. */
  constructor(clock: Clock, device = new Device()) {
    this.#clock = clock;
    this.#device = device;
  }

  /** Those whose time is not over. */
  async list(): Promise<readonly PreparedVisit[]> {
    return (await this.#visits())
      .filter(({ expires }) => !this.#isOver(expires))
      .map(({ id, made = 0, expires, custody }) => ({ id, made, expires, custody: custody.kind }));
  }

  /**
   * Before anything else is done with them: erases those whose time is over, and those that the service wants erased,
   * as far as it can be reached, and reports it. `except` are open in this page, which closes them first.
   */
  async sweep(except: ReadonlySet<string> = new Set()): Promise<readonly ErasedCopy[]> {
    void this.#reports.tellAll();
    const swept = await Promise.all(
      (await this.#visits())
        .filter(({ id }) => !except.has(id))
        .map(async (vault): Promise<ErasedCopy | undefined> => {
          const because = await this.whyErase(vault.id);
          return because ? this.#eraseBecause(vault, because) : undefined;
        }),
    );
    return swept.filter((each) => each !== undefined);
  }

  /** Why a visit has to be erased now: by its own time, or by the service's word when it can be reached. */
  async whyErase(id: string): Promise<ErasedCopy['because'] | null> {
    const vault = await this.#device.find(id);
    if (vault?.expires === undefined) return null;
    const told = vault.copy && (await contactRegister(vault.copy));
    if (told?.because === 'ordered') return 'ordered';
    return this.#isOver(vault.expires) ? 'expired' : (told?.because ?? null);
  }

  /** Erases one copy for that reason, and reports it. */
  async eraseBecause(id: string, because: ErasedCopy['because']): Promise<ErasedCopy | undefined> {
    const vault = await this.#device.find(id);
    return vault && this.#eraseBecause(vault, because);
  }

  async #eraseBecause(vault: Vault, because: ErasedCopy['because']): Promise<ErasedCopy> {
    const { id, made = 0, copy } = vault;
    const unsent = await this.unsentIn(id);
    await this.#device.erase(id);
    const ended = because === 'ordered' ? 'erasedOnCommand' : 'expired';
    if (copy && because !== 'ended') void this.#reports.tell(copy, { ended, unsent });
    return { id, made, because, unsent };
  }

  /** Operations of a closed visit that did not reach the service: counted, not read. */
  async unsentIn(id: string): Promise<number> {
    const vault = await this.#device.find(id);
    if (!vault) return 0;
    return Math.max(0, (await this.#device.recordsIn(id)) - (vault.taken ?? 0));
  }

  /** By what the register knows a visit. */
  async copyOf(id: string): Promise<CopyInRegister | undefined> {
    return (await this.#device.find(id))?.copy;
  }

  /**
   * Puts a visit on the device: everything of its luggage, or nothing.
   * @throws DeviceProblem `full`, `unavailable`; FilError when the service does not give one of its items
   */
  async prepare(
    plan: VisitPlan,
    { custody, secret }: Lock,
    connection: Connection,
    { copy, progress }: Preparation = {},
  ): Promise<OpenVisit> {
    let here = 0;
    const answers = await Promise.all(
      plan.luggage.map(async ({ path, input }) => {
        const answer = await connection.query(path, input as never);
        progress?.((here += 1), plan.luggage.length);
        return answer;
      }),
    );
    const made = instantOf(this.#clock);
    const expires = made + Math.max(0, Date.parse(plan.until) - Date.parse(plan.serviceNow));
    const places = new Set(plan.luggage.map(({ path, input }) => placeOf(path, input)));
    const life = { made, expires, taken: places.size + 1, ...(copy && { copy }) };
    const { vault } = await makeVault(newUuid(), custody, secret, life);
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
          value: taken(plan.luggage, path, answers[index] ?? null),
        })),
      ]);
    } catch (thrown) {
      await this.#device.erase(vault.id);
      throw thrown;
    }
    return { id: vault.id, device: this.#device, store, plan };
  }

  /** @throws DeviceProblem `unknownVault`, `expired` (it is erased), `wrongSecret`, `authenticatorRefused` */
  async open(id: string, passphrase = ''): Promise<OpenVisit> {
    const vault = await this.#device.find(id);
    if (vault?.expires === undefined) throw new DeviceProblem('unknownVault');
    if (this.#isOver(vault.expires)) {
      await this.#eraseBecause(vault, 'expired');
      throw new DeviceProblem('expired');
    }
    const store = await this.#device.unlock(vault, await secretOf(vault.custody, passphrase));
    return {
      id,
      device: this.#device,
      store,
      plan: (await store.get(header.store, header.key)) as VisitPlan,
    };
  }

  /**
   * Ends a visit: key, luggage and whatever was not sent are erased, and the register hears of it, now or at the next
   * contact. Answers whether it has heard.
   */
  async finish(id: string): Promise<boolean> {
    const vault = await this.#device.find(id);
    if (!vault) return true;
    const unsent = await this.unsentIn(id);
    await this.#device.erase(id);
    return vault.copy === undefined || this.#reports.tell(vault.copy, { ended: 'finished', unsent });
  }

  /** Erases a visit here, and says it to nobody. */
  erase(id: string): Promise<void> {
    return this.#device.erase(id);
  }

  close(): void {
    this.#device.close();
  }

  async #visits(): Promise<readonly (Vault & { readonly expires: number })[]> {
    const vaults = await this.#device.vaults();
    return vaults.flatMap((vault) =>
      vault.expires === undefined ? [] : [{ ...vault, expires: vault.expires }],
    );
  }

  #isOver(expires: number): boolean {
    return instantOf(this.#clock) >= expires;
  }
}
