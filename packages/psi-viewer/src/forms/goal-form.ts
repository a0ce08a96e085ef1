import { agreements, voices } from '@fil/vocabulary/codes';
import type { EntityRecord, GoalFact } from '@fil/vocabulary/types';
import type { Reading } from './draft.ts';
import { FieldReader } from './read-fields.ts';

export type GoalDraft = {
  readonly text: string;
  readonly words: string;
  readonly wordsVoice: string;
  readonly due: string;
  readonly criterion: string;
  readonly agreement: string;
  readonly agreedOn: string;
};

export function goalDraft(record: EntityRecord<'goal'> | undefined): GoalDraft {
  const fact = record?.fact;
  return {
    text: fact?.text ?? '',
    words: fact?.words?.text ?? '',
    wordsVoice: fact?.words?.voice ?? 'person',
    due: fact?.due ?? '',
    criterion: fact?.criterion ?? '',
    agreement: fact?.agreement ?? 'notAsked',
    agreedOn: fact?.agreedOn ?? '',
  };
}

/** The day of an agreement is kept only while there is one. */
export function readGoal(draft: GoalDraft, needId: string): Reading<'goal', GoalDraft> {
  const read = new FieldReader();
  const words = read.optionalLine('words', draft.words, 2000);
  const agreement = read.choice('agreement', agreements, draft.agreement);
  const agreedOn = agreement === 'agreed' ? read.optionalDay('agreedOn', draft.agreedOn) : undefined;
  const due = read.optionalDay('due', draft.due);
  const criterion = read.optionalLine('criterion', draft.criterion, 300);
  const fact: GoalFact = {
    needId,
    text: read.line('text', draft.text, 500),
    agreement,
    ...(words !== undefined && {
      words: { text: words, voice: read.choice('wordsVoice', voices, draft.wordsVoice) },
    }),
    ...(agreedOn !== undefined && { agreedOn }),
    ...(due !== undefined && { due }),
    ...(criterion !== undefined && { criterion }),
  };
  return read.failed ? { problems: read.problems } : { fact };
}
