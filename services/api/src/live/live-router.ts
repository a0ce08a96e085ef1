import { TRPCError, tracked } from '@trpc/server';
import { procedureInputs } from '@fil/vocabulary/schemas';
import type { LiveAccessChange, LiveEvent, Uuid } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import { readFile } from '../file/read-file.ts';
import { router, signedInProcedure } from '../trpc.ts';
import { machineClock } from '../clock/service-clock.ts';
import { dayOf } from '@fil/rules';

/** However hints fare, a stream looks this often; an ended membership closes it within a second, reading included. */
const pollMilliseconds = 800;

const newestStatement = prepared(
  'live.newest',
  `select next_sequence - 1 as newest from fil.person_file where id = $1`,
);

const eventsStatement = prepared(
  'live.events',
  `select sequence, kind, entity_id as "entityId", operation_ids as "operationIds", at
   from fil.outbox where file_id = $1 and sequence > $2 order by sequence limit 500`,
);

interface EventRow extends LiveEvent {
  readonly sequence: number;
}

/** A cursor is the file's own sequence number, of the last event that this reader got. */
function readCursor(text: string | null | undefined): number | undefined {
  return text != null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

export const liveRouter = router({
  /** Tells changes of one file as they are committed, in the reader's domains only, access being decided anew for each; and that what
   * they may read has changed. */
  file: signedInProcedure.input(procedureInputs['live.file']).subscription(async function* ({
    ctx,
    input,
    signal,
  }) {
    const { service, expiresAt } = ctx;
    const over = AbortSignal.any([service.stopping, ...(signal ? [signal] : [])]);
    let cursor = readCursor(input.lastEventId);
    let grants: string | undefined;

    for (let first = true; ; first = false) {
      const now = service.clock.now();
      const present = { ...ctx, now, today: dayOf(now, ctx.territory.timeZone) };
      const found = await readFile(present, input, async (transaction, { id, grants: open }) => {
        if (cursor === undefined) {
          const [file] = await transaction.query<{ newest: number }>(newestStatement, [id]);
          cursor = file?.newest ?? 0;
        }
        const events = await transaction.query<EventRow>(eventsStatement, [id, cursor]);
        return { id, events, grants: JSON.stringify(open) };
      }).catch((failure: unknown) => {
        // Whoever never had access is told as by any read; whoever lost it sees the stream end.
        if (first || !(failure instanceof TRPCError && failure.code === 'NOT_FOUND')) throw failure;
        return undefined;
      });
      if (!found) return;
      // What somebody may read changed without a word that they may read: whoever shows the file reads it anew.
      if (grants !== undefined && grants !== found.grants)
        yield tracked(String(cursor ?? 0), { kind: 'access', at: now } satisfies LiveAccessChange);
      grants = found.grants;
      for (const { sequence, ...event } of found.events) {
        cursor = sequence;
        yield tracked(String(sequence), event satisfies LiveEvent);
      }
      const left = expiresAt - Date.parse(machineClock.now());
      if (over.aborted || left <= 0) return;
      await service.liveFiles.waitForChange(found.id satisfies Uuid, Math.min(pollMilliseconds, left), over);
      if (over.aborted) return;
    }
  }),
});
