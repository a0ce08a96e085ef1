import type { DemonstrationInstrument } from '../types.ts';
import { intakeForm, intakeMapping } from './intake-form.ts';

/** Forms that institutions of the demonstration brought: not ours, and so not among the instruments that ship. */
export const ownInstruments: readonly DemonstrationInstrument[] = [
  {
    institutionId: 'clsc-des-rapides',
    name: 'fiche-d-accueil',
    questionnaire: intakeForm,
    mapping: intakeMapping,
  },
];
