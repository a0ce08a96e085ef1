import { practiceQuestionnaire } from '../practice/practice-questionnaire.ts';
import { copyright, headings, points } from './form-words.ts';
import { sixDimensions } from './structure.ts';
import { sixDimensionsSummary } from './summary.ts';

export const sixDimensionsQuestionnaire = practiceQuestionnaire({
  summary: sixDimensionsSummary,
  name: 'SixDimensions',
  copyright,
  sections: sixDimensions,
  headings,
  points,
});
