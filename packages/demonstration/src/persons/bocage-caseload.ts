import { membership, usualGrants } from '../story/circle.ts';
import { recordDeliveries } from '../story/deliveries.ts';
import { writePlanLine } from '../story/plan-line.ts';
import { noteContact, personOf } from '../story/person.ts';

/** The rest of Bastien’s caseload in the territory of the Bocage. */

const sad = { sector: 'community', provider: 'SAD mixte du Bocage', responsible: 'Solène P.' } as const;

/** Her husband, who did everything, was hospitalized three days ago: the reassessment was due yesterday. */
export const simone = personOf({
  key: 'simone',
  territoryId: 'bocage',
  identity: {
    displayName: 'Simone D.',
    birthDate: '1942-10-11',
    municipality: 'La Haie-Fleurie',
    livesAlone: false,
    hasCaregiver: true,
    languages: ['fr'],
    phone: '01 99 00 27 11',
  },
  knownBy: ['dac-du-bocage', 'ch-de-fictiville'],
  memberships: [
    membership('simone', 'bastien', usualGrants.caseManager, { from: '2025-10-13', accountable: true }),
    membership('simone', 'valmire', usualGrants.physician, { from: '2025-10-13' }),
    membership('simone', 'solene', usualGrants.homeSupport, { from: '2025-11-03' }),
  ],
  opened: { day: '2025-10-13', time: '10:00', by: 'bastien' },
  tell(story) {
    story.create('stay', 'home', {
      place: 'home',
      label: 'Avec Raymond, route de l’Étang',
      from: '2025-10-13',
    });
    story.on('2025-10-27', '11:30', 'bastien');
    story.create('planVersion', '1', {
      number: 1,
      status: 'current',
      acceptedOn: '2025-10-27',
      reviewDue: '2026-04-28',
    });
    const help = writePlanLine(story, {
      name: 'washing',
      need: {
        title: 'Être aidée pour la toilette',
        priority: 1,
        dimension: 'adl',
        words: { text: 'Raymond fait ça très bien, mais il a mal au dos.', voice: 'person' },
      },
      goal: { text: 'Soulager Raymond trois matins par semaine', agreedOn: '2025-10-27' },
      service: {
        ...sad,
        title: 'Aide à la toilette',
        frequency: {
          times: 3,
          unit: 'week',
          days: ['monday', 'wednesday', 'friday'],
          at: '09:00',
          minutes: 45,
        },
        critical: true,
        startDue: '2025-11-03',
      },
    });
    recordDeliveries(story, {
      service: help,
      by: 'solene',
      days: ['monday', 'wednesday', 'friday'],
      at: '09:00',
      recordedAt: '12:00',
      periods: [['2025-11-03', '2026-04-03']],
      exceptions: {
        '2025-12-26': { outcome: 'cancelled', note: 'À la demande de la famille.' },
        '2026-01-19': { outcome: 'missed', cause: 'weather', note: 'Neige sur la route de l’Étang.' },
        '2026-02-27': { outcome: 'missed', cause: 'providerAbsent' },
      },
    });
    for (const [day, summary] of [
      ['2025-11-12', 'L’aide a trouvé ses marques.'],
      ['2025-12-10', 'Raymond se plaint du dos, sans vouloir consulter.'],
      ['2026-01-14', 'Bonne année passée avec les petits-enfants.'],
      ['2026-02-11', 'Raymond accepte de voir le Dr Valmire.'],
      ['2026-03-11', 'Ligne de secours proposée ; ils y réfléchissent.'],
      ['2026-04-05', 'Raymond est hospitalisé depuis la veille. Leur fille dort sur place jusqu’à mercredi.'],
    ] as const) {
      noteContact(story, 'bastien', day, '14:00', 'phone', 'Mme D.', summary);
    }
    story.on('2026-04-05', '14:30', 'bastien');
    story.create('continuityBreak', 'raymond', {
      type: 'lossOfCaregiver',
      day: '2026-04-04',
      detail: 'Son époux est momentanément dans l’impossibilité de l’aider.',
    });
    writePlanLine(story, {
      name: 'contingency',
      need: {
        title: 'Ne pas être seule la nuit en l’absence de Raymond',
        priority: 2,
        dimension: 'formalInformalSupport',
        words: { text: 'La nuit, la maison craque.', voice: 'person' },
      },
      goal: {
        text: 'Une présence chaque nuit jusqu’au retour de Raymond',
        agreedOn: '2026-04-05',
        due: '2026-04-08',
      },
      service: {
        title: 'Accueil temporaire',
        sector: 'community',
        provider: 'La Halte du Bocage',
        responsible: 'Bastien O.',
        frequency: { times: 1, unit: 'day' },
        state: 'sent',
        critical: true,
        startDue: '2026-04-08',
        directoryServiceId: 'bocage-halte-accueil-temporaire',
      },
    });
  },
});

/** Goes well; the plan accepted half a year ago is to be reviewed. */
export const marcel = personOf({
  key: 'marcel',
  territoryId: 'bocage',
  identity: {
    displayName: 'Marcel V.',
    birthDate: '1935-05-19',
    municipality: 'Roche-Blanche',
    livesAlone: true,
    hasCaregiver: true,
    languages: ['fr', 'br'],
    phone: '01 99 00 44 02',
  },
  knownBy: ['dac-du-bocage', 'ch-de-fictiville'],
  memberships: [
    membership('marcel', 'bastien', usualGrants.caseManager, { from: '2025-07-07', accountable: true }),
    membership('marcel', 'ines', usualGrants.homeNurse, { from: '2025-07-21' }),
  ],
  opened: { day: '2025-07-07', time: '09:00', by: 'bastien' },
  tell(story) {
    story.create('stay', 'home', { place: 'home', label: 'Ferme des Hêtres', from: '2025-07-07' });
    story.on('2025-10-01', '10:00', 'bastien');
    story.create('planVersion', '1', {
      number: 1,
      status: 'current',
      acceptedOn: '2025-10-01',
      reviewDue: '2026-04-02',
    });
    const meals = writePlanLine(story, {
      name: 'meals',
      need: {
        title: 'Manger sans cuisiner',
        priority: 1,
        dimension: 'domestic',
        words: { text: 'La gazinière et moi, on est fâchés.', voice: 'person' },
      },
      goal: { text: 'Un repas livré chaque jour de semaine', agreedOn: '2025-10-01' },
      service: {
        title: 'Portage de repas',
        sector: 'community',
        provider: 'Les Marmites du Bocage',
        responsible: 'Bastien O.',
        frequency: { times: 2, unit: 'week', days: ['tuesday', 'friday'], at: '11:00', minutes: 15 },
        startDue: '2025-10-07',
      },
    });
    recordDeliveries(story, {
      service: meals,
      by: 'bastien',
      days: ['tuesday', 'friday'],
      at: '11:00',
      recordedAt: '17:10',
      periods: [['2025-10-07', '2026-04-03']],
      exceptions: {
        '2025-11-11': { outcome: 'cancelled', note: 'Jour férié.' },
        '2026-01-20': { outcome: 'missed', cause: 'weather' },
      },
    });
    for (const [day, summary] of [
      ['2025-07-07', 'Visite à la ferme. Deux chiens, une canne.'],
      ['2025-08-04', 'Moisson du voisin ; il regarde depuis le banc.'],
      ['2025-09-02', 'D’accord pour les repas, « pas trop salés ».'],
      ['2025-10-06', 'Début des repas demain.'],
      ['2025-11-03', 'Tout va.'],
      ['2025-12-01', 'A fêté la Saint-Éloi avec le comité.'],
      ['2026-01-05', 'Vœux. Chauffage réparé.'],
      ['2026-02-02', 'La Chandeleur, des crêpes avec sa nièce.'],
      ['2026-03-02', 'Rien à changer, dit-il.'],
      ['2026-03-30', 'Prêt pour la révision du plan en avril.'],
    ] as const) {
      noteContact(story, 'bastien', day, '15:30', 'visit', 'M. V.', summary);
    }
  },
});

/** Home help agreed, critical, and not started on the day it was due. */
export const yvette = personOf({
  key: 'yvette',
  territoryId: 'bocage',
  identity: {
    displayName: 'Yvette C.',
    birthDate: '1949-02-25',
    municipality: 'Fictiville',
    livesAlone: true,
    hasCaregiver: false,
    languages: ['fr'],
    phone: '01 99 00 18 90',
  },
  knownBy: ['dac-du-bocage'],
  memberships: [
    membership('yvette', 'bastien', usualGrants.caseManager, { from: '2026-01-12', accountable: true }),
    membership('yvette', 'solene', usualGrants.homeSupport, { from: '2026-03-23' }),
  ],
  opened: { day: '2026-01-12', time: '09:40', by: 'bastien' },
  tell(story) {
    story.create('stay', 'home', {
      place: 'home',
      label: 'Appartement, rue des Drapiers',
      from: '2026-01-12',
    });
    for (const [day, mode, summary] of [
      ['2026-01-12', 'phone', 'Orientée par la mairie : factures non ouvertes.'],
      ['2026-01-21', 'visit', 'Vue très basse. Elle connaît l’appartement par cœur.'],
      ['2026-02-18', 'visit', 'Aide acceptée, à condition de choisir l’heure.'],
      ['2026-03-23', 'meeting', 'Plan accepté avec Solène P.'],
      ['2026-04-03', 'phone', 'Personne n’est venu ce matin. « Je m’étais faite belle. »'],
    ] as const) {
      noteContact(story, 'bastien', day, '11:00', mode, 'Mme C.', summary);
    }
    story.on('2026-03-23', '11:30', 'bastien');
    story.create('planVersion', '1', {
      number: 1,
      status: 'current',
      acceptedOn: '2026-03-23',
      reviewDue: '2026-09-22',
    });
    writePlanLine(story, {
      name: 'help',
      need: {
        title: 'Lire son courrier et préparer ses repas',
        priority: 1,
        dimension: 'domestic',
        words: { text: 'Je vois l’ombre des choses, pas les choses.', voice: 'person' },
      },
      goal: { text: 'Une aide deux fois par semaine, à l’heure qu’elle choisit', agreedOn: '2026-03-23' },
      service: {
        ...sad,
        title: 'Aide à domicile',
        frequency: { times: 2, unit: 'week', days: ['tuesday', 'friday'], at: '10:00', minutes: 90 },
        critical: true,
        startDue: '2026-04-03',
        directoryServiceId: 'bocage-sad-mixte-aide',
      },
    });
    writePlanLine(story, {
      name: 'rights',
      need: {
        title: 'Remettre ses papiers à jour',
        priority: 2,
        dimension: 'financialAdministrative',
        words: { text: 'J’ai peur d’ouvrir les enveloppes.', voice: 'person' },
      },
      goal: { text: 'Demande d’APA déposée', agreedOn: '2026-03-23', due: '2026-04-30' },
      service: {
        title: 'Accompagnement aux démarches',
        sector: 'public',
        provider: 'CCAS de Fictiville',
        responsible: 'Bastien O.',
        frequency: { times: 2, unit: 'month' },
        state: 'sent',
        startDue: '2026-04-15',
      },
    });
  },
});
