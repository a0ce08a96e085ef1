import { membership, usualGrants } from '../story/circle.ts';
import { recordDeliveries } from '../story/deliveries.ts';
import { writePlanLine } from '../story/plan-line.ts';
import { noteContact, personOf } from '../story/person.ts';

const clsc = { sector: 'public', provider: 'CLSC des Rapides', responsible: 'Karim B.' } as const;

/** His physician retired: the relation is to rebuild within thirty days. */
export const laurier = personOf({
  key: 'laurier',
  territoryId: 'rapides',
  identity: {
    displayName: 'Laurier B.',
    birthDate: '1948-08-14',
    municipality: 'Val-des-Rapides',
    livesAlone: false,
    hasCaregiver: true,
    languages: ['fr'],
    phone: '450 555-0128',
  },
  knownBy: ['clsc-des-rapides'],
  memberships: [
    membership('laurier', 'mireille', usualGrants.caseManager, { from: '2025-11-03', accountable: true }),
    membership('laurier', 'karim', usualGrants.homeNurse, { from: '2025-11-10' }),
    membership('laurier', 'falardin', usualGrants.physician, {
      from: '2025-11-10',
      to: '2026-03-31',
      endReason: 'retirement',
    }),
  ],
  opened: { day: '2025-11-03', time: '11:00', by: 'mireille' },
  tell(story) {
    story.create('stay', 'home', { place: 'home', label: 'Maison, rang du Ruisseau', from: '2025-11-03' });
    story.on('2025-11-17', '10:00', 'mireille');
    story.create('planVersion', '1', {
      number: 1,
      status: 'current',
      acceptedOn: '2025-11-17',
      reviewDue: '2026-05-19',
    });
    const injections = writePlanLine(story, {
      name: 'diabetes',
      need: {
        title: 'Garder son diabète sous la main',
        priority: 1,
        dimension: 'healthMedication',
        words: { text: 'Les piqûres, je les fais ; les calculs, non.', voice: 'person' },
      },
      goal: {
        text: 'Glycémies dans la cible trois semaines sur quatre',
        agreedOn: '2025-11-17',
        due: '2026-05-17',
      },
      service: {
        ...clsc,
        title: 'Suivi infirmier du diabète',
        frequency: { times: 1, unit: 'week', days: ['wednesday'], at: '08:30', minutes: 30 },
        critical: true,
        startDue: '2025-11-19',
      },
    });
    recordDeliveries(story, {
      service: injections,
      by: 'karim',
      days: ['wednesday'],
      at: '08:30',
      recordedAt: '09:30',
      periods: [['2025-11-19', '2026-04-01']],
    });
    for (const [day, summary] of [
      ['2025-12-02', 'Sa conjointe tient le carnet.'],
      ['2026-01-06', 'Bon début d’année.'],
      ['2026-02-03', 'Le Dr Falardin annonce sa retraite.'],
      ['2026-03-03', 'Inscription au guichet d’accès à un médecin.'],
      ['2026-03-31', 'Dernier rendez-vous avec le Dr Falardin ; résumé de dossier demandé.'],
    ] as const) {
      noteContact(story, 'mireille', day, '11:15', 'phone', 'M. B. et sa conjointe', summary);
    }
    story.on('2026-03-31', '16:00', 'mireille');
    story.create('continuityBreak', 'retirement', {
      type: 'changeOfPhysician',
      day: '2026-03-31',
      detail: 'Retraite du Dr Falardin, pas de successeur.',
    });
  },
});
