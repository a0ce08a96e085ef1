import type { SupportReport } from '@fil/instruments/import';
import { filled } from '../messages/commands.ts';
import type { InstrumentMessages } from './import-messages.ts';

/** Rows of one kind shown to somebody at a terminal. */
const shownRows = 20;

/** The lines that tell what becomes of a form: what works, whose each question is, what does not, and where. */
export function toldReport(report: SupportReport, messages: InstrumentMessages): readonly string[] {
  const { items, types, domains, problems, unsupported, mappingProblems, obstacles } = report;
  const title = report.title['fr-CA'];
  return [
    ...(title === '' ? [] : [filled(messages.heading, { title, version: report.version })]),
    filled(messages.items, { ...items }),
    ...(items.questions === 0 ? [] : [filled(messages.types, { types: listed(types) })]),
    ...toldDomains(domains, messages),
    toldScore(report, messages),
    ...rows(
      messages.faulty,
      problems.filter(({ severity }) => severity === 'error').map(toldProblem),
      messages,
    ),
    ...rows(
      messages.remarks,
      problems.filter(({ severity }) => severity === 'warning').map(toldProblem),
      messages,
    ),
    ...rows(
      messages.unsupported,
      unsupported.map(({ what, count }) => ({ place: what, what: `× ${count}` })),
      messages,
    ),
    ...rows(
      messages.mapping,
      mappingProblems.map(({ code, field, detail }) => ({
        place: field === '' ? '.' : field,
        what: withDetail(messages.mappingProblems[code], detail),
      })),
      messages,
    ),
    ...rows(
      messages.obstaclesTitle,
      obstacles.map(({ code, detail }) => ({
        place: detail === '' ? '.' : detail,
        what: messages.obstacles[code],
      })),
      messages,
    ),
  ];
}

interface Row {
  readonly place: string;
  readonly what: string;
}

function rows(title: string, all: readonly Row[], messages: InstrumentMessages): readonly string[] {
  if (all.length === 0) return [];
  const shown = all.slice(0, shownRows).map((row) => filled(messages.row, { ...row }));
  const rest = all.length - shown.length;
  return [title, ...shown, ...(rest > 0 ? [filled(messages.andMore, { count: rest })] : [])];
}

/** The engine's own code: the form's author looks it up in its documentation, and it outlives our sentences. */
const toldProblem = ({ linkId, path, code, detail }: SupportReport['problems'][number]): Row => ({
  place: linkId ?? path,
  what: withDetail(code, detail),
});

const withDetail = (what: string, detail: string): string => (detail === '' ? what : `${what} (${detail})`);

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} × ${count}`)
    .join(', ');

function toldDomains(domains: SupportReport['domains'], messages: InstrumentMessages): readonly string[] {
  if (domains.length === 0) return [];
  const list = domains.map(({ domain, questions: count }) => filled(messages.domain, { domain, count }));
  const closed = domains.find(({ domain }) => domain === messages.closedDomain);
  return [
    filled(messages.domains, { domains: list.join(', ') }),
    ...(closed ? [filled(messages.closed, { count: closed.questions })] : []),
  ];
}

function toldScore({ score }: SupportReport, messages: InstrumentMessages): string {
  if (score === null) return messages.noScore;
  const name = score.function ?? score.method;
  const told = filled(messages.score, { name, status: messages.statuses[score.status] });
  return score.source === null ? told : `${told} ${score.source}`;
}
