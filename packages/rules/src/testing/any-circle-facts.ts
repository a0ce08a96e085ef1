import fc from 'fast-check';
import { consentGivers, referralNatures, referralStates } from '@fil/vocabulary/codes';
import type { Day, EntityRecord } from '@fil/vocabulary/types';
import type { CircleFacts } from '../circle/index.ts';
import { circleFacts } from '../circle/index.ts';
import { addDays } from '../days/index.ts';
import {
  consent,
  membership,
  organization,
  professional,
  referral,
  relative,
  restriction,
} from './circle-records.ts';
import { record } from './records.ts';

const lastDay = 12;
/** Days of the world of these facts, from its first to its last. */
export const factDays: readonly Day[] = Array.from({ length: lastDay + 1 }, (_, index) =>
  addDays('2026-03-01', index),
);
const anyDay = fc.constantFrom(...factDays);
const maybeDay = fc.option(anyDay, { nil: undefined });
const anyone = fc.constantFrom(
  professional('Inès'),
  professional('Karim'),
  relative('Odile'),
  organization('dac'),
);
const written = (day: Day, hour: number) => ({
  createdAt: `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`,
});
const anyHour = fc.nat(23);

const anyMembership = fc
  .record({ member: anyone, from: anyDay, to: maybeDay, accountable: fc.boolean() })
  .map(
    ({ member, from, to, accountable }) =>
      (index: number) =>
        membership(`m${index}`, member, 'caseManager', {
          from,
          accountable,
          ...(to !== undefined && { to }),
        }),
  );

/** Whatever its state, with or without the days that go with it: rules must hold on clumsy facts too. */
const anyReferral = fc
  .record({
    to: anyone,
    nature: fc.constantFrom(...referralNatures),
    state: fc.constantFrom(...referralStates),
    answeredOn: maybeDay,
    endedOn: maybeDay,
    onMember: fc.option(fc.nat(2), { nil: undefined, freq: 3 }),
    empty: fc.boolean(),
  })
  .map(({ to, nature, state, answeredOn, endedOn, onMember, empty }) => (index: number) => ({
    ...referral(`r${index}`, to, {
      nature,
      state,
      role: 'caseManager',
      ...(answeredOn !== undefined && { answeredOn }),
      ...(endedOn !== undefined && { endedOn }),
      ...(onMember !== undefined && { membershipId: `m${onMember}` }),
      ...(empty && { grants: [] }),
    }),
    versions: { answeredOn: index + 1 },
  }));

const anyConsent = fc
  .record({
    recipient: anyone,
    collectedOn: anyDay,
    from: anyDay,
    until: maybeDay,
    withdrawnOn: maybeDay,
    givenBy: fc.constantFrom(...consentGivers),
    hour: anyHour,
  })
  .map(({ recipient, collectedOn, from, until, withdrawnOn, givenBy, hour }) => (index: number) => ({
    ...consent(`c${index}`, recipient, {
      collectedOn,
      from,
      givenBy,
      ...(until !== undefined && { until }),
      ...(withdrawnOn !== undefined && { withdrawnOn }),
    }),
    ...written(collectedOn, hour),
  }));

const anyRestriction = fc
  .record({ target: anyone, from: anyDay, liftedOn: maybeDay, signedOn: maybeDay })
  .map(
    ({ target, from, liftedOn, signedOn }) =>
      (index: number) =>
        restriction(`x${index}`, target, {
          from,
          ...(liftedOn !== undefined && { liftedOn }),
          ...(signedOn !== undefined && { signedOn }),
        }),
  );

const anyStatus = fc
  .record({ pronouncedOn: anyDay, until: maybeDay, hour: anyHour })
  .map(({ pronouncedOn, until, hour }) => (index: number) => ({
    ...record('legalStatus', `l${index}`, {
      measure: 'guardianship',
      pronouncedOn,
      ...(until !== undefined && { until }),
    }),
    ...written(pronouncedOn, hour),
  }));

const anyClosure = fc.record({ endedOn: anyDay, reopenedOn: maybeDay }).map(
  ({ endedOn, reopenedOn }) =>
    (index: number) =>
      record('closure', `z${index}`, {
        endedOn,
        reason: 'moved',
        ...(reopenedOn !== undefined && { reopenedOn }),
      }),
);

const several = (one: fc.Arbitrary<(index: number) => EntityRecord>, maxLength: number) =>
  fc.array(one, { maxLength }).map((made) => made.map((make, index) => make(index)));

/** Facts of a circle over two weeks, in no order. */
export const anyCircleFacts: fc.Arbitrary<CircleFacts> = fc
  .tuple(
    several(anyMembership, 3),
    several(anyReferral, 5),
    several(anyConsent, 3),
    several(anyRestriction, 2),
    several(anyStatus, 2),
    several(anyClosure, 2),
  )
  .map((rows) => circleFacts(rows.flat()));
