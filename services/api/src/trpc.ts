import { initTRPC } from '@trpc/server';
import { dayOf } from '@fil/rules';
import type { RequestContext } from './context.ts';
import { codeOf, failure, isPassing } from './failures.ts';

const t = initTRPC.context<RequestContext>().create({
  // Neither path, input, stack nor the text of an error leaves the service: a code, and for what we did not
  // expect the reference under which the log tells it. Absent and forbidden are thus the same bytes.
  errorFormatter({ shape, error, ctx }) {
    const filCode = codeOf(error);
    const { code, httpStatus } = shape.data;
    const isOurs = filCode === 'unexpected' || filCode === 'unavailable';
    const reference = isOurs && ctx ? { reference: ctx.requestId } : {};
    return { code: shape.code, message: filCode, data: { code, httpStatus, filCode, ...reference } };
  },
  sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
});

export const router = t.router;

/** Anybody may call; used only for what a page without a session needs. */
export const publicProcedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && codeOf(result.error) === 'unexpected' && isPassing(result.error.cause))
    throw failure('unavailable');
  return result;
});

/**
 * A professional calls. Adds `identity`, its `territory` and `today` there, and `scope`: what to give
 * `service.database.inTransaction` so that row-level security knows who asks.
 */
export const signedInProcedure = publicProcedure.use(async ({ ctx, next }) => {
  if (!ctx.signedIn) throw failure('unauthenticated');
  const { identity, expiresAt } = ctx.signedIn;
  const territory = await ctx.service.territory(identity.territoryId);
  const now = ctx.service.clock.now();
  const today = dayOf(now, territory.timeZone);
  return next({ ctx: { identity, expiresAt, territory, now, today, scope: { ...identity, today, now } } });
});
