import { uuidOf } from '../deterministic.ts';
import { codesOf, no, words, writeAnswers, yes } from '../story/answers.ts';
import type { Said, SaidWith } from '../story/answers.ts';
import type { StoryWriter } from '../story/story.ts';
import { aggirAnswers } from './herve-aggir.ts';

/** The plan's needs point at the answers of the multidimensional evaluation. */
export const herveSocleId = uuidOf('herve evaluation socle');
export const herveAggirId = uuidOf('herve evaluation aggir');

const code = codesOf('evaluation-socle');

/** J+8: the multidimensional evaluation and the AGGIR grid, on the same visit. */
export function evaluateHerve(story: StoryWriter): void {
  story.on('2026-03-10', '14:10', 'bastien');
  const socle = story.create('evaluation', 'socle', {
    instrument: 'evaluation-socle',
    instrumentVersion: '1.1.0',
    status: 'draft',
    startedOn: '2026-03-10',
    place: 'home',
  });
  story.on('2026-03-10', '15:50', 'bastien');
  writeAnswers(story, socle, socleAnswers);
  story.on('2026-03-10', '16:00', 'bastien');
  story.change(socle, 'status', 'signed');

  const aggir = story.create('evaluation', 'aggir', {
    instrument: 'aggir',
    instrumentVersion: '1.0.0',
    status: 'draft',
    startedOn: '2026-03-10',
    place: 'home',
  });
  story.on('2026-03-10', '16:35', 'bastien');
  writeAnswers(story, aggir, aggirAnswers);
  story.on('2026-03-10', '16:40', 'bastien');
  story.change(aggir, 'status', 'signed');
}

const socleAnswers: Readonly<Record<string, Said | SaidWith>> = {
  'expectations/words': words('Rester avec Odile et mon jardin.', 'person'),
  'expectations/unwanted': words('Qu’on parle de moi comme si je n’étais pas là.', 'person'),
  'expectations/motivation': code('hesitant'),
  'strengths/skills': words('Il sait le nom de chaque plante et le jour où elle fut semée.', 'professional'),
  'strengths/sources': [code('family'), code('activity'), code('routine')],
  'health/perceived': code('fair'),
  'health/conditions': words('Maladie d’Alzheimer, diagnostic reçu du Dr Valmire (2023).', 'professional'),
  'health/hospital': code('none'),
  'health/pain': code('none'),
  'health/weight-loss': no,
  'medication/count': code('oneToFour'),
  'medication/taking': code('withHelp'),
  'medication/reviewed': yes,
  'mobility/transfers': code('alone'),
  'mobility/indoors': code('alone'),
  'mobility/outdoors': { said: code('withHelp'), comment: 'Se perd au-delà du portail.' },
  'mobility/falls': code('once'),
  'mobility/fear-of-falling': no,
  'mobility/aids': [code('noAid')],
  'adl/washing': { said: code('withHelp'), comment: 'Se lave si on l’y invite et si on reste.' },
  'adl/dressing': code('withHelp'),
  'adl/toileting': code('alone'),
  'adl/continence': code('sometimes'),
  'adl/eating': code('alone'),
  'cognition/memory': code('often'),
  'cognition/bearings': code('often'),
  'cognition/decisions': {
    said: code('withSupport'),
    comment: 'Dit clairement ce qu’il veut, quand on lui laisse le temps.',
  },
  'cognition/mood': code('sometimes'),
  'cognition/behaviour': yes,
  'social/living-with': code('partner'),
  'social/history': words('Horticulteur, marié à Odile depuis 1969.', 'caregiver'),
  'housing/kind': code('owned'),
  'housing/suited': code('partly'),
  'housing/at-risk': no,
  'domestic/meals': code('notDone'),
  'domestic/skipped-meals': code('never'),
  'domestic/housework': code('notDone'),
  'domestic/shopping': code('notDone'),
  'domestic/phone': code('withHelp'),
  'finances/paperwork': code('notDone'),
  'finances/ends-meet': code('easily'),
  'finances/unclaimed-rights': { said: yes, comment: 'Aucune demande d’APA à ce jour.' },
  'protection/measure': code('none'),
  'protection/pressure': no,
  'roles/contacts': code('weekly'),
  'roles/outings': code('rarely'),
  'roles/loneliness': code('never'),
  'roles/given-up': words('Le marché du samedi.', 'person'),
  'support/services': words('Aucun service en place.', 'caregiver'),
  'support/services-enough': code('no'),
  'support/caregiver': yes,
  'support/tasks': [code('personalCare'), code('meals'), code('errands'), code('money'), code('supervision')],
  'support/relief': code('no'),
  'caregiver/words': words('Dormir une nuit.', 'caregiver'),
  'caregiver/sleep': code('always'),
  'caregiver/health': code('often'),
  'caregiver/time': code('always'),
  'caregiver/relations': code('often'),
  'caregiver/money': code('never'),
  'caregiver/continuing': code('often'),
  'caregiver/limits': words('Les nuits.', 'caregiver'),
  'risk/level': code('moderate'),
  'risk/urgency': code('week'),
  'risk/protection': no,
  'risk/factors': words('Épuisement d’Odile ; sorties non accompagnées.', 'professional'),
};
