import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** One file as it is sent, in each encoding. */
export interface ServedFile {
  readonly type: string;
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

/** What one page fetched. */
export interface Fetched {
  readonly path: string;
  readonly br: number;
  readonly gzip: number;
}

/** Answers of a service by procedure, for a person's record number. */
export type Procedures = (path: string, person: string | undefined, input: unknown) => unknown;

/** Compressed once, as a content network keeps it; `quick` for what a service compresses at each answer. */
export async function servedFile(type: string, body: string | Buffer, quick = false): Promise<ServedFile> {
  const plain = Buffer.from(body as string);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: quick ? 5 : 11 };
  const [br, gz] = await Promise.all([brotli(plain, { params: quality }), gzipped(plain, { level: 9 })]);
  return { type, plain, br, gzip: gz };
}

/** A static server beside a service of a few procedures, that tells what was fetched and how large it was. */
export class BenchServer {
  readonly files = new Map<string, ServedFile>();
  procedures: Procedures = () => null;
  #fetched: Fetched[] = [];
  readonly #answers = new Map<string, Promise<ServedFile>>();
  readonly #server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = new URL(request.url ?? '/', 'http://bench').pathname;
      void this.#find(path, Buffer.concat(chunks).toString()).then((file) => {
        if (file === 'stream') {
          response.writeHead(200, { 'content-type': 'text/event-stream' });
          return response.write('event: connected\ndata: {}\n\n');
        }
        if (!file) return response.writeHead(404, { 'content-length': 0 }).end();
        this.#fetched.push({ path, br: file.br.length, gzip: file.gzip.length });
        const encoding = request.headers['accept-encoding']?.includes('br') ? 'br' : 'gzip';
        const body = file[encoding];
        return response
          .writeHead(200, {
            'content-type': file.type,
            'content-encoding': encoding,
            'content-length': body.length,
          })
          .end(body);
      });
    });
  });

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  start(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** What was fetched since it was last asked. */
  takeFetched(): readonly Fetched[] {
    return this.#fetched.splice(0);
  }

  async #find(path: string, body: string): Promise<ServedFile | 'stream' | undefined> {
    if (!path.startsWith('/trpc/')) return this.files.get(path);
    const procedures = path.slice('/trpc/'.length).split(',');
    if (procedures[0] === 'live.file') return 'stream';
    const inputs = (body === '' ? {} : JSON.parse(body)) as Record<string, { person?: { value?: string } }>;
    const answers = procedures.map((procedure, at) => ({
      result: { data: this.procedures(procedure, inputs[at]?.person?.value, inputs[at]) },
    }));
    const text = JSON.stringify(answers);
    const known = this.#answers.get(text) ?? servedFile('application/json', text, true);
    this.#answers.set(text, known);
    return known;
  }
}
