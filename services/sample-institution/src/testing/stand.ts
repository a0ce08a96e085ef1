import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startSampleInstitutions } from '../index.ts';
import { elementNames } from '../plain/pages.ts';
import type { SampleInstitutionConfiguration } from '../index.ts';

/** What the API's token endpoint received. */
export type ExchangeForm = Readonly<Record<string, string>>;

/** The sample institutions on free ports, with pages that say little, and a token endpoint that writes down what it gets. */
export async function openStand() {
  const folder = mkdtempSync(join(tmpdir(), 'sample-institution-'));
  const [index, provider, clsc, hospital, plain, door] = await freePorts(6);
  const exchanges: ExchangeForm[] = [];
  let refusal: string | undefined;
  const api = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      if (request.url === '/seen') return response.end(JSON.stringify(request.headers));
      exchanges.push(Object.fromEntries(new URLSearchParams(body)));
      response.writeHead(refusal === undefined ? 200 : 400, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(
          refusal === undefined
            ? { access_token: `short-${exchanges.length}`, token_type: 'Bearer', expires_in: 300 }
            : { error: refusal },
        ),
      );
    });
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const origin = (port: number | undefined) => `http://127.0.0.1:${port}`;

  const configuration: SampleInstitutionConfiguration = {
    providerOrigin: origin(provider),
    indexOrigin: origin(index),
    apiUrl: origin((api.address() as AddressInfo).port),
    keysFolder: join(folder, 'keys'),
    cdnFolder: builtElements(folder),
    released: true,
    shellFolder: builtPages(folder),
    institutions: [
      { id: 'clsc-des-rapides', kind: 'clsc', origin: origin(clsc), clientId: 'portal-clsc' },
      { id: 'hopital-du-lac', kind: 'hospital', origin: origin(hospital), clientId: 'portal-hospital' },
      { id: 'ch-de-fictiville', kind: 'plain', origin: origin(plain), clientId: 'portal-plain' },
      { id: 'mon-fil-rapides', kind: 'door', origin: origin(door), clientId: 'portal-mon-fil-rapides' },
      { id: 'mon-fil-bocage', kind: 'door', origin: origin(door), clientId: 'portal-mon-fil-bocage' },
    ],
  };
  const clock = {
    offset: 0,
    now: () => new Date(performance.timeOrigin + performance.now() + clock.offset).toISOString(),
  };
  const stop = await startSampleInstitutions(configuration, clock, pino({ level: 'silent' }));

  return {
    configuration,
    clsc: origin(clsc),
    hospital: origin(hospital),
    plain: origin(plain),
    door: origin(door),
    index: origin(index),
    exchanges,
    refuseExchanges: (error: string | undefined) => (refusal = error),
    /** Minutes later, as the portals see it. */
    wait: (minutes: number) => (clock.offset += minutes * 60_000),
    async close() {
      await stop();
      api.closeAllConnections();
      await new Promise((resolve) => api.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<typeof server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

function builtElements(folder: string): string {
  const cdn = join(folder, 'cdn');
  const imports: Record<string, string> = {};
  for (const element of elementNames) {
    mkdirSync(join(cdn, element, '1.2.3'), { recursive: true });
    writeFileSync(join(cdn, element, '1.2.3', 'define.js'), '');
    imports[`@fil/${element}/define.js`] = `/fil/${element}/1.2.3/define.js`;
  }
  writeFileSync(
    join(cdn, 'import-map.json'),
    JSON.stringify({ imports, integrity: { '/fil/psi-viewer/1.2.3/define.js': 'sha384-x' } }),
  );
  return cdn;
}

function builtPages(folder: string): string {
  const shell = join(folder, 'shell');
  for (const kind of ['clsc', 'hospital', 'door']) {
    mkdirSync(join(shell, kind), { recursive: true });
    writeFileSync(
      join(shell, kind, 'index.html'),
      `<!doctype html><title>${kind}</title><!-- import map -->`,
    );
  }
  writeFileSync(
    join(shell, 'import-map.json'),
    JSON.stringify({ imports: { 'single-spa': './vendor/single-spa.js' } }),
  );
  return shell;
}
