import { membership, usualGrants } from '../story/circle.ts';
import { recordDeliveries } from '../story/deliveries.ts';
import { writePlanLine } from '../story/plan-line.ts';
import { noteContact, personOf } from '../story/person.ts';

/** Her family asks for a place in a CHSLD; she refuses. */
export const therese = personOf({
  key: 'therese',
  territoryId: 'rapides',
  identity: {
    displayName: 'Thérèse M.',
    birthDate: '1939-03-02',
    municipality: 'Pointe-aux-Saules',
    livesAlone: true,
    hasCaregiver: true,
    languages: ['fr'],
    phone: '450 555-0184',
  },
  knownBy: ['clsc-des-rapides', 'hopital-du-lac'],
  memberships: [
    membership('therese', 'mireille', usualGrants.caseManager, { from: '2025-12-01', accountable: true }),
    membership('therese', 'karim', usualGrants.homeNurse, { from: '2025-12-08' }),
  ],
  opened: { day: '2025-12-01', time: '10:10', by: 'mireille' },
  tell(story) {
    story.create('stay', 'home', {
      place: 'home',
      label: 'Maison familiale, chemin des Saules',
      from: '2025-12-01',
    });
    story.on('2025-12-15', '14:00', 'mireille');
    story.create('planVersion', '1', {
      number: 1,
      status: 'current',
      acceptedOn: '2025-12-15',
      reviewDue: '2026-06-16',
    });
    const help = writePlanLine(story, {
      name: 'home',
      need: {
        title: 'Rester dans sa maison',
        priority: 1,
        dimension: 'domestic',
        words: { text: 'Tant que je peux, je reste dans ma maison.', voice: 'person' },
      },
      goal: {
        text: 'Passer l’hiver chez elle, en sécurité',
        agreedOn: '2025-12-15',
        due: '2026-04-30',
        words: { text: 'L’hiver, ça se passe au coin du poêle.', voice: 'person' },
      },
      service: {
        title: 'Aide à domicile',
        sector: 'community',
        provider: 'Coop Coup de main',
        responsible: 'Mireille O.',
        frequency: { times: 2, unit: 'week', days: ['tuesday', 'thursday'], at: '13:00', minutes: 120 },
        startDue: '2026-01-06',
      },
    });
    recordDeliveries(story, {
      service: help,
      by: 'karim',
      days: ['tuesday', 'thursday'],
      at: '13:00',
      recordedAt: '17:00',
      periods: [['2026-01-06', '2026-04-02']],
      exceptions: { '2026-02-12': { outcome: 'missed', cause: 'providerAbsent', note: 'Préposée malade.' } },
    });
    for (const [day, mode, withWhom, summary] of [
      ['2025-12-09', 'visit', 'Mme M.', 'Évaluation à la maison. Le poêle à bois l’inquiète moins que nous.'],
      ['2026-01-13', 'phone', 'Mme M.', 'La neige est déblayée par le voisin.'],
      ['2026-02-10', 'visit', 'Mme M.', 'A laissé brûler un chaudron. Détecteur ajouté.'],
      ['2026-03-10', 'phone', 'Son fils', 'Le fils trouve que « c’est devenu dangereux ».'],
      [
        '2026-03-30',
        'meeting',
        'Mme M., son fils et sa fille',
        'Le fils demande une place en CHSLD. Mme M. refuse. Les deux voix sont notées à part.',
      ],
    ] as const) {
      noteContact(story, 'mireille', day, '15:00', mode, withWhom, summary);
    }
    story.on('2026-03-30', '16:30', 'mireille');
    story.create('continuityBreak', 'request', {
      type: 'residentialAdmissionRequest',
      day: '2026-03-30',
      detail: 'Demande de CHSLD par le fils ; la personne refuse.',
    });
    writePlanLine(story, {
      name: 'voices',
      need: {
        title: 'Que son refus soit entendu, et la peur de ses enfants aussi',
        priority: 2,
        dimension: 'formalInformalSupport',
        words: { text: 'On décide pas de moi dans mon dos.', voice: 'person' },
      },
      goal: { text: 'Rencontre à quatre avant la fin d’avril', due: '2026-04-30' },
      service: {
        title: 'Rencontre de concertation',
        sector: 'public',
        provider: 'CLSC des Rapides',
        responsible: 'Mireille O.',
        frequency: { times: 1, unit: 'month' },
        state: 'proposed',
        startDue: '2026-04-17',
      },
    });
  },
});
