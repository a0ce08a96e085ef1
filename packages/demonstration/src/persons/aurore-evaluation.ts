import { uuidOf } from '../deterministic.ts';
import { codesOf, no, words, writeAnswers, yes } from '../story/answers.ts';
import type { Said, SaidWith } from '../story/answers.ts';
import type { StoryWriter } from '../story/story.ts';

/** The plan's needs point at the answers of this evaluation. */
export const auroreEvaluationId = uuidOf('aurore evaluation initial');

const code = codesOf('evaluation-socle');

/** J+6: at home, by the case manager; the nurse adds the medication the next day, and she signs. */
export function evaluateAurore(story: StoryWriter): void {
  story.on('2026-02-08', '10:05', 'mireille');
  const evaluation = story.create('evaluation', 'initial', {
    instrument: 'evaluation-socle',
    instrumentVersion: '1.1.0',
    status: 'draft',
    startedOn: '2026-02-08',
    place: 'home',
  });
  story.on('2026-02-08', '11:50', 'mireille');
  writeAnswers(story, evaluation, answersOfMireille);
  story.on('2026-02-09', '09:40', 'karim');
  writeAnswers(story, evaluation, answersOfKarim);
  story.on('2026-02-09', '15:00', 'mireille');
  story.change(evaluation, 'status', 'signed');
}

const answersOfMireille: Readonly<Record<string, Said | SaidWith>> = {
  'expectations/words': words('Je veux encore aller à la messe le dimanche.', 'person'),
  'expectations/change': words('Ne plus avoir peur dans la salle de bain.', 'person'),
  'expectations/unwanted': words('Partir d’ici.', 'person'),
  'expectations/motivation': code('ready'),
  'strengths/skills': words(
    'Elle a tenu l’école du village pendant trente ans ; elle connaît tout le monde.',
    'professional',
  ),
  'strengths/sources': [code('family'), code('faith'), code('humour')],
  'health/perceived': code('fair'),
  'health/conditions': words('Insuffisance cardiaque et arthrose, nommées par le Dr Falardin.', 'person'),
  'health/hospital': code('once'),
  'health/pain': code('mild'),
  'health/weight-loss': {
    said: yes,
    comment: 'Quatre kilos en six mois, selon le pèse-personne de la clinique.',
  },
  'mobility/transfers': code('withDifficulty'),
  'mobility/indoors': code('withDifficulty'),
  'mobility/outdoors': { said: code('withHelp'), comment: 'Cent mètres au bras de Solange, avec la canne.' },
  'mobility/falls': code('severalTimes'),
  'mobility/fear-of-falling': { said: yes, voice: 'person' },
  'mobility/aids': [code('cane')],
  'adl/washing': { said: code('withHelp'), comment: 'N’entre plus seule dans la baignoire.' },
  'adl/dressing': code('withDifficulty'),
  'adl/toileting': code('alone'),
  'adl/continence': code('never'),
  'adl/eating': code('alone'),
  'cognition/memory': code('sometimes'),
  'cognition/bearings': code('never'),
  'cognition/decisions': code('alone'),
  'cognition/mood': code('sometimes'),
  'cognition/behaviour': no,
  'social/living-with': code('alone'),
  'social/history': words(
    'Institutrice, veuve depuis neuf ans. Une fille, Solange, à dix minutes.',
    'person',
  ),
  'housing/kind': code('rented'),
  'housing/suited': { said: code('partly'), comment: 'Baignoire haute, sans barre d’appui.' },
  'housing/at-risk': no,
  'domestic/meals': {
    said: code('withDifficulty'),
    voice: 'person',
    comment: '« Cuisiner pour une seule assiette, ça ne me dit rien. »',
  },
  'domestic/skipped-meals': code('often'),
  'domestic/housework': code('withHelp'),
  'domestic/shopping': code('withHelp'),
  'domestic/phone': code('alone'),
  'finances/paperwork': code('alone'),
  'finances/ends-meet': code('barely'),
  'finances/unclaimed-rights': no,
  'protection/measure': code('none'),
  'protection/pressure': no,
  'roles/contacts': code('severalAWeek'),
  'roles/outings': code('rarely'),
  'roles/loneliness': code('sometimes'),
  'roles/given-up': words('La chorale, depuis la première chute.', 'person'),
  'support/services': words('Aucun, à part la femme de ménage aux deux semaines.', 'person'),
  'support/services-enough': code('no'),
  'support/caregiver': yes,
  'support/tasks': [code('personalCare'), code('meals'), code('errands'), code('transport')],
  'support/relief': code('no'),
  'caregiver/words': words('Je ne dors plus que d’une oreille.', 'caregiver'),
  'caregiver/sleep': code('always'),
  'caregiver/health': code('often'),
  'caregiver/time': code('always'),
  'caregiver/relations': code('sometimes'),
  'caregiver/money': code('sometimes'),
  'caregiver/continuing': code('often'),
  'caregiver/limits': words('Les fins de semaine. Je n’en ai plus.', 'caregiver'),
  'risk/level': code('moderate'),
  'risk/urgency': code('week'),
  'risk/protection': no,
  'risk/factors': words('Chutes, dénutrition, épuisement de sa fille.', 'professional'),
};

const answersOfKarim: Readonly<Record<string, Said | SaidWith>> = {
  'medication/count': code('fiveToNine'),
  'medication/taking': {
    said: code('withErrors'),
    comment: 'Deux diurétiques oubliés dans le pilulier de la semaine.',
  },
  'medication/reviewed': no,
};
