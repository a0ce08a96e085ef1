import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFilError } from './errors.ts';
import { fakeToken } from './testing/tokens.ts';
import { TokenKeeper } from './token.ts';

function keeperOf(give: () => string | Promise<string>) {
  const stopwatch = { milliseconds: 0 };
  let asked = 0;
  const keeper = new TokenKeeper(
    async () => {
      asked += 1;
      return give();
    },
    () => stopwatch.milliseconds,
  );
  return { keeper, stopwatch, asked: () => asked };
}

describe('keeping the token of the host', () => {
  it('asks once for everybody who needs one at the same time', async () => {
    const { keeper, asked } = keeperOf(
      () => new Promise((resolve) => setTimeout(resolve, 5, fakeToken('a'))),
    );
    const tokens = await Promise.all([keeper.token(), keeper.token(), keeper.token()]);
    assert.equal(asked(), 1);
    assert.equal(new Set(tokens).size, 1);
  });

  it('keeps it until shortly before its end, counted from its arrival and not from any clock', async () => {
    // Issued in 1970, as far as the claims say: a device with another date must not care.
    const { keeper, stopwatch, asked } = keeperOf(() => fakeToken('a', { lifetime: 300 }));
    await keeper.token();
    stopwatch.milliseconds = 269_000;
    await keeper.token();
    assert.equal(asked(), 1);
    stopwatch.milliseconds = 271_000;
    await keeper.token();
    assert.equal(asked(), 2);
  });

  it('renews a very short-lived token at four fifths of its life', async () => {
    const { keeper, stopwatch, asked } = keeperOf(() => fakeToken('a', { lifetime: 20 }));
    await keeper.token();
    stopwatch.milliseconds = 15_900;
    await keeper.token();
    assert.equal(asked(), 1);
    stopwatch.milliseconds = 16_100;
    await keeper.token();
    assert.equal(asked(), 2);
  });

  it('asks again after a token was discarded, and only for that token', async () => {
    let serial = 0;
    const { keeper, asked } = keeperOf(() => fakeToken('a', { serial: (serial += 1) }));
    const first = await keeper.token();
    keeper.discard(first);
    const second = await keeper.token();
    assert.notEqual(second, first);
    keeper.discard(first);
    assert.equal(await keeper.token(), second);
    assert.equal(asked(), 2);
  });

  it('knows who is signed in', async () => {
    const { keeper } = keeperOf(() => fakeToken('séraphine'));
    assert.equal(keeper.identity, undefined);
    await keeper.token();
    assert.equal(keeper.identity, 'https://issuer.test\nséraphine');
  });

  it('takes an opaque token, of unknown owner', async () => {
    const { keeper } = keeperOf(() => 'opaque');
    assert.equal(await keeper.token(), 'opaque');
    assert.equal(keeper.identity, undefined);
  });

  it('tells a portal out of reach from a session that is over', async () => {
    const failing = (thrown: Error) => keeperOf(() => Promise.reject(thrown)).keeper.token();
    await assert.rejects(
      failing(new TypeError('fetch failed')),
      (error) => isFilError(error) && error.code === 'offline',
    );
    await assert.rejects(
      failing(new Error('signed out')),
      (error) => isFilError(error) && error.code === 'sessionExpired',
    );
    await assert.rejects(
      keeperOf(() => '').keeper.token(),
      (error) => isFilError(error) && error.code === 'sessionExpired',
    );
  });

  it('tries again after a failure', async () => {
    let works = false;
    const { keeper } = keeperOf(() => (works ? fakeToken('a') : Promise.reject(new Error('signed out'))));
    await assert.rejects(keeper.token());
    works = true;
    assert.equal(await keeper.token(), fakeToken('a'));
  });
});
