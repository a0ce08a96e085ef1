import assert from 'node:assert/strict';
import { test } from 'node:test';
import { continuityBreakTypes } from '@fil/vocabulary/codes';
import type { Domain, EntityKind } from '@fil/vocabulary/codes';
import { factSchemas, operation as operationSchema } from '@fil/vocabulary/schemas';
import type { ContinuityBreakFact, Day, FactByKind, Recipient, StayFact } from '@fil/vocabulary/types';
import { institutions, professionalByKey, startsAt, territories } from '../index.ts';
import type { DemonstrationPerson, StoryEntry } from '../index.ts';
import { addDays } from '../story/calendar.ts';
import { persons } from './index.ts';

type Facts = Map<string, { kind: EntityKind; fact: Record<string, unknown> }>;

/** The state of a file after its story, as a service that accepts each operation would hold it. */
function replay(person: DemonstrationPerson, visit?: (entry: StoryEntry, facts: Facts) => void): Facts {
  const facts: Facts = new Map();
  for (const entry of person.story) {
    const { entity, path, value } = entry.operation;
    const known = facts.get(entity.id);
    if (path === '') {
      assert.equal(known, undefined, `${entity.kind} ${entity.id} is created twice`);
      facts.set(entity.id, { kind: entity.kind, fact: structuredClone(value) as Record<string, unknown> });
    } else {
      assert.ok(known, `${entity.kind} ${entity.id} is changed before it exists`);
      if (value === null) delete known.fact[path];
      else known.fact[path] = value;
    }
    visit?.(entry, facts);
  }
  return facts;
}

function localDay(entry: StoryEntry, person: DemonstrationPerson): Day {
  const timeZone = territories.find((territory) => territory.id === person.territoryId)?.timeZone ?? 'UTC';
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(entry.at));
}

/** Written by the circle's own table of who may, not by a domain one writes in. */
const circleKinds: ReadonlySet<EntityKind> = new Set([
  'membership',
  'consent',
  'restriction',
  'referral',
  'representative',
  'right',
  'rightsOversight',
  'statement',
]);

/** Domain of a fact, after docs/architecture.md; answers follow their instrument and are checked by the service. */
function domainOf(kind: EntityKind, fact: Record<string, unknown>): Domain | undefined {
  switch (kind) {
    case 'identity':
      return 'identity';
    case 'evaluation':
    case 'planVersion':
    case 'need':
    case 'goal':
      return 'plan';
    case 'plannedService':
    case 'deliveredService':
      return 'services';
    case 'contact':
      return 'notes';
    case 'stay':
      return ['hospital', 'rehabilitation'].includes((fact as unknown as StayFact).place)
        ? 'health'
        : 'housing';
    case 'continuityBreak': {
      const { type } = fact as unknown as ContinuityBreakFact;
      if (type === 'lossOfCaregiver') return 'socialNetwork';
      return type === 'unplannedHospitalization' || type === 'changeOfPhysician' ? 'health' : 'housing';
    }
    default:
      assert.ok(kind === 'answer' || circleKinds.has(kind), `a story has no ${kind}`);
      return undefined;
  }
}

const isIn = (period: { readonly from: Day; readonly to?: Day }, day: Day): boolean =>
  period.from <= day && (period.to === undefined || day < period.to);

test('twelve persons, and all five ruptures among them', () => {
  assert.equal(persons.length, 12);
  const types = persons.flatMap((person) =>
    [...replay(person).values()]
      .filter(({ kind }) => kind === 'continuityBreak')
      .map(({ fact }) => fact['type']),
  );
  assert.deepEqual([...new Set(types)].sort(), [...continuityBreakTypes].sort());
  assert.equal(
    new Set(persons.flatMap((person) => person.references.map(({ system, value }) => `${system} ${value}`)))
      .size,
    persons.flatMap((person) => person.references).length,
  );
});

for (const person of persons) {
  test(`the story of ${person.key} is accepted from end to end`, () => {
    const ids = new Set<string>();
    const versions = new Map<string, number>();
    let previous = '';
    const facts = replay(person, (entry, present) => {
      const { entity, path, value, baseVersion, id } = entry.operation;
      const sequence = ids.size + 1;
      assert.ok(entry.at >= previous && entry.at < startsAt, `${entry.at} is out of order or in the future`);
      previous = entry.at;
      assert.ok(!ids.has(id), `operation id used twice: ${id}`);
      ids.add(id);
      assert.equal(operationSchema.safeParse(entry.operation).error, undefined);
      const state = present.get(entity.id);
      assert.deepEqual(
        factSchemas[entity.kind].safeParse(state?.fact).error?.issues,
        undefined,
        `${entity.kind} ${path}`,
      );
      assert.equal(baseVersion, path === '' ? 0 : (versions.get(`${entity.id} ${path}`) ?? 0));
      for (const name of path === '' ? Object.keys(value as object) : [path])
        versions.set(`${entity.id} ${name}`, sequence);
      for (const parent of ['needId', 'goalId', 'plannedServiceId', 'evaluationId']) {
        const reference = state?.fact[parent];
        if (reference !== undefined)
          assert.ok(present.has(String(reference)), `${entity.kind}: ${parent} does not exist yet`);
      }
      const domain = domainOf(entity.kind, state?.fact ?? {});
      const day = localDay(entry, person);
      const active = person.memberships.find(
        (candidate) => candidate.professional === entry.by && isIn(candidate, day),
      );
      assert.ok(active, `${entry.by} writes on ${day} without being a member`);
      if (domain)
        assert.ok(
          active.grants.some((grant) => grant.domain === domain && grant.level === 'write'),
          `${entry.by} may not write ${domain}`,
        );
    });
    for (const { kind, fact } of facts.values()) {
      if (kind !== 'deliveredService') continue;
      const service = facts.get(String(fact['plannedServiceId']))?.fact;
      assert.ok(
        String(fact['day']) >= String(service?.['startDue']),
        `delivered before its start: ${String(service?.['title'])}`,
      );
    }
  });

  test(`${person.key} has one accountable member and is known to real institutions`, () => {
    assert.equal(person.memberships.filter(({ accountable }) => accountable).length, 1);
    for (const member of person.memberships) {
      const institution = institutions.find(
        ({ id }) => id === professionalByKey(member.professional).institutionId,
      );
      assert.equal(institution?.territoryId, person.territoryId);
    }
    for (const reference of person.references)
      assert.ok(
        institutions.some(
          ({ id, personSystem }) => id === reference.institutionId && personSystem === reference.system,
        ),
      );
  });

  test(`the circle of ${person.key} is facts, and gives nothing that was not agreed`, () => {
    const facts = [...replay(person).entries()].map(([id, { kind, fact }]) => ({ id, kind, fact }));
    const of = <Kind extends EntityKind>(kind: Kind) =>
      facts
        .filter((each) => each.kind === kind)
        .map(({ id, fact }) => ({ id, fact: fact as unknown as FactByKind[Kind] }));
    const referred = of('referral').map(({ fact }) => fact);
    for (const { id, byReferral, from, to } of person.memberships) {
      if (byReferral) {
        assert.equal(referred.find(({ membershipId }) => membershipId === id)?.state, 'accepted');
        continue;
      }
      const fact = of('membership').find((each) => each.id === id)?.fact;
      assert.deepEqual([fact?.from, fact?.to], [from, to]);
    }
    const opened = [
      ...of('membership').map(({ fact }) => fact),
      ...referred
        .filter(({ state }) => state === 'accepted')
        .map((fact) => ({ ...fact, member: fact.to, from: fact.answeredOn ?? '' })),
    ];
    const consents = of('consent').map(({ fact }) => fact);
    for (const { member, role, basis, grants, from } of opened) {
      const about = consents.filter(({ recipient }) => sameRecipient(recipient, member));
      const agreed = about
        .filter((consent) => consent.givenBy !== 'caregiver' && consent.from <= from)
        .flatMap(({ domains }) => domains);
      for (const { domain } of grants) {
        assert.notEqual(domain, 'sensitive', `${role} was granted what is granted to nobody by default`);
        if (basis === 'consent' && domain !== 'caregiverSection')
          assert.ok(agreed.includes(domain), `${role}: ${domain} without consent`);
        if (domain !== 'caregiverSection' || role === 'caregiver') continue;
        assert.ok(
          about.some(({ givenBy }) => givenBy === 'caregiver'),
          `${role} reads a caregiver’s section that she did not open`,
        );
      }
    }
    for (const { after, referralId } of person.sendings) {
      const drafted = person.story
        .slice(0, after)
        .some(({ operation }) => operation.entity.id === referralId);
      assert.ok(drafted, 'a referral leaves before it is written');
    }
  });
}

const sameRecipient = (one: Recipient, other: Recipient): boolean =>
  one.kind !== 'category' && other.kind !== 'category' && one.id === other.id;

test('the demonstration begins with the situations it is meant to show', () => {
  const factsOf = (key: string) => [...replay(persons.find((person) => person.key === key)!).values()];
  const aurore = factsOf('aurore');
  const admission = aurore.find(({ kind }) => kind === 'continuityBreak')?.fact;
  assert.equal(addDays(String(admission?.['endedOn']), 10), '2026-04-05');
  const meals = aurore.filter(
    ({ kind, fact }) =>
      kind === 'deliveredService' && String(fact['note'] ?? '').match(/Bénévole absent|Vendredi saint/),
  );
  assert.equal(meals.length, 2);
  const lastOfGisele = factsOf('gisele')
    .filter(({ kind }) => kind === 'contact')
    .map(({ fact }) => String(fact['day']))
    .sort()
    .at(-1);
  assert.equal(addDays(lastOfGisele ?? '', 31), '2026-04-07');
  const stays = factsOf('herve')
    .filter(({ kind }) => kind === 'stay')
    .map(({ fact }) => fact['place']);
  assert.deepEqual(stays, ['home', 'hospital']);
});

test('eight members are in Aurore’s circle when the demonstration begins', () => {
  const facts = [...replay(persons.find(({ key }) => key === 'aurore')!).values()];
  const active = facts.filter(
    ({ kind, fact }) =>
      (kind === 'membership' && fact['to'] === undefined) ||
      (kind === 'referral' && fact['state'] === 'accepted'),
  );
  assert.equal(active.length, 8);
});

test('somebody waits for an answer: an inbox is not empty', () => {
  const pending = persons.flatMap((person) =>
    person.sendings.filter(
      ({ referralId }) =>
        !person.story.some(
          ({ operation }) => operation.entity.id === referralId && operation.path === 'state',
        ),
    ),
  );
  assert.ok(pending.length > 0);
});

test('nobody outside the circle named as such is a member', () => {
  const members = new Set(
    persons.flatMap((person) => person.memberships.map((member) => member.professional)),
  );
  for (const outside of ['paule', 'samir', 'claire', 'gaspard']) assert.ok(!members.has(outside));
  const lise = persons
    .find((person) => person.key === 'aurore')
    ?.memberships.find((member) => member.professional === 'lise');
  const domains = lise?.grants.map((grant) => grant.domain) ?? [];
  for (const withheld of ['finances', 'cognitionMood', 'caregiverSection', 'notes', 'sensitive'] as const)
    assert.ok(!domains.includes(withheld));
});
