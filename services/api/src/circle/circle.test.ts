import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { domains } from '@fil/vocabulary/codes';
import type { Domain } from '@fil/vocabulary/codes';
import type { CircleCandidatesAnswer, PersonReference, Uuid } from '@fil/vocabulary/types';
import { insertProfessional } from '../testing/cast.ts';
import { startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import { openStream } from '../testing/stream.ts';
import { needFact, operation } from '../testing/call.ts';
import {
  callerOf,
  consentTo,
  fileReferenceOf,
  membershipOf,
  newPerson,
  professional,
  restrictionOn,
  today,
} from './circle-for-test.ts';
import type { Caller } from './circle-for-test.ts';

let service: ServiceForTest;
let manager: Caller;
let nurse: Caller;
let partner: Caller;
let stranger: Caller;

before(async () => {
  service = await startServiceForTest();
  [manager, nurse, partner, stranger] = await service.asMaintenance(async (client) => {
    const make = async (
      ...who: Parameters<typeof insertProfessional> extends [unknown, ...infer Rest] ? Rest : never
    ) => callerOf(service, await insertProfessional(client, ...who));
    return [
      await make('clsc', 'Mireille'),
      await make('clsc', 'Gérard'),
      await make('hospital', 'Hélène'),
      await make('clsc', 'Inconnue'),
    ] as const;
  });
});
after(() => service.stop());

/** What the manager's screen says that somebody sees. */
async function toldToSee(
  person: PersonReference,
  { identity }: Caller,
  reader = manager,
): Promise<readonly Domain[]> {
  const { answer } = await reader.read(person);
  const found = answer?.members.find(
    ({ member }) => member?.kind === 'professional' && member.id === identity.professionalId,
  );
  return domains.filter((domain) => found?.domains.includes(domain));
}

/** A circle that the manager began, with the nurse as a member. */
async function circleWithNurse(): Promise<{ person: PersonReference; membership: Uuid; nurses: Uuid }> {
  const person = newPerson();
  const created = await manager.create(person);
  assert.ok(created.outcome === 'created');
  const nurses = crypto.randomUUID();
  const fact = membershipOf(professional(nurse.identity, 'Gérard'), 'nurse');
  assert.equal(await manager.write(person, 'membership', nurses, '', fact), 'accepted');
  return { person, membership: created.membershipId, nurses };
}

test('FR-04: whoever begins a circle answers for it; the same person has no second one', async () => {
  const person = newPerson();
  const operationIds = { identity: crypto.randomUUID(), membership: crypto.randomUUID() };
  const first = await manager.create(person, { operationIds });
  assert.deepEqual(first, { outcome: 'created', person, membershipId: operationIds.membership });
  const { answer } = await manager.read(person);
  assert.equal(answer?.identity?.fact.displayName, 'Aurore Bellefeuille');
  assert.deepEqual(
    answer?.members.map(({ name, role, accountable, from, source }) => ({
      name,
      role,
      accountable,
      from,
      source,
    })),
    [
      {
        name: 'Mireille',
        role: 'caseManager',
        accountable: true,
        from: today,
        source: { kind: 'membership', id: operationIds.membership },
      },
    ],
  );
  assert.equal(answer?.me.membershipId, operationIds.membership);
  assert.ok(answer?.actions.includes('close'));

  assert.deepEqual(await manager.create(person, { operationIds }), first, 'the same gesture, sent again');
  const refused = { outcome: 'refused', rule: 'circleExists' };
  assert.deepEqual(await manager.create(person), refused);
  assert.deepEqual(await stranger.create(person), refused);
  assert.deepEqual(await partner.create(person), refused, 'from another institution of the territory');
});

test('nothing is left of a circle that is refused, and the same person may then have one', async () => {
  const person = newPerson();
  assert.deepEqual(await nurse.create(person, { role: 'nurse' }), {
    outcome: 'refused',
    rule: 'roleNotAccountable',
  });
  assert.equal((await nurse.read(person)).filCode, 'notFound');
  assert.equal((await manager.create(person)).outcome, 'created');
});

test('circles begun at the same moment for the same person: one is', async () => {
  const person = newPerson();
  const outcomes = await Promise.all([manager, nurse, stranger].map((caller) => caller.create(person)));
  assert.equal(outcomes.filter(({ outcome }) => outcome === 'created').length, 1);
});

test('a member added reads at once what was granted; ending her refuses the next read and closes her stream', async () => {
  const { person, nurses } = await circleWithNurse();
  const { answer } = await nurse.read(person);
  assert.equal(answer?.me.role, 'nurse');
  assert.deepEqual(
    answer?.grants.filter(({ level }) => level === 'write').map(({ domain }) => domain),
    ['health', 'medication', 'functionalAutonomy', 'services', 'notes'],
  );
  const stream = await openStream(service.running.url, person, await service.tokenFor(nurse.identity));
  assert.equal(stream.status, 200);
  const began = performance.now();
  assert.equal(await manager.write(person, 'membership', nurses, 'to', today), 'accepted');
  assert.equal((await nurse.read(person)).filCode, 'notFound');
  while (await stream.next());
  assert.ok(performance.now() - began < 3_000, 'the stream has ended');
});

test('FR-11: leaving and coming back is a second membership, and the first keeps its days', async () => {
  const { person, nurses } = await circleWithNurse();
  const again = membershipOf(professional(nurse.identity, 'Gérard'), 'nurse');
  assert.equal(await manager.write(person, 'membership', crypto.randomUUID(), '', again), 'memberAlready');
  assert.equal(await manager.write(person, 'membership', nurses, 'to', today), 'accepted');
  assert.equal(await manager.write(person, 'membership', crypto.randomUUID(), '', again), 'accepted');
  const { answer } = await nurse.read(person);
  const hers = answer?.members.filter(({ name }) => name === 'Gérard') ?? [];
  assert.deepEqual(
    hers.map(({ to }) => to),
    [undefined, today],
    'the present one before the past one',
  );
});

test('a member leaves by herself, and what she wrote with it is kept though her access is over', async () => {
  const { person, nurses } = await circleWithNurse();
  const results = await nurse.submit(
    person,
    operation('membership', nurses, 'endReason', 'departure'),
    operation('membership', nurses, 'to', today),
  );
  assert.deepEqual(
    results.map(({ outcome }) => outcome),
    ['accepted', 'accepted'],
  );
  assert.equal((await nurse.read(person)).filCode, 'notFound');
  const { answer } = await manager.read(person);
  const left = answer?.members.find(({ membershipId }) => membershipId === nurses);
  assert.equal(left?.endReason, 'departure');
});

test('the accountable one cannot go without a hand-over, nor a member manage the others', async () => {
  const { person, membership, nurses } = await circleWithNurse();
  assert.equal(await manager.write(person, 'membership', membership, 'to', today), 'accountableRequired');
  const added = membershipOf(professional(partner.identity), 'hospitalLiaison');
  assert.equal(await nurse.write(person, 'membership', crypto.randomUUID(), '', added), 'notYours');
  assert.equal(await nurse.write(person, 'membership', membership, 'to', today), 'notYours');
  const greedy = membershipOf(professional(nurse.identity), 'nurse').grants.map((grant) => ({
    ...grant,
    level: 'write',
  }));
  assert.equal(await nurse.write(person, 'membership', nurses, 'grants', greedy), 'notYours');
});

test('a spoken restriction holds at once, for any member to record, and beats what was granted', async () => {
  const { person, nurses } = await circleWithNurse();
  assert.equal(
    await manager.write(person, 'need', crypto.randomUUID(), '', needFact('Se nourrir')),
    'accepted',
  );
  const restriction = crypto.randomUUID();
  const fact = restrictionOn(professional(nurse.identity, 'Gérard'), 'plan', 'health');
  // The nurse has no right in the domain of restrictions: protection never waits for one.
  assert.equal(await nurse.write(person, 'restriction', restriction, '', fact), 'accepted');
  const { answer } = await nurse.read(person);
  const open = answer?.grants.map(({ domain }) => domain) ?? [];
  assert.ok(open.includes('notes') && !open.includes('plan') && !open.includes('health'));
  assert.deepEqual(await toldToSee(person, nurse), open, 'the circle says what each member really sees');
  assert.deepEqual(
    answer?.restrictions.map(({ id }) => id),
    [restriction],
    'she reads back what she recorded',
  );
  assert.equal(await nurse.write(person, 'restriction', restriction, 'liftedOn', today), 'notYours');
  assert.ok(
    (await toldToSee(person, nurse, nurse)).includes('health'),
    'whoever does not read refusals is told what was granted, and cannot tell whom the person refuses',
  );
  assert.equal(await manager.write(person, 'membership', nurses, 'phone', '418-555-0101'), 'accepted');
  const again = (await nurse.read(person)).answer?.grants.map(({ domain }) => domain) ?? [];
  assert.ok(!again.includes('plan'), 'a later write to the circle keeps it');
});

test('what rests on consent opens with it and closes with it', async () => {
  const person = newPerson();
  assert.equal((await manager.create(person)).outcome, 'created');
  const liaison = professional(partner.identity, 'Hélène');
  const fact = membershipOf(liaison, 'hospitalLiaison', { basis: 'consent' });
  assert.equal(await manager.write(person, 'membership', crypto.randomUUID(), '', fact), 'consentMissing');
  const consent = crypto.randomUUID();
  assert.equal(
    await manager.write(person, 'consent', consent, '', consentTo(liaison, 'identity', 'plan')),
    'accepted',
  );
  assert.equal(await manager.write(person, 'membership', crypto.randomUUID(), '', fact), 'accepted');
  const file = await fileReferenceOf(service, person);
  assert.equal(
    (await partner.read(person)).filCode,
    'notFound',
    'her institution does not know that identifier',
  );
  assert.deepEqual(
    (await partner.read(file)).answer?.grants.map(({ domain }) => domain),
    ['identity', 'plan'],
  );
  assert.equal(await manager.write(person, 'consent', consent, 'withdrawnOn', today), 'accepted');
  assert.equal((await partner.read(file)).filCode, 'notFound');
  assert.deepEqual(await toldToSee(person, partner), []);
});

test('F56: consents given before a protection measure are to be asked again; an essential service keeps its minimum', async () => {
  const person = newPerson();
  assert.equal((await manager.create(person)).outcome, 'created');
  for (const [who, role, essential] of [
    [partner, 'homeSupportWorker', true],
    [nurse, 'communityWorker', false],
  ] as const) {
    const member = professional(who.identity);
    assert.equal(
      await manager.write(
        person,
        'consent',
        crypto.randomUUID(),
        '',
        consentTo(member, 'identity', 'services', 'plan', 'health'),
      ),
      'accepted',
    );
    const grants = [
      ...membershipOf(member, role).grants,
      { domain: 'health', level: 'read', purposes: ['careCoordination'] } as const,
    ];
    const fact = membershipOf(member, role, { basis: 'consent', essential, grants });
    assert.equal(await manager.write(person, 'membership', crypto.randomUUID(), '', fact), 'accepted');
  }
  const file = await fileReferenceOf(service, person);
  const measure = { measure: 'tutorship', pronouncedOn: today };
  assert.equal(await manager.write(person, 'legalStatus', crypto.randomUUID(), '', measure), 'accepted');
  assert.equal((await nurse.read(file)).filCode, 'notFound');
  assert.deepEqual(
    (await partner.read(file)).answer?.grants.map(({ domain }) => domain),
    ['identity', 'services', 'plan'],
    'not what lies beyond the minimum of her role',
  );
  assert.deepEqual(await toldToSee(person, partner), ['identity', 'services', 'plan']);
  assert.deepEqual(await toldToSee(person, nurse), []);
});

test('after the end of the follow-up the file is an archive: the accountable one reads it, and takes it up again', async () => {
  const { person } = await circleWithNurse();
  const closure = crypto.randomUUID();
  const fact = { endedOn: today, reason: 'goalsReached' };
  assert.equal(await manager.write(person, 'closure', closure, '', fact), 'personNotInformed');
  assert.equal(
    await nurse.write(person, 'closure', closure, '', { ...fact, personInformedOn: today }),
    'notYours',
  );
  assert.equal(
    await manager.write(person, 'closure', closure, '', { ...fact, personInformedOn: today }),
    'accepted',
  );
  assert.equal((await nurse.read(person)).filCode, 'notFound');
  const { answer } = await manager.read(person);
  assert.ok(answer?.grants.every(({ level }) => level === 'read'));
  assert.equal(
    await manager.write(person, 'need', crypto.randomUUID(), '', needFact('Bouger')),
    'domainNotGranted',
  );
  assert.equal(await manager.write(person, 'closure', closure, 'reopenedOn', today), 'accepted');
  assert.equal((await nurse.read(person)).status, 200);
});

test('candidates are professionals and bodies of the territory, found without accents; never a relative', async () => {
  await service.asMaintenance((client) => insertProfessional(client, 'door', 'Gérarde', 'relative'));
  await service.asMaintenance((client) => insertProfessional(client, 'dac', 'Gérard d’ailleurs'));
  const { answer } = await manager.query<CircleCandidatesAnswer>('circle.candidates', { query: 'GERARD' });
  assert.deepEqual(
    answer?.candidates.map(({ recipient }) => recipient.kind === 'professional' && recipient.name),
    ['Gérard'],
  );
  const bodies = await manager.query<CircleCandidatesAnswer>('circle.candidates', {
    query: 'etablissement hosp',
  });
  assert.ok(
    bodies.answer?.candidates.some(
      ({ recipient }) => recipient.kind === 'organization' && recipient.id === 'hospital',
    ),
  );
});
