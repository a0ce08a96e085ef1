import type { ProtectionMeasure } from '@fil/vocabulary/codes';
import type { NamesByLocale } from './names.ts';

/** Protection measures, as the law of each territory names them. */
export const protectionMeasureTerms: NamesByLocale<'measure', ProtectionMeasure> = {
  'fr-CA': {
    'measure.tutorship': 'Tutelle au majeur',
    'measure.protectionMandate': 'Mandat de protection homologué',
    'measure.temporaryRepresentation': 'Représentation temporaire',
    'measure.assistanceMeasure': 'Mesure d’assistance',
    'measure.judicialSafeguard': 'Sauvegarde de justice',
    'measure.curatorship': 'Curatelle',
    'measure.reinforcedCuratorship': 'Curatelle renforcée',
    'measure.guardianship': 'Tutelle',
    'measure.familyAuthorization': 'Habilitation familiale',
    'measure.futureProtectionMandate': 'Mandat de protection future',
  },
  'fr-FR': {},
  en: {
    'measure.tutorship': 'Tutorship to a person of full age',
    'measure.protectionMandate': 'Homologated protection mandate',
    'measure.temporaryRepresentation': 'Temporary representation',
    'measure.assistanceMeasure': 'Assistance measure',
    'measure.judicialSafeguard': 'Judicial safeguard',
    'measure.curatorship': 'Curatorship',
    'measure.reinforcedCuratorship': 'Reinforced curatorship',
    'measure.guardianship': 'Guardianship',
    'measure.familyAuthorization': 'Family authorization',
    'measure.futureProtectionMandate': 'Future protection mandate',
  },
};
