import { fileFacts } from '@fil/rules';
import { procedureInputs } from '@fil/vocabulary/schemas';
import type { Day, TimelineReadAnswer } from '@fil/vocabulary/types';
import { readAttention } from '../file/attention.ts';
import { readCircle } from '../file/read-circle.ts';
import { readEntities } from '../file/read-entities.ts';
import { readFile } from '../file/read-file.ts';
import { router, signedInProcedure } from '../trpc.ts';

const kinds = [
  'evaluation',
  'planVersion',
  'plannedService',
  'deliveredService',
  'continuityBreak',
  'stay',
  'contact',
] as const;

interface Span {
  readonly from: Day;
  /** Absent while it lasts. */
  readonly to?: Day | undefined;
}

export const timelineRouter = router({
  /** The course of the person, between two days when they are given. What lasts is given when any day of it falls there. */
  read: signedInProcedure
    .input(procedureInputs['timeline.read'])
    .query(({ ctx, input }): Promise<TimelineReadAnswer> =>
      readFile(ctx, input, async (transaction, file) => {
        const members = await readCircle(transaction, file);
        const attention = await readAttention(transaction, file);
        const records = await readEntities(transaction, file, {
          procedure: 'timeline.read',
          now: ctx.now,
          kinds,
          alsoRead: ['identity', ...attention.flatMap(({ domains }) => domains)],
        });
        const facts = fileFacts(records);
        const within = ({ from, to }: Span): boolean =>
          (input.to === undefined || from <= input.to) &&
          (input.from === undefined || to === undefined || input.from <= to);
        const on = (day: Day): boolean => within({ from: day, to: day });
        return {
          // Few, and they give the rest its sense: never cut.
          evaluations: facts.evaluations,
          planVersions: facts.planVersions,
          services: facts.services,
          deliveries: facts.deliveries.filter(({ fact }) => on(fact.day)),
          breaks: facts.breaks.filter(({ fact }) => within({ from: fact.day, to: fact.endedOn ?? fact.day })),
          stays: facts.stays.filter(({ fact }) => within({ from: fact.from, to: fact.to })),
          contacts: facts.contacts.filter(({ fact }) => on(fact.day)),
          members,
          attention,
          grants: file.grants,
          today: ctx.today,
        };
      }),
    ),
});
