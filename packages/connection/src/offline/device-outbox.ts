import type { OperationSubmitAnswer, Uuid } from '@fil/vocabulary/types';
import type { KeptOperation, Outbox, OutboxListener, StorageState } from '../outbox.ts';
import type { Device, VaultStore } from './device-store.ts';
import { deviceProblem } from './problem.ts';

const store = 'outbox';

/** What pages of one browser tell each other. */
type Said = { readonly kept: true } | { readonly answer: OperationSubmitAnswer };

/**
 * The outbox of one vault. The page that holds the vault's lock sends for all; when it closes or is killed, the browser
 * gives the lock to another. Where there are no locks, each page sends its own: the service applies an operation once.
 */
export class DeviceOutbox implements Outbox {
  state: StorageState = 'kept';
  leads = false;
  readonly #device: Device;
  readonly #vault: VaultStore;
  readonly #listener: OutboxListener;
  readonly #channel: BroadcastChannel | undefined;
  readonly #closing = new AbortController();
  #release: (() => void) | undefined;
  /** What the device should have, by id: written again if it is emptied under us. */
  readonly #held = new Map<Uuid, KeptOperation>();
  /** Writes follow each other: a removal never overtakes what it removes. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(device: Device, vault: VaultStore, listener: OutboxListener) {
    this.#device = device;
    this.#vault = vault;
    this.#listener = listener;
    const name = `fil ${vault.vault.id}`;
    this.#channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<Said>) => this.#heard(data));
    this.#lead(name);
  }

  async load(): Promise<readonly KeptOperation[]> {
    try {
      const found = [...(await this.#vault.all(store)).values()] as KeptOperation[];
      for (const kept of found) this.#held.set(kept.operation.id, kept);
      return found.sort((one, other) => one.order - other.order);
    } catch {
      this.#became('memoryOnly');
      return [];
    }
  }

  write(puts: readonly KeptOperation[], removes: readonly Uuid[]): Promise<boolean> {
    for (const id of removes) this.#held.delete(id);
    for (const kept of puts) this.#held.set(kept.operation.id, kept);
    const written = this.#last.then(() => this.#write(puts, removes));
    this.#last = written;
    return written;
  }

  async written(): Promise<void> {
    await this.#last;
  }

  tell(answer: OperationSubmitAnswer): void {
    this.#say({ answer });
  }

  close(): void {
    this.#closing.abort();
    this.#release?.();
    this.#channel?.close();
  }

  async #write(puts: readonly KeptOperation[], removes: readonly Uuid[]): Promise<boolean> {
    try {
      await this.#put(puts, removes);
      if (this.state !== 'cleared' || this.#held.size === 0) this.#became('kept');
    } catch (thrown) {
      const { code } = deviceProblem(thrown);
      if (code !== 'cleared') {
        this.#became(code === 'full' ? 'full' : 'memoryOnly');
        return false;
      }
      if (!(await this.#writeAgain())) return false;
    }
    if (puts.length > 0 && !this.leads) this.#say({ kept: true });
    return true;
  }

  async #writeAgain(): Promise<boolean> {
    try {
      await this.#device.add(this.#vault.vault);
      await this.#put([...this.#held.values()], []);
      this.#became('cleared');
      return true;
    } catch {
      this.#became('memoryOnly');
      return false;
    }
  }

  #put(puts: readonly KeptOperation[], removes: readonly Uuid[]): Promise<void> {
    return this.#vault.write(
      puts.map((kept) => ({ store, key: kept.operation.id, value: kept })),
      removes.map((key) => ({ store, key })),
    );
  }

  #lead(name: string): void {
    const { locks } = navigator;
    const start = (): void => {
      this.leads = true;
      this.#listener.leads();
    };
    if (!locks) {
      queueMicrotask(start);
      return;
    }
    const held = new Promise<void>((resolve) => (this.#release = resolve));
    const { signal } = this.#closing;
    locks
      .request(name, { signal }, () => {
        start();
        return held;
      })
      .catch(() => {
        if (!signal.aborted) start();
      });
  }

  #heard(said: Said): void {
    if (!('answer' in said)) this.#listener.kept();
    else {
      for (const { id } of said.answer.results) this.#held.delete(id);
      this.#listener.answered(said.answer);
    }
  }

  #say(said: Said): void {
    if (!this.#closing.signal.aborted) this.#channel?.postMessage(said);
  }

  #became(state: StorageState): void {
    if (state === this.state) return;
    this.state = state;
    this.#listener.changed();
  }
}
