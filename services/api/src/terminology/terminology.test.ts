import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { openTerminology } from './terminology.ts';
import type { Terminology } from './terminology.ts';

const now = '2026-04-07T13:00:00.000Z';
const tomorrow = '2026-04-08T13:00:00.001Z';
const asked = { url: 'urn:example:langues|2', count: 2, locale: 'fr-CA' } as const;

let server: Server;
let terminology: Terminology;
let requests: URL[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

before(async () => {
  server = createServer((request, response) => {
    requests.push(new URL(request.url ?? '', 'http://terminology.test'));
    answer(request, response);
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as AddressInfo;
  requests = [];
  terminology = openTerminology(`http://127.0.0.1:${port}/r4/`);
});
after(() => server.close());

const expansion = (contains: readonly object[], more: object = {}) =>
  JSON.stringify({ resourceType: 'ValueSet', expansion: { contains, ...more } });
const concept = (code: string) => ({ system: 'urn:ietf:bcp:47', code, display: `Mot ${code}` });

test('a value set is asked for in the language of the reader, and not twice on the same day', async () => {
  answer = (_, response) => response.end(expansion(['fr', 'ht', 'es'].map(concept), { total: 90 }));
  const first = await terminology.expand(asked, now);
  assert.deepEqual(first, {
    outcome: 'expanded',
    expansion: { total: 90, contains: [concept('fr'), concept('ht')] },
  });
  assert.deepEqual(await terminology.expand(asked, now), first);
  assert.equal(requests.length, 1);
  assert.equal(requests[0]?.pathname, '/r4/ValueSet/$expand');
  assert.deepEqual(Object.fromEntries(requests[0]?.searchParams ?? []), {
    url: 'urn:example:langues',
    valueSetVersion: '2',
    count: '2',
    displayLanguage: 'fr-CA',
  });
  await terminology.expand({ ...asked, locale: 'en' }, now);
  await terminology.expand(asked, tomorrow);
  assert.deepEqual(
    requests.map(({ searchParams }) => searchParams.get('displayLanguage')),
    ['fr-CA', 'en', 'fr-CA'],
  );
});

for (const [what, give] of [
  ['an error', (response) => response.writeHead(500).end('no')],
  ['another resource', (response) => response.end('{"resourceType":"OperationOutcome"}')],
  ['no JSON', (response) => response.end('<html>')],
  ['more than it may', (response) => response.end(expansion([{ code: 'a'.repeat(6_000_000) }]))],
  ['an address elsewhere', (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
] as const satisfies readonly (readonly [string, (response: ServerResponse) => void])[])
  test(`a service that answers ${what} is out of reach, and asked again the next time`, async () => {
    answer = (_, response) => give(response);
    const request = { ...asked, filter: what };
    assert.deepEqual(await terminology.expand(request, now), { outcome: 'unreachable', reason: 'noAnswer' });
    answer = (_, response) => response.end(expansion([concept('fr')]));
    assert.equal((await terminology.expand(request, now)).outcome, 'expanded');
  });

test('where none is set up, that is said', async () => {
  assert.deepEqual(await openTerminology(undefined).expand(asked, now), {
    outcome: 'unreachable',
    reason: 'notSetUp',
  });
});
