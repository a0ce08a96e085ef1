/** What is asked of each procedure, and the same about somebody or something that does not exist. */
import { operation } from '@fil/api/testing';
import type { PersonReference } from '@fil/vocabulary/types';
import { callerOf } from './callers.ts';
import type { CallerName } from './callers.ts';
import { absentReference } from './files.ts';
import type { World } from './world.ts';

export interface Question {
  readonly input: unknown;
  /** Of nobody: the answer that an absent one must not be told apart from. Absent where nothing is asked about anybody. */
  readonly absent?: unknown;
}

type Ask = (world: World, name: CallerName) => Question;

/** Asks about a person, for the caller's purpose. */
const about =
  (more: (world: World) => object = () => ({})): Ask =>
  (world, name) => {
    const person = world.person(name);
    const ask = (whom: PersonReference) => ({
      person: whom,
      purpose: callerOf(name).purpose,
      ...more(world),
    });
    return { input: ask(person), absent: ask(absentReference(person)) };
  };

/** Refused by its form wherever it is let in, so that asking changes nothing. */
const harmless = () =>
  operation('contact', 'inoffensif', '', { day: '2026-04-01', mode: 'telepathy', with: 'Personne' });

const claimedAt = '2026-04-07T13:00:00.000Z';

export const questions: Readonly<Record<string, Ask>> = {
  'session.current': () => ({ input: undefined }),
  'device.secret': () => ({ input: undefined }),
  'instrument.read': () => ({ input: { id: 'aggir' } }),
  'instrument.own': () => ({ input: undefined }),
  // Nobody in the matrix is a steward of their institution's instruments.
  'instrument.preview': () => ({ input: { questionnaire: {} } }),
  'instrument.import': () => ({ input: { questionnaire: {} } }),
  'instrument.saveMapping': () => ({ input: { id: 'clsc:fiche', version: '1', mapping: {} } }),
  'terminology.expand': () => ({ input: { url: 'urn:example:valueset' } }),
  'directory.search': () => ({ input: { query: 'repas' } }),
  'directory.read': () => ({ input: { id: 'popote' } }),
  'clock.read': () => ({ input: undefined }),
  'clock.move': ({ service }) => ({ input: { to: service.clock.now() } }),
  'file.summary': about(),
  'evaluation.list': about(),
  'evaluation.read': about(({ files }) => ({ evaluationId: files.followed.story.evaluationId })),
  'evaluation.document': about(({ files }) => ({ evaluationId: files.followed.story.evaluationId })),
  'plan.read': about(),
  'timeline.read': about(),
  'operation.submit': about(() => ({ operations: [harmless()] })),
  // From the beginning: whoever is let in hears of something at once.
  'live.file': about(() => ({ lastEventId: '0' })),
  'file.mine': () => ({ input: undefined }),
  'circle.read': about(),
  // For somebody who has a circle already.
  'circle.create': () => ({
    input: {
      person: { system: 'urn:test:dossier', value: 'D-1' },
      identity: { displayName: 'Personne' },
      operationIds: { identity: crypto.randomUUID(), membership: crypto.randomUUID() },
      claimedAt,
    },
  }),
  'circle.candidates': () => ({ input: { query: 'Compte' } }),
  'access.register': about(),
  'referral.compose': about(({ accounts }) => ({
    to: { kind: 'professional', id: accounts.partner.professionalId, name: 'Partenaire' },
    role: 'nurse',
  })),
  // A referral that there is not: nothing can be sent.
  'referral.send': about(() => ({
    referralId: 'aucune',
    lines: [],
    disclosureId: crypto.randomUUID(),
    claimedAt,
  })),
  'referral.inbox': () => ({ input: {} }),
  'referral.read': ({ circle }) => ({
    input: { referralId: circle.referralId },
    absent: { referralId: 'aucune' },
  }),
  // Without its reason: nothing can be declined.
  'referral.answer': ({ circle }) => {
    const answer = { answer: 'declined', operationId: crypto.randomUUID(), claimedAt };
    return {
      input: { ...answer, referralId: circle.referralId },
      absent: { ...answer, referralId: 'aucune' },
    };
  },
  // Under another name than the person's: nothing can be opened.
  // With the time of a visit that is over: nothing is prepared.
  'visit.prepare': about(() => ({
    copyId: crypto.randomUUID(),
    deviceId: crypto.randomUUID(),
    deviceName: 'Portable',
    evaluationIds: [],
    until: claimedAt,
    contactKey: 'k'.repeat(43),
    claimedAt,
  })),
  'visit.contact': ({ copies }) => ({ input: { copyId: copies.ofManager, contactKey: 'z'.repeat(43) } }),
  'visit.copies': about(),
  'visit.mine': () => ({ input: undefined }),
  // One that has ended: nothing is ordered.
  'visit.erase': ({ copies }) => ({
    input: { copyId: copies.endedOfManager, claimedAt },
    absent: { copyId: crypto.randomUUID(), claimedAt },
  }),
  'visit.end': ({ copies }) => ({
    input: { copyId: copies.endedOfManager, as: 'finished', claimedAt },
    absent: { copyId: crypto.randomUUID(), as: 'finished', claimedAt },
  }),
  'emergency.open': (world, name) => ({
    input: {
      person: world.person(name),
      identity: { displayName: 'Personne', birthDate: '1941-03-12' },
      reason: 'Chute dans l’escalier',
      dangerToLife: true,
      operationId: crypto.randomUUID(),
      claimedAt,
    },
  }),
};
