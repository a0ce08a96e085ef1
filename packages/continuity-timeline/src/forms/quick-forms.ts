import type {
  ContactMode,
  ContinuityBreakType,
  DeliveryOutcome,
  Domain,
  MissedCause,
} from '@fil/vocabulary/codes';
import { continuityBreakTypes } from '@fil/vocabulary/codes';
import { domainOf, readDay } from '@fil/rules';
import type {
  ContactFact,
  ContinuityBreakFact,
  Day,
  DeliveredServiceFact,
  DomainGrant,
  EntityRecord,
} from '@fil/vocabulary/types';

/** What a short form holds while it is filled in: what was typed, as it was typed. */
export interface ContactForm {
  readonly kind: 'contact';
  readonly day: string;
  readonly mode: ContactMode;
  readonly with: string;
  readonly summary: string;
}
export interface DeliveryForm {
  readonly kind: 'deliveredService';
  readonly day: string;
  readonly plannedServiceId: string;
  readonly outcome: DeliveryOutcome;
  readonly cause: MissedCause | '';
  readonly note: string;
}
export interface BreakForm {
  readonly kind: 'continuityBreak';
  readonly day: string;
  readonly type: ContinuityBreakType;
  readonly endedOn: string;
  readonly detail: string;
}
export type QuickForm = ContactForm | DeliveryForm | BreakForm;
export type QuickKind = QuickForm['kind'];

/** A field and why it cannot be left as it is; the sentence is `problem.<reason>`. */
export interface Problem {
  readonly field: string;
  readonly reason: 'dayMissing' | 'dayFuture' | 'dayBeforeBreak' | 'withMissing' | 'serviceMissing';
}

export type ReadForm =
  | { readonly problems: readonly Problem[] }
  | { readonly problems?: never; readonly kind: 'contact'; readonly fact: ContactFact }
  | { readonly problems?: never; readonly kind: 'deliveredService'; readonly fact: DeliveredServiceFact }
  | { readonly problems?: never; readonly kind: 'continuityBreak'; readonly fact: ContinuityBreakFact };

/** The form as it opens: today, and the most frequent choices. */
export function openForm(kind: QuickKind, today: Day, choices: QuickChoices): QuickForm {
  switch (kind) {
    case 'contact':
      return { kind, day: today, mode: 'phone', with: '', summary: '' };
    case 'deliveredService':
      return {
        kind,
        day: today,
        plannedServiceId: choices.services[0]?.id ?? '',
        outcome: 'delivered',
        cause: '',
        note: '',
      };
    case 'continuityBreak':
      return { kind, day: today, type: choices.breakTypes[0] ?? 'changeOfHome', endedOn: '', detail: '' };
  }
}

/** The fact that a filled form says, or what is missing. */
export function readForm(form: QuickForm, today: Day): ReadForm {
  const day = readDay(form.day);
  const problems: Problem[] = [];
  if (day === undefined) problems.push({ field: 'day', reason: 'dayMissing' });
  else if (day > today) problems.push({ field: 'day', reason: 'dayFuture' });
  switch (form.kind) {
    case 'contact': {
      if (form.with.trim() === '') problems.push({ field: 'with', reason: 'withMissing' });
      if (day === undefined || problems.length > 0) return { problems };
      return {
        kind: 'contact',
        fact: { day, mode: form.mode, with: form.with.trim(), ...optional('summary', form.summary) },
      };
    }
    case 'deliveredService': {
      if (form.plannedServiceId === '')
        problems.push({ field: 'plannedServiceId', reason: 'serviceMissing' });
      if (day === undefined || problems.length > 0) return { problems };
      const cause = form.outcome === 'missed' && form.cause !== '' ? { cause: form.cause } : {};
      const { plannedServiceId, outcome } = form;
      return {
        kind: 'deliveredService',
        fact: { plannedServiceId, day, outcome, ...cause, ...optional('note', form.note) },
      };
    }
    case 'continuityBreak': {
      const hasEnd = form.type === 'unplannedHospitalization' && form.endedOn.trim() !== '';
      const endedOn = hasEnd ? readDay(form.endedOn) : undefined;
      if (hasEnd && endedOn === undefined) problems.push({ field: 'endedOn', reason: 'dayMissing' });
      else if (endedOn !== undefined && endedOn > today)
        problems.push({ field: 'endedOn', reason: 'dayFuture' });
      else if (endedOn !== undefined && day !== undefined && endedOn < day) {
        problems.push({ field: 'endedOn', reason: 'dayBeforeBreak' });
      }
      if (day === undefined || problems.length > 0) return { problems };
      const end = endedOn === undefined ? {} : { endedOn };
      return {
        kind: 'continuityBreak',
        fact: { type: form.type, day, ...end, ...optional('detail', form.detail) },
      };
    }
  }
}

function optional<Name extends string>(name: Name, typed: string): { readonly [Key in Name]?: string } {
  const text = typed.trim();
  return (text === '' ? {} : { [name]: text }) as { readonly [Key in Name]?: string };
}

/** What this reader may add, from their grants: a form that would be refused is not offered. */
export interface QuickChoices {
  readonly kinds: readonly QuickKind[];
  readonly services: readonly EntityRecord<'plannedService'>[];
  readonly breakTypes: readonly ContinuityBreakType[];
}

/** A break's domain depends on its type alone. */
const anyDay: Day = '2000-01-01';

export function quickChoices(
  grants: readonly DomainGrant[],
  planned: readonly EntityRecord<'plannedService'>[],
): QuickChoices {
  const mayWrite = (domain: Domain) =>
    grants.some((grant) => grant.domain === domain && grant.level === 'write');
  const services = planned.filter(({ fact }) => fact.state === 'agreed' || fact.state === 'suspended');
  const breakTypes = continuityBreakTypes.filter((type) =>
    mayWrite(domainOf('continuityBreak', { type, day: anyDay })),
  );
  const kinds: QuickKind[] = [];
  if (mayWrite('notes')) kinds.push('contact');
  if (mayWrite('services') && services.length > 0) kinds.push('deliveredService');
  if (breakTypes.length > 0) kinds.push('continuityBreak');
  return { kinds, services, breakTypes };
}
