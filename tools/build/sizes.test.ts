import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { budgetLines, budgets, sizeTable } from './sizes.ts';
import type { BundleSize } from './sizes.ts';

const bundle = (name: string, brotli: number, lazy = 0): BundleSize => ({
  name,
  initial: { minified: brotli * 3, brotli },
  lazy: { minified: lazy * 3, brotli: lazy },
  files: {},
});

describe('what is held against a budget', () => {
  it('is the runtime as a whole, then each element by what it needs at once', () => {
    const lines = budgetLines(
      [bundle('lit', 8_000), bundle('kit', 19_000)],
      [bundle('plan', 18_000, 50_000)],
    );
    assert.deepEqual(
      lines.map(({ size, budget }) => [size.brotli, budget]),
      [
        [27_000, budgets.runtime],
        [18_000, budgets.element],
      ],
    );
  });

  it('is said to be over in the table', () => {
    const table = sizeTable(budgetLines([bundle('lit', 31_000)], [bundle('plan', 20_000)]));
    const [, runtime, plan] = table.split('\n');
    assert.match(runtime ?? '', /31\.0 kB .*OVER/);
    assert.doesNotMatch(plan ?? '', /OVER/);
  });
});
