import type { SpokenWords } from '@fil/vocabulary/types';
import type { LineLanguage } from '../words/index.ts';
import { frequencyWords } from './frequency-words.ts';
import type { Telling } from './telling.ts';

const asItIs = (text: string): string => text;

const spoken = ({ text, voice }: SpokenWords, { fill, words }: LineLanguage): string =>
  fill(words.said, { text, voice: words.voice[voice] });

/** A sentence about a day. */
const dated =
  (sentence: (words: LineLanguage['words']) => string) =>
  (day: string, { fill, words, day: dayWords }: LineLanguage): string =>
    fill(sentence(words), { day: dayWords(day) });

/** A yes that is worth a word; a no is silence, and does not leave. */
const whenTrue =
  (sentence: (words: LineLanguage['words']) => string) =>
  (value: boolean, { words }: LineLanguage): string | undefined =>
    value ? sentence(words) : undefined;

export const identity: Telling<'identity'> = {
  displayName: asItIs,
  birthDate: dated((words) => words.birthDate),
  municipality: asItIs,
  phone: (phone, { fill, words }) => fill(words.phone, { phone }),
  livesAlone: whenTrue((words) => words.livesAlone),
  hasCaregiver: whenTrue((words) => words.hasCaregiver),
  homeless: whenTrue((words) => words.homeless),
  languages: (tags, { fill, words, language }) =>
    tags.length === 0 ? undefined : fill(words.languages, { list: tags.map(language).join(', ') }),
};

export const planVersion: Telling<'planVersion'> = {
  number: (number, { fill, words }) => fill(words.version, { number }),
  acceptedOn: dated((words) => words.acceptedOn),
  reviewDue: dated((words) => words.reviewDue),
};

/** The finding of an evaluation stays where it is: it may tell of another domain. */
export const need: Telling<'need'> = {
  title: asItIs,
  words: spoken,
  priority: (number, { fill, words }) => fill(words.priority, { number }),
  beneficiary: (beneficiary, { words }) => words.beneficiary[beneficiary],
  state: (state, { words }) => words.needState[state],
  unmetReason: (reason, { words }) => words.unmetReason[reason],
};

/** Not `needId`: a goal that is sent does not bring its need along. */
export const goal: Telling<'goal'> = {
  text: asItIs,
  words: spoken,
  agreement: (agreement, { words }) => words.agreement[agreement],
  due: dated((words) => words.due),
  criterion: (text, { fill, words }) => fill(words.criterion, { text }),
};

export const plannedService: Telling<'plannedService'> = {
  title: asItIs,
  provider: asItIs,
  sector: (sector, { words }) => words.sector[sector],
  frequency: frequencyWords,
  responsible: (name, { fill, words }) => fill(words.responsible, { name }),
  state: (state, { words }) => words.serviceState[state],
  critical: whenTrue((words) => words.critical),
  startDue: dated((words) => words.startDue),
  suspendedSince: dated((words) => words.suspendedSince),
  unmetReason: (reason, { words }) => words.unmetReason[reason],
};

export const continuityBreak: Telling<'continuityBreak'> = {
  type: (type, { words }) => words.breakType[type],
  day: dated((words) => words.on),
  endedOn: dated((words) => words.endedOn),
  detail: asItIs,
};

export const stay: Telling<'stay'> = {
  place: (place, { words }) => words.place[place],
  label: asItIs,
  from: dated((words) => words.since),
  to: dated((words) => words.until),
  expectedTo: dated((words) => words.expectedUntil),
};

export const contact: Telling<'contact'> = {
  mode: (mode, { words }) => words.contactMode[mode],
  day: dated((words) => words.on),
  with: asItIs,
  summary: asItIs,
};

/** Whom to call: never what each may see. */
export const membership: Telling<'membership'> = {
  member: (member) =>
    member.kind === 'category'
      ? undefined
      : {
          words: nameAndBody(member),
          value: {
            name: member.name,
            ...(member.kind === 'professional' &&
              member.organization !== undefined && { organization: member.organization }),
          },
        },
  role: (role, { words }) => words.role[`role.${role}`],
  phone: (phone, { fill, words }) => fill(words.phone, { phone }),
};

function nameAndBody(member: { readonly name: string; readonly organization?: string }): string {
  return member.organization === undefined ? member.name : `${member.name} (${member.organization})`;
}

export const representative: Telling<'representative'> = {
  name: asItIs,
  kind: (kind, { words }) => words.representative[kind],
  phone: (phone, { fill, words }) => fill(words.phone, { phone }),
  from: dated((words) => words.since),
  to: dated((words) => words.until),
  deedSeenOn: dated((words) => words.deedSeenOn),
  confirmedOn: dated((words) => words.confirmedOn),
};

export const legalStatus: Telling<'legalStatus'> = {
  measure: (measure, { words }) => words.measure[measure],
  pronouncedOn: dated((words) => words.on),
  until: dated((words) => words.until),
  court: (name, { fill, words }) => fill(words.court, { name }),
};

export const right: Telling<'right'> = {
  kind: (kind, { words }) => words.right[kind],
  label: asItIs,
  state: (state, { words }) => words.rightState[`rightState.${state}`],
  decision: (decision, { words }) => words.rightDecision[`decision.${decision}`],
  requestedOn: dated((words) => words.requestedOn),
  completeOn: dated((words) => words.completeOn),
  decidedOn: dated((words) => words.decidedOn),
  renewalDue: dated((words) => words.renewalDue),
  evidence: (evidence, { fill, words }) =>
    evidence
      .map(({ label, received }) =>
        fill(received ? words.evidenceReceived : words.evidenceAwaited, { label }),
      )
      .join(', '),
  note: asItIs,
};

export const statement: Telling<'statement'> = {
  stance: (stance, { words }) => words.stance[stance],
  text: (text, { fill, words }) => fill(words.quoted, { text }),
  writtenOn: dated((words) => words.on),
};
