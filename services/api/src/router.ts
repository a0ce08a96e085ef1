import { circleRouter } from './circle/circle-router.ts';
import { clockRouter } from './clock/clock-router.ts';
import { deviceRouter } from './device/device-router.ts';
import { directoryRouter } from './directory/router.ts';
import { emergencyRouter } from './emergency/emergency-router.ts';
import { evaluationRouter } from './evaluation/evaluation-router.ts';
import { fileRouter } from './file/file-router.ts';
import { instrumentRouter } from './instrument/instrument-router.ts';
import { liveRouter } from './live/live-router.ts';
import { operationRouter } from './operation/operation-router.ts';
import { planRouter } from './plan/plan-router.ts';
import { referralRouter } from './referral/referral-router.ts';
import { registerRouter } from './register/register-router.ts';
import { sessionRouter } from './session/session-router.ts';
import { terminologyRouter } from './terminology/terminology-router.ts';
import { timelineRouter } from './timeline/timeline-router.ts';
import { router } from './trpc.ts';
import { visitRouter } from './visit/visit-router.ts';

/** Everything that can be asked of the service, by path. Inputs and answers are the vocabulary's. */
export const appRouter = router({
  session: sessionRouter,
  device: deviceRouter,
  file: fileRouter,
  circle: circleRouter,
  evaluation: evaluationRouter,
  instrument: instrumentRouter,
  terminology: terminologyRouter,
  plan: planRouter,
  timeline: timelineRouter,
  referral: referralRouter,
  emergency: emergencyRouter,
  access: registerRouter,
  directory: directoryRouter,
  operation: operationRouter,
  live: liveRouter,
  visit: visitRouter,
  clock: clockRouter,
});

export type AppRouter = typeof appRouter;
