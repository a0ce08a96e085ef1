import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createRemoteJWKSet, decodeJwt, importJWK, jwtVerify } from 'jose';
import { demonstrationPassword, keptKey } from './index.ts';
import { Browser } from './testing/browser.ts';
import { openStand } from './testing/stand.ts';

let stand: Awaited<ReturnType<typeof openStand>>;
before(async () => {
  stand = await openStand();
});
after(() => stand.close());

const own = { 'x-portal-request': '1', 'sec-fetch-site': 'same-origin' };

async function signedIn(origin: string, account: string): Promise<Browser> {
  const browser = new Browser();
  const arrived = await browser.signIn(`${origin}/`, account, demonstrationPassword);
  assert.equal(arrived.status, 200);
  assert.equal(arrived.url, `${origin}/`);
  return browser;
}

const tokenOf = (browser: Browser, origin: string, headers: Record<string, string> = own) =>
  browser.send(`${origin}/token`, { method: 'POST', headers });

test('a page asks to sign in and comes back to where the person wanted to go', async () => {
  const browser = new Browser();
  const arrived = await browser.signIn(`${stand.clsc}/dossiers/7/plan`, 'mireille', demonstrationPassword);
  assert.equal(arrived.url, `${stand.clsc}/dossiers/7/plan`);
  const session = await (await browser.send(`${stand.clsc}/session`, { headers: own })).json();
  assert.deepEqual((session as { professional: unknown }).professional, {
    name: 'Mireille O.',
    title: 'Travailleuse sociale, gestionnaire de cas',
    caseManager: true,
    formSteward: false,
  });
});

test('a wrong password, or an account of another institution, opens no session and says so', async () => {
  for (const [account, password] of [
    ['mireille', 'autre'],
    ['lise', demonstrationPassword],
  ] as const) {
    const browser = new Browser();
    const refused = await browser.signIn(`${stand.clsc}/`, account, password);
    assert.equal(refused.status, 401);
    assert.match(refused.body, /role="alert"/);
    assert.equal((await browser.send(`${stand.clsc}/session`, { headers: own })).status, 401);
  }
});

test('the token exchanged is an ES256 access token for the API alone, brought by a client that proves itself', async () => {
  const browser = await signedIn(stand.hospital, 'lise');
  const before = stand.exchanges.length;
  const answer = await tokenOf(browser, stand.hospital);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.deepEqual(await answer.json(), { access_token: `short-${before + 1}`, expires_in: 300 });

  const form = stand.exchanges.at(-1) ?? {};
  const { configuration } = stand;
  const issuer = `${configuration.providerOrigin}/hopital-du-lac`;
  const subject = await jwtVerify(
    form['subject_token'] ?? '',
    createRemoteJWKSet(new URL(`${issuer}/jwks`)),
    {
      algorithms: ['ES256'],
      issuer,
      audience: configuration.apiUrl,
      typ: 'at+jwt',
    },
  );
  assert.equal(subject.payload.sub, 'hopital-du-lac-lise');
  assert.equal(subject.payload['client_id'], 'portal-hospital');
  assert.equal(subject.payload['title'], 'Infirmière de liaison');
  const portalKey = await importJWK(keptKey(configuration.keysFolder, 'portal-hospital').publicJwk, 'ES256');
  const proof = await jwtVerify(form['client_assertion'] ?? '', portalKey, {
    algorithms: ['ES256'],
    issuer: 'portal-hospital',
    subject: 'portal-hospital',
    audience: configuration.apiUrl,
  });
  assert.ok(proof.payload.jti);
});

test('only the portal’s own page gets a token', async () => {
  const browser = await signedIn(stand.clsc, 'mireille');
  assert.equal((await tokenOf(browser, stand.clsc, {})).status, 403);
  assert.equal((await tokenOf(browser, stand.clsc, { ...own, 'sec-fetch-site': 'same-site' })).status, 403);
  assert.equal((await tokenOf(new Browser(), stand.clsc)).status, 401);
  // The same browser at another institution on the same host: its cookies have other names.
  assert.equal((await tokenOf(browser, stand.hospital)).status, 401);
});

test('the institution’s own token is renewed before it ends, once for two questions at a time', async () => {
  const browser = await signedIn(stand.clsc, 'karim');
  await tokenOf(browser, stand.clsc);
  const first = stand.exchanges.at(-1)?.['subject_token'] ?? '';
  stand.wait(9.5);
  const answers = await Promise.all([tokenOf(browser, stand.clsc), tokenOf(browser, stand.clsc)]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200],
  );
  const [one, other] = stand.exchanges.slice(-2).map((form) => form['subject_token'] ?? '');
  assert.notEqual(one, first);
  assert.equal(one, other);
  assert.equal(decodeJwt(one ?? '').sub, 'clsc-des-rapides-karim');
});

test('an API that refuses ends the session for the page; one that fails is only a pause', async () => {
  const browser = await signedIn(stand.clsc, 'mireille');
  stand.refuseExchanges('invalid_grant');
  assert.equal((await tokenOf(browser, stand.clsc)).status, 401);
  stand.refuseExchanges('temporarily_unavailable');
  assert.equal((await tokenOf(browser, stand.clsc)).status, 503);
  stand.refuseExchanges(undefined);
  assert.equal((await tokenOf(browser, stand.clsc)).status, 200);
});

test('signing out closes the session here and at the provider', async () => {
  const browser = await signedIn(stand.clsc, 'mireille');
  const foreign = await browser.send(`${stand.clsc}/logout`, {
    method: 'POST',
    headers: { origin: 'https://exemple.test' },
  });
  assert.equal(foreign.status, 403);
  const question = await browser.visit(`${stand.clsc}/logout`, {
    method: 'POST',
    headers: { origin: stand.clsc },
  });
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(question.body)?.[1] ?? '';
  const left = await browser.visit(
    `${stand.configuration.providerOrigin}/clsc-des-rapides/session/end/confirm`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    },
  );
  assert.equal(left.url.split('?')[0], `${stand.clsc}/signed-out`);
  assert.equal((await tokenOf(browser, stand.clsc)).status, 401);
  // The provider asks again who it is.
  assert.match((await browser.visit(`${stand.clsc}/`)).body, /name="password"/);
});

test('a callback that nobody began, or that is repeated, begins again', async () => {
  const browser = new Browser();
  const answer = await browser.send(`${stand.clsc}/callback?code=x&state=y`);
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), '/login');
});

test('cookies are out of reach of scripts and carry the institution’s name', async () => {
  const browser = new Browser();
  const answer = await browser.send(`${stand.clsc}/login`);
  const [cookie = ''] = answer.headers.getSetCookie();
  assert.match(cookie, /^clsc-des-rapides-sign-in=.*HttpOnly; SameSite=Lax/);
  const signed = await signedIn(stand.hospital, 'lise');
  for (const name of signed.cookieNames()) assert.match(name, /^hopital-du-lac-/);
});

test('the plain page has exactly the policy it promises, and its import map is the one hashed', async () => {
  const browser = await signedIn(stand.plain, 'nadege');
  const list = await browser.visit(`${stand.plain}/`);
  const map = /<script type="importmap">(.*?)<\/script>/.exec(list.body)?.[1] ?? '';
  const hash = createHash('sha256').update(map).digest('base64');
  assert.equal(
    list.headers.get('content-security-policy'),
    `default-src 'self'; script-src 'self' 'sha256-${hash}'; require-trusted-types-for 'script'; trusted-types lit-html`,
  );
  assert.equal(/ style=| on[a-z]+=/.test(list.body), false);
  const withoutMap = await browser.visit(`${stand.plain}/sans-carte/`);
  assert.doesNotMatch(withoutMap.body, /importmap/);
  assert.match(
    withoutMap.headers.get('content-security-policy') ?? '',
    new RegExp(`connect-src 'self' ${stand.configuration.apiUrl}`),
  );
});

test('a page gets the import map that is on disk now, and its policy follows', async () => {
  const browser = await signedIn(stand.clsc, 'mireille');
  const path = join(stand.configuration.cdnFolder, 'import-map.json');
  const before = readFileSync(path, 'utf8');
  const sourceOf = async () => {
    const page = await browser.visit(`${stand.clsc}/`);
    const map = /<script type="importmap">(.*?)<\/script>/.exec(page.body)?.[1] ?? '';
    const source = `'sha256-${createHash('sha256').update(map).digest('base64')}'`;
    assert.ok(page.headers.get('content-security-policy')?.includes(source));
    return map;
  };
  const first = await sourceOf();
  writeFileSync(path, before.replaceAll('1.2.3', '1.2.2'));
  const rolledBack = await sourceOf();
  assert.match(rolledBack, /1\.2\.2/);
  writeFileSync(path, '{"imports": half writ');
  assert.equal(await sourceOf(), rolledBack);
  writeFileSync(path, before);
  utimesSync(path, 1, 1);
  assert.equal(await sourceOf(), first);
});

test('the API behind the plain page’s own origin never sees the host’s cookies', async () => {
  const browser = await signedIn(stand.plain, 'nadege');
  const seen = (await (
    await browser.send(`${stand.plain}/fil-api/seen`, { headers: { authorization: 'Bearer x' } })
  ).json()) as Record<string, string>;
  assert.equal(seen['authorization'], 'Bearer x');
  assert.equal(seen['cookie'], undefined);
});

test('a versioned bundle is kept for a year, the import map is asked again', async () => {
  const bundle = await fetch(`${stand.clsc}/fil/psi-viewer/1.2.3/define.js`);
  assert.match(bundle.headers.get('cache-control') ?? '', /max-age=31536000, immutable/);
  const map = await fetch(`${stand.clsc}/fil/import-map.json`);
  assert.equal(map.headers.get('cache-control'), 'no-cache');
});

test('the index page stands without the API and says that the clock does not answer', async () => {
  const page = await (await fetch(`${stand.index}/`)).text();
  assert.match(page, /Mireille O\./);
  assert.match(page, /L’horloge ne répond pas/);
  assert.equal(
    (await fetch(`${stand.index}/clock`, { method: 'POST', headers: { origin: 'https://exemple.test' } }))
      .status,
    403,
  );
});

test('the person’s own door asks which territory, and signs in by its issuer', async () => {
  const browser = new Browser();
  const welcome = await browser.visit(`${stand.door}/`);
  assert.equal(welcome.headers.get('cache-control'), 'no-store');
  assert.deepEqual(
    [...welcome.body.matchAll(/territoire=([a-z]+)/g)].map(([, id]) => id),
    ['rapides', 'bocage'],
  );
  // Without a territory nobody is guessed.
  assert.equal((await browser.send(`${stand.door}/login`)).headers.get('location'), '/');
  for (const [territory, account] of [
    ['rapides', 'aurore'],
    ['bocage', 'odile'],
  ] as const) {
    const visitor = new Browser();
    const arrived = await visitor.signIn(
      `${stand.door}/login?territoire=${territory}`,
      account,
      demonstrationPassword,
    );
    assert.equal(arrived.url, `${stand.door}/`);
    await tokenOf(visitor, stand.door);
    const claims = decodeJwt(stand.exchanges.at(-1)?.['subject_token'] ?? '');
    assert.equal(claims.iss, `${stand.configuration.providerOrigin}/mon-fil-${territory}`);
    assert.equal(claims.sub, `mon-fil-${territory}-${account}`);
    assert.equal(claims['kind'], account === 'aurore' ? 'person' : 'relative');
    assert.match(visitor.cookieNames().join(' '), /mon-fil-session/);
    assert.doesNotMatch(
      visitor.cookieNames().join(' '),
      /interaction/,
      'a question answered leaves no cookie',
    );
  }
});

test('a relative of one territory does not sign in at the issuer of another', async () => {
  const refused = await new Browser().signIn(
    `${stand.door}/login?territoire=rapides`,
    'odile',
    demonstrationPassword,
  );
  assert.equal(refused.status, 401);
});

test('leaving the door empties what this origin kept, and nobody else’s cookies', async () => {
  const browser = new Browser();
  await browser.signIn(`${stand.door}/login?territoire=rapides`, 'aurore', demonstrationPassword);
  const page = await browser.visit(`${stand.door}/`);
  assert.equal(page.headers.get('cache-control'), 'no-store');
  const left = await browser.send(`${stand.door}/logout`, {
    method: 'POST',
    headers: { origin: stand.door },
  });
  for (const answer of [left, await browser.send(`${stand.door}/signed-out`)]) {
    assert.equal(answer.headers.get('clear-site-data'), '"cache", "storage"');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
  }
  assert.equal((await tokenOf(browser, stand.door)).status, 401);
});

test('the index page names every portal once, the door with its territories', async () => {
  const page = await (await fetch(`${stand.index}/`)).text();
  assert.equal([...page.matchAll(/<article/g)].length, 4);
  for (const name of ['Aurore T.', 'Solange T.', 'Odile L.'])
    assert.match(page, new RegExp(`<b>${name}</b>`));
});
