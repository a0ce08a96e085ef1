import { membership, usualGrants } from '../story/circle.ts';
import { recordDeliveries } from '../story/deliveries.ts';
import { writePlanLine } from '../story/plan-line.ts';
import { noteContact, personOf } from '../story/person.ts';

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
