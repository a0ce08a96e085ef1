import { knownExtensions } from '@fil/instruments/load';
import type { InstrumentRules } from '@fil/instruments/load';
import { compileMapping, ownRules } from '@fil/instruments/mapping';
import type { MappingDocument } from '@fil/instruments/mapping';
import { readQuestionnaire } from '@fil/questionnaire';
import type { InstrumentAnswer } from '@fil/vocabulary/types';

/** What an institution said of its own form: dimensions of its questions, and how it is scored. The service has checked it. */
export function ownFormRules({ id, questionnaire, own }: InstrumentAnswer): InstrumentRules | undefined {
  const { form } = readQuestionnaire(questionnaire, { knownExtensions });
  if (!form || !own) return undefined;
  return ownRules(id, compileMapping(own.mapping as MappingDocument, form).mapping);
}
