/**
 * Aurore's circle of care in Québec: the access, consent, disclosure and hand-over of QC-08, 09, 13, 17, 21 and 22,
 * through the portals of the CLSC, of the hospital and of her own door. One story, told in its order.
 */
import { after, before, describe } from 'node:test';
import { withoutChromium } from '../support/chromium.ts';
import { absence } from './circle-quebec/absence.ts';
import { departure } from './circle-quebec/departure.ts';
import { handOver } from './circle-quebec/hand-over.ts';
import { ownDoor } from './circle-quebec/own-door.ts';
import { referral } from './circle-quebec/referral.ts';
import { Stage } from './circle-quebec/stage.ts';

describe(
  'the circle of care in Québec, through the portals',
  { skip: withoutChromium, timeout: 240_000 },
  () => {
    const stage = new Stage();
    before(() => stage.open(5590));
    after(() => stage.close());

    referral(stage);
    absence(stage);
    departure(stage);
    handOver(stage);
    ownDoor(stage);
  },
);
