import type { Coding, QuestionnaireItem } from '@fil/questionnaire';
import { answerOption, questionItem, standardControl } from './build-items.ts';
import type { OptionWords } from './build-items.ts';
import type { InstrumentQuestion } from './question.ts';
import type { Words } from './words.ts';

export interface ChoiceParts {
  readonly question: InstrumentQuestion;
  readonly words: Words;
  readonly system: string;
  readonly options: readonly OptionWords[];
  /** What the question is in a code system that others know. */
  readonly code?: Coding;
  readonly item?: readonly QuestionnaireItem[];
}

/** One question answered by one of a few options that stand beside each other. */
export function choiceItem({ question, words, system, options, code, item }: ChoiceParts): QuestionnaireItem {
  return questionItem(
    question,
    'choice',
    words,
    {
      extension: [standardControl('radio-button')],
      ...(code === undefined ? {} : { code: [code] }),
      answerOption: options.map((option) => answerOption(system, option)),
      ...(item === undefined ? {} : { item }),
    },
    system,
  );
}
