import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import type { CryptoKey, JWK, JWTPayload } from 'jose';
import type { SessionAnswer } from '@fil/vocabulary/types';
import { query } from '../testing/call.ts';
import { insertProfessional } from '../testing/cast.ts';
import { publicUrl, startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';

const issuer = 'https://clsc.test';
const clientId = 'clsc-portal';
const doorIssuer = 'https://door.test';
const doorClientId = 'door-portal';

let service: ServiceForTest;
let provider: Server;
const keys = {} as Record<
  'provider' | 'client' | 'stranger',
  { privateKey: CryptoKey; publicKey: CryptoKey }
>;
let professionalId: string;

before(async () => {
  for (const name of ['provider', 'client', 'stranger'] as const)
    keys[name] = await generateKeyPair('ES256', { extractable: true });
  const published = { keys: [{ ...(await exportJWK(keys.provider.publicKey)), kid: 'p1', alg: 'ES256' }] };
  provider = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(published)),
  );
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  const jwksUri = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/jwks`;
  const jwks = { keys: [{ ...(await exportJWK(keys.client.publicKey)), kid: 'c1', alg: 'ES256' }] as never };
  service = await startServiceForTest({
    issuers: [
      {
        issuer,
        jwksUri,
        algorithms: ['ES256'],
        institutionId: 'clsc',
        audience: publicUrl,
        clients: [{ clientId, jwks }],
      },
      {
        issuer: doorIssuer,
        jwksUri,
        algorithms: ['ES256'],
        institutionId: 'door',
        audience: publicUrl,
        clients: [{ clientId: doorClientId, jwks }],
        kind: 'door',
      },
    ],
  });
  professionalId = (await service.asMaintenance((client) => insertProfessional(client, 'clsc', 'mireille')))
    .professionalId;
});
after(async () => {
  await service.stop();
  provider.close();
});

interface Forged {
  readonly claims?: JWTPayload;
  readonly key?: CryptoKey;
  readonly header?: { readonly alg?: string; readonly typ?: string; readonly kid?: string };
  /** Seconds from now. */
  readonly expiresIn?: number;
}

function sign(defaults: Forged & { key: CryptoKey }, changes: Forged): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const { expiresIn = 60, key = defaults.key } = changes;
  return new SignJWT({
    iat: now,
    exp: now + expiresIn,
    jti: crypto.randomUUID(),
    ...defaults.claims,
    ...changes.claims,
  })
    .setProtectedHeader({ alg: 'ES256', ...defaults.header, ...changes.header })
    .sign(key);
}

const subjectToken = (changes: Forged = {}) =>
  sign(
    {
      key: keys.provider.privateKey,
      header: { typ: 'at+jwt', kid: 'p1' },
      claims: { iss: issuer, sub: 'mireille', aud: publicUrl, client_id: clientId },
    },
    changes,
  );
const assertion = (changes: Forged = {}) =>
  sign(
    {
      key: keys.client.privateKey,
      header: { kid: 'c1' },
      claims: { iss: clientId, sub: clientId, aud: publicUrl },
    },
    changes,
  );

async function exchange(
  parts: { subject?: string; client?: string; form?: Record<string, string> } = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const form = {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: parts.subject ?? (await subjectToken()),
    subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: parts.client ?? (await assertion()),
    ...parts.form,
  };
  const response = await fetch(`${service.running.url}/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const session = (token: string) =>
  query<SessionAnswer>(service.running.url, 'session.current', undefined, token);

test('a portal exchanges the token of its session for ours, and the session is that professional', async () => {
  const { status, body } = await exchange();
  assert.equal(status, 200);
  assert.equal(body['token_type'], 'Bearer');
  assert.equal(body['expires_in'], 300);
  const { answer } = await session(String(body['access_token']));
  assert.equal(answer?.professional.id, professionalId);
  assert.deepEqual(
    [answer?.institution.id, answer?.territory.id, answer?.today],
    ['clsc', 'lac', '2026-04-07'],
  );
});

test('somebody who comes for the first time is written under (issuer, subject), and again found the next time', async () => {
  const arriving = { claims: { sub: 'nouvelle', name: 'Nouvelle N.', title: 'Infirmière' } };
  const ids = [];
  for (const _time of [1, 2]) {
    const { body } = await exchange({ subject: await subjectToken(arriving) });
    ids.push((await session(String(body['access_token']))).answer?.professional);
  }
  assert.deepEqual(ids[0], ids[1]);
  assert.deepEqual(
    [ids[0]?.name, ids[0]?.role, ids[0]?.organization],
    ['Nouvelle N.', 'Infirmière', 'Établissement clsc'],
  );
});

test('an account is what its issuer may say: a door lets in no professional, a record neither the person nor a relative', async () => {
  const arriving = async (at: 'record' | 'door', kind: string | undefined) => {
    const [iss, client] = at === 'door' ? [doorIssuer, doorClientId] : [issuer, clientId];
    const sub = `${at}-${kind}`;
    const claims = { iss, sub, aud: publicUrl, client_id: client, name: 'Quelqu’une', ...(kind && { kind }) };
    const { status, body } = await exchange({
      subject: await subjectToken({ claims }),
      client: await assertion({ claims: { iss: client, sub: client, aud: publicUrl } }),
    });
    return status === 200 ? (await session(String(body['access_token']))).answer?.kind : body['error'];
  };
  assert.equal(await arriving('record', undefined), 'careProfessional');
  assert.equal(await arriving('record', 'otherProfessional'), 'otherProfessional');
  assert.equal(await arriving('record', 'person'), 'invalid_grant');
  assert.equal(await arriving('record', 'queen'), 'invalid_grant');
  assert.equal(await arriving('door', undefined), 'relative', 'the least that a door may say');
  assert.equal(await arriving('door', 'person'), 'person');
  assert.equal(await arriving('door', 'careProfessional'), 'invalid_grant');
});

test('a duty is what an institution says at each sign-in; a door entrusts nobody, and an unknown duty is none', async () => {
  const dutiesOf = async (at: 'record' | 'door', duties: unknown) => {
    const [iss, client] = at === 'door' ? [doorIssuer, doorClientId] : [issuer, clientId];
    const claims = { iss, sub: `duty-${at}`, aud: publicUrl, client_id: client, name: 'Paule', duties };
    const { status, body } = await exchange({
      subject: await subjectToken({ claims }),
      client: await assertion({ claims: { iss: client, sub: client, aud: publicUrl } }),
    });
    return status === 200 ? (await session(String(body['access_token']))).answer?.duties : body['error'];
  };
  assert.deepEqual(await dutiesOf('record', ['instrumentSteward', 'everything']), ['instrumentSteward']);
  assert.deepEqual(await dutiesOf('record', undefined), [], 'taken back at the next sign-in');
  assert.deepEqual(await dutiesOf('door', ['instrumentSteward']), []);
  assert.deepEqual(await dutiesOf('record', 'instrumentSteward'), 'invalid_grant');
});

test('an assertion is good once', async () => {
  const client = await assertion();
  assert.equal((await exchange({ client })).status, 200);
  assert.deepEqual(await exchange({ client }), { status: 401, body: { error: 'invalid_client' } });
});

test('a portal that does not prove who it is gets nothing', async () => {
  const bad: Record<string, string> = {
    'another key': await assertion({ key: keys.stranger.privateKey }),
    'another audience': await assertion({ claims: { aud: 'https://elsewhere.test' } }),
    'another client': await assertion({ claims: { iss: 'dac-portal', sub: 'dac-portal' } }),
    expired: await assertion({ expiresIn: -120 }),
    'good for a day': await assertion({ expiresIn: 86_400 }),
    'without identifier': await assertion({ claims: { jti: undefined } as never }),
    unsigned: new UnsecuredJWT({ iss: clientId, sub: clientId, aud: publicUrl, jti: 'x' })
      .setExpirationTime('1m')
      .encode(),
    'algorithm HS256 with the public key': await withPublicKeyAsSecret(
      { iss: clientId, sub: clientId, aud: publicUrl, jti: crypto.randomUUID() },
      { ...(await exportJWK(keys.client.publicKey)), kid: 'c1' },
    ),
    nonsense: 'a.b.c',
  };
  for (const [why, client] of Object.entries(bad))
    assert.deepEqual(await exchange({ client }), { status: 401, body: { error: 'invalid_client' } }, why);
});

test('a token of an institution that is not good gets nothing', async () => {
  const bad: Record<string, string> = {
    'another key': await subjectToken({ key: keys.stranger.privateKey }),
    'another issuer': await subjectToken({ claims: { iss: 'https://dac.test' } }),
    'another audience': await subjectToken({ claims: { aud: 'https://elsewhere.test' } }),
    'given to another client': await subjectToken({ claims: { client_id: 'dac-portal' } }),
    expired: await subjectToken({ expiresIn: -31 }),
    'no access token': await subjectToken({ header: { typ: 'JWT' } }),
    'unknown, without a name': await subjectToken({ claims: { sub: 'personne' } }),
    unsigned: new UnsecuredJWT({ iss: issuer, sub: 'mireille', aud: publicUrl })
      .setExpirationTime('1m')
      .encode(),
    'algorithm HS256 with the public key': await withPublicKeyAsSecret(
      { iss: issuer, sub: 'mireille', aud: publicUrl },
      { ...(await exportJWK(keys.provider.publicKey)), kid: 'p1' },
    ),
  };
  for (const [why, subject] of Object.entries(bad))
    assert.deepEqual(await exchange({ subject }), { status: 400, body: { error: 'invalid_grant' } }, why);
  const logged = service.logged();
  assert.match(logged, /"path":"\/token","status":400/);
  for (const part of Object.values(bad).flatMap((token) => token.split('.')))
    assert.ok(part.length <= 20 || !logged.includes(part));
});

test('a token within the tolerance of two clocks is taken', async () => {
  assert.equal((await exchange({ subject: await subjectToken({ expiresIn: -20 }) })).status, 200);
});

test('any bad bearer token is 401 with the same neutral body, and nothing of it is logged', async () => {
  const good = String((await exchange()).body['access_token']);
  const [header, payload, signature] = good.split('.') as [string, string, string];
  const claims = {
    iss: publicUrl,
    aud: publicUrl,
    sub: professionalId,
    institution: 'clsc',
    territory: 'lac',
    jti: 'marker-in-a-token',
  };
  const ownKey = { key: keys.stranger.privateKey, header: { typ: 'at+jwt' }, claims };
  const bad: Record<string, string> = {
    expired: await signedByService({ exp: Math.floor(Date.now() / 1000) - 31 }),
    'forged with another key': await sign(ownKey, {}),
    'signature changed': `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
    'claims changed': `${header}.${Buffer.from(JSON.stringify({ ...claims, territory: 'vallee', exp: 9e9 })).toString('base64url')}.${signature}`,
    'algorithm none': new UnsecuredJWT(claims).setExpirationTime('5m').encode(),
    'algorithm HS256 with the public key': await withPublicKeyAsSecret(claims, await publishedKey()),
    'wrong audience': await signedByService({ aud: 'https://elsewhere.test' }),
    'wrong issuer': await signedByService({ iss: 'https://elsewhere.test' }),
    'no access token': await signedByService({}, { typ: 'JWT' }),
    "the institution's own token": await subjectToken(),
    nonsense: 'marker-in-a-token',
  };
  const bodies = new Set<string>();
  for (const [why, token] of Object.entries(bad)) {
    const { status, text } = await session(token);
    assert.equal(status, 401, why);
    bodies.add(text);
  }
  const { status, text } = await query(service.running.url, 'session.current', undefined);
  assert.equal(status, 401);
  assert.deepEqual([...bodies], [text]);
  const logged = service.logged();
  assert.ok(logged.includes('/trpc/session.current'));
  for (const token of [good, ...Object.values(bad)]) {
    for (const part of token.split('.').filter((one) => one.length > 20)) assert.ok(!logged.includes(part));
  }
  assert.doesNotMatch(logged, /marker-in-a-token|Bearer|Mireille|mireille|Nouvelle/);
  assert.equal((await session(good)).status, 200);
});

/** What the service itself would sign, with claims it never would. */
async function signedByService(changes: JWTPayload, header: Forged['header'] = {}): Promise<string> {
  const { openSigningKeys } = await import('./signing-keys.ts');
  const { current } = await openSigningKeys(`${service.varFolder}/keys`);
  const claims = {
    iss: publicUrl,
    aud: publicUrl,
    sub: professionalId,
    institution: 'clsc',
    territory: 'lac',
  };
  return sign(
    { key: current.privateKey, header: { typ: 'at+jwt', kid: current.kid }, claims },
    { claims: changes, header },
  );
}

/** The service's own public key, as anybody can fetch it. */
async function publishedKey(): Promise<JWK> {
  const response = await fetch(`${service.running.url}/.well-known/jwks.json`);
  const [key] = ((await response.json()) as { keys: [JWK] }).keys;
  assert.equal(key.d, undefined, 'the private part is not published');
  return key;
}

/** The old trick: a verifier that takes the algorithm from the token would use the public key as a shared secret. */
function withPublicKeyAsSecret(claims: JWTPayload, key: JWK): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: String(key.kid) })
    .setExpirationTime('5m')
    .sign(Buffer.from(JSON.stringify(key)));
}
