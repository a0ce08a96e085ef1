import { recordsOfKind } from '@fil/rules';
import type { EntityKind } from '@fil/vocabulary/codes';
import type { DisclosedLine, EntityRecord, FactByKind } from '@fil/vocabulary/types';
import type { Begun, Instruments } from '../../instrument/instruments.ts';
import type { LineKind, LineLanguage } from '../words/index.ts';
import { answerLabel, instrumentTitle } from './answer-words.ts';
import { tellFields } from './telling.ts';
import type { Telling } from './telling.ts';
import * as tellings from './tellings.ts';

/** One line that may leave: the words shown, and the part of the fact that those words tell. */
export interface SentLine extends DisclosedLine {
  readonly fact: Readonly<Record<string, unknown>>;
}

/** As long as the register of disclosures keeps of one line. */
const longestLabel = 5000;

const told: { readonly [Kind in EntityKind]?: Telling<Kind> } = {
  identity: tellings.identity,
  planVersion: tellings.planVersion,
  need: tellings.need,
  goal: tellings.goal,
  plannedService: tellings.plannedService,
  continuityBreak: tellings.continuityBreak,
  stay: tellings.stay,
  contact: tellings.contact,
  membership: tellings.membership,
  representative: tellings.representative,
  legalStatus: tellings.legalStatus,
  right: tellings.right,
  statement: tellings.statement,
};

/**
 * The line of one entity, or undefined when entities of its kind never leave (consents, restrictions, disclosures,
 * readings: what the circle agreed is its own affair). A pure function of the record and the language: composing and
 * sending make the same line.
 */
export function lineOf(
  record: EntityRecord,
  language: LineLanguage,
  evaluations: ReadonlyMap<string, EntityRecord<'evaluation'>>,
  instruments: Instruments,
): SentLine | undefined {
  if (isOfKind(record, 'answer')) return answerLine(record, language, evaluations, instruments);
  if (isOfKind(record, 'evaluation'))
    return lineFrom(record, evaluationTelling(record.fact, instruments), language);
  const telling = told[record.kind] as Telling<EntityKind> | undefined;
  return telling && lineFrom(record, telling, language);
}

function lineFrom<Kind extends EntityKind>(
  record: EntityRecord<Kind>,
  telling: Telling<Kind>,
  language: LineLanguage,
): SentLine | undefined {
  const fields = tellFields(telling, record.fact, language);
  if (fields.size === 0) return undefined;
  const { fill, words } = language;
  const label = fill(words.line, {
    kind: words.kind[lineKind(record)],
    parts: [...fields.values()].map((field) => field.words).join(' · '),
  });
  const fact = Object.fromEntries([...fields].map(([name, { value }]) => [name, value]));
  return { ...placeOf(record), label: shortened(label), fact };
}

/** A contingency line of the plan is told as what it is: it comes into force only when something gives way. */
function lineKind(record: EntityRecord): LineKind {
  if (isOfKind(record, 'plannedService') && isContingency(record.fact)) return 'contingency';
  return record.kind as LineKind;
}

const isContingency = ({ contingency }: FactByKind['plannedService']): boolean => contingency === true;

const evaluationTelling = (begun: Begun, instruments: Instruments): Telling<'evaluation'> => ({
  instrument: (instrument, language) => instrumentTitle(begun, language, instruments) ?? instrument,
  startedOn: (day, { fill, words, day: dayWords }) => fill(words.on, { day: dayWords(day) }),
  place: (place, { words }) => words.evaluationPlace[place],
  scope: (scope, { words }) => words.evaluationScope[scope],
});

/** What an answer leaves with is its question and what was said to it. */
function answerLine(
  record: EntityRecord<'answer'>,
  language: LineLanguage,
  evaluations: ReadonlyMap<string, EntityRecord<'evaluation'>>,
  instruments: Instruments,
): SentLine | undefined {
  const { evaluationId: _evaluationId, ...fact } = record.fact;
  const evaluation = evaluations.get(record.fact.evaluationId);
  const label = evaluation && answerLabel(evaluation.fact, record.fact, language, instruments);
  return label === undefined ? undefined : { ...placeOf(record), label: shortened(label), fact };
}

const placeOf = ({ kind, id, domain }: EntityRecord): Omit<DisclosedLine, 'label'> => ({ kind, id, domain });

function shortened(label: string): string {
  return label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1).toWellFormed()}…`;
}

function isOfKind<Kind extends EntityKind>(record: EntityRecord, kind: Kind): record is EntityRecord<Kind> {
  return record.kind === kind;
}

/** Evaluations by their id, to tell answers in the words of their form. */
export function evaluationsById(
  records: readonly EntityRecord[],
): ReadonlyMap<string, EntityRecord<'evaluation'>> {
  return new Map(recordsOfKind(records, 'evaluation').map((record) => [record.id, record]));
}
