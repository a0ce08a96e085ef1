import { membershipId } from '../story/circle.ts';
import { recordDeliveries } from '../story/deliveries.ts';
import { recipientOf } from '../story/recipients.ts';
import type { StoryWriter, Written } from '../story/story.ts';
import { writeConsent } from '../story/write-circle.ts';
import { herveSocleId } from './herve-evaluation.ts';

/** Two expectations kept apart, his and Odile's; what exists, what does not; returns what a hospital stay suspends. */
export function planForHerve(story: StoryWriter): Written<'plannedService'>[] {
  story.on('2026-03-12', '10:00', 'bastien');
  const plan = story.create('planVersion', '1', { number: 1, status: 'draft' });
  const found = (linkIds: readonly string[], summary: string) => ({
    evaluationId: herveSocleId,
    linkIds,
    summary,
  });

  const garden = story.create('need', 'garden', {
    title: 'Rester chez lui, avec Odile et son jardin',
    priority: 1,
    beneficiary: 'person',
    state: 'active',
    dimension: 'adl',
    words: { text: 'Rester avec Odile et mon jardin.', voice: 'person' },
    finding: found(
      ['adl/washing', 'cognition/memory'],
      'Se lave et s’habille si quelqu’un l’y invite ; se perd hors du jardin.',
    ),
  });
  const mornings = story.create('goal', 'mornings', {
    needId: garden.id,
    text: 'Être lavé et habillé chaque matin sans que ce soit Odile',
    agreement: 'agreed',
    agreedOn: '2026-03-14',
    due: '2026-06-14',
    criterion: 'Cinq matins sur cinq',
    words: { text: 'Si c’est quelqu’un de gentil.', voice: 'person' },
  });
  const morningHelp = story.create('plannedService', 'morning help', {
    goalId: mornings.id,
    title: 'Aide à la toilette et à l’habillage',
    sector: 'community',
    provider: 'SAD mixte du Bocage',
    responsible: 'Solène P.',
    frequency: {
      times: 5,
      unit: 'week',
      days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      at: '08:30',
      minutes: 60,
    },
    state: 'proposed',
    critical: true,
    startDue: '2026-03-16',
    directoryServiceId: 'bocage-sad-mixte-aide',
  });
  const nursing = story.create('plannedService', 'nursing', {
    goalId: mornings.id,
    title: 'Pilulier et surveillance',
    sector: 'private',
    provider: 'Inès K., infirmière libérale',
    responsible: 'Inès K.',
    frequency: { times: 2, unit: 'week', days: ['monday', 'thursday'], at: '10:00', minutes: 30 },
    state: 'proposed',
    critical: true,
    startDue: '2026-03-16',
  });
  const gardening = story.create('goal', 'gardening', {
    needId: garden.id,
    text: 'Jardiner chaque semaine, accompagné',
    agreement: 'agreed',
    agreedOn: '2026-03-14',
    due: '2026-09-14',
    words: { text: 'Les fèves, ça n’attend pas.', voice: 'person' },
  });
  const neighbour = story.create('plannedService', 'neighbour', {
    goalId: gardening.id,
    title: 'Jardin du samedi',
    sector: 'informal',
    provider: 'Marc, voisin',
    responsible: 'Marc, voisin',
    frequency: { times: 1, unit: 'week', days: ['saturday'], at: '10:00', minutes: 120 },
    state: 'agreed',
    critical: false,
    startDue: '2026-03-21',
  });
  const dayCentre = story.create('plannedService', 'day centre', {
    goalId: gardening.id,
    title: 'Accueil de jour, atelier jardin',
    sector: 'community',
    provider: 'La Halte du Bocage',
    responsible: 'Bastien O.',
    frequency: { times: 1, unit: 'week', days: ['wednesday'], at: '13:30', minutes: 210 },
    state: 'proposed',
    critical: false,
    startDue: '2026-03-25',
    directoryServiceId: 'bocage-halte-accueil-de-jour',
  });

  const agreed = writeConsent(story, 'sleep', {
    recipient: recipientOf('bastien'),
    domains: ['caregiverSection'],
    from: '2026-03-12',
    until: '2026-03-13',
    givenBy: 'caregiver',
    caregiverId: membershipId('herve', 'odile', '2026-03-11'),
    collectedBy: 'Bastien O.',
    information: 'Que ce besoin sera au plan, où Hervé et les autres le liront.',
    message: 'Que Odile puisse dormir',
  });
  const sleep = story.create('need', 'sleep', {
    title: 'Que Odile puisse dormir',
    priority: 2,
    beneficiary: 'caregiver',
    beneficiaryId: membershipId('herve', 'odile', '2026-03-11'),
    consentId: agreed.id,
    resources: 'none',
    state: 'unmet',
    unmetReason: 'noResource',
    dimension: 'formalInformalSupport',
    words: { text: 'Dormir une nuit.', voice: 'caregiver' },
    finding: found(['support/caregiver'], 'Hervé se lève quatre fois par nuit.'),
  });
  const nights = story.create('goal', 'nights', {
    needId: sleep.id,
    text: 'Une nuit entière par semaine',
    agreement: 'agreed',
    agreedOn: '2026-03-14',
    due: '2026-05-14',
    words: { text: 'Une seule, et je tiens.', voice: 'caregiver' },
  });
  story.create('plannedService', 'night care', {
    goalId: nights.id,
    title: 'Garde de nuit itinérante',
    sector: 'community',
    provider: 'La Halte du Bocage',
    responsible: 'Bastien O.',
    frequency: { times: 1, unit: 'week' },
    state: 'unmet',
    unmetReason: 'noResource',
    critical: false,
    directoryServiceId: 'bocage-halte-garde-de-nuit',
  });

  story.on('2026-03-14', '12:00', 'bastien');
  story.change(plan, 'status', 'current');
  story.change(plan, 'acceptedOn', '2026-03-14');
  story.change(plan, 'reviewDue', '2026-09-13');
  for (const service of [morningHelp, nursing, dayCentre]) story.change(service, 'state', 'agreed');

  recordEverything(story, { morningHelp, nursing, neighbour, dayCentre });
  return [morningHelp, nursing, neighbour, dayCentre];
}

function recordEverything(
  story: StoryWriter,
  services: Readonly<
    Record<'morningHelp' | 'nursing' | 'neighbour' | 'dayCentre', Written<'plannedService'>>
  >,
): void {
  recordDeliveries(story, {
    service: services.morningHelp,
    by: 'solene',
    days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    at: '08:30',
    recordedAt: '12:30',
    periods: [['2026-03-16', '2026-04-03']],
    exceptions: {
      '2026-03-20': {
        outcome: 'missed',
        cause: 'personRefused',
        note: 'Remplaçante inconnue de lui ; il a refermé la porte.',
      },
      '2026-03-31': {
        outcome: 'missed',
        cause: 'providerAbsent',
        note: 'Arrêt de travail, pas de remplaçante.',
      },
    },
  });
  recordDeliveries(story, {
    service: services.nursing,
    by: 'ines',
    days: ['monday', 'thursday'],
    at: '10:00',
    recordedAt: '11:00',
    periods: [['2026-03-16', '2026-04-02']],
  });
  recordDeliveries(story, {
    service: services.neighbour,
    by: 'bastien',
    days: ['saturday'],
    at: '10:00',
    recordedAt: '09:10',
    recordedAfter: 2,
    periods: [['2026-03-21', '2026-04-04']],
    exceptions: { '2026-04-04': { outcome: 'delivered', note: 'Les fèves sont en terre.' } },
  });
  recordDeliveries(story, {
    service: services.dayCentre,
    by: 'bastien',
    days: ['wednesday'],
    at: '13:30',
    recordedAt: '18:00',
    periods: [['2026-03-25', '2026-04-01']],
  });
}
