import { membership, usualGrants } from '../story/circle.ts';
import { recordDeliveries } from '../story/deliveries.ts';
import { writePlanLine } from '../story/plan-line.ts';
import { noteContact, personOf } from '../story/person.ts';

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
