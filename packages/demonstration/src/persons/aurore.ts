import { noteContact, personOf } from '../story/person.ts';
import type { StoryWriter, Written } from '../story/story.ts';
import { auroreMemberships, circleForAurore } from './aurore-circle.ts';
import { evaluateAurore } from './aurore-evaluation.ts';
import { planForAurore } from './aurore-plan.ts';

/**
 * Scenario A: frail, alone, J0 on 2 February 2026. Told up to J+64: the demonstration begins with her
 * reassessment two days late and her meals missed twice in a row.
 */
export const aurore = personOf({
  key: 'aurore',
  territoryId: 'rapides',
  identity: {
    displayName: 'Aurore T.',
    birthDate: '1941-09-17',
    municipality: 'Val-des-Rapides',
    livesAlone: true,
    hasCaregiver: true,
    homeless: false,
    languages: ['fr'],
    phone: '450 555-0142',
  },
  knownBy: ['clsc-des-rapides', 'hopital-du-lac'],
  memberships: auroreMemberships,
  opened: { day: '2026-02-02', time: '10:40', by: 'mireille' },
  tell(story) {
    const home = story.create('stay', 'home', {
      place: 'home',
      label: 'Chez elle, rue des Érables',
      from: '2026-02-02',
    });
    contacts(story);
    evaluateAurore(story);
    const { plan, suspendForHospital } = planForAurore(story);
    circleForAurore(story, plan);
    hospital(story, home);
    suspendForHospital();
  },
});

function contacts(story: StoryWriter): void {
  const note = (...[day, time, mode, withWhom, summary]: ContactWords): void =>
    noteContact(story, 'mireille', day, time, mode, withWhom, summary);
  note(
    '2026-02-02',
    '11:20',
    'phone',
    'Mme T.',
    'Premier appel après la demande de l’urgence : deux chutes en un mois. Elle accepte une visite.',
  );
  note(
    '2026-02-05',
    '14:00',
    'phone',
    'Solange, sa fille',
    'Solange est épuisée ; elle vient chaque soir après son travail.',
  );
  note(
    '2026-02-08',
    '10:00',
    'visit',
    'Mme T.',
    'Visite à domicile pour l’évaluation. Accueil chaleureux, café et sucre à la crème.',
  );
  note(
    '2026-02-10',
    '13:30',
    'visit',
    'Mme T. et Solange',
    'Le plan est relu ligne par ligne. Mme T. veut réfléchir aux repas.',
  );
  note('2026-02-16', '09:45', 'phone', 'Mme T.', 'Elle accepte les repas de La Popote, « pour essayer ».');
  note(
    '2026-03-02',
    '10:15',
    'visit',
    'Mme T.',
    'Les bains vont bien. Elle nomme l’auxiliaire par son prénom.',
  );
  note(
    '2026-03-16',
    '15:10',
    'phone',
    'Mme T.',
    'Un peu essoufflée depuis deux jours ; l’infirmier passera demain.',
  );
  note(
    '2026-03-21',
    '11:00',
    'phone',
    'Unité de médecine, Hôpital du Lac',
    'État stable. Retour à domicile envisagé la semaine prochaine.',
  );
  note(
    '2026-03-27',
    '10:30',
    'visit',
    'Mme T. et Solange',
    'Lendemain du congé. Fatiguée, heureuse d’être chez elle. Médicaments à revoir.',
  );
  note(
    '2026-04-02',
    '16:00',
    'phone',
    'Mme T.',
    'Pas de repas hier : « ils m’ont oubliée ». La Popote est prévenue.',
  );
}

type ContactWords = [
  day: string,
  time: string,
  mode: 'visit' | 'phone' | 'meeting' | 'message',
  withWhom: string,
  summary: string,
];

/** J+45 to J+52, recorded by the hospital's own liaison nurse. */
function hospital(story: StoryWriter, home: Written<'stay'>): void {
  story.on('2026-03-19', '08:50', 'lise');
  const admission = story.create('continuityBreak', 'admission', {
    type: 'unplannedHospitalization',
    day: '2026-03-19',
    detail: 'Arrivée par l’urgence : insuffisance cardiaque décompensée.',
  });
  const stay = story.create('stay', 'hospital', {
    place: 'hospital',
    label: 'Hôpital du Lac, unité de médecine',
    from: '2026-03-19',
    expectedTo: '2026-03-25',
  });
  story.on('2026-03-19', '09:30', 'mireille');
  story.change(home, 'to', '2026-03-19');
  story.on('2026-03-26', '14:20', 'lise');
  story.change(stay, 'to', '2026-03-26');
  story.change(admission, 'endedOn', '2026-03-26');
  story.on('2026-03-26', '16:00', 'mireille');
  story.create('stay', 'home again', {
    place: 'home',
    label: 'Chez elle, rue des Érables',
    from: '2026-03-26',
  });
}
