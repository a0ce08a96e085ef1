import type { FilElement } from '@fil/element-kit';
import type { CircleRole } from '@fil/vocabulary/codes';
import type { Recipient, ReferralComposeAnswer } from '@fil/vocabulary/types';

export type Composition =
  | { readonly state: 'none' | 'asking' | 'failed' }
  | { readonly state: 'ready'; readonly offered: ReferralComposeAnswer };

interface Asked {
  readonly about: string;
  readonly composition: Composition;
}

/** What may leave for a recipient, as the service last listed it; asked anew for another recipient or another role. */
export class Compositions {
  readonly #host: FilElement;
  readonly #asked = new Map<string, Asked>();

  constructor(host: FilElement) {
    this.#host = host;
  }

  of(key: string, to: Recipient | undefined, role: string): Composition {
    const asked = this.#asked.get(key);
    return asked && asked.about === about(to, role) ? asked.composition : { state: 'none' };
  }

  forget(key: string): void {
    this.#asked.delete(key);
  }

  /** The list, or undefined when the service did not answer. */
  async ask(key: string, to: Recipient, role: CircleRole): Promise<ReferralComposeAnswer | undefined> {
    const { connection, person } = this.#host;
    if (!connection || !person || to.kind === 'category') return undefined;
    this.#set(key, { about: about(to, role), composition: { state: 'asking' } });
    try {
      const offered = await connection.query('referral.compose', { person, to, role });
      this.#set(key, { about: about(to, role), composition: { state: 'ready', offered } });
      return offered;
    } catch {
      this.#set(key, { about: about(to, role), composition: { state: 'failed' } });
      return undefined;
    }
  }

  #set(key: string, asked: Asked): void {
    this.#asked.set(key, asked);
    this.#host.requestUpdate();
  }
}

function about(to: Recipient | undefined, role: string): string {
  return JSON.stringify([to ?? null, role]);
}
