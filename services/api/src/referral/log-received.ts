import type { Domain } from '@fil/vocabulary/codes';
import type { Instant } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Identity, Transaction } from '../database/index.ts';
import type { ReceivedParcel } from './received-parcels.ts';

const logStatement = prepared(
  'referral.log',
  `insert into fil.access_log (at, professional_id, file_id, territory_id, procedure, domains, purpose)
   select $2, $3, line."fileId", $4, $5, line.domains, line.purpose
   from jsonb_to_recordset($1) as line ("fileId" uuid, domains text[], purpose text)`,
);

/** A reading of something that was received. */
export interface ReceivedReading {
  readonly identity: Identity;
  readonly now: Instant;
  /** Path of the procedure, as the access log keeps it. */
  readonly procedure: string;
  /** Domains of what the answer holds of that parcel. */
  readonly domainsOf: (parcel: ReceivedParcel) => readonly Domain[];
}

/** Writes a reading from outside the circle to the log of every file it tells of, once: the person sees it in her register. */
export async function logReceived(
  transaction: Transaction,
  parcels: readonly ReceivedParcel[],
  { identity, now, procedure, domainsOf }: ReceivedReading,
): Promise<void> {
  if (parcels.length === 0) return;
  const byFile = Map.groupBy(parcels, ({ fileId, purpose }) => `${fileId} ${purpose}`);
  const lines = [...byFile.values()].map((received) => ({
    fileId: received[0]?.fileId,
    purpose: received[0]?.purpose,
    // In one order, whatever that of the lines: the register groups equal sets.
    domains: [...new Set(received.flatMap(domainsOf))].toSorted(),
  }));
  await transaction.query(logStatement, [
    JSON.stringify(lines),
    now,
    identity.professionalId,
    identity.territoryId,
    procedure,
  ]);
}
