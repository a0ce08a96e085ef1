import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EventStreamParser } from './event-stream-parser.ts';

const parsed = (...pieces: readonly string[]) => {
  const parser = new EventStreamParser();
  return pieces.flatMap((piece) => parser.push(piece));
};

describe('reading an event stream', () => {
  it('gives type, data and the last identifier', () => {
    assert.deepEqual(parsed('event: need\nid: 7\ndata: a\ndata:b\n\ndata: c\n\n'), [
      { type: 'need', data: 'a\nb', id: '7' },
      { type: 'message', data: 'c', id: '7' },
    ]);
  });

  it('leaves out comments, unknown fields, and messages without data', () => {
    assert.deepEqual(parsed(': ping\nretry: 10\nevent: x\n\ndata\n\n'), [
      { type: 'message', data: '', id: '' },
    ]);
  });

  it('forgets the identifier when an empty one comes', () => {
    assert.deepEqual(
      parsed('id: 1\ndata: a\n\nid\ndata: b\n\n').map(({ id }) => id),
      ['1', ''],
    );
  });

  it('takes a byte order mark and any line end', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      // What ends with CR needs the next character to be sure that no LF follows.
      assert.deepEqual(parsed(`\uFEFFdata: a${end}${end}`, ':'), [{ type: 'message', data: 'a', id: '' }]);
    }
  });

  it('gives the same messages however the text is cut', () => {
    const whole = 'event: é\r\nid: 1\r\ndata: x\r\n\r\ndata: y\rdata: z\r\r: c\ndata: w\n\n';
    const cuts = fc.array(fc.nat(whole.length), { maxLength: 12 });
    fc.assert(
      fc.property(cuts, (places) => {
        const sorted = [0, ...places.sort((one, other) => one - other), whole.length];
        const pieces = sorted.slice(1).map((end, index) => whole.slice(sorted[index], end));
        assert.deepEqual(parsed(...pieces), parsed(whole));
      }),
    );
  });
});
