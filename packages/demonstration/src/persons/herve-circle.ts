import { membership, membershipId, ownMembership, usualGrants } from '../story/circle.ts';
import { organizationOf, recipientOf } from '../story/recipients.ts';
import type { StoryWriter } from '../story/story.ts';
import { herveAggirId } from './herve-evaluation.ts';
import { domainsOf, openCaregiverSection, writeConsent, writeReferral } from '../story/write-circle.ts';

/** Physician and nurse are his care team (CSP L1110-12); with the others he shares by consents that end. */
export const herveMemberships = [
  membership('herve', 'bastien', usualGrants.caseManager, {
    from: '2026-03-02',
    accountable: true,
    phone: '01 99 00 12 00',
  }),
  membership('herve', 'valmire', usualGrants.physician, { from: '2026-03-02', phone: '01 99 00 12 41' }),
  membership('herve', 'ines', usualGrants.homeNurse, {
    from: '2026-03-11',
    essential: true,
    phone: '06 99 00 12 42',
  }),
  membership('herve', 'odile', usualGrants.caregiver, {
    from: '2026-03-11',
    basis: 'consent',
    phone: '01 99 00 31 46',
  }),
  ownMembership('herve', '2026-03-12'),
  membership('herve', 'solene', usualGrants.homeSupport, {
    from: '2026-03-14',
    basis: 'consent',
    essential: true,
    phone: '01 99 00 12 77',
  }),
  membership('herve', 'nadege', usualGrants.hospitalSocialWorker, {
    from: '2026-03-14',
    basis: 'consent',
    phone: '01 99 00 50 18',
  }),
];

/** Consents one by one, who stands beside him, his rights, both voices, and what still waits for an answer. */
export function circleForHerve(story: StoryWriter): void {
  consents(story);
  voices(story);
  allowance(story);

  // The day after the fall: the geriatrician has not answered yet.
  story.on('2026-04-06', '17:00', 'bastien');
  writeReferral(story, 'geriatrician', {
    to: recipientOf('gaspard'),
    title: 'Évaluation gériatrique avant le retour à domicile',
    reason: 'Chute au jardin ; Odile demande s’il pourra encore rester seul une heure.',
    basis: 'careTeam',
    membershipId: membershipId('herve', 'gaspard', '2026-04-06'),
    role: 'primaryPhysician',
    grants: usualGrants.physician,
    sentOn: '2026-04-06',
    // The grid's hundred adverbs are no use to him.
    without: [herveAggirId],
  });
}

function consents(story: StoryWriter): void {
  story.on('2026-03-02', '11:10', 'bastien');
  writeConsent(story, 'dac', {
    recipient: organizationOf('dac-du-bocage'),
    domains: domainsOf(usualGrants.caseManager),
    from: '2026-03-02',
    until: '2027-03-02',
    collectedBy: 'Dr Valmire',
    information: 'Ce qu’est l’appui du DAC ; il peut arrêter quand il veut, sans rien perdre de ses soins.',
  });
  story.on('2026-03-10', '14:03', 'bastien');
  writeConsent(story, 'odile', {
    recipient: recipientOf('odile'),
    domains: ['identity', 'services', 'plan'],
    from: '2026-03-10',
    until: '2027-03-10',
    collectedBy: 'Bastien O.',
    information: 'Odile verra le plan et les passages, et aura une section à elle.',
  });
  writeConsent(story, 'caregiver section', {
    recipient: recipientOf('bastien'),
    domains: ['caregiverSection'],
    from: '2026-03-10',
    givenBy: 'caregiver',
    collectedBy: 'Bastien O.',
    information: 'Ce que dit Odile de sa fatigue n’est lu ni par Hervé, ni par les autres proches.',
  });
  openCaregiverSection(story, membershipId('herve', 'bastien', '2026-03-02'), usualGrants.caseManager);
  story.create('representative', 'odile', {
    name: 'Odile L.',
    kind: 'trustedPerson',
    from: '2024-05-17',
    deedSeenOn: '2026-03-10',
    phone: '01 99 00 31 46',
  });

  story.on('2026-03-13', '15:30', 'bastien');
  writeConsent(story, 'sad', {
    recipient: recipientOf('solene'),
    domains: domainsOf(usualGrants.homeSupport),
    from: '2026-03-13',
    until: '2026-09-14',
    form: 'written',
    collectedBy: 'Bastien O.',
    information: 'Ses habitudes du matin et l’horaire, pour l’aide à la toilette.',
  });
  writeConsent(story, 'hospital social worker', {
    recipient: recipientOf('nadege'),
    domains: domainsOf(usualGrants.hospitalSocialWorker),
    from: '2026-03-13',
    until: '2026-09-14',
    form: 'written',
    collectedBy: 'Bastien O.',
    information: 'Pour préparer une sortie d’hôpital s’il y retourne.',
  });
}

/** Two expectations, each in its own hand: never merged. */
function voices(story: StoryWriter): void {
  story.on('2026-03-12', '18:20', 'herve');
  story.create('statement', 'garden', {
    text: 'Rester avec Odile et mon jardin.',
    stance: 'wants',
    writtenOn: '2026-03-12',
  });
  story.on('2026-03-12', '22:40', 'odile');
  story.create('statement', 'night', {
    text: 'Dormir une nuit. Une seule, et je tiens.',
    stance: 'wants',
    writtenOn: '2026-03-12',
    ownSection: true,
  });
}

function allowance(story: StoryWriter): void {
  story.on('2026-03-12', '11:30', 'bastien');
  const apa = story.create('right', 'apa', {
    kind: 'apa',
    state: 'requested',
    evidence: [
      { label: 'Avis d’imposition', received: true },
      { label: 'Certificat médical du Dr Valmire', received: false },
    ],
    requestedOn: '2026-03-12',
  });
  story.on('2026-03-19', '10:00', 'bastien');
  story.change(apa, 'evidence', [
    { label: 'Avis d’imposition', received: true },
    { label: 'Certificat médical du Dr Valmire', received: true },
  ]);
  story.change(apa, 'completeOn', '2026-03-19');
  story.change(apa, 'state', 'complete');
  story.on('2026-04-02', '11:40', 'bastien');
  story.change(apa, 'decidedOn', '2026-04-01');
  story.change(apa, 'decision', 'granted');
  story.change(apa, 'renewalDue', '2028-04-01');
  story.change(apa, 'state', 'decided');
}
