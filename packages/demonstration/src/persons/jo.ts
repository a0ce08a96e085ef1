import { noteContact, personOf } from '../story/person.ts';
import { writePlanLine } from '../story/plan-line.ts';
import type { StoryWriter } from '../story/story.ts';
import { circleForJo, joMemberships } from './jo-circle.ts';

/** Scenario C: first known by an alias on the street, J0 (move-in) on 1 April 2026. */
export const jo = personOf({
  key: 'jo',
  territoryId: 'quai',
  // The minimum of a first meeting: an alias, and where to look.
  identity: { displayName: 'Jo', municipality: 'Port-du-Quai', livesAlone: true, homeless: true },
  knownBy: ['escale', 'refuge-du-quai'],
  memberships: joMemberships,
  opened: { day: '2026-01-31', time: '21:40', by: 'dalia' },
  tell(story) {
    street(story);
    ward(story);
    movingIn(story);
    circleForJo(story);
  },
});

function street(story: StoryWriter): void {
  const place = story.create('stay', 'street', {
    place: 'street',
    label: 'Sous le viaduc, près de l’ancienne gare',
    from: '2026-01-31',
    to: '2026-03-17',
  });
  noteContact(
    story,
    'dalia',
    '2026-01-31',
    '21:50',
    'visit',
    'Jo',
    'Première rencontre. Accepte qu’on repasse, rien de plus.',
  );
  noteContact(
    story,
    'dalia',
    '2026-02-12',
    '20:30',
    'visit',
    'Jo',
    'Café et bas secs. « Pas de plan. » On n’insiste pas.',
  );
  noteContact(
    story,
    'dalia',
    '2026-02-20',
    '21:10',
    'visit',
    'Jo',
    'Parle de sa sœur pour la première fois.',
  );
  noteContact(
    story,
    'dalia',
    '2026-03-12',
    '20:45',
    'visit',
    'Jo',
    'Très agité, ne dort plus. Accepte qu’on reste avec lui.',
  );
  story.on('2026-03-17', '09:10', 'dalia');
  story.change(place, 'label', 'Sous le viaduc, puis rue du Quai');
}

function ward(story: StoryWriter): void {
  story.on('2026-03-17', '09:30', 'dalia');
  story.create('stay', 'ward', {
    place: 'hospital',
    label: 'Unité de psychiatrie',
    from: '2026-03-17',
    to: '2026-04-01',
  });
  noteContact(
    story,
    'dalia',
    '2026-03-22',
    '14:00',
    'visit',
    'Jo',
    'Rencontre à l’unité. Choisit avec qui partager : l’hôpital, L’Escale, le Refuge. Ni la police, ni le propriétaire.',
  );
  noteContact(
    story,
    'dalia',
    '2026-03-28',
    '14:30',
    'meeting',
    'Jo et l’équipe de l’unité',
    'Préparation du congé. Visite du logement sur photos.',
  );
}

function movingIn(story: StoryWriter): void {
  story.on('2026-04-01', '13:00', 'dalia');
  story.create('stay', 'flat', { place: 'home', label: 'Studio, rue de la Criée', from: '2026-04-01' });
  story.create('continuityBreak', 'move', {
    type: 'changeOfHome',
    day: '2026-04-01',
    detail: 'Premier logement après deux ans dehors.',
  });
  story.create('planVersion', '1', {
    number: 1,
    status: 'current',
    acceptedOn: '2026-04-01',
    reviewDue: '2026-06-30',
  });
  const weekly = (times: number) => ({ times, unit: 'week' }) as const;
  const escale = {
    sector: 'community',
    provider: 'L’Escale',
    responsible: 'Dalia N.',
    startDue: '2026-04-01',
  } as const;
  const visits = writePlanLine(story, {
    name: 'housing',
    need: {
      title: 'Garder son logement',
      priority: 1,
      dimension: 'domestic',
      words: { text: 'Une porte qui ferme.', voice: 'person' },
    },
    goal: {
      text: 'Payer le loyer de mai et connaître ses voisins',
      agreedOn: '2026-04-01',
      due: '2026-06-30',
    },
    service: {
      ...escale,
      title: 'Visites d’installation',
      frequency: weekly(2),
      directoryServiceId: 'quai-escale-suivi-de-transition',
    },
  });
  writePlanLine(story, {
    name: 'treatment',
    need: {
      title: 'Poursuivre le traitement',
      priority: 2,
      dimension: 'healthMedication',
      words: { text: 'Les pilules, d’accord. Pas la piqûre.', voice: 'person' },
    },
    goal: {
      text: 'Voir l’équipe de la clinique deux fois d’ici juin',
      agreedOn: '2026-04-01',
      due: '2026-06-30',
    },
    service: {
      ...escale,
      title: 'Accompagnement à la clinique',
      frequency: weekly(1),
      startDue: '2026-04-09',
    },
  });
  writePlanLine(story, {
    name: 'income',
    need: {
      title: 'Avoir un revenu',
      priority: 3,
      dimension: 'financialAdministrative',
      words: { text: 'Je veux pas quêter pour manger.', voice: 'person' },
    },
    goal: { text: 'Déposer la demande d’aide financière', agreedOn: '2026-04-01', due: '2026-05-01' },
    service: {
      ...escale,
      title: 'Aide aux démarches de revenu',
      frequency: weekly(1),
      startDue: '2026-04-14',
    },
  });
  story.on('2026-04-02', '16:00', 'dalia');
  story.create('deliveredService', 'first visit', {
    plannedServiceId: visits.id,
    day: '2026-04-02',
    outcome: 'delivered',
    at: '14:00',
  });
  story.on('2026-04-05', '16:00', 'dalia');
  story.create('deliveredService', 'second visit', {
    plannedServiceId: visits.id,
    day: '2026-04-05',
    outcome: 'delivered',
    at: '14:00',
    note: 'Il a acheté un rideau.',
  });
  noteContact(
    story,
    'dalia',
    '2026-04-02',
    '14:00',
    'visit',
    'Jo',
    'Premier matin chez lui. A dormi par terre, « plus tranquille ».',
  );
  noteContact(story, 'dalia', '2026-04-05', '14:00', 'visit', 'Jo', 'Épicerie ensemble. Sa sœur l’a appelé.');
}
