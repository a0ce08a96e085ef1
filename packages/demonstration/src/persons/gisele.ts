import { membership, usualGrants } from '../story/circle.ts';
import { recordDeliveries } from '../story/deliveries.ts';
import { writePlanLine } from '../story/plan-line.ts';
import { noteContact, personOf } from '../story/person.ts';

/** Nothing happens, and nobody has called for 31 days. */
export const gisele = personOf({
  key: 'gisele',
  territoryId: 'rapides',
  identity: {
    displayName: 'Gisèle P.',
    birthDate: '1944-06-30',
    municipality: 'Sainte-Lumière',
    livesAlone: true,
    hasCaregiver: false,
    languages: ['fr'],
    phone: '450 555-0163',
  },
  knownBy: ['clsc-des-rapides'],
  memberships: [
    membership('gisele', 'mireille', usualGrants.caseManager, { from: '2025-10-06', accountable: true }),
  ],
  opened: { day: '2025-10-06', time: '13:20', by: 'mireille' },
  tell(story) {
    story.create('stay', 'home', {
      place: 'home',
      label: 'Appartement, place du Marché',
      from: '2025-10-06',
    });
    story.on('2025-10-20', '10:30', 'mireille');
    story.create('planVersion', '1', {
      number: 1,
      status: 'current',
      acceptedOn: '2025-10-20',
      reviewDue: '2026-04-21',
    });
    const visits = writePlanLine(story, {
      name: 'company',
      need: {
        title: 'Voir du monde',
        priority: 1,
        dimension: 'socialRoles',
        words: { text: 'Les journées sont longues quand le téléphone ne sonne pas.', voice: 'person' },
      },
      goal: { text: 'Une visite par semaine', agreedOn: '2025-10-20' },
      service: {
        title: 'Visites d’amitié',
        sector: 'community',
        provider: 'Les Amis du perron',
        responsible: 'Mireille O.',
        frequency: { times: 1, unit: 'week', days: ['thursday'], at: '14:00', minutes: 60 },
        startDue: '2025-11-06',
      },
    });
    recordDeliveries(story, {
      service: visits,
      by: 'mireille',
      days: ['thursday'],
      at: '14:00',
      recordedAt: '16:45',
      periods: [['2025-11-06', '2026-04-02']],
    });
    for (const [day, summary] of [
      ['2025-10-06', 'Première rencontre. Veuve depuis un an.'],
      ['2025-11-10', 'Aime sa visiteuse ; elles jouent aux cartes.'],
      ['2025-12-08', 'Tout va. Souper de Noël de l’immeuble.'],
      ['2026-01-12', 'Grippe passée. Mange bien.'],
      ['2026-02-09', 'Contente de son hiver.'],
      ['2026-03-07', 'Appel de courtoisie. Rien à signaler.'],
    ] as const) {
      noteContact(story, 'mireille', day, '10:00', 'phone', 'Mme P.', summary);
    }
  },
});
