/**
 * Scenario B through the portals: what of FR-01, FR-04, FR-08, FR-11 and FR-14 concerns access, consent, disclosure or
 * hand-over. That a test INS begins no circle outside a demonstration (FR-01) stands where a service runs without one:
 * `services/api/src/circle/test-identifiers.test.ts`.
 */
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { withoutChromium } from '../support/chromium.ts';
import { beginnings } from './circle-france/beginnings.ts';
import { emergency } from './circle-france/emergency.ts';
import { leaving } from './circle-france/leaving.ts';
import { protection } from './circle-france/protection.ts';
import { raise } from './circle-france/stage.ts';
import type { Stage } from './circle-france/stage.ts';

describe('circle of care in France, through the portals', { skip: withoutChromium, timeout: 300_000 }, () => {
  let raised: Stage | undefined;
  const stage = (): Stage => {
    assert.ok(raised, 'the portals did not start');
    return raised;
  };

  before(async () => {
    raised = await raise(5620);
  });
  after(async () => {
    await raised?.browser.close();
    await raised?.demonstration.stop();
  });

  beginnings(stage);
  emergency(stage);
  leaving(stage);
  protection(stage);
});
