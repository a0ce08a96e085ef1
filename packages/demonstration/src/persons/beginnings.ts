import { codesOf, words, writeAnswers } from '../story/answers.ts';
import { membership, usualGrants } from '../story/circle.ts';
import { noteContact, personOf } from '../story/person.ts';

/** Files that have just begun. */

const code = codesOf('evaluation-socle');

/** An evaluation not finished: a draft to go on with. */
export const armand = personOf({
  key: 'armand',
  territoryId: 'rapides',
  identity: {
    displayName: 'Armand L.',
    birthDate: '1946-07-08',
    municipality: 'Sainte-Lumière',
    livesAlone: false,
    hasCaregiver: true,
    languages: ['fr'],
    phone: '450 555-0191',
  },
  knownBy: ['clsc-des-rapides'],
  memberships: [
    membership('armand', 'mireille', usualGrants.caseManager, { from: '2026-03-31', accountable: true }),
    membership('armand', 'karim', usualGrants.homeNurse, { from: '2026-04-02' }),
  ],
  opened: { day: '2026-03-31', time: '14:20', by: 'mireille' },
  tell(story) {
    story.create('stay', 'home', { place: 'home', label: 'Maison, rue du Couvent', from: '2026-03-31' });
    noteContact(
      story,
      'mireille',
      '2026-03-31',
      '14:40',
      'phone',
      'M. L. et sa conjointe',
      'Demande de la conjointe : il marche moins depuis l’hiver.',
    );
    noteContact(
      story,
      'mireille',
      '2026-04-02',
      '09:30',
      'visit',
      'M. L.',
      'Évaluation commencée ; il s’est fatigué, on reprend la semaine prochaine.',
    );
    story.on('2026-04-02', '09:40', 'mireille');
    const evaluation = story.create('evaluation', 'initial', {
      instrument: 'evaluation-socle',
      instrumentVersion: '1.1.0',
      status: 'draft',
      startedOn: '2026-04-02',
      place: 'home',
    });
    story.on('2026-04-02', '10:20', 'mireille');
    writeAnswers(story, evaluation, {
      'expectations/words': words('Retourner à mon atelier, au fond de la cour.', 'person'),
      'expectations/motivation': code('ready'),
      'mobility/transfers': code('withDifficulty'),
      'mobility/indoors': code('alone'),
      'mobility/outdoors': code('withHelp'),
      'mobility/falls': code('once'),
      'mobility/aids': [code('walker')],
      'adl/washing': code('withDifficulty'),
      'adl/dressing': code('alone'),
    });
  },
});

/** At the shelter for ten days; wants to be called by her first name only. */
export const nadine = personOf({
  key: 'nadine',
  territoryId: 'quai',
  identity: { displayName: 'Nadine', municipality: 'Port-du-Quai', homeless: true, languages: ['fr'] },
  knownBy: ['escale', 'refuge-du-quai'],
  memberships: [
    membership('nadine', 'dalia', usualGrants.caseManager, { from: '2026-03-28', accountable: true }),
    membership('nadine', 'yanis', usualGrants.nightShelter, { from: '2026-03-28' }),
  ],
  opened: { day: '2026-03-28', time: '19:00', by: 'dalia' },
  tell(story) {
    story.on('2026-03-28', '22:30', 'yanis');
    story.create('stay', 'shelter', { place: 'shelter', label: 'Refuge du Quai', from: '2026-03-28' });
    noteContact(
      story,
      'dalia',
      '2026-03-28',
      '19:10',
      'visit',
      'Nadine',
      'Arrivée avec un sac. Demande un lit et du silence.',
    );
    noteContact(
      story,
      'yanis',
      '2026-04-01',
      '23:15',
      'visit',
      'Nadine',
      'Parle de son bail perdu en février.',
    );
    noteContact(
      story,
      'dalia',
      '2026-04-04',
      '18:30',
      'visit',
      'Nadine',
      'Voudrait un logement près de sa mère.',
    );
  },
});
