import { scoreOf } from '@fil/instruments/import';
import type { MappingDocument } from '@fil/instruments/mapping';
import type { InstrumentOwnAnswer, OwnInstrument } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import type { Instrument } from './instruments.ts';
import { instrumentsOf } from './own-instruments.ts';

const offeredStatement = prepared(
  'instrument.offered',
  `select distinct on (id) id, version, title from fil.institution_instrument
   where institution_id = $1 order by id, number desc`,
);
const ownStatement = prepared(
  'instrument.own',
  `select form.id, form.version, form.title, form.imported_at as "importedAt", professional.name as "importedBy",
     (select coalesce(max(revision), 0) from fil.instrument_mapping
      where instrument_id = form.id and version = form.version) as "mappingRevision"
   from fil.institution_instrument as form left join fil.professional on professional.id = form.imported_by
   where form.institution_id = $1 order by form.id, form.number desc`,
);

/** The institution's own forms that a new evaluation may be begun with: each in its newest version. */
export function offeredInstruments(
  transaction: Transaction,
  institutionId: string,
): Promise<readonly OwnInstrument[]> {
  return transaction.query<OwnInstrument>(offeredStatement, [institutionId]);
}

type OwnRow = { readonly id: string } & InstrumentOwnAnswer['instruments'][number]['versions'][number];

/** Every version of the institution's own forms, the newest of each first, and what the newest one is. */
export async function ownInstrumentVersions(
  transaction: Transaction,
  institutionId: string,
): Promise<InstrumentOwnAnswer> {
  const rows = await transaction.query<OwnRow>(ownStatement, [institutionId]);
  const byId = Map.groupBy(rows, ({ id }) => id);
  const newest = [...byId].flatMap(([instrument, [first]]) =>
    first ? [{ instrument, instrumentVersion: first.version }] : [],
  );
  const opened = await instrumentsOf(transaction, newest);
  return {
    instruments: [...byId].map(([id, versions]) => ({
      id,
      ...whatItIs(opened.find(id, versions[0]?.version ?? '')),
      versions: versions.map(({ id: _id, ...version }) => version),
    })),
  };
}

function whatItIs(
  instrument: Instrument | undefined,
): Pick<InstrumentOwnAnswer['instruments'][number], 'questions' | 'score'> {
  if (!instrument?.form) return {};
  return {
    questions: instrument.form.items.filter(({ role }) => role === 'question').length,
    score: scoreOf(instrument.own?.mapping as MappingDocument | undefined),
  };
}
