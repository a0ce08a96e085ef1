import { absences, coherenceRemarks, deliveryTally, fileFacts, recordsOfKind } from '@fil/rules';
import { procedureInputs } from '@fil/vocabulary/schemas';
import type { CoherenceRemark, PlanReadAnswer } from '@fil/vocabulary/types';
import { readAttention } from '../file/attention.ts';
import { readEntities } from '../file/read-entities.ts';
import { readFile } from '../file/read-file.ts';
import type { OpenFile } from '../file/open-file.ts';
import { router, signedInProcedure } from '../trpc.ts';

/** Stays and breaks are read to know on which days no service was expected. */
const kinds = [
  'planVersion',
  'need',
  'goal',
  'plannedService',
  'deliveredService',
  'continuityBreak',
  'stay',
  'statement',
] as const;

export const planRouter = router({
  /** The plan as it stands: who said what, who does what, what was delivered, and what does not hold together. */
  read: signedInProcedure
    .input(procedureInputs['plan.read'])
    .query(({ ctx, input }): Promise<PlanReadAnswer> =>
      readFile(ctx, input, async (transaction, file) => {
        const attention = await readAttention(transaction, file);
        const records = await readEntities(transaction, file, {
          procedure: 'plan.read',
          now: ctx.now,
          kinds,
          alsoRead: attention.flatMap(({ domains }) => domains),
        });
        const facts = fileFacts(records);
        const { needs, goals, services } = facts;
        const away = absences(facts);
        const deliveries = Map.groupBy(facts.deliveries, ({ fact }) => fact.plannedServiceId);
        return {
          version:
            facts.planVersions.toSorted((left, right) => right.fact.number - left.fact.number)[0] ?? null,
          needs,
          goals,
          services,
          tallies: services.map((service) =>
            deliveryTally(service, deliveries.get(service.id) ?? [], away, ctx.today),
          ),
          statements: recordsOfKind(records, 'statement'),
          remarks: coherenceRemarks({ needs, goals, services, attention }).filter((remark) =>
            isFounded(remark, file),
          ),
          attention,
          canWrite: { plan: file.can('write', 'plan'), services: file.can('write', 'services') },
          today: ctx.today,
        };
      }),
    ),
});

/** Whoever does not see services cannot be told that a goal has none. */
function isFounded({ rule }: CoherenceRemark, file: OpenFile): boolean {
  return rule !== 'goalWithoutService' || file.can('read', 'services');
}
