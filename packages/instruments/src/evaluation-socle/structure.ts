import type { Dimension, Domain } from '@fil/vocabulary/codes';
import { strainNames, strainScale } from '../caregiver-check/strain.ts';
import { indexQuestions } from '../shared/question.ts';
import type { AskedWhen, InstrumentQuestion } from '../shared/question.ts';
import { autonomyScale, timesScale, troubleScale } from './scales.ts';

/** Our own multidimensional evaluation, without its words: what is asked, in which order, and what may be answered. */
export interface SocleQuestion extends InstrumentQuestion {
  readonly type: 'choice' | 'boolean' | 'text';
  /** Codes of the options. */
  readonly codes?: readonly string[];
  /** The options stand on a scale: 0 for the first, 1 for the next … */
  readonly ordinal?: true;
  /** Several options may be chosen. */
  readonly repeats?: true;
}

export interface SocleSection {
  readonly id: string;
  readonly questions: readonly SocleQuestion[];
}

/** Makers of the questions of one section. */
function asking(domain: Domain, dimension: Dimension) {
  const base = (linkId: string) => ({ linkId, domain, dimension });
  return {
    text: (linkId: string): SocleQuestion => ({ ...base(linkId), type: 'text' }),
    yesNo: (linkId: string): SocleQuestion => ({ ...base(linkId), type: 'boolean' }),
    scale: (linkId: string, codes: readonly string[]): SocleQuestion => ({
      ...base(linkId),
      type: 'choice',
      codes,
      ordinal: true,
    }),
    one: (linkId: string, ...codes: readonly string[]): SocleQuestion => ({
      ...base(linkId),
      type: 'choice',
      codes,
    }),
    several: (linkId: string, ...codes: readonly string[]): SocleQuestion => ({
      ...base(linkId),
      type: 'choice',
      codes,
      repeats: true,
    }),
  };
}
const only = (when: AskedWhen, ...questions: readonly SocleQuestion[]): readonly SocleQuestion[] =>
  questions.map((question) => ({ ...question, when }));

const wishes = asking('plan', 'socialHistory');
const health = asking('health', 'healthMedication');
const medication = asking('medication', 'healthMedication');
const mobility = asking('functionalAutonomy', 'mobility');
const adl = asking('functionalAutonomy', 'adl');
const cognition = asking('cognitionMood', 'cognition');
const social = asking('socialNetwork', 'socialHistory');
const housing = asking('housing', 'socialHistory');
const domestic = asking('functionalAutonomy', 'domestic');
const finances = asking('finances', 'financialAdministrative');
const protection = asking('legalProtection', 'financialAdministrative');
const roles = asking('socialNetwork', 'socialRoles');
const services = asking('services', 'formalInformalSupport');
const support = asking('socialNetwork', 'formalInformalSupport');
const caregiver = asking('caregiverSection', 'formalInformalSupport');
const risk = asking('plan', 'healthMedication');

const hasCaregiver: AskedWhen = { question: 'support/caregiver', value: true };

/** The short check of the caregiver's strain, as a part of this evaluation. */
export const strainLinkIds = strainNames.map((name) => `caregiver/${name}`);

export const socleSections: readonly SocleSection[] = [
  {
    id: 'expectations',
    questions: [
      wishes.text('expectations/words'),
      wishes.text('expectations/change'),
      wishes.text('expectations/unwanted'),
      wishes.one('expectations/motivation', 'ready', 'hesitant', 'notNow'),
      wishes.text('strengths/skills'),
      wishes.several(
        'strengths/sources',
        'family',
        'neighbours',
        'activity',
        'faith',
        'routine',
        'humour',
        'pet',
      ),
    ],
  },
  {
    id: 'health',
    questions: [
      health.scale('health/perceived', ['good', 'fair', 'poor']),
      health.text('health/conditions'),
      health.text('health/recommendations'),
      health.scale('health/hospital', timesScale),
      health.scale('health/pain', ['none', 'mild', 'moderate', 'severe']),
      health.yesNo('health/weight-loss'),
      health.text('health/hardships'),
      medication.scale('medication/count', ['none', 'oneToFour', 'fiveToNine', 'tenOrMore']),
      medication.scale('medication/taking', ['reliably', 'withErrors', 'withHelp']),
      medication.yesNo('medication/reviewed'),
    ],
  },
  {
    id: 'mobility',
    questions: [
      mobility.scale('mobility/transfers', autonomyScale),
      mobility.scale('mobility/indoors', autonomyScale),
      mobility.scale('mobility/outdoors', autonomyScale),
      mobility.scale('mobility/falls', timesScale),
      mobility.yesNo('mobility/fear-of-falling'),
      mobility.several('mobility/aids', 'noAid', 'cane', 'walker', 'wheelchair', 'other'),
    ],
  },
  {
    id: 'adl',
    questions: [
      adl.scale('adl/washing', autonomyScale),
      adl.scale('adl/dressing', autonomyScale),
      adl.scale('adl/toileting', autonomyScale),
      adl.scale('adl/continence', troubleScale),
      adl.scale('adl/eating', autonomyScale),
    ],
  },
  {
    id: 'cognition',
    questions: [
      cognition.scale('cognition/memory', troubleScale),
      cognition.scale('cognition/bearings', troubleScale),
      cognition.scale('cognition/decisions', ['alone', 'withSupport', 'unable']),
      cognition.scale('cognition/mood', troubleScale),
      cognition.yesNo('cognition/behaviour'),
    ],
  },
  {
    id: 'social',
    questions: [
      social.one('social/living-with', 'alone', 'partner', 'family', 'others'),
      social.text('social/history'),
      housing.one('housing/kind', 'owned', 'rented', 'residence', 'noHome'),
      housing.scale('housing/suited', ['suited', 'partly', 'unsuited']),
      housing.several('housing/conditions', 'none', 'cold', 'unhealthy', 'stairs', 'remote', 'unsafe'),
      housing.yesNo('housing/at-risk'),
    ],
  },
  {
    id: 'domestic',
    questions: [
      domestic.scale('domestic/meals', autonomyScale),
      domestic.scale('domestic/skipped-meals', troubleScale),
      domestic.scale('domestic/housework', autonomyScale),
      domestic.scale('domestic/shopping', autonomyScale),
      domestic.scale('domestic/phone', autonomyScale),
    ],
  },
  {
    id: 'finances',
    questions: [
      finances.scale('finances/paperwork', autonomyScale),
      finances.scale('finances/ends-meet', ['easily', 'barely', 'no']),
      finances.yesNo('finances/unclaimed-rights'),
      protection.one('protection/measure', 'none', 'inProgress', 'inPlace'),
      protection.yesNo('protection/pressure'),
    ],
  },
  {
    id: 'roles',
    questions: [
      roles.scale('roles/contacts', ['severalAWeek', 'weekly', 'rarely']),
      roles.scale('roles/outings', ['severalAWeek', 'weekly', 'rarely']),
      roles.scale('roles/loneliness', troubleScale),
      roles.text('roles/given-up'),
    ],
  },
  {
    id: 'support',
    questions: [
      services.text('support/services'),
      services.scale('support/services-enough', ['yes', 'partly', 'no']),
      support.text('support/limits'),
      support.yesNo('support/caregiver'),
      ...only(
        hasCaregiver,
        support.several(
          'support/tasks',
          'personalCare',
          'meals',
          'errands',
          'money',
          'transport',
          'supervision',
          'company',
        ),
        support.scale('support/relief', ['yes', 'notSure', 'no']),
      ),
    ],
  },
  {
    id: 'caregiver',
    questions: only(
      hasCaregiver,
      caregiver.text('caregiver/words'),
      ...strainLinkIds.map((linkId) => caregiver.scale(linkId, strainScale)),
      caregiver.text('caregiver/impact'),
      caregiver.text('caregiver/capacities'),
      caregiver.text('caregiver/limits'),
      caregiver.several(
        'caregiver/needs',
        'respite',
        'information',
        'practicalHelp',
        'moralSupport',
        'money',
        'ownCare',
      ),
    ),
  },
  {
    id: 'risk',
    questions: [
      risk.scale('risk/level', ['low', 'moderate', 'high']),
      risk.scale('risk/urgency', ['none', 'week', 'twoDays', 'now']),
      protection.yesNo('risk/protection'),
      risk.several(
        'risk/dangers',
        'none',
        'falls',
        'fire',
        'wandering',
        'undernourishment',
        'medicines',
        'selfNeglect',
        'violence',
        'substances',
        'alone',
      ),
      risk.text('risk/factors'),
    ],
  },
];

export const socleQuestions = indexQuestions(socleSections.flatMap((section) => section.questions));
