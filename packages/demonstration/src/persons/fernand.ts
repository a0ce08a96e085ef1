import { membership, usualGrants } from '../story/circle.ts';
import { recordDeliveries } from '../story/deliveries.ts';
import { writePlanLine } from '../story/plan-line.ts';
import { noteContact, personOf } from '../story/person.ts';

const clsc = { sector: 'public', provider: 'CLSC des Rapides', responsible: 'Karim B.' } as const;

/** Moved to a residence on 1 April: the reassessment after a change of home is coming due. */
export const fernand = personOf({
  key: 'fernand',
  territoryId: 'rapides',
  identity: {
    displayName: 'Fernand G.',
    birthDate: '1937-12-05',
    municipality: 'Val-des-Rapides',
    livesAlone: true,
    hasCaregiver: true,
    languages: ['fr', 'en'],
    phone: '450 555-0117',
  },
  knownBy: ['clsc-des-rapides', 'hopital-du-lac'],
  memberships: [
    membership('fernand', 'mireille', usualGrants.caseManager, { from: '2025-09-08', accountable: true }),
    membership('fernand', 'karim', usualGrants.homeNurse, { from: '2025-09-15' }),
  ],
  opened: { day: '2025-09-08', time: '09:15', by: 'mireille' },
  tell(story) {
    const duplex = story.create('stay', 'duplex', {
      place: 'home',
      label: 'Duplex, rue Principale',
      from: '2025-09-08',
    });
    noteContact(
      story,
      'mireille',
      '2025-09-11',
      '10:00',
      'visit',
      'M. G.',
      'Monte encore au deuxième, avec pauses.',
    );
    story.on('2025-09-22', '11:00', 'mireille');
    const first = story.create('planVersion', '1', {
      number: 1,
      status: 'current',
      acceptedOn: '2025-09-22',
      reviewDue: '2026-03-24',
    });
    const nursing = writePlanLine(story, {
      name: 'wound',
      need: {
        title: 'Guérir la plaie de la jambe',
        priority: 1,
        dimension: 'healthMedication',
        words: { text: 'Ça fait six mois que ça dure, cette affaire-là.', voice: 'person' },
      },
      goal: { text: 'Plaie fermée au printemps', agreedOn: '2025-09-22', due: '2026-05-01' },
      service: {
        ...clsc,
        title: 'Soins de plaie à domicile',
        frequency: { times: 1, unit: 'week', days: ['monday'], at: '13:30', minutes: 45 },
        critical: true,
        startDue: '2025-09-29',
      },
    });
    recordDeliveries(story, {
      service: nursing,
      by: 'karim',
      days: ['monday'],
      at: '13:30',
      recordedAt: '15:00',
      periods: [['2025-09-29', '2026-03-30']],
      exceptions: {
        '2025-12-22': { outcome: 'cancelled', note: 'Chez sa nièce pour Noël ; pansement confié.' },
        '2026-01-26': { outcome: 'missed', cause: 'weather', note: 'Verglas.' },
      },
    });
    for (const [day, summary] of [
      ['2025-10-14', 'La plaie diminue. Parle de vendre le duplex.'],
      ['2025-11-18', 'Deux visites de résidences avec sa nièce.'],
      ['2025-12-16', 'Hésite encore : « Mes outils n’entreront pas là-dedans. »'],
      ['2026-01-20', 'A choisi la Résidence du Vieux-Moulin pour le printemps.'],
      ['2026-02-17', 'Prépare ses boîtes. Garde son établi.'],
      ['2026-03-17', 'Déménagement fixé au 1er avril.'],
    ] as const) {
      noteContact(story, 'mireille', day, '14:30', 'visit', 'M. G.', summary);
    }
    story.on('2025-12-16', '15:30', 'mireille');
    story.change(first, 'status', 'replaced');
    story.create('planVersion', '2', {
      number: 2,
      status: 'current',
      acceptedOn: '2025-12-16',
      reviewDue: '2026-06-17',
    });
    story.on('2026-04-01', '15:00', 'mireille');
    story.change(duplex, 'to', '2026-04-01');
    story.create('stay', 'residence', {
      place: 'residence',
      label: 'Résidence du Vieux-Moulin (RPA)',
      from: '2026-04-01',
    });
    story.create('continuityBreak', 'move', {
      type: 'changeOfHome',
      day: '2026-04-01',
      detail: 'Du duplex à une résidence pour aînés.',
    });
    noteContact(
      story,
      'mireille',
      '2026-04-01',
      '15:10',
      'phone',
      'M. G. et sa nièce',
      'Bien installé. La plaie est vue lundi par Karim.',
    );
  },
});
