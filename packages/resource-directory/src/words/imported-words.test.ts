import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accessSteps, phoneLink, webAddress } from './access-words.ts';
import { languageName } from './language-name.ts';
import { service } from '../testing/services.ts';
import type { Words } from '../messages/index.ts';

/** Sentences as their keys: what is tested is which one is said. */
const words = { locale: 'fr-CA', term: (key: string) => key } as unknown as Words;

describe('what an imported directory may hold', () => {
  it('languages by code, or in words that no code has', () => {
    assert.equal(languageName('fr-CA', 'fr'), 'français');
    assert.equal(languageName('fr-CA', 'French; Spanish'), 'French; Spanish');
    assert.equal(languageName('fr-CA', ''), '');
  });

  it('telephone numbers written in any way', () => {
    assert.equal(phoneLink('450 555-0101, poste 12').href, 'tel:4505550101');
    assert.equal(phoneLink('+33 1 99 00 30 01').href, 'tel:+33199003001');
    assert.equal(phoneLink('(555) 555-0100 ext 4').text, '(555) 555-0100 ext 4');
  });

  it('addresses that are none, or that would run a program', () => {
    assert.equal(webAddress('https://popote.example/a b'), 'https://popote.example/a%20b');
    for (const wrong of ['javascript:alert(1)', 'data:text/html,x', 'popote', ''])
      assert.equal(webAddress(wrong), undefined);
  });

  it('ways of access that lack what they need', () => {
    assert.deepEqual(accessSteps(words, service({ accessModes: ['phone', 'walkIn', 'form'] })), [
      { text: 'accessNone' },
      { text: 'access.walkIn' },
      { text: 'access.form' },
    ]);
  });
});
