import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { hasDigest, receivedLines } from './received-lines.ts';

const content = JSON.stringify({
  format: 'fil-parcel/1',
  lines: [{ domain: 'services', kind: 'plannedService', id: 'x', label: 'Bain, 2 × semaine', fact: {} }],
});

describe('what was received', () => {
  it('is read line by line, in its order', () => {
    assert.deepEqual(
      receivedLines(content)?.map(({ domain, label }) => [domain, label]),
      [['services', 'Bain, 2 × semaine']],
    );
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
      assert.equal(receivedLines(text), undefined, text);
    }
  });

  it('is compared with its digest byte by byte, accents included', async () => {
    const text = 'Suivi à domicile · «\u00a0oui\u00a0»';
    const digest = createHash('sha256').update(text, 'utf8').digest('hex');
    assert.equal(await hasDigest(text, digest), true);
    assert.equal(await hasDigest(`${text} `, digest), false);
  });
});
