import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvOf } from './csv.ts';

describe('a list as CSV', () => {
  it('keeps commas, quotes and line ends inside their cell', () => {
    assert.equal(
      csvOf([['a,b', 'dit «\u00a0"oui"\u00a0»', 'x\ny', 3]]),
      '\uFEFF"a,b","dit «\u00a0""oui""\u00a0»","x\ny","3"\r\n',
    );
  });

  it('lets no name become a formula', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) {
      assert.equal(csvOf([[`${start}1+1`]]), `\uFEFF"'${start}1+1"\r\n`);
    }
    assert.equal(csvOf([[-2]]), '\uFEFF"-2"\r\n');
  });
});
