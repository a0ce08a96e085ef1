/**
 * What row-level security alone lets each caller do with each table and view of the schema, written by hand. What is
 * not listed is refused. A table that is missing here fails the test.
 */
import type { Domain } from '@fil/vocabulary/codes';
import type { Caller } from './callers.ts';

/** A row as JSON says it. */
export type Row = Readonly<Record<string, unknown>>;

export interface Asking extends Caller {
  readonly accountId: string;
  readonly institutionId: string;
  readonly territoryId: string;
  readonly fileId: string;
  /** Memberships of the file asked for. */
  readonly membershipIds: ReadonlySet<unknown>;
  /** Accounts of members of the file asked for. */
  readonly memberAccounts: ReadonlySet<unknown>;
}

type Allows = (row: Row, who: Asking) => boolean;

export interface TableRules {
  readonly reads?: Allows;
  readonly adds?: Allows;
  readonly changes?: Allows;
  readonly removes?: Allows;
}

const anything: Allows = () => true;
/** A row about the file asked for, to somebody let into it. */
const ofFile: Allows = (row, who) => row['file_id'] === who.fileId && who.reads.length > 0;
const inDomain: Allows = (row, who) => ofFile(row, who) && who.reads.includes(row['domain'] as Domain);
const inAllDomains: Allows = (row, who) =>
  ofFile(row, who) && (row['domains'] as readonly Domain[]).every((domain) => who.reads.includes(domain));
const protection: Allows = (row, who) => ofFile(row, who) && who.reads.includes('legalProtection');
const sameTerritory: Allows = (row, who) => row['territory_id'] === who.territoryId;
const mine: Allows = (row, who) => row['account_id'] === who.accountId;
const either =
  (...all: readonly Allows[]): Allows =>
  (row, who) =>
    all.some((allows) => allows(row, who));

/** Any member may say something of the circle; who may say what is for the rules (`rules/circle`). */
export const kindsOfCircle: ReadonlySet<string> = new Set([
  'membership',
  'consent',
  'restriction',
  'referral',
  'disclosure',
  'emergencyAccess',
  'representative',
  'legalStatus',
  'right',
  'rightsOversight',
  'statement',
  'closure',
]);
const ofCircle: Allows = (row, who) => ofFile(row, who) && kindsOfCircle.has(row['kind'] as string);
const writable: Allows = (row, who) => ofFile(row, who) && who.writes.includes(row['domain'] as Domain);
const said: Allows = (row, who) => row['professional_id'] === who.accountId;
const written: Allows = (row, who) =>
  row['created_by'] === who.accountId || row['updated_by'] === who.accountId;
/** The fact of one's own membership, and those of the circle that one wrote oneself. */
const ownFact: Allows = (row, who) =>
  ofCircle(row, who) &&
  (written(row, who) ||
    (row['kind'] === 'membership' &&
      ((row['fact'] as Row)['member'] as Row | undefined)?.['id'] === who.accountId));
const contingency: Allows = (row, who) =>
  ofFile(row, who) &&
  who.purpose === 'emergency' &&
  row['kind'] === 'plannedService' &&
  (row['fact'] as Row)['contingency'] === true;
/** The head of an evaluation, by which an emergency reader finds the answers that are open. */
const emergencyHead: Allows = (row, who) =>
  ofFile(row, who) && who.purpose === 'emergency' && row['kind'] === 'evaluation';
/** Nobody puts words in another's mouth. */
const notAnothersWords: Allows = (row, who) =>
  row['kind'] !== 'statement' || row['created_by'] === who.accountId;

const seesState = either(inDomain, ownFact, contingency, emergencyHead);
const account: Allows = (row, who) =>
  sameTerritory(row, who) &&
  (!['person', 'relative'].includes(row['kind'] as string) ||
    row['id'] === who.accountId ||
    who.memberAccounts.has(row['id']));

/** As the service's own role, with the identity of the caller. */
export const tables: Readonly<Record<string, TableRules>> = {
  // Of nobody in particular.
  territory: { reads: anything },
  institution: { reads: sameTerritory },
  organization: { reads: sameTerritory },
  directory_service: { reads: anything },
  // An institution's own forms are read where files are shared; nobody here is a steward, who alone adds one.
  institution_instrument: { reads: sameTerritory },
  instrument_mapping: { reads: sameTerritory },
  directory_word: { reads: anything },
  demonstration_clock: { reads: anything, adds: anything, changes: anything },
  token_replay: { reads: anything, adds: anything, removes: anything },
  migration: {},
  last_root: {},
  rooted_head: {},

  // Accounts: names of the person and of relatives are known in their own circle only.
  professional: {
    reads: account,
    adds: (row, who) => row['institution_id'] === who.institutionId,
    changes: (row, who) => row['institution_id'] === who.institutionId && account(row, who),
  },

  device_secret: { reads: said, adds: said },
  // Nobody here is a steward of devices.
  device_copy: {
    reads: either(
      (row, who) => said(row, who) && sameTerritory(row, who),
      protection,
      (row, who) => ofFile(row, who) && who.is === 'the person herself',
    ),
    adds: (row, who) => said(row, who) && ofFile(row, who) && row['ended_at'] === null,
    changes: either(
      (row, who) => said(row, who) && sameTerritory(row, who),
      // Accountable for the file: has the copy of a member erased.
      (row, who) => ofFile(row, who) && who.is.startsWith('the case manager'),
    ),
  },

  // The file and its circle.
  person_file: {
    reads: (row, who) => ofFile({ file_id: row['id'] }, who),
    changes: (row, who) => ofFile({ file_id: row['id'] }, who),
  },
  person_identifier: {},
  membership: { reads: ofFile },
  membership_grant: {
    reads: (row, who) => who.reads.length > 0 && who.membershipIds.has(row['membership_id']),
  },
  consent: { reads: protection },
  restriction: { reads: protection },
  emergency_access: { reads: either(mine, protection) },
  offer: { reads: mine },

  // What was said, what is true, and the proof.
  operation: {
    reads: (row, who) => ofFile(row, who) && either(inDomain, said)(row, who),
    adds: (row, who) =>
      ofFile(row, who) &&
      said(row, who) &&
      (row['outcome'] === 'refused' || either(writable, ofCircle)(row, who)),
  },
  current_state: {
    reads: seesState,
    adds: (row, who) => either(writable, ofCircle)(row, who) && notAnothersWords(row, who),
    changes: (row, who) =>
      seesState(row, who) && either(writable, ofCircle)(row, who) && notAnothersWords(row, who),
  },
  outbox: { reads: inDomain, adds: either(writable, ofCircle) },
  attention_item: { reads: inAllDomains },
  journal_entry: { adds: ofFile },
  access_log: {
    reads: either(protection, (row, who) => ofFile(row, who) && who.is === 'the person herself'),
    adds: (row, who) => said(row, who) && sameTerritory(row, who),
  },
  parcel: {
    reads: inAllDomains,
    adds: (row, who) => inAllDomains(row, who) && row['sent_by'] === who.accountId,
  },

  // Views of the above.
  my_file: { reads: ofFile },
  file_at_hand: { reads: ofFile },
  own_membership: {},
  own_restriction: {},
  own_consent: {},
  own_emergency: {},
};
