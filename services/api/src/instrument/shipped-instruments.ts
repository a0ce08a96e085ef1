import { instrumentById, knownExtensions, rulesById } from '@fil/instruments';
import { readQuestionnaire } from '@fil/questionnaire';
import type { Instrument, Instruments } from './instruments.ts';
import { openInstrument } from './open-instrument.ts';

const opened = new Map<string, Instrument>();

function open(id: string): Instrument | undefined {
  const [shipped, rules] = [instrumentById(id), rulesById(id)];
  if (!shipped || !rules) return undefined;
  const { questionnaire, version } = shipped;
  const { form } = readQuestionnaire(questionnaire, { knownExtensions });
  return openInstrument({ rules, form, questionnaire, version });
}

/** The instruments shipped, in the one version of this release; each form is compiled once, when first asked for. */
export const shippedInstruments: Instruments = {
  find(id) {
    const known = opened.get(id);
    if (known) return known;
    const instrument = open(id);
    if (instrument) opened.set(id, instrument);
    return instrument;
  },
};
