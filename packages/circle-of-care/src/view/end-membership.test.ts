import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleCircle, today } from '../testing/sample-circle.ts';
import { endOf } from './end-membership.ts';

const physio = sampleCircle.members[3]!;

describe('ending a membership', () => {
  it('writes the reason before the end: whoever leaves may write nothing after it', () => {
    assert.deepEqual(
      endOf(physio, sampleCircle, 'departure')?.map(({ path, value }) => [path, value]),
      [
        ['endReason', 'departure'],
        ['to', today],
      ],
    );
  });

  it('ends one that has not begun on its first day', () => {
    const later = { ...physio, from: '2026-05-01' };
    assert.equal(endOf(later, sampleCircle, 'other')?.at(-1)?.value, '2026-05-01');
  });

  it('has nothing to write for a membership that no fact made', () => {
    const { source: _none, ...written } = physio;
    assert.equal(endOf(written, sampleCircle, 'other'), undefined);
  });
});
