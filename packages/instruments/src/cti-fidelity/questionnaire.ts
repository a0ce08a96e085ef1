import { practiceQuestionnaire } from '../practice/practice-questionnaire.ts';
import { copyright, headings, points } from './form-words.ts';
import { ctiSections } from './structure.ts';
import { ctiFidelitySummary } from './summary.ts';

export const ctiFidelityQuestionnaire = practiceQuestionnaire({
  summary: ctiFidelitySummary,
  name: 'CtiFidelity',
  copyright,
  sections: ctiSections,
  headings,
  points,
});
