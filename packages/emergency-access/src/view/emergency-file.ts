import { FilError, isFilError } from '@fil/connection';
import type { Connection } from '@fil/connection';

import type { Domain } from '@fil/vocabulary/codes';
import type {
  CircleReadAnswer,
  EvaluationReadAnswer,
  FileSummaryAnswer,
  Instant,
  PersonReference,
  PlanReadAnswer,
  SessionAnswer,
  TimelineReadAnswer,
} from '@fil/vocabulary/types';
import type { Opened } from '../controllers/breaking-glass.ts';

/** Everything is read for this purpose, whatever the host says: the log names it. */
const purpose = 'emergency';

/** What is open to the reader, and until when. */
export interface OpenAccess {
  readonly domains: readonly Domain[];
  readonly until: Instant;
}

/** One evaluation with its answers, and its questionnaire as JSON. */
export interface ReadEvaluation {
  readonly read: EvaluationReadAnswer;
  readonly questionnaire: unknown;
}

/** What an emergency opens. `null`: that part could not be read, which is not the same as empty. */
export interface EmergencyFile {
  readonly access: OpenAccess;
  readonly now: Instant;
  readonly summary: FileSummaryAnswer | null;
  readonly circle: CircleReadAnswer | null;
  readonly plan: PlanReadAnswer | null;
  readonly evaluations: readonly ReadEvaluation[] | null;
  readonly timeline: TimelineReadAnswer | null;
}

export interface EmergencyState {
  readonly session: SessionAnswer;
  /** Absent while the glass is whole. */
  readonly file: EmergencyFile | undefined;
}

/** Reads whether an emergency access of the reader is open, and what it opens. */
export async function readEmergency(
  connection: Connection,
  person: PersonReference | undefined,
  opened: Opened | undefined,
  signal: AbortSignal,
): Promise<EmergencyState> {
  if (!person) throw new FilError('notFound');
  const about = { person, purpose } as const;
  const [session, circle] = await Promise.all([
    connection.query('session.current', undefined, { signal }),
    connection.query('circle.read', about, { signal }).catch(absent),
  ]);
  const access = openAccess(circle, opened);
  if (!access) return { session, file: undefined };
  const [summary, plan, evaluations, timeline] = await Promise.all([
    connection.query('file.summary', about, { signal }).catch(absent),
    connection.query('plan.read', about, { signal }).catch(absent),
    readEvaluations(connection, about, signal).catch(absent),
    access.domains.includes('notes')
      ? connection.query('timeline.read', about, { signal }).catch(absent)
      : null,
  ]);
  const now = circle?.now ?? session.now;
  return { session, file: { access, now, summary, circle, plan, evaluations, timeline } };
}

/** What the register says is open to this reader; else what the gesture just made opened. */
function openAccess(circle: CircleReadAnswer | null, opened: Opened | undefined): OpenAccess | undefined {
  const own = (circle?.emergencies ?? []).filter(
    ({ fact }) =>
      fact.by.kind === 'professional' && fact.by.id === circle?.me.accountId && circle.now < fact.until,
  );
  const all = [...own.map(({ fact }) => fact), ...(opened ? [opened] : [])];
  if (all.length === 0) return undefined;
  const domains = [...new Set(all.flatMap((access) => access.domains))];
  return {
    domains,
    until:
      all
        .map(({ until }) => until)
        .toSorted()
        .at(-1) ?? '',
  };
}

/** Of each instrument the newest evaluation that is signed, else the newest: what one reads in a hurry. */
async function readEvaluations(
  connection: Connection,
  about: { readonly person: PersonReference; readonly purpose: typeof purpose },
  signal: AbortSignal,
): Promise<readonly ReadEvaluation[]> {
  const { evaluations } = await connection.query('evaluation.list', about, { signal });
  const byInstrument = Map.groupBy(evaluations, ({ evaluation }) => evaluation.fact.instrument);
  return Promise.all(
    [...byInstrument].map(async ([id, all]) => {
      const newest = all.toSorted((a, b) =>
        a.evaluation.fact.startedOn < b.evaluation.fact.startedOn ? 1 : -1,
      );
      const chosen = newest.find(({ evaluation }) => evaluation.fact.status === 'signed') ?? newest[0];
      if (!chosen) throw new FilError('unexpected');
      const [read, instrument] = await Promise.all([
        connection.query('evaluation.read', { ...about, evaluationId: chosen.evaluation.id }, { signal }),
        connection.query('instrument.read', { id }, { signal }),
      ]);
      return { read, questionnaire: instrument.questionnaire };
    }),
  );
}

function absent(thrown: unknown): null {
  if (isFilError(thrown) && thrown.code === 'notFound') return null;
  throw thrown;
}

/** Domains that may be opened beyond the set. A caregiver's section is hers: no emergency opens it. */
export const furtherDomains = [
  'functionalAutonomy',
  'cognitionMood',
  'socialNetwork',
  'housing',
  'finances',
  'services',
  'plan',
  'notes',
  'sensitive',
] as const;
export type FurtherDomain = (typeof furtherDomains)[number];
