import type { Questionnaire } from '@fil/questionnaire';
import { aggirQuestionnaire } from './aggir/questionnaire.ts';
import { socleQuestionnaire } from './evaluation-socle/questionnaire.ts';
import { instruments } from './catalogue.ts';
import type { InstrumentSummary } from './shared/instrument.ts';

/** The forms themselves: for the service that hands them out. */
export interface Instrument extends InstrumentSummary {
  readonly questionnaire: Questionnaire;
}

const questionnaires: Readonly<Record<string, Questionnaire>> = {
  aggir: aggirQuestionnaire,
  'evaluation-socle': socleQuestionnaire,
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
