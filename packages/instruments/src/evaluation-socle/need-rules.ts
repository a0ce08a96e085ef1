import type { Beneficiary, Dimension } from '@fil/vocabulary/codes';
import type { Words } from '../shared/words.ts';

/** One answer that speaks for a need: the question, the answers that do, and what they say. */
export interface Sign {
  readonly linkId: string;
  /** Codes of the options, or the answer to a yes-or-no question. */
  readonly is: readonly string[] | boolean;
  readonly says: Words;
}

/** A need, proposed as soon as one of its signs is there. */
export interface NeedRule {
  readonly id: string;
  readonly dimension: Dimension;
  readonly need: Words;
  readonly beneficiary: Beneficiary;
  readonly signs: readonly Sign[];
}

const sign = (linkId: string, is: Sign['is'], fr: string, en: string): Sign => ({
  linkId,
  is,
  says: { fr, en },
});
const forPerson = (id: string, dimension: Dimension, need: Words, ...signs: readonly Sign[]): NeedRule => ({
  id,
  dimension,
  need,
  beneficiary: 'person',
  signs,
});

const needsHelp = ['withHelp', 'notDone'];
const present = ['sometimes', 'often'];

/** In the order of the form. What a professional would read in the answers, never more than a proposal. */
export const needRules: readonly NeedRule[] = [
  forPerson(
    'medication',
    'healthMedication',
    { fr: 'Prendre ses médicaments sans erreur', en: 'Take medication without error' },
    sign(
      'medication/taking',
      ['withErrors'],
      'Oublis ou erreurs dans les médicaments',
      'Omissions or errors with medicines',
    ),
    sign('medication/count', ['tenOrMore'], '10 médicaments ou plus par jour', '10 or more medicines a day'),
  ),
  forPerson(
    'pain',
    'healthMedication',
    { fr: 'Être soulagé de la douleur', en: 'Have pain relieved' },
    sign('health/pain', ['moderate', 'severe'], 'Douleur au quotidien', 'Everyday pain'),
  ),
  forPerson(
    'hospital',
    'healthMedication',
    { fr: 'Éviter une nouvelle hospitalisation', en: 'Avoid another hospital stay' },
    sign(
      'health/hospital',
      ['severalTimes'],
      'Plusieurs hospitalisations ou urgences en six mois',
      'Several hospital or emergency visits in six months',
    ),
  ),
  forPerson(
    'falls',
    'mobility',
    { fr: 'Se déplacer sans tomber', en: 'Move around without falling' },
    sign('mobility/falls', ['once'], 'Une chute depuis six mois', 'One fall in six months'),
    sign(
      'mobility/falls',
      ['severalTimes'],
      'Plusieurs chutes depuis six mois',
      'Several falls in six months',
    ),
    sign('mobility/fear-of-falling', true, 'Peur de tomber', 'Fear of falling'),
  ),
  forPerson(
    'moving',
    'mobility',
    {
      fr: 'Se lever et se déplacer chez soi avec l’aide nécessaire',
      en: 'Get up and move at home with the help needed',
    },
    sign('mobility/transfers', needsHelp, 'Ne se lève pas seul(e)', 'Does not get up alone'),
    sign(
      'mobility/indoors',
      needsHelp,
      'Ne se déplace pas seul(e) chez soi',
      'Does not move around alone at home',
    ),
  ),
  forPerson(
    'goingOut',
    'mobility',
    { fr: 'Sortir de chez soi en sécurité', en: 'Go out safely' },
    sign('mobility/outdoors', needsHelp, 'Ne sort pas seul(e)', 'Does not go out alone'),
  ),
  forPerson(
    'personalCare',
    'adl',
    { fr: 'Se laver et s’habiller avec l’aide nécessaire', en: 'Wash and dress with the help needed' },
    sign('adl/washing', needsHelp, 'Ne se lave pas seul(e)', 'Does not wash alone'),
    sign('adl/dressing', needsHelp, 'Ne s’habille pas seul(e)', 'Does not dress alone'),
  ),
  forPerson(
    'toileting',
    'adl',
    {
      fr: 'Préserver son confort et son intimité aux toilettes',
      en: 'Keep comfort and privacy in the toilet',
    },
    sign('adl/toileting', needsHelp, 'Aide nécessaire aux toilettes', 'Help needed in the toilet'),
    sign('adl/continence', ['often'], 'Fuites fréquentes', 'Frequent leaking'),
  ),
  forPerson(
    'nutrition',
    'domestic',
    { fr: 'Manger à sa faim', en: 'Have enough to eat' },
    sign('domestic/skipped-meals', present, 'Repas sautés', 'Skipped meals'),
    sign('health/weight-loss', true, 'Perte de poids non voulue', 'Unintended weight loss'),
    sign('domestic/meals', needsHelp, 'Ne prépare pas ses repas seul(e)', 'Does not prepare meals alone'),
    sign('adl/eating', needsHelp, 'Aide nécessaire pour manger', 'Help needed to eat'),
  ),
  forPerson(
    'bearings',
    'cognition',
    { fr: 'Garder ses repères et sa sécurité au quotidien', en: 'Keep bearings and safety every day' },
    sign('cognition/memory', ['often'], 'Oublis fréquents', 'Frequent forgetting'),
    sign('cognition/bearings', present, 'Se perd dans les lieux ou le temps', 'Loses track of place or time'),
    sign('cognition/behaviour', true, 'Comportements qui inquiètent', 'Behaviour that worries'),
  ),
  forPerson(
    'mood',
    'cognition',
    { fr: 'Retrouver le moral', en: 'Feel better in spirits' },
    sign('cognition/mood', ['often'], 'Tristesse ou découragement', 'Sadness or discouragement'),
  ),
  forPerson(
    'housing',
    'socialHistory',
    { fr: 'Vivre dans un logement sûr et adapté', en: 'Live in a safe and suitable home' },
    sign('housing/kind', ['noHome'], 'Sans domicile', 'No home'),
    sign('housing/suited', ['partly', 'unsuited'], 'Logement mal adapté', 'Home not well suited'),
    sign('housing/at-risk', true, 'Risque de perdre son logement', 'At risk of losing the home'),
  ),
  forPerson(
    'household',
    'domestic',
    { fr: 'Tenir sa maison avec l’aide nécessaire', en: 'Keep house with the help needed' },
    sign('domestic/housework', needsHelp, 'Aide nécessaire pour le ménage', 'Help needed with housework'),
    sign('domestic/shopping', needsHelp, 'Aide nécessaire pour les courses', 'Help needed with shopping'),
  ),
  forPerson(
    'callingForHelp',
    'domestic',
    { fr: 'Pouvoir appeler à l’aide à tout moment', en: 'Be able to call for help at any time' },
    sign('domestic/phone', needsHelp, 'N’appelle pas seul(e) à l’aide', 'Does not call for help alone'),
  ),
  forPerson(
    'money',
    'financialAdministrative',
    { fr: 'Faire valoir ses droits et tenir son budget', en: 'Claim rights and keep a budget' },
    sign('finances/paperwork', needsHelp, 'Aide nécessaire pour les démarches', 'Help needed with paperwork'),
    sign('finances/ends-meet', ['no'], 'N’arrive pas à boucler le mois', 'Does not make ends meet'),
    sign('finances/unclaimed-rights', true, 'Droits non demandés', 'Unclaimed rights'),
  ),
  forPerson(
    'protection',
    'financialAdministrative',
    { fr: 'Être protégé dans sa personne et ses biens', en: 'Be protected in person and property' },
    sign(
      'protection/pressure',
      true,
      'Pressions sur ses biens ou ses décisions',
      'Pressure on property or decisions',
    ),
    sign('risk/protection', true, 'Besoin de protection', 'Need of protection'),
  ),
  forPerson(
    'company',
    'socialRoles',
    { fr: 'Voir du monde et sortir', en: 'See people and go out' },
    sign('roles/loneliness', ['often'], 'Se sent souvent seul(e)', 'Often feels lonely'),
    sign('roles/contacts', ['rarely'], 'Peu de contacts', 'Few contacts'),
  ),
  forPerson(
    'services',
    'formalInformalSupport',
    { fr: 'Recevoir les services qui manquent', en: 'Receive the services that are lacking' },
    sign('support/services-enough', ['partly', 'no'], 'Services insuffisants', 'Not enough services'),
  ),
  forPerson(
    'relief',
    'formalInformalSupport',
    {
      fr: 'Prévoir un relais si le proche est empêché',
      en: 'Plan for someone to take over from the caregiver',
    },
    sign('support/relief', ['notSure', 'no'], 'Pas de relais assuré', 'Nobody sure to take over'),
  ),
];
