import { suspendServices } from '../story/deliveries.ts';
import { noteContact, personOf } from '../story/person.ts';
import type { StoryWriter, Written } from '../story/story.ts';
import { circleForHerve, herveMemberships } from './herve-circle.ts';
import { evaluateHerve } from './herve-evaluation.ts';
import { planForHerve } from './herve-plan.ts';

/**
 * Scenario B: Alzheimer's disease, living with his wife, J0 on 2 March 2026. Told up to J+36: he fell on
 * Easter Sunday and is in hospital; the day of his discharge is not known yet.
 */
export const herve = personOf({
  key: 'herve',
  territoryId: 'bocage',
  identity: {
    displayName: 'Hervé L.',
    birthDate: '1946-11-23',
    municipality: 'Fictiville',
    livesAlone: false,
    hasCaregiver: true,
    homeless: false,
    languages: ['fr'],
    phone: '01 99 00 31 46',
  },
  knownBy: ['dac-du-bocage', 'ch-de-fictiville'],
  memberships: herveMemberships,
  opened: { day: '2026-03-02', time: '09:30', by: 'bastien' },
  tell(story) {
    const home = story.create('stay', 'home', {
      place: 'home',
      label: 'Avec Odile, chemin du Lavoir',
      from: '2026-03-02',
    });
    contacts(story);
    circleForHerve(story);
    evaluateHerve(story);
    const suspended = planForHerve(story);
    fall(story, home);
    suspendServices(story, suspended, {
      day: '2026-04-05',
      recordedOn: '2026-04-06',
      time: '09:20',
      by: 'bastien',
    });
  },
});

function contacts(story: StoryWriter): void {
  const note = (...[day, time, mode, withWhom, summary]: ContactWords): void =>
    noteContact(story, 'bastien', day, time, mode, withWhom, summary);
  note(
    '2026-03-02',
    '11:00',
    'phone',
    'Dr Valmire',
    'Demande du médecin traitant : maladie d’Alzheimer connue de lui depuis 2023, épouse à bout de forces.',
  );
  note(
    '2026-03-04',
    '10:00',
    'phone',
    'Odile, son épouse',
    'Elle se lève quatre fois par nuit. Elle accepte une visite à deux.',
  );
  note(
    '2026-03-10',
    '14:00',
    'visit',
    'M. L. et Odile',
    'Évaluation à domicile. Il montre son jardin avant de s’asseoir.',
  );
  note(
    '2026-03-11',
    '16:30',
    'visit',
    'M. L., puis Odile, séparément',
    'Chacun dit ce qu’il attend. Les deux attentes sont notées à part.',
  );
  note(
    '2026-03-14',
    '10:30',
    'meeting',
    'M. L., Odile, Inès K., Solène P.',
    'Plan accepté. Pas de garde de nuit disponible dans le canton.',
  );
  note(
    '2026-03-24',
    '15:00',
    'visit',
    'M. L. et Odile',
    'L’aide du matin est bien acceptée. Il a semé ses fèves avec le voisin.',
  );
  note(
    '2026-04-02',
    '11:15',
    'phone',
    'Odile',
    'Nuits toujours courtes. Elle demande où en est l’accueil temporaire.',
  );
  note(
    '2026-04-06',
    '09:40',
    'phone',
    'Odile',
    'Chute au jardin hier. Il a passé la nuit au CH de Fictiville ; elle est auprès de lui.',
  );
}

type ContactWords = [
  day: string,
  time: string,
  mode: 'visit' | 'phone' | 'meeting' | 'message',
  withWhom: string,
  summary: string,
];

/** J+34, recorded by the hospital's social worker. */
function fall(story: StoryWriter, home: Written<'stay'>): void {
  story.on('2026-04-05', '18:10', 'nadege');
  story.create('continuityBreak', 'admission', {
    type: 'unplannedHospitalization',
    day: '2026-04-05',
    detail: 'Chute au jardin, passage par les urgences, hospitalisé pour surveillance.',
  });
  story.create('stay', 'hospital', {
    place: 'hospital',
    label: 'CH de Fictiville, court séjour gériatrique',
    from: '2026-04-05',
  });
  story.on('2026-04-06', '09:15', 'bastien');
  story.change(home, 'to', '2026-04-05');
}
