import { circleFacts, defaultGrants, proposesLine, recordsOfKind, withDefaults } from '@fil/rules';
import type { CircleFacts } from '@fil/rules';
import type { CircleRole } from '@fil/vocabulary/codes';
import type { Instant, Recipient, ReferralComposeAnswer } from '@fil/vocabulary/types';
import { readCircleRecords } from '../circle/read-circle-records.ts';
import type { Transaction } from '../database/index.ts';
import type { OpenFile } from '../file/open-file.ts';
import { readEntities } from '../file/read-entities.ts';
import { instrumentsOf } from '../instrument/own-instruments.ts';
import type { SentLine } from './lines/line-of.ts';
import { kindsThatMayLeave, linesThatMayLeave } from './lines/lines-that-may-leave.ts';
import { recipientParty } from './recipient-party.ts';
import { recipientStanding } from './recipient-standing.ts';
import type { RecipientStanding } from './recipient-standing.ts';

/** What one sender could send to one recipient, and what the person said about it. */
export interface Composition {
  /** Lines that the sender reads, refused ones included: only `standing` says which may leave. */
  readonly lines: readonly SentLine[];
  readonly standing: RecipientStanding;
}

export interface Sending {
  readonly to: Recipient;
  readonly role: CircleRole;
  /** Path of the procedure, as the access log keeps it. */
  readonly procedure: string;
  readonly now: Instant;
}

/** Facts of the circle, as whoever sends needs them checked, also those that they do not read. */
export async function readCircleFacts(transaction: Transaction, file: OpenFile): Promise<CircleFacts> {
  return circleFacts((await readCircleRecords(transaction, file)).records);
}

export async function composition(
  transaction: Transaction,
  file: OpenFile,
  { to, role, procedure, now }: Sending,
  facts: CircleFacts,
): Promise<Composition> {
  const { territory, today } = file.reader;
  const records = await readEntities(transaction, file, { procedure, now, kinds: kindsThatMayLeave });
  const recipient = await recipientParty(transaction, to);
  const evaluations = recordsOfKind(records, 'evaluation');
  const instruments = await instrumentsOf(
    transaction,
    evaluations.map(({ fact }) => fact),
  );
  return {
    lines: linesThatMayLeave(records, territory.locale, today, instruments),
    standing: recipientStanding({ facts, recipient, role, purpose: file.purpose, today }),
  };
}

/** The answer to whoever prepares a sending: never a line that the recipient is refused. */
export function toComposeAnswer(
  file: OpenFile,
  role: CircleRole,
  { lines, standing }: Composition,
): ReferralComposeAnswer {
  const { restricted, consent, refuses } = standing;
  const { caseModel } = withDefaults(file.reader.territory.parameters);
  return {
    lines: lines
      .filter(({ domain }) => refuses(domain) === undefined)
      .map(({ kind, id, domain, label }) => ({
        kind,
        id,
        domain,
        label,
        proposed: proposesLine(role, kind, domain),
      })),
    grants: defaultGrants(role, caseModel).filter(({ domain }) => !restricted.includes(domain)),
    restricted,
    // Whoever does not read consents learns by sending whether one is missing.
    consent: consent && file.can('read', 'legalProtection') ? consent : null,
  };
}
