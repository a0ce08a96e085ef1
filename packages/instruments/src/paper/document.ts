import { spokenWords } from '@fil/questionnaire';
import { targetCriteria } from '@fil/vocabulary/codes';
import type { Domain, OpinionPart } from '@fil/vocabulary/codes';
import type {
  AnswerValue,
  Day,
  EntityRecord,
  EvaluationReadAnswer,
  IdentityFact,
  Instant,
} from '@fil/vocabulary/types';
import { codedWords, layOut } from './filled-paper.ts';
import type { PaperLine } from './filled-paper.ts';
import type { Paper, PaperItem } from './read-paper.ts';

/** The language of a document: words of `@fil/words`, days and numbers. */
export interface PaperSpeaker {
  term(key: string, values?: Readonly<Record<string, string | number>>): string;
  day(day: Day): string;
  instant(instant: Instant): string;
  number(value: number): string;
  domain(domain: Domain): string;
}

/** One question, or one thing said, with what stands beside it. */
export interface DocumentRow {
  readonly name: string;
  /** 0 for what stands directly in its section. */
  readonly depth: number;
  /** `title`: a name above other rows; `note`: words of the form; `blank`: to be filled in by hand. */
  readonly kind: 'answer' | 'title' | 'note' | 'blank';
  readonly texts: readonly string[];
  /** Who said or noted it. */
  readonly source?: string;
  /** Choices to tick, of a blank one. */
  readonly choices: readonly string[];
}

export interface DocumentSection {
  readonly title: string;
  readonly rows: readonly DocumentRow[];
}

/** An evaluation, or a blank form, ready to be printed: words only, in one language. */
export interface PaperDocument {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** What is left out, in words. */
  readonly notes: readonly string[];
  readonly sections: readonly DocumentSection[];
}

export interface DocumentSource {
  readonly paper: Paper;
  readonly speaker: PaperSpeaker;
  readonly identity?: IdentityFact | undefined;
  readonly printedOn: Day;
  /** Absent for a blank form. */
  readonly read?: EvaluationReadAnswer | undefined;
  /** The result in words, where this reader may know it. */
  readonly score?: string | undefined;
}

/**
 * What is printed of an evaluation, from what its reader was given: nothing else can stand in it, and what was withheld is
 * said to be. Without a reading, the form to be filled in by hand.
 */
export function paperDocument({
  paper,
  speaker,
  identity,
  printedOn,
  read,
  score,
}: DocumentSource): PaperDocument {
  const { term } = speaker;
  const sections = layOut(paper, read).map(({ title, lines }) => ({
    title,
    rows: lines
      // What helps to answer is of no use once it is answered.
      .filter(({ item }) => read === undefined || item.role !== 'help')
      .map((line) => rowOf(line, speaker, read !== undefined)),
  }));
  const facts: (readonly [string, string])[] = [];
  if (identity) facts.push([term('paper.person'), identity.displayName]);
  if (identity?.birthDate !== undefined)
    facts.push([term('paper.birthDate'), speaker.day(identity.birthDate)]);
  if (read) facts.push(...factsOf(read, speaker, score));
  facts.push([term('paper.printedOn'), speaker.day(printedOn)]);
  return {
    title: paper.title,
    facts,
    notes: read ? notesOf(read, speaker) : [term('paper.blank')],
    sections: read ? [...sections, ...afterAnswers(read, speaker)] : sections,
  };
}

function factsOf(
  { evaluation, score: computed }: EvaluationReadAnswer,
  { term, day }: PaperSpeaker,
  score: string | undefined,
): readonly (readonly [string, string])[] {
  const { startedOn, place, status } = evaluation.fact;
  const { name, organization } = evaluation.author;
  const result =
    computed === null
      ? term('paper.scoreWithheld')
      : computed.status === 'incomplete'
        ? term('paper.scoreIncomplete')
        : score;
  return [
    [term('paper.startedOn'), day(startedOn)],
    [term('paper.place'), term(`paper.place.${place}`)],
    [term('paper.by'), [name, organization].filter((part) => part !== '').join(term('paper.separator'))],
    [term('paper.status'), term(`paper.${status}`)],
    ...(result === undefined ? [] : [[term('paper.score'), result] as const]),
  ];
}

function notesOf(
  { withheldDomains, withheldOpinion = [] }: EvaluationReadAnswer,
  { term, domain }: PaperSpeaker,
): readonly string[] {
  const withheld = withheldDomains.map((one) => domain(one));
  const parts = withheldOpinion.map((part) => term(`part.${part}`));
  const all = [...new Set([...withheld, ...parts])];
  return all.length === 0 ? [] : [term('paper.withheldNote', { domains: all.join(term('paper.separator')) })];
}

/** One answer as paper tells it, without what stands around its question. */
export function answerRow(
  item: PaperItem,
  record: EntityRecord<'answer'>,
  speaker: PaperSpeaker,
): DocumentRow | undefined {
  const { place: _place, ...fact } = record.fact;
  const alone = { title: '', items: [{ ...item, conditional: false, items: [] }] };
  const [section] = layOut(alone, { answers: [{ ...record, fact }], withheldDomains: [] });
  const [line] = section?.lines ?? [];
  return line && rowOf(line, speaker, true);
}

function rowOf(line: PaperLine, speaker: PaperSpeaker, filled: boolean): DocumentRow {
  const { item, depth, answer } = line;
  const { repetition } = line;
  const name =
    repetition === undefined
      ? item.text
      : speaker.term('paper.repetition', { name: item.text, number: repetition });
  const base = { name, depth, texts: [], choices: [] };
  if (item.role === 'note' || item.role === 'help') return { ...base, kind: 'note' };
  if (item.role === 'group') return { ...base, kind: 'title' };
  if (!filled || !answer)
    return {
      ...base,
      kind: 'blank',
      choices:
        item.type === 'boolean'
          ? [speaker.term('paper.yes'), speaker.term('paper.no')]
          : item.options.map(({ words }) => words),
    };
  const { record } = line;
  const noted = record && {
    source: speaker.term('paper.noted', {
      author: record.author.name,
      instant: speaker.instant(record.updatedAt),
    }),
  };
  return { ...base, kind: 'answer', texts: answerTexts(line, speaker), ...noted };
}

function answerTexts(
  { item, answer, voice, comment, others }: PaperLine,
  speaker: PaperSpeaker,
): readonly string[] {
  const { term } = speaker;
  const language = { ...speaker, yes: term('paper.yes'), no: term('paper.no') };
  const told = (values: readonly AnswerValue[]) =>
    values.length === 0
      ? term('paper.none')
      : values
          .map((value) => codedWords(item, value) ?? spokenWords(value, language))
          .join(term('paper.separator'));
  const said =
    answer === undefined || answer.kind === 'none'
      ? term('paper.none')
      : answer.kind === 'withheld'
        ? term('paper.withheld', { domain: speaker.domain(answer.domain) })
        : answer.kind === 'absent'
          ? term(`paper.${answer.absence}`)
          : told(answer.values);
  return [
    said,
    ...(voice === undefined ? [] : [term('paper.according', { voice: term(`paper.voice.${voice}`) })]),
    ...(comment === undefined ? [] : [comment]),
    ...others.map(({ author, values }) => term('paper.other', { author, answer: told(values) })),
  ];
}

function afterAnswers(read: EvaluationReadAnswer, speaker: PaperSpeaker): readonly DocumentSection[] {
  const { term } = speaker;
  const { opinion = [], withheldOpinion = [], decisions = [], addenda = [] } = read;
  const rows = [
    ...opinion.map((record) => opinionRow(record, speaker)),
    ...withheldOpinion.map((part) => ({
      ...plain(term(`part.${part}`)),
      texts: [term('paper.withheld', { domain: term(`part.${part}`) })],
    })),
  ];
  const amended = new Set(decisions.map(({ fact }) => fact.amends));
  return [
    {
      title: term('paper.opinion'),
      rows: rows.length === 0 ? [{ ...plain(term('paper.opinionNone')), kind: 'note' as const }] : rows,
    },
    ...(decisions.length === 0
      ? []
      : [
          {
            title: term('paper.recourse'),
            rows: decisions.map((record) => decisionRow(record, amended.has(record.id), speaker)),
          },
        ]),
    ...(addenda.length === 0
      ? []
      : [
          {
            title: term('paper.addenda'),
            rows: addenda.map(({ fact, author, createdAt }) => ({
              ...plain(speaker.day(fact.writtenOn)),
              texts: [fact.text],
              source: term('paper.noted', { author: author.name, instant: speaker.instant(createdAt) }),
            })),
          },
        ]),
  ];
}

const plain = (name: string): DocumentRow => ({ name, depth: 0, kind: 'answer', texts: [], choices: [] });

/** One part of the professional's opinion. */
export function opinionRow(
  { fact, author, updatedAt }: EntityRecord<'professionalOpinion'>,
  { term, instant }: PaperSpeaker,
): DocumentRow {
  const part: OpinionPart = fact.part;
  const level = fact.level === undefined ? [] : [term(`level.${part}.${fact.level}`)];
  const text = fact.text === undefined ? [] : [fact.text];
  return {
    ...plain(term(`part.${part}`)),
    texts: level.length + text.length === 0 ? [term('paper.opinionNone')] : [...level, ...text],
    source: term('paper.noted', { author: author.name, instant: instant(updatedAt) }),
  };
}

/** One decision on recourse to case management, with its criteria. */
export function decisionRow(
  { fact, author, createdAt }: EntityRecord<'recourseDecision'>,
  isAmended: boolean,
  { term, instant }: PaperSpeaker,
): DocumentRow {
  const named = (key: string, value: string | undefined) =>
    value === undefined || value === '' ? [] : [`${term(key)}\u00a0: ${value}`];
  const criteria = (met: boolean) =>
    targetCriteria
      .filter((criterion) => fact.criteria.some((one) => one.criterion === criterion && one.met === met))
      .map((criterion) => term(`criterion.${criterion}`))
      .join(term('paper.separator'));
  return {
    ...plain(term(`outcome.${fact.outcome}`)),
    texts: [
      term(isAmended ? 'paper.amended' : 'paper.stands'),
      ...named('paper.level', term(`intervention.${fact.level}`)),
      ...named('paper.criteriaMet', criteria(true)),
      ...named('paper.criteriaNotMet', criteria(false)),
      ...named('paper.reason', fact.reason),
      ...named('paper.orientation', fact.orientation),
    ],
    source: term('paper.noted', { author: author.name, instant: instant(createdAt) }),
  };
}
