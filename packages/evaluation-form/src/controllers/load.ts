import type { Connection } from '@fil/connection';
import { loadRules } from '@fil/instruments/load';
import type { InstrumentRules } from '@fil/instruments/load';
import type { EvaluationReadAnswer, InstrumentAnswer, PersonReference } from '@fil/vocabulary/types';
import type { EvaluationLocalize, ListAnswer, OpenAnswer } from '../templates/evaluation-screen.ts';
import { previousEvaluation } from '../view/previous-evaluation.ts';

/** The list, and what does not change while one evaluation is filled in. Rules are for whoever looks at the list. */
export async function loadAround(
  connection: Connection,
  person: PersonReference,
  isListed: boolean,
  signal: AbortSignal,
): Promise<ListAnswer> {
  const [list, session, summary] = await Promise.all([
    connection.query('evaluation.list', { person }, { signal }),
    connection.query('session.current', undefined, { signal }),
    connection.query('file.summary', { person }, { signal }),
  ]);
  if (!isListed) return { list, session, summary, rules: undefined };
  const used = new Set(list.evaluations.map(({ evaluation }) => evaluation.fact.instrument));
  const rules = await Promise.all([...used].map((id) => loadRules(id)));
  return { list, session, summary, rules: byId(rules) };
}

function byId(rules: readonly (InstrumentRules | undefined)[]): ReadonlyMap<string, InstrumentRules> {
  return new Map(rules.flatMap((one) => (one ? [[one.id, one]] : [])));
}

/** One evaluation as it is now, with its form and the one before it, which are read once. */
export async function loadOpen(
  localize: EvaluationLocalize,
  connection: Connection,
  person: PersonReference,
  evaluationId: string,
  kept: KeptAnswers,
  signal: AbortSignal,
): Promise<OpenAnswer> {
  const read = await connection.query('evaluation.read', { person, evaluationId }, { signal });
  const { instrument: id, instrumentVersion: version } = read.evaluation.fact;
  const [instrument, previous, shipped] = await Promise.all([
    kept.instrument(connection, id, version),
    kept.previous(connection, person, read),
    loadRules(id),
  ]);
  const rules = shipped ?? (await kept.ownRules(instrument));
  const isTold = previous !== undefined || read.answers.length > 0;
  const [outcome, history] = await Promise.all([
    rules && import('../templates/outcome.ts'),
    rules || isTold ? import('../templates/history.ts') : undefined,
    rules || isTold || hasMoreToSay(read) ? localize.whole() : undefined,
  ]);
  return { read, instrument, previous, rules, outcome, history };
}

/** Signed, or partly closed to this reader: more is said than of a form to fill in. */
function hasMoreToSay({ evaluation, withheldDomains, readOnlyDomains }: EvaluationReadAnswer): boolean {
  return evaluation.fact.status === 'signed' || withheldDomains.length + readOnlyDomains.length > 0;
}

/** Answers that do not change while an element lives: forms by instrument, and the evaluation before each one. */
export class KeptAnswers {
  readonly #instruments = new Map<string, Promise<InstrumentAnswer>>();
  readonly #previous = new Map<string, Promise<EvaluationReadAnswer | undefined>>();
  readonly #ownRules = new Map<string, Promise<InstrumentRules | undefined>>();

  /** Without a version, the newest. */
  instrument(connection: Connection, id: string, version?: string): Promise<InstrumentAnswer> {
    const asked = version === undefined ? { id } : { id, version };
    return remembered(this.#instruments, `${id} ${version ?? ''}`, () =>
      connection.query('instrument.read', asked),
    );
  }

  /** Rules of an institution's own form. */
  async ownRules(instrument: InstrumentAnswer): Promise<InstrumentRules | undefined> {
    const { id, version = '', own } = instrument;
    if (!own) return undefined;
    return remembered(this.#ownRules, `${id} ${version}`, async () => {
      const { ownFormRules } = await import('./own-form-rules.ts');
      return ownFormRules(instrument);
    });
  }

  /** Version that the form says; a form without one has no version to tell apart. */
  async versionOf(connection: Connection, id: string): Promise<string> {
    const { questionnaire } = await this.instrument(connection, id);
    const version: unknown = (questionnaire as { readonly version?: unknown } | null)?.version;
    return typeof version === 'string' && version !== '' ? version : '1';
  }

  /** What this evaluation is compared with, answers included. */
  previous(
    connection: Connection,
    person: PersonReference,
    { evaluation }: EvaluationReadAnswer,
  ): Promise<EvaluationReadAnswer | undefined> {
    return remembered(this.#previous, evaluation.id, async () => {
      const { evaluations } = await connection.query('evaluation.list', { person });
      const last = previousEvaluation(
        evaluations.map((line) => line.evaluation),
        evaluation,
      );
      return last && connection.query('evaluation.read', { person, evaluationId: last.id });
    });
  }
}

/** A failure is not remembered: the next time asks again. */
function remembered<Answer>(
  kept: Map<string, Promise<Answer>>,
  key: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const known = kept.get(key);
  if (known) return known;
  const asked = ask();
  kept.set(key, asked);
  asked.catch(() => kept.delete(key));
  return asked;
}
