import { expect } from '@esm-bundle/chai';
import type { Operation, OperationSubmitAnswer } from '@fil/vocabulary/types';
import { Listeners } from '../listeners.ts';
import { Session } from '../session.ts';
import type { SendOperations } from '../waiting.ts';
import { WriteQueue } from '../write-queue.ts';
import type { OutboxListener } from '../outbox.ts';
import { openAccountOutbox } from './account-outbox.ts';
import { base64Url, randomBytes } from './bytes.ts';
import { Device } from './device-store.ts';

const person = { system: 'urn:test', value: 'P-1' };
const at = '2026-04-07T18:32:00.000Z';
const payload = btoa(JSON.stringify({ iss: 'i', sub: 'a', iat: 0, exp: 300 }));

function operation(entityId: string, value: unknown, path = 'values'): Operation {
  return {
    id: crypto.randomUUID(),
    entity: { kind: 'answer', id: entityId },
    path,
    value,
    baseVersion: 1,
    schemaVersion: 1,
    claimedAt: at,
  };
}

/** A page: its own session and queue, over the browser's one store. */
class Page {
  reachable = true;
  refuses: (operation: Operation) => boolean = () => false;
  readonly sent: Operation[] = [];
  readonly session = new Session(async () => `h.${payload}.s`);
  readonly queue = new WriteQueue(this.session, { changes: new Listeners(), accepted: new Listeners() });
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
    this.session.serve({ waits: () => true, resume: () => this.queue.flush() });
    this.session.probeWith(async () => {
      if (!this.reachable) throw new TypeError('offline');
    });
  }

  readonly send: SendOperations = async (_person, operations): Promise<OperationSubmitAnswer> => {
    if (!this.reachable) throw new TypeError('offline');
    this.sent.push(...operations);
    return {
      recordedAt: at,
      results: operations.map((each) =>
        this.refuses(each)
          ? { id: each.id, outcome: 'refused', rule: 'evaluationSigned' }
          : { id: each.id, outcome: 'accepted', version: this.sent.length + 10 },
      ),
    };
  };

  async open(listener: Partial<OutboxListener> = {}): Promise<this> {
    await this.session.identity();
    const outbox = await openAccountOutbox(this.#secret, {
      leads: () => void this.queue.takeOver(this.send),
      kept: () => void this.queue.takeOver(this.send),
      answered: (answer) => this.queue.heard(answer),
      changed: () => this.queue.changes.emit(),
      ...listener,
    });
    await this.queue.keepIn(outbox, this.session.knownIdentity, this.send);
    return this;
  }

  write(...operations: readonly Operation[]) {
    return this.queue.submit(person, operations, this.send, 'careCoordination', this.session.knownIdentity);
  }

  /** As a browser that is killed: nothing is finished, the lock is free. */
  kill(): void {
    this.reachable = false;
    this.queue.leaveOutbox();
  }
}

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited in vain until ${what}`);
}

describe('the outbox on the device', () => {
  let secret: string;
  const pages: Page[] = [];
  const page = (): Promise<Page> => {
    const made = new Page(secret);
    pages.push(made);
    return made.open();
  };
  /** The only page: it sends. */
  const leader = async (): Promise<Page> => {
    const leading = Promise.withResolvers<void>();
    const made = new Page(secret);
    pages.push(made);
    await made.open({ leads: () => void made.queue.takeOver(made.send).then(leading.resolve) });
    await leading.promise;
    return made;
  };

  beforeEach(() => (secret = base64Url(randomBytes(32))));
  afterEach(async () => {
    for (const each of pages.splice(0)) each.kill();
    const device = new Device();
    for (const { id } of await device.vaults()) await device.erase(id);
    device.close();
  });

  it('finds after a reload what could not be sent, and sends it with the same ids', async () => {
    const first = await page();
    first.reachable = false;
    const written = [operation('e/1', 'un'), operation('e/2', 'deux')];
    void first.write(...written);
    await until(() => first.queue.stored === 2, 'both are kept');
    first.kill();
    const second = await page();
    await until(() => second.queue.pending === 0 && second.sent.length === 2, 'they are sent');
    expect(second.sent.map(({ id }) => id)).to.deep.equal(written.map(({ id }) => id));
    const third = await page();
    expect(third.queue.pending).to.equal(0);
  });

  it('makes one operation of all the corrections that never left, and answers each of them', async () => {
    const one = await leader();
    one.reachable = false;
    const answers = ['l', 'la', 'la m', 'la messe'].map((text) => one.write(operation('e/1', text)));
    // The first may have reached the service before the network was lost.
    await until(() => one.queue.pending === 2 && one.queue.stored === 2, 'the others are one');
    one.reachable = true;
    one.session.retry();
    one.queue.flush();
    const results = (await Promise.all(answers)).flat();
    expect(one.sent.map(({ value }) => value)).to.deep.equal(['l', 'la messe']);
    expect(results.map(({ outcome }) => outcome)).to.deep.equal(Array(4).fill('accepted'));
  });

  it('gives what its author writes over their own operation the version that it got', async () => {
    const one = await page();
    one.reachable = false;
    void one.write(operation('e/1', { values: [] }, ''));
    void one.write(operation('e/1', ['oui']));
    await until(() => one.queue.stored === 2, 'both are kept');
    one.kill();
    const two = await page();
    await until(() => two.sent.length === 2, 'both are sent');
    expect(two.sent.map(({ path, baseVersion }) => [path, baseVersion])).to.deep.equal([
      ['', 1],
      ['values', 11],
    ]);
  });

  it('parks what is refused, alone, with its rule, until its author writes anew', async () => {
    const one = await page();
    one.refuses = ({ value }) => value === 'trop tard';
    const [[refused], [accepted]] = await Promise.all([
      one.write(operation('e/1', 'trop tard')),
      one.write(operation('e/2', 'à temps')),
    ]);
    expect([refused?.outcome, accepted?.outcome]).to.deep.equal(['refused', 'accepted']);
    await one.queue.written();
    one.kill();
    const two = await page();
    const [parked] = two.queue.parked;
    expect([parked?.operation.value, parked?.refused?.rule]).to.deep.equal(['trop tard', 'evaluationSigned']);
    await two.write(operation('e/1', 'autrement'));
    expect(two.queue.parked).to.deep.equal([]);
    await two.queue.written();
    two.kill();
    expect((await page()).queue.parked).to.deep.equal([]);
  });

  it('has one sender among the pages of a browser; when it closes, another goes on', async () => {
    const one = await page();
    const two = await page();
    await until(() => one.queue.storage === 'kept' && two.queue.storage === 'kept', 'both keep');
    const [answer] = await two.write(operation('e/1', 'du second onglet'));
    expect(answer?.outcome).to.equal('accepted');
    expect(one.sent.length).to.equal(1);
    expect(two.sent.length).to.equal(0);
    one.kill();
    const [next] = await two.write(operation('e/2', 'après'));
    expect(next?.outcome).to.equal('accepted');
    expect(two.sent.length).to.equal(1);
  });

  it('keeps nothing that another account could find', async () => {
    const one = await page();
    one.reachable = false;
    void one.write(operation('e/1', 'à moi'));
    await until(() => one.queue.stored === 1, 'it is kept');
    one.kill();
    const mine = secret;
    secret = base64Url(randomBytes(32));
    expect((await page()).queue.pending).to.equal(0);
    secret = mine;
    const again = await page();
    await until(() => again.sent.length === 1, 'its author finds it');
  });

  it('says that the store was emptied, and keeps again what the page still has', async () => {
    const one = await page();
    one.reachable = false;
    void one.write(operation('e/1', 'avant'));
    await until(() => one.queue.stored === 1, 'it is kept');
    const device = new Device();
    for (const { id } of await device.vaults()) await device.erase(id);
    device.close();
    void one.write(operation('e/2', 'après'));
    await until(() => one.queue.storage === 'cleared', 'it is told');
    one.kill();
    const two = await page();
    await until(() => two.sent.length === 2, 'nothing is lost');
  });

  it('says that the device is full, loses nothing of the page, and keeps it once there is room', async () => {
    const one = await leader();
    one.reachable = false;
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function full(): never {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    try {
      void one.write(operation('e/1', 'sans place'));
      await until(() => one.queue.storage === 'full', 'it is told');
      expect([one.queue.pending, one.queue.stored]).to.deep.equal([1, 0]);
      expect(one.queue.unsent.map(({ operation: { value } }) => value)).to.deep.equal(['sans place']);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    void one.write(operation('e/2', 'place retrouvée'));
    await until(() => one.queue.stored === 2, 'both are kept');
    expect(one.queue.storage).to.equal('kept');
  });

  it('goes on in memory where the browser gives no store, and says so', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function refused(): never {
      throw new DOMException('a frame without storage', 'SecurityError');
    };
    const made = new Page(secret);
    pages.push(made);
    try {
      let code = '';
      await made.open().catch((thrown: unknown) => (code = (thrown as { code: string }).code));
      expect(code).to.equal('unavailable');
    } finally {
      IDBFactory.prototype.open = open;
    }
    expect(made.queue.storage).to.equal('memoryOnly');
    const [result] = await made.write(operation('e/1', 'en mémoire'));
    expect(result?.outcome).to.equal('accepted');
  });
});
