/** Puts every caller where `callers.ts` says, through the facts of the circle. */
import assert from 'node:assert/strict';
import { operation } from '@fil/api/testing';
import type { CircleRole, Domain } from '@fil/vocabulary/codes';
import { domains } from '@fil/vocabulary/codes';
import type { ConsentFact, Grant, MembershipFact, Recipient, ReferralFact } from '@fil/vocabulary/types';
import { callerOf } from './callers.ts';
import { referenceBy } from './files.ts';
import { today, writeFacts } from './hands.ts';
import type { Hands } from './hands.ts';
import { accountOf, homeOf, nameOf } from './people.ts';
import type { AccountName } from './people.ts';
import { call } from './wire.ts';

export interface CircleOfTest {
  /** Sent to `offered`, not answered. */
  readonly referralId: string;
  /** Kinds of what it sent, which its recipient may read. */
  readonly sentKinds: readonly ['need', 'stay'];
  /** A consent that names nobody of the callers, and the membership fact of a caller. */
  readonly membershipOf: Readonly<Partial<Record<AccountName, string>>>;
}

const beforeToday = '2026-04-03T13:00:00.000Z';
const careCoordination = ['careCoordination'] as const;
const all: readonly Domain[] = callerOf('person').reads;

export async function furnishCircle(hands: Hands): Promise<CircleOfTest> {
  const { files, service, accounts } = hands;
  const { aviary, story } = files.followed;
  const say = (
    kind: 'consent' | 'restriction' | 'referral' | 'closure' | 'emergencyAccess',
    domain: Domain,
  ) => aviary.canary(kind, domain);
  const recipient = (name: AccountName): Recipient => ({
    kind: homeOf(name) === 'door' ? 'relative' : 'professional',
    id: accounts[name].professionalId,
    name: nameOf(name),
  });
  const grants = (read: readonly Domain[], write: readonly Domain[] = []): readonly Grant[] => [
    ...read.map((domain): Grant => ({ domain, level: 'read', purposes: careCoordination })),
    ...write.map((domain): Grant => ({ domain, level: 'write', purposes: careCoordination })),
  ];
  const membershipOf: Partial<Record<AccountName, string>> = {};
  const addMember = async (
    name: AccountName,
    role: CircleRole,
    granted: readonly Grant[],
    more: Partial<MembershipFact> = {},
    by: 'manager' | 'keeper' = 'manager',
  ) => {
    const id = crypto.randomUUID();
    membershipOf[name] = id;
    const fact: MembershipFact = {
      member: recipient(name),
      role,
      from: '2026-01-01',
      accountable: false,
      basis: 'careTeam',
      essential: false,
      grants: granted,
      ...more,
    };
    await hands.write(by, [operation('membership', id, '', fact)]);
    return id;
  };
  const writeConsent = async (
    name: AccountName,
    covered: readonly Domain[],
    more: Partial<ConsentFact> = {},
  ) => {
    const id = aviary.canary('consent', 'legalProtection');
    const fact: ConsentFact = {
      recipient: recipient(name),
      purposes: careCoordination,
      domains: covered,
      from: '2026-01-01',
      form: 'verbal',
      givenBy: 'person',
      collectedBy: say('consent', 'legalProtection'),
      collectedOn: '2026-01-01',
      information: say('consent', 'legalProtection'),
      message: say('consent', 'legalProtection'),
      ...more,
    };
    await hands.write('manager', [operation('consent', id, '', fact)]);
    return id;
  };
  const restrict = async (name: AccountName, refused: readonly Domain[]) => {
    const id = aviary.canary('restriction', 'legalProtection');
    const saidTo = say('restriction', 'legalProtection');
    const fact = { target: recipient(name), domains: refused, from: '2026-03-01', form: 'spoken', saidTo };
    await hands.write('manager', [operation('restriction', id, '', fact)]);
  };

  await addMember(
    'nurse',
    'nurse',
    grants(['identity', 'services'], ['health', 'medication', 'notes']),
    // Read with the identity of the member, and only by those who have that domain.
    { phone: aviary.short('membership', 'identity') },
  );
  const part = `${story.evaluationId}/health`;
  await hands.write('manager', [
    operation('sectionAssignment', part, '', {
      evaluationId: story.evaluationId,
      section: 'health',
      to: { ...recipient('nurse'), name: aviary.canary('sectionAssignment', 'plan') },
      askedOn: '2026-03-02',
    }),
  ]);
  await addMember('narrow', 'nurse', grants(['medication']));
  await addMember('partlyRestricted', 'hospitalLiaison', grants(all));
  await restrict('partlyRestricted', ['health', 'medication', 'cognitionMood']);
  await addMember('restricted', 'hospitalLiaison', grants(all));
  await restrict('restricted', domains);

  await writeConsent('consented', ['housing', 'services']);
  await addMember('consented', 'homeSupportWorker', grants(['housing', 'finances', 'plan'], ['services']), {
    basis: 'consent',
  });
  const withdrawn = await writeConsent('unconsented', all);
  await addMember('unconsented', 'communityWorker', grants(all), { basis: 'consent' });
  await hands.write('manager', [operation('consent', withdrawn, 'withdrawnOn', today)]);

  const left = await addMember('former', 'nurse', grants(all, ['notes']));
  await hands.write('manager', [operation('membership', left, 'to', today)]);

  const own = { basis: 'ownFile' } as const;
  await addMember('person', 'person', grants(all), own);
  await addMember('relative', 'relative', grants(['identity', 'plan']), { basis: 'legalMandate' });
  await addMember('caregiver', 'caregiver', grants(['identity', 'services', 'plan'], ['caregiverSection']), {
    basis: 'legalMandate',
  });
  await writeFacts(hands, 'person', story.byPerson);
  await writeFacts(hands, 'caregiver', story.byCaregiver);

  const referralId = await sendReferral(hands, recipient('offered'));
  await breakGlass(hands, 'lateEmergency', beforeToday);
  await breakGlass(hands, 'emergency', `${today}T12:00:00.000Z`);

  await addMember('archived', 'nurse', grants(all, ['notes']), {}, 'keeper');
  const closure = files.archived.aviary;
  const closed = {
    endedOn: '2026-04-06',
    reason: 'moved',
    personInformedOn: '2026-04-05',
    note: closure.canary('closure', 'plan'),
  };
  service.clock.moveTo('2026-04-06T13:00:00.000Z');
  await hands.write('keeper', [operation('closure', closure.canary('closure', 'plan'), '', closed)]);
  return { referralId, sentKinds: ['need', 'stay'], membershipOf };
}

/** A referral written, and sent with two lines: a need, and a stay in hospital. */
async function sendReferral(hands: Hands, to: Recipient): Promise<string> {
  const { aviary, story } = hands.files.followed;
  // The register names the referral by which something left.
  const referralId = aviary.canary('referral', 'services', 'legalProtection');
  const fact: ReferralFact = {
    nature: 'service',
    to,
    title: aviary.canary('referral', 'services'),
    reason: aviary.canary('referral', 'services'),
    state: 'draft',
    plannedServiceId: story.plannedService,
    membershipId: crypto.randomUUID(),
    role: 'rehabilitationProfessional',
    basis: 'careTeam',
    essential: false,
    grants: [{ domain: 'functionalAutonomy', level: 'write', purposes: careCoordination }],
    summary: aviary.canary('referral', 'services'),
  };
  await hands.write('manager', [operation('referral', referralId, '', fact)]);
  const stay = story.byManager.find(({ kind, domain }) => kind === 'stay' && domain === 'health');
  const reply = await call(hands.service.running.url, {
    path: 'referral.send',
    input: {
      person: referenceBy('manager', hands.files.followed),
      referralId,
      lines: [
        { kind: 'need', id: story.need },
        { kind: 'stay', id: stay?.id },
      ],
      disclosureId: crypto.randomUUID(),
      claimedAt: '2026-04-07T12:00:00.000Z',
    },
    token: await hands.token('manager'),
  });
  assert.equal((reply.answer as { outcome?: string } | undefined)?.outcome, 'sent', reply.body);
  return referralId;
}

async function breakGlass(hands: Hands, name: 'emergency' | 'lateEmergency', at: string): Promise<void> {
  const { aviary, story } = hands.files.followed;
  hands.service.clock.moveTo(at);
  const { displayName, birthDate } = story.identity;
  const reply = await call(hands.service.running.url, {
    path: 'emergency.open',
    input: {
      person: referenceBy(name, hands.files.followed),
      identity: { displayName, birthDate },
      reason: aviary.canary('emergencyAccess', 'legalProtection'),
      dangerToLife: false,
      operationId: crypto.randomUUID(),
      claimedAt: at,
    },
    token: await hands.token(accountOf(name)),
  });
  assert.equal((reply.answer as { outcome?: string } | undefined)?.outcome, 'opened', reply.body);
}
