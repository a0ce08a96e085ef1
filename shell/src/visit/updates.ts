import { isVisitOpen } from './one-tab.ts';

/** Trusted Types: the one script address that this page ever makes. */
interface TrustedScripts {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

const workerAddress = '/worker.js';

function trustedWorker(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedScripts };
  const own = (address: string): string => {
    if (address !== workerAddress) throw new TypeError(address);
    return address;
  };
  return (
    trustedTypes?.createPolicy('fil-visit-worker', { createScriptURL: own }).createScriptURL(workerAddress) ??
    workerAddress
  );
}

/** The worker that opens the page without network, and how a newer one takes its place. */
export class Updates {
  #registration: ServiceWorkerRegistration | undefined;

  async register(): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    let controlled = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      // The first one takes the page as it is; a newer one brings newer files.
      if (controlled) location.reload();
      controlled = true;
    });
    try {
      this.#registration = await navigator.serviceWorker.register(trustedWorker(), {
        updateViaCache: 'none',
      });
      this.#registration.addEventListener('updatefound', () => {
        const { installing } = this.#registration ?? {};
        installing?.addEventListener('statechange', () => void this.offer());
      });
      await this.offer();
    } catch {
      // Said when a visit is prepared: until then the page works as any page.
    }
  }

  /** Lets a newer build take over, unless a visit is open in any tab. */
  async offer(): Promise<void> {
    const { waiting } = this.#registration ?? {};
    if (waiting && !(await isVisitOpen())) waiting.postMessage('no visit is open');
  }

  /** Resolves once the page opens without network; rejects when it will not. */
  async whenKept(): Promise<void> {
    if (!this.#registration) throw new TypeError('no service worker');
    const late = new Promise<never>((_resolve, reject) =>
      setTimeout(() => reject(new TypeError('the service worker did not start')), 30_000),
    );
    await Promise.race([navigator.serviceWorker.ready, late]);
  }
}
