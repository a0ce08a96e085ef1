import { beneficiaries, needStates, unmetReasons, voices } from '@fil/vocabulary/codes';
import type { EntityRecord, NeedFact } from '@fil/vocabulary/types';
import type { Reading } from './draft.ts';
import { FieldReader } from './read-fields.ts';

export type NeedDraft = {
  readonly title: string;
  readonly words: string;
  readonly wordsVoice: string;
  readonly priority: string;
  readonly beneficiary: string;
  readonly state: string;
  readonly unmetReason: string;
};

/** The fields of a need as they stand, or of a new one that would come after the others. */
export function needDraft(record: EntityRecord<'need'> | undefined, nextPriority: number): NeedDraft {
  const fact = record?.fact;
  return {
    title: fact?.title ?? '',
    words: fact?.words?.text ?? '',
    wordsVoice: fact?.words?.voice ?? 'person',
    priority: String(fact?.priority ?? nextPriority),
    beneficiary: fact?.beneficiary ?? 'person',
    state: fact?.state ?? 'active',
    unmetReason: fact?.unmetReason ?? '',
  };
}

/** What the form does not show (its dimension, the finding it came from, whose consent it rests on) is kept from the record. */
export function readNeed(draft: NeedDraft, record?: EntityRecord<'need'>): Reading<'need', NeedDraft> {
  const read = new FieldReader();
  const words = read.optionalLine('words', draft.words, 2000);
  const state = read.choice('state', needStates, draft.state);
  const unmetReason = unmetReasons.find((reason) => reason === draft.unmetReason);
  if (state === 'unmet' && unmetReason === undefined) read.problems['unmetReason'] = { kind: 'reason' };
  const { dimension, finding, resources, beneficiaryId, consentId } = record?.fact ?? {};
  const fact: NeedFact = {
    title: read.line('title', draft.title, 300),
    priority: read.wholeNumber('priority', draft.priority, 1, 99),
    beneficiary: read.choice('beneficiary', beneficiaries, draft.beneficiary),
    state,
    ...(dimension !== undefined && { dimension }),
    ...(words !== undefined && {
      words: { text: words, voice: read.choice('wordsVoice', voices, draft.wordsVoice) },
    }),
    ...(finding !== undefined && { finding }),
    ...(resources !== undefined && { resources }),
    ...(beneficiaryId !== undefined && { beneficiaryId }),
    ...(consentId !== undefined && { consentId }),
    ...(state === 'unmet' && unmetReason !== undefined && { unmetReason }),
  };
  return read.failed ? { problems: read.problems } : { fact };
}
