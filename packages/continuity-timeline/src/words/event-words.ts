import { continuityBreakTypes } from '@fil/vocabulary/codes';
import type { AttentionItem, Day, StayFact } from '@fil/vocabulary/types';
import { dayOf } from '../model/day-number.ts';
import type { Lane, TimelineEvent } from '../model/event.ts';
import type { TimelineTerm, Words } from '../messages/index.ts';
import { dueWords } from './counted.ts';

/** What a lane is called. A service's lane has the service's own title. */
export function laneName(words: Words, lane: Lane): string {
  return lane.service?.fact.title ?? words.term(`lane.${lane.kind}`);
}

/** « 3/sem. » beside the title of a service. */
export function frequencyWords(words: Words, lane: Lane): string | undefined {
  const frequency = lane.service?.fact.frequency;
  if (frequency === undefined) return undefined;
  return words.plural(frequency.times, {
    one: words.term(`frequency.${frequency.unit}.one`, { times: frequency.times }),
    other: words.term(`frequency.${frequency.unit}.other`, { times: frequency.times }),
  });
}

/** How a planned service stands, when it is not simply running. */
export function serviceStateWords(words: Words, lane: Lane): string | undefined {
  const state = lane.service?.fact.state;
  return state === undefined || state === 'agreed' ? undefined : words.term(`service.${state}`);
}

/** « Hôpital du Lac » rather than « Hôpital, Hôpital du Lac ». */
export function placeName(words: Words, stay: StayFact): string {
  const place = words.term(`place.${stay.place}`);
  const label = stay.label.trim();
  if (label === '' || label.toLocaleLowerCase() === place.toLocaleLowerCase()) return place;
  return label.toLocaleLowerCase().startsWith(place.toLocaleLowerCase()) ? label : `${place}, ${label}`;
}

/** What happened, in a few words, without its date. */
export function titleOf(words: Words, event: TimelineEvent): string {
  const { source } = event;
  switch (source.type) {
    case 'stay':
      return placeName(words, source.record.fact);
    case 'break':
      return words.term(`break.${source.record.fact.type}`);
    case 'evaluation':
      return words.term(`evaluation.${source.record.fact.place}`);
    case 'plan':
      return words.term('plan.version', { number: source.record.fact.number });
    case 'delivery':
      return source.service?.fact.title ?? words.term('lane.delivery');
    case 'contact':
      return words.term('contactWith', {
        mode: words.term(`contactMode.${source.record.fact.mode}`),
        with: source.record.fact.with,
      });
    case 'circle':
      return source.members
        .map(({ name, role }) => words.term('memberWithRole', { name, role: words.term(`role.${role}`) }))
        .join(' · ');
    case 'attention': {
      const service = source.service?.fact.title;
      const what = attentionTitle(words, source.item);
      return service === undefined ? what : words.term('attention.of', { what, service });
    }
    case 'expected':
      return words.term(source.what === 'planReview' ? 'plan.review' : 'stay.expectedEnd');
  }
}

/** What waits and why, where the lane says already of which service. */
export function attentionTitle(words: Words, item: AttentionItem): string {
  const what = words.term(`attention.${item.kind}`);
  const because = becauseOf(item.values['breakType']);
  return because === undefined
    ? what
    : words.term('attention.because', { what, reason: words.term(because) });
}

/** The break that opened a reassessment, when a rule names one that this version knows. */
function becauseOf(breakType: string | number | undefined): TimelineTerm | undefined {
  const type = continuityBreakTypes.find((candidate) => candidate === breakType);
  return type === undefined ? undefined : `because.${type}`;
}

/** How it stands: « rendu », « manqué, cause à préciser », « en retard de 2 jours ». Empty when the title says it all. */
export function statusOf(words: Words, event: TimelineEvent, today: Day): string {
  const { source } = event;
  if (event.state === 'due' || event.state === 'late') return dueWords(words, dayOf(event.from), today);
  switch (source.type) {
    case 'stay':
      return words.term(source.record.fact.to === undefined ? 'state.ongoing' : 'state.ended');
    case 'break':
      return source.record.fact.type === 'unplannedHospitalization'
        ? words.term(source.record.fact.endedOn === undefined ? 'state.open' : 'state.resolved')
        : '';
    case 'evaluation':
      return words.term(event.state === 'draft' ? 'state.draft' : 'state.signed');
    case 'plan':
      return words.term(event.state === 'draft' ? 'state.draft' : 'state.accepted');
    case 'delivery': {
      const { outcome, cause } = source.record.fact;
      const status = words.term(`state.${outcome}`);
      if (outcome !== 'missed') return status;
      return `${status}, ${words.term(cause === undefined ? 'causeToSay' : `cause.${cause}`)}`;
    }
    case 'circle':
      return words.term('state.present');
    case 'contact':
    case 'attention':
    case 'expected':
      return '';
  }
}

/** « le 26 mars 2026 », « du 26 mars au 2 avril 2026 », « depuis le 2 avril 2026 ». */
export function datesOf(words: Words, event: TimelineEvent): string {
  const from = dayOf(event.from);
  const { source } = event;
  if (source.type === 'stay') {
    const { to } = source.record.fact;
    return to === undefined
      ? words.term('since', { from: words.day(from, 'long') })
      : rangeWords(words, from, to);
  }
  if (event.to > event.from) return rangeWords(words, from, dayOf(event.to - 1));
  return words.term('on', { day: words.day(from, 'long') });
}

export function rangeWords(words: Words, from: Day, to: Day): string {
  if (from === to) return words.term('on', { day: words.day(from, 'long') });
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return words.term('fromTo', {
    from: words.day(from, sameYear ? 'month' : 'long'),
    to: words.day(to, 'long'),
  });
}
