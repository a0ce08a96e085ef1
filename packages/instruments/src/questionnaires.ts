import type { Questionnaire } from '@fil/questionnaire';
import { aggirQuestionnaire } from './aggir/questionnaire.ts';
import { caregiverCheckQuestionnaire } from './caregiver-check/questionnaire.ts';
import { instruments } from './catalogue.ts';
import { ctiFidelityQuestionnaire } from './cti-fidelity/questionnaire.ts';
import { socleQuestionnaire } from './evaluation-socle/questionnaire.ts';
import { gad7Questionnaire } from './gad-7/questionnaire.ts';
import { gds15Questionnaire } from './gds-15/questionnaire.ts';
import { phq9Questionnaire } from './phq-9/questionnaire.ts';
import { reperageQuestionnaire } from './reperage/questionnaire.ts';
import type { InstrumentSummary } from './shared/instrument.ts';
import { sixDimensionsQuestionnaire } from './six-dimensions/questionnaire.ts';

/** The forms themselves: for the service that hands them out. */
export interface Instrument extends InstrumentSummary {
  readonly questionnaire: Questionnaire;
}

const questionnaires: Readonly<Record<string, Questionnaire>> = {
  aggir: aggirQuestionnaire,
  'evaluation-socle': socleQuestionnaire,
  'caregiver-check': caregiverCheckQuestionnaire,
  'cti-fidelity': ctiFidelityQuestionnaire,
  'gad-7': gad7Questionnaire,
  'gds-15': gds15Questionnaire,
  'phq-9': phq9Questionnaire,
  reperage: reperageQuestionnaire,
  'six-dimensions': sixDimensionsQuestionnaire,
};

const byId: ReadonlyMap<string, Instrument> = new Map(
  instruments.flatMap((summary) => {
    const questionnaire = questionnaires[summary.id];
    return questionnaire === undefined ? [] : [[summary.id, { ...summary, questionnaire }] as const];
  }),
);

/** An instrument with its Questionnaire; `undefined` when it is not shipped. */
export function instrumentById(id: string): Instrument | undefined {
  return byId.get(id);
}
