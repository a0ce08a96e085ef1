/** What a portal hands over to the page. */
export interface HandOver {
  readonly person?: { readonly system: string; readonly value: string };
  readonly locale?: string;
  readonly institution: string;
  /** Where to go back to: an address of that portal that names nobody. */
  readonly portal: string;
}

type Answer = { readonly token: string } | { readonly refused: 'signedOut' | 'away' };
type Said =
  | { readonly kind: 'who' | 'here' | 'gone' }
  | { readonly kind: 'ask'; readonly id: string }
  | { readonly kind: 'answer'; readonly id: string; readonly answer: Answer };

const channelName = 'fil-visit-line';
const patienceMilliseconds = 8_000;

/**
 * The line to a portal: tokens are asked over the port that it handed over, as long as it lives, by this tab or through
 * it by the others of this page. They stay in memory. Only the exact origins that the page was configured with are
 * heard, and only from the window that opened it.
 */
export class PortalLine {
  handOver: HandOver | undefined;
  /** Another tab of this page has a portal. */
  elsewhere = false;
  readonly #portals: readonly string[];
  readonly #changed: () => void;
  readonly #channel = new BroadcastChannel(channelName);
  readonly #asked = new Map<string, (answer: Answer) => void>();
  #port: MessagePort | undefined;

  constructor(portals: readonly string[], changed: () => void) {
    this.#portals = portals;
    this.#changed = changed;
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Said>) => void this.#hear(data));
    window.addEventListener('message', (event) => this.#receive(event));
    window.addEventListener('pagehide', () => this.#port && this.#say({ kind: 'gone' }));
    this.#say({ kind: 'who' });
    // Says nothing of anybody: whoever opened the page may hear it.
    (window.opener as Window | null)?.postMessage({ type: 'fil-visit-ready' }, '*');
  }

  get isHere(): boolean {
    return this.#port !== undefined;
  }

  get isThere(): boolean {
    return this.isHere || this.elsewhere;
  }

  /** A token of whoever is signed in to the portal. Rejects with a `TypeError` while there is none to ask. */
  async token(): Promise<string> {
    const answer = await this.#answer();
    if ('token' in answer) return answer.token;
    throw new TypeError(`no portal gives a token: ${answer.refused}`);
  }

  async #answer(): Promise<Answer> {
    if (this.#port) return this.#ask(this.#port);
    if (!this.elsewhere) return { refused: 'away' };
    return this.#inTime(
      (id) => this.#say({ kind: 'ask', id }),
      () => (this.elsewhere = false),
    );
  }

  #ask(port: MessagePort): Promise<Answer> {
    return this.#inTime(
      (id) => port.postMessage({ type: 'token', id }),
      () => this.#lose(port),
    );
  }

  #inTime(ask: (id: string) => void, silent: () => void): Promise<Answer> {
    const id = crypto.randomUUID();
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        this.#asked.delete(id);
        silent();
        this.#changed();
        resolve({ refused: 'away' });
      }, patienceMilliseconds);
      this.#asked.set(id, (answer) => {
        clearTimeout(late);
        this.#asked.delete(id);
        resolve(answer);
      });
      ask(id);
    });
  }

  #receive({ source, origin, data, ports }: MessageEvent<unknown>): void {
    const [port] = ports;
    if (source !== window.opener || !this.#portals.includes(origin) || !port) return;
    const handOver = readHandOver(data, origin);
    if (!handOver) return;
    this.#port?.close();
    this.#port = port;
    this.handOver = handOver;
    port.addEventListener('message', ({ data: said }: MessageEvent<Answer & { readonly id: string }>) =>
      this.#asked.get(said.id)?.(said),
    );
    port.addEventListener('close', () => this.#lose(port));
    port.start();
    this.#say({ kind: 'here' });
    this.#changed();
  }

  #lose(port: MessagePort): void {
    if (this.#port !== port) return;
    this.#port = undefined;
    this.#changed();
  }

  async #hear(said: Said): Promise<void> {
    switch (said.kind) {
      case 'who':
        if (this.#port) this.#say({ kind: 'here' });
        return;
      case 'here':
        this.elsewhere = true;
        // What was asked of a tab that has closed is asked of this one.
        for (const id of this.#asked.keys()) this.#say({ kind: 'ask', id });
        return this.#changed();
      case 'gone':
        this.elsewhere = false;
        this.#say({ kind: 'who' });
        for (const settle of [...this.#asked.values()]) if (!this.#port) settle({ refused: 'away' });
        return this.#changed();
      case 'ask':
        if (this.#port) this.#say({ kind: 'answer', id: said.id, answer: await this.#ask(this.#port) });
        return;
      case 'answer':
        return this.#asked.get(said.id)?.(said.answer);
    }
  }

  #say(said: Said): void {
    this.#channel.postMessage(said);
  }
}

function readHandOver(data: unknown, origin: string): HandOver | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, person, locale, institution, portal } = data as Readonly<Record<string, unknown>>;
  if (type !== 'fil-visit-hand-over' || typeof institution !== 'string' || typeof portal !== 'string')
    return undefined;
  if (!URL.canParse(portal) || new URL(portal).origin !== origin) return undefined;
  return {
    institution,
    portal,
    ...(typeof locale === 'string' && { locale }),
    ...(isPerson(person) && { person: { system: person.system, value: person.value } }),
  };
}

const isPerson = (value: unknown): value is NonNullable<HandOver['person']> =>
  typeof value === 'object' &&
  value !== null &&
  'system' in value &&
  typeof value.system === 'string' &&
  'value' in value &&
  typeof value.value === 'string';
