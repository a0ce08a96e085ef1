import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { TimeLeft } from './time-left.ts';

function timed() {
  let elapsed = 1_000_000;
  let over = 0;
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const left = new TimeLeft(
    host,
    () => (over += 1),
    () => elapsed,
  );
  left.hostConnected();
  const pass = (milliseconds: number): void => {
    elapsed += milliseconds;
    mock.timers.tick(milliseconds);
  };
  return { left, pass, times: () => over };
}

describe('the time that an emergency access lasts still', () => {
  it('counts whole minutes from the moment of the service, whatever the device believes', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const { left, pass } = timed();
    assert.equal(left.minutes, undefined);
    left.start('2026-04-07T18:00:00.000Z', '2026-04-08T06:00:00.000Z');
    assert.equal(left.minutes, 720);
    pass(90_000);
    assert.equal(left.minutes, 718);
    mock.timers.reset();
  });

  it('says once that it is over, on the second, and not while the element is away', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const { left, pass, times } = timed();
    left.start('2026-04-07T18:00:00.000Z', '2026-04-07T18:01:00.000Z');
    pass(20_000);
    pass(20_000);
    pass(19_999);
    assert.equal(times(), 0);
    left.hostDisconnected();
    pass(5_000);
    assert.equal(times(), 0);
    left.hostConnected();
    assert.equal(times(), 1);
    pass(60_000);
    assert.equal(times(), 1);
    assert.equal(left.minutes, undefined);
    mock.timers.reset();
  });
});
