import { membershipId } from '../story/circle.ts';
import { suspendServices } from '../story/deliveries.ts';
import { recipientOf } from '../story/recipients.ts';
import type { StoryWriter, Written } from '../story/story.ts';
import { writeConsent } from '../story/write-circle.ts';
import type { AurorePlanParts } from './aurore-circle.ts';
import { recordAuroreDeliveries } from './aurore-deliveries.ts';
import { auroreEvaluationId } from './aurore-evaluation.ts';

/** From the draft of J+8 to the second version of J+14, then what was delivered week after week. */
export function planForAurore(story: StoryWriter): {
  readonly plan: AurorePlanParts;
  readonly suspendForHospital: () => void;
} {
  story.on('2026-02-10', '11:00', 'mireille');
  const first = story.create('planVersion', '1', { number: 1, status: 'draft' });
  const services = writeLines(story);

  story.on('2026-02-11', '10:00', 'mireille');
  story.change(first, 'status', 'current');
  story.change(first, 'acceptedOn', '2026-02-11');
  story.change(first, 'reviewDue', '2026-08-13');
  for (const service of [services.bath, services.physio]) story.change(service, 'state', 'sent');

  story.on('2026-02-12', '15:30', 'karim');
  story.change(services.bath, 'state', 'agreed');

  // Physio Boréale declines: the line looks for another provider and finds the day hospital.
  story.on('2026-02-14', '09:20', 'mireille');
  story.change(services.physio, 'state', 'toFind');
  story.on('2026-02-14', '11:40', 'mireille');
  story.change(services.physio, 'title', 'Physiothérapie à l’hôpital de jour');
  story.change(services.physio, 'provider', 'Hôpital du Lac');
  story.change(services.physio, 'sector', 'public');
  story.change(services.physio, 'frequency', {
    times: 1,
    unit: 'week',
    days: ['thursday'],
    at: '10:00',
    minutes: 60,
  });
  story.change(services.physio, 'state', 'agreed');

  story.on('2026-02-16', '10:10', 'mireille');
  story.change(services.mealsGoal, 'agreement', 'agreed');
  story.change(services.mealsGoal, 'agreedOn', '2026-02-16');
  story.change(services.meals, 'state', 'agreed');
  story.change(first, 'status', 'replaced');
  story.create('planVersion', '2', {
    number: 2,
    status: 'current',
    acceptedOn: '2026-02-16',
    reviewDue: '2026-08-18',
  });

  recordAuroreDeliveries(story, services);
  return {
    plan: services,
    suspendForHospital: () =>
      suspendServices(
        story,
        [services.bath, services.meals, services.physio],
        { day: '2026-03-19', recordedOn: '2026-03-19', time: '09:40', by: 'mireille' },
        { day: '2026-03-26', time: '16:10', by: 'mireille' },
      ),
  };
}

interface AuroreServices {
  readonly bath: Written<'plannedService'>;
  readonly meals: Written<'plannedService'>;
  readonly physio: Written<'plannedService'>;
  readonly sunday: Written<'plannedService'>;
  readonly mealsGoal: Written<'goal'>;
  readonly walking: Written<'goal'>;
}

function writeLines(story: StoryWriter): AuroreServices {
  const found = (linkIds: readonly string[], summary: string) => ({
    evaluationId: auroreEvaluationId,
    linkIds,
    summary,
  });

  const safety = story.create('need', 'safety', {
    title: 'Se laver sans risquer de tomber',
    priority: 1,
    beneficiary: 'person',
    state: 'active',
    dimension: 'adl',
    words: { text: 'J’ai peur dans la baignoire depuis que je suis tombée.', voice: 'person' },
    finding: found(
      ['adl/washing', 'mobility/falls'],
      'Deux chutes en un mois, dont une dans la salle de bain ; n’entre plus seule dans la baignoire.',
    ),
  });
  const washing = story.create('goal', 'washing', {
    needId: safety.id,
    text: 'Prendre un bain deux fois par semaine, avec quelqu’un',
    agreement: 'agreed',
    agreedOn: '2026-02-11',
    due: '2026-05-11',
    criterion: 'Aucune chute au bain en trois mois',
    words: {
      text: 'Deux fois par semaine, c’est assez. Le reste, je me débrouille au lavabo.',
      voice: 'person',
    },
  });
  const bath = story.create('plannedService', 'bath', {
    goalId: washing.id,
    title: 'Aide au bain',
    sector: 'public',
    provider: 'CLSC des Rapides',
    responsible: 'Karim B.',
    frequency: { times: 2, unit: 'week', days: ['tuesday', 'friday'], at: '09:00', minutes: 60 },
    state: 'proposed',
    critical: true,
    startDue: '2026-02-13',
    directoryServiceId: 'rapides-clsc-aide-au-bain',
  });

  const mobility = story.create('need', 'mobility', {
    title: 'Marcher jusqu’à l’église et en revenir',
    priority: 2,
    beneficiary: 'person',
    state: 'active',
    dimension: 'mobility',
    words: { text: 'Je veux encore aller à la messe le dimanche.', voice: 'person' },
    finding: found(
      ['mobility/outdoors', 'mobility/aids'],
      'Marche avec une canne, pas plus de cent mètres ; ne sort plus seule.',
    ),
  });
  const walking = story.create('goal', 'walking', {
    needId: mobility.id,
    text: 'Aller à la messe du dimanche d’ici la fin d’avril',
    agreement: 'agreed',
    agreedOn: '2026-02-11',
    due: '2026-04-26',
    criterion: 'Deux cents mètres avec la marchette, sans pause',
    words: { text: 'Je veux encore aller à la messe le dimanche.', voice: 'person' },
  });
  const physio = story.create('plannedService', 'physio', {
    goalId: walking.id,
    title: 'Physiothérapie',
    sector: 'private',
    provider: 'Physio Boréale',
    responsible: 'Mireille O.',
    frequency: { times: 1, unit: 'week', days: ['tuesday'], at: '10:00', minutes: 60 },
    state: 'proposed',
    critical: false,
    startDue: '2026-02-19',
  });
  const sunday = story.create('plannedService', 'sunday', {
    goalId: walking.id,
    title: 'Transport à l’église le dimanche',
    sector: 'informal',
    provider: 'Solange, sa fille',
    responsible: 'Solange, sa fille',
    frequency: { times: 1, unit: 'week', days: ['sunday'], at: '09:30', minutes: 90 },
    state: 'agreed',
    critical: false,
    startDue: '2026-02-15',
  });

  const nutrition = story.create('need', 'nutrition', {
    title: 'Manger chaud et assez',
    priority: 3,
    beneficiary: 'person',
    state: 'active',
    dimension: 'domestic',
    words: { text: 'Cuisiner pour une seule assiette, ça ne me dit rien.', voice: 'person' },
    finding: found(
      ['domestic/meals', 'health/weight-loss'],
      'Perte de quatre kilos en six mois ; soupers de rôties et de thé.',
    ),
  });
  const mealsGoal = story.create('goal', 'eating', {
    needId: nutrition.id,
    text: 'Un repas chaud les jours où Solange ne vient pas',
    agreement: 'toDiscuss',
    due: '2026-05-18',
    criterion: 'Poids stable à la visite de mai',
    words: { text: 'Je vais y penser. Je n’aime pas manger n’importe quoi.', voice: 'person' },
  });
  const meals = story.create('plannedService', 'meals', {
    goalId: mealsGoal.id,
    title: 'Popote roulante',
    sector: 'community',
    provider: 'La Popote',
    responsible: 'Mireille O.',
    frequency: { times: 3, unit: 'week', days: ['monday', 'wednesday', 'friday'], at: '11:30', minutes: 30 },
    state: 'proposed',
    critical: false,
    startDue: '2026-02-18',
    directoryServiceId: 'rapides-la-popote',
  });

  const agreed = writeConsent(story, 'respite', {
    recipient: recipientOf('mireille'),
    domains: ['caregiverSection'],
    from: '2026-02-10',
    until: '2026-02-11',
    givenBy: 'caregiver',
    caregiverId: membershipId('aurore', 'solange', '2026-02-05'),
    collectedBy: 'Mireille O.',
    information: 'Que ce besoin sera au plan, où sa mère et les autres le liront.',
    message: 'Du répit pour Solange',
  });
  const respite = story.create('need', 'respite', {
    title: 'Du répit pour Solange',
    priority: 4,
    beneficiary: 'caregiver',
    beneficiaryId: membershipId('aurore', 'solange', '2026-02-05'),
    consentId: agreed.id,
    resources: 'waitlist',
    state: 'unmet',
    unmetReason: 'waitingList',
    dimension: 'formalInformalSupport',
    words: { text: 'Je ne dors plus que d’une oreille.', voice: 'caregiver' },
    finding: found(
      ['support/caregiver'],
      'Sa fille vient tous les soirs ; elle dit ne plus avoir de fin de semaine.',
    ),
  });
  const rest = story.create('goal', 'rest', {
    needId: respite.id,
    text: 'Une fin de semaine libre par mois pour Solange',
    agreement: 'agreed',
    agreedOn: '2026-02-11',
    due: '2026-06-30',
  });
  story.create('plannedService', 'respite', {
    goalId: rest.id,
    title: 'Répit de fin de semaine',
    sector: 'community',
    provider: 'La Maison des aidants',
    responsible: 'Mireille O.',
    frequency: { times: 1, unit: 'month', days: ['saturday'], minutes: 480 },
    state: 'unmet',
    unmetReason: 'waitingList',
    critical: false,
    directoryServiceId: 'rapides-maison-des-aidants-repit',
  });
  return { bath, meals, physio, sunday, mealsGoal, walking };
}
