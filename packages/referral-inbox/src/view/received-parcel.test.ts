import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { hasDigest, receivedParcel } from './received-parcel.ts';

const content = JSON.stringify({
  format: 'fil-parcel/1',
  lines: [{ domain: 'services', kind: 'plannedService', id: 'x', label: 'Bain, 2 × semaine', fact: {} }],
});

describe('what was received', () => {
  it('is read line by line, in its order', () => {
    assert.deepEqual(
      receivedParcel(content)?.lines.map(({ domain, label }) => [domain, label]),
      [['services', 'Bain, 2 × semaine']],
    );
  });

  it('says why, and of a hand-over what to know', () => {
    const words = { reason: 'Elle déménage.', summary: 'Elle tient à sa messe du dimanche.' };
    assert.deepEqual(receivedParcel(JSON.stringify({ format: 'fil-parcel/1', ...words, lines: [] })), {
      ...words,
      lines: [],
    });
  });

  it('is said unreadable rather than half read', () => {
    for (const text of [
      '',
      'null',
      '{"format":"fil-parcel/2","lines":[]}',
      '{"format":"fil-parcel/1"}',
      '{"format":"fil-parcel/1","lines":[{"domain":"services"}]}',
      '{"format":"fil-parcel/1","lines":[{"domain":"unheard","label":"x"}]}',
    ]) {
      assert.equal(receivedParcel(text), undefined, text);
    }
  });

  it('is compared with its digest byte by byte, accents included', async () => {
    const text = 'Suivi à domicile · «\u00a0oui\u00a0»';
    const digest = createHash('sha256').update(text, 'utf8').digest('hex');
    assert.equal(await hasDigest(text, digest), true);
    assert.equal(await hasDigest(`${text} `, digest), false);
  });
});
