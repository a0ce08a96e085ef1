import { domains } from '@fil/vocabulary/codes';
import { uuidOf } from '../deterministic.ts';
import { membership, membershipId, ownMembership, usualGrants, wholeFile } from '../story/circle.ts';
import { organizationOf } from '../story/recipients.ts';
import type { StoryWriter } from '../story/story.ts';
import { domainsOf, writeConsent } from '../story/write-circle.ts';

export const joMemberships = [
  membership('jo', 'dalia', usualGrants.caseManager, {
    from: '2026-01-31',
    accountable: true,
    phone: '581 555-0160',
  }),
  ownMembership('jo', '2026-04-02'),
];

/** At −15 days, on the ward: with whom to share, with whom not, and what may be said to a sister. */
export function circleForJo(story: StoryWriter): void {
  story.on('2026-03-22', '14:40', 'dalia');
  const chosen = { from: '2026-03-22', collectedBy: 'Dalia N.' } as const;
  writeConsent(story, 'hospital', {
    ...chosen,
    recipient: organizationOf('hopital-du-quai'),
    domains: ['identity', 'health', 'medication', 'services', 'plan'],
    until: '2026-09-22',
    information: 'Pour le congé et la clinique. Pas le reste.',
  });
  writeConsent(story, 'escale', {
    ...chosen,
    recipient: organizationOf('escale'),
    domains: wholeFile,
    until: '2026-12-27',
    information: 'Tout, sauf ce que Jo demande de ne pas écrire. Jusqu’à la fin du suivi de neuf mois.',
  });
  writeConsent(story, 'refuge', {
    ...chosen,
    recipient: organizationOf('refuge-du-quai'),
    domains: domainsOf(usualGrants.nightShelter),
    until: '2026-09-22',
    information: 'Les nuits passées là et les rencontres, rien d’autre.',
  });
  writeConsent(story, 'sister', {
    ...chosen,
    recipient: { kind: 'relative', id: uuidOf('jo sister'), name: 'Maude, sa sœur' },
    purposes: ['careCoordination'],
    domains: ['notes'],
    information: 'On peut l’appeler si on perd contact, pour dire ceci et rien de plus.',
    message: 'Jo a un toit et va bien. Jo demande que tu appelles L’Escale si tu as des nouvelles.',
  });
  for (const category of ['police', 'housing'] as const) {
    const restriction = story.create('restriction', category, {
      target: { kind: 'category', category },
      domains,
      from: '2026-03-22',
      form: 'spoken',
      saidTo: 'Dalia N.',
    });
    story.on('2026-03-28', '15:00', 'dalia');
    story.change(restriction, 'signedOn', '2026-03-28');
    story.on('2026-03-22', '14:40', 'dalia');
  }
  // The whole night team, not one of them: whoever is on duty.
  story.on('2026-03-23', '09:00', 'dalia');
  story.createWithId('membership', membershipId('jo', 'refuge-du-quai', '2026-03-23'), {
    member: organizationOf('refuge-du-quai'),
    role: 'communityWorker',
    from: '2026-03-23',
    accountable: false,
    basis: 'consent',
    essential: false,
    grants: usualGrants.nightShelter,
  });
  story.on('2026-04-03', '20:15', 'jo');
  story.create('statement', 'door', {
    text: 'Une porte qui ferme.',
    stance: 'says',
    writtenOn: '2026-04-03',
  });
  story.create('statement', 'injection', {
    text: 'Les pilules, d’accord. Pas la piqûre.',
    stance: 'disagrees',
    writtenOn: '2026-04-03',
  });
  story.on('2026-04-02', '16:30', 'dalia');
  story.create('right', 'income', {
    kind: 'incomeSecurity',
    state: 'toConsider',
    evidence: [
      { label: 'Certificat de naissance', received: false },
      { label: 'Bail', received: true },
    ],
  });
}
