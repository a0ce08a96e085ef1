import { membership, usualGrants } from '../story/circle.ts';
import { writePlanLine } from '../story/plan-line.ts';
import { noteContact, personOf } from '../story/person.ts';

const sad = { sector: 'community', provider: 'SAD mixte du Bocage', responsible: 'Solène P.' } as const;

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
