import { readImport } from '@fil/instruments/import';
import { procedureInputs } from '@fil/vocabulary/schemas';
import type {
  InstrumentAnswer,
  InstrumentImportAnswer,
  InstrumentOwnAnswer,
  InstrumentPreviewAnswer,
} from '@fil/vocabulary/types';
import type { Identity } from '../database/index.ts';
import { failure } from '../failures.ts';
import { router, signedInProcedure } from '../trpc.ts';
import { importForm, saveMapping } from './import-form.ts';
import { ownInstrumentVersions } from './offered-instruments.ts';
import { instrumentOf } from './own-instruments.ts';

const isSteward = ({ duties }: Identity): boolean => duties?.includes('instrumentSteward') ?? false;
const notSteward = { outcome: 'refused', rule: 'notSteward', report: null } as const;

/**
 * Forms: those that ship, and those that institutions bring. They tell of no person. Whoever is signed in reads any of
 * their territory; only an institution's own stewards bring one or say how it is scored.
 */
export const instrumentRouter = router({
  /**
   * The form of an instrument. An evaluation of another territory may be read here, so any shipped one is given; an
   * institution's own form is given in its territory, as members of a circle read what others filled in.
   */
  read: signedInProcedure
    .input(procedureInputs['instrument.read'])
    .query(async ({ ctx, input }): Promise<InstrumentAnswer> => {
      const instrument = await ctx.service.database.inTransaction(ctx.scope, (transaction) =>
        instrumentOf(transaction, input.id, input.version),
      );
      if (!instrument) throw failure('notFound');
      const { id, version, questionnaire, own } = instrument;
      return { id, version, questionnaire, ...(own && { own }) };
    }),

  /** Forms of the caller's institution, with every version. */
  own: signedInProcedure
    .input(procedureInputs['instrument.own'])
    .query(({ ctx }): Promise<InstrumentOwnAnswer> =>
      ctx.service.database.inTransaction(ctx.scope, (transaction) =>
        ownInstrumentVersions(transaction, ctx.identity.institutionId),
      ),
    ),

  /** What would become of a form; keeps nothing. */
  preview: signedInProcedure
    .input(procedureInputs['instrument.preview'])
    .query(({ ctx, input }): InstrumentPreviewAnswer => {
      if (!isSteward(ctx.identity)) return notSteward;
      return { outcome: 'read', report: readImport(input.questionnaire, input.mapping).report };
    }),

  import: signedInProcedure
    .input(procedureInputs['instrument.import'])
    .mutation(async ({ ctx, input }): Promise<InstrumentImportAnswer> => {
      const { identity, scope, now, service } = ctx;
      if (!isSteward(identity)) return notSteward;
      const { institutionId, territoryId, professionalId: by } = identity;
      return service.database.inTransaction(scope, (transaction) =>
        importForm(transaction, { ...input, institutionId, territoryId, at: now, by }),
      );
    }),

  /** Says anew how a version that is there is scored and whose its questions are. */
  saveMapping: signedInProcedure
    .input(procedureInputs['instrument.saveMapping'])
    .mutation(async ({ ctx, input }): Promise<InstrumentImportAnswer> => {
      const { identity, scope, now, service } = ctx;
      if (!isSteward(identity)) return notSteward;
      const { institutionId, territoryId, professionalId: by } = identity;
      return service.database.inTransaction(scope, (transaction) =>
        saveMapping(transaction, { ...input, institutionId, territoryId, at: now, by }),
      );
    }),
});
