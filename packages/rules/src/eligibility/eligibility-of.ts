import type { EligibilityAnswer, EligibilityCriterionKind } from '@fil/vocabulary/codes';
import type { Day, EligibilityCriterion, EligibilityResult } from '@fil/vocabulary/types';
import { ageOn } from '../days/index.ts';
import type { EligibilityFacts } from './eligibility-facts.ts';

type Value = EligibilityCriterion['value'];
type Rule = (value: Value, facts: EligibilityFacts, today: Day) => boolean | undefined;

/** Each rule answers true, false, or undefined when the person's fact is unknown or the criterion is malformed. */
const ruleOf: Readonly<Record<EligibilityCriterionKind, Rule>> = {
  minimumAge: (value, facts, today) => compareAge(value, facts, today, (age, bound) => age >= bound),
  maximumAge: (value, facts, today) => compareAge(value, facts, today, (age, bound) => age <= bound),
  municipality: (value, { municipality }) =>
    Array.isArray(value) && municipality !== undefined
      ? value.some((name) => foldName(String(name)) === foldName(municipality))
      : undefined,
  gir: (value, { gir }) =>
    Array.isArray(value) && gir !== undefined ? value.some((one) => one === gir) : undefined,
  language: (value, { languages }) =>
    Array.isArray(value) && languages !== undefined
      ? value.some((asked) => languages.some((spoken) => primaryTag(spoken) === primaryTag(String(asked))))
      : undefined,
  livesAlone: (value, facts) => compareFlag(value, facts.livesAlone),
  hasCaregiver: (value, facts) => compareFlag(value, facts.hasCaregiver),
  homeless: (value, facts) => compareFlag(value, facts.homeless),
  professionalReferral: (value, facts) => compareFlag(value, facts.professionalReferral),
  lowIncome: (value, facts) => compareFlag(value, facts.lowIncome),
};

/**
 * Whether a person may use a service of the directory: any criterion unmet, the whole is unmet; else any unknown,
 * the whole is unknown; else met. Conditions that are only written in words (`eligibilityText`), with no coded
 * criterion, are unknown: nobody but a reader can tell. Ages are completed years at `today`.
 * Everything is computed where the facts are: nothing about the person is sent to the directory.
 */
export function eligibilityOf(
  criteria: readonly EligibilityCriterion[],
  facts: EligibilityFacts,
  today: Day,
  eligibilityText?: string,
): EligibilityResult {
  const answered = criteria.map((criterion) => ({ criterion, answer: answerOf(criterion, facts, today) }));
  const answers = new Set(answered.map(({ answer }) => answer));
  const onlyInWords = criteria.length === 0 && Boolean(eligibilityText?.trim());
  const answer = answers.has('unmet') ? 'unmet' : answers.has('unknown') || onlyInWords ? 'unknown' : 'met';
  return { answer, criteria: answered };
}

function answerOf(
  { kind, value }: EligibilityCriterion,
  facts: EligibilityFacts,
  today: Day,
): EligibilityAnswer {
  // A directory written by a later release may hold a kind that this one does not know.
  const rule: Rule | undefined = ruleOf[kind];
  const met = rule?.(value, facts, today);
  return met === undefined ? 'unknown' : met ? 'met' : 'unmet';
}

function compareAge(
  value: Value,
  { birthDate }: EligibilityFacts,
  today: Day,
  holds: (age: number, bound: number) => boolean,
): boolean | undefined {
  return typeof value === 'number' && birthDate !== undefined
    ? holds(ageOn(birthDate, today), value)
    : undefined;
}

function compareFlag(value: Value, known: boolean | undefined): boolean | undefined {
  return typeof value === 'boolean' && known !== undefined ? known === value : undefined;
}

/** « Saint-Élie », "saint elie" and "SAINT-ELIE" are one town. */
function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function primaryTag(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}
