import { membership, usualGrants } from '../story/circle.ts';
import { recordDeliveries } from '../story/deliveries.ts';
import { writePlanLine } from '../story/plan-line.ts';
import { noteContact, personOf } from '../story/person.ts';

/** The rest of Mireille’s caseload in the territory of the Rapides, each with what one file shows on such a day. */

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
    membership('laurier', 'falardin', usualGrants.physician, { from: '2025-11-10', to: '2026-03-31' }),
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
