import type { Domain } from '@fil/vocabulary/codes';
import type { NamesByLocale } from './names.ts';

/** Domains of the file, as a person chooses them to show or to hide. */
export const domainTerms: NamesByLocale<'domain', Domain> = {
  'fr-CA': {
    'domain.identity': 'Identité et coordonnées',
    'domain.health': 'Santé',
    'domain.medication': 'Médicaments',
    'domain.functionalAutonomy': 'Autonomie au quotidien',
    'domain.cognitionMood': 'Mémoire et humeur',
    'domain.socialNetwork': 'Proches et entourage',
    'domain.housing': 'Logement',
    'domain.finances': 'Argent et papiers',
    'domain.legalProtection': 'Droits et protection',
    'domain.services': 'Services et horaire',
    'domain.plan': 'Plan de services',
    'domain.notes': 'Notes de suivi',
    'domain.caregiverSection': 'Section du proche aidant',
    'domain.sensitive': 'Sujets sensibles',
  },
  'fr-FR': {
    'domain.plan': 'Plan de services (PPCS)',
  },
  en: {
    'domain.identity': 'Identity and contacts',
    'domain.health': 'Health',
    'domain.medication': 'Medication',
    'domain.functionalAutonomy': 'Everyday autonomy',
    'domain.cognitionMood': 'Memory and mood',
    'domain.socialNetwork': 'Family and friends',
    'domain.housing': 'Housing',
    'domain.finances': 'Money and papers',
    'domain.legalProtection': 'Rights and protection',
    'domain.services': 'Services and timetable',
    'domain.plan': 'Service plan',
    'domain.notes': 'Follow-up notes',
    'domain.caregiverSection': 'Caregiver’s own section',
    'domain.sensitive': 'Sensitive subjects',
  },
};
