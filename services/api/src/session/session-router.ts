import type { SessionAnswer } from '@fil/vocabulary/types';
import { procedureInputs } from '@fil/vocabulary/schemas';
import { prepared } from '../database/index.ts';
import { failure } from '../failures.ts';
import { offeredInstruments } from '../instrument/offered-instruments.ts';
import { router, signedInProcedure } from '../trpc.ts';

const whoStatement = prepared(
  'session.who',
  `select professional.name, professional.role_title as role, institution.name as "institutionName",
     coalesce(organization.name, institution.name) as organization,
     (select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by name) from fil.territory) as territories
   from fil.professional
   join fil.institution on institution.id = professional.institution_id
   left join fil.organization on organization.id = professional.organization_id
   where professional.id = $1`,
);

interface WhoRow {
  readonly name: string;
  readonly role: string;
  readonly organization: string;
  readonly institutionName: string;
  readonly territories: SessionAnswer['territories'];
}

export const sessionRouter = router({
  /** Who the token says is calling, where, and what day it is there. */
  current: signedInProcedure
    .input(procedureInputs['session.current'])
    .query(async ({ ctx }): Promise<SessionAnswer> => {
      const { identity, territory, now, today, scope, service } = ctx;
      const { who, own } = await service.database.inTransaction(scope, async (transaction) => {
        const [row] = await transaction.query<WhoRow>(whoStatement, [identity.professionalId]);
        return { who: row, own: await offeredInstruments(transaction, identity.institutionId) };
      });
      // A token outlives neither its professional nor a database that was begun anew.
      if (!who) throw failure('unauthenticated');
      const { name, role, organization } = who;
      return {
        kind: identity.kind,
        professional: { id: identity.professionalId, name, role, organization },
        institution: { id: identity.institutionId, name: who.institutionName },
        duties: identity.duties ?? [],
        territory: { ...territory, instruments: [...territory.instruments, ...own.map(({ id }) => id)] },
        ownInstruments: own,
        territories: who.territories.filter(({ id }) => id !== territory.id),
        now,
        today,
        demonstration: service.demonstration,
      };
    }),
});
