import { indexQuestions } from '../shared/question.ts';

export interface Gds15Item {
  readonly linkId: string;
  /** The answer that counts one point. */
  readonly counts: boolean;
  readonly loinc: string;
}

const item = (linkId: string, counts: boolean, loinc: string): Gds15Item => ({ linkId, counts, loinc });

/** In the order of the scale; « no » counts where the question is about feeling well. */
export const gds15Items: readonly Gds15Item[] = [
  item('satisfied', false, '48512-8'),
  item('dropped-activities', true, '48513-6'),
  item('empty', true, '48514-4'),
  item('bored', true, '48515-1'),
  item('good-spirits', false, '48518-5'),
  item('afraid', true, '48519-3'),
  item('happy', false, '48520-1'),
  item('helpless', true, '48521-9'),
  item('staying-home', true, '48523-5'),
  item('memory', true, '48525-0'),
  item('wonderful', false, '48526-8'),
  item('worthless', true, '48528-4'),
  item('energy', false, '48532-6'),
  item('hopeless', true, '48533-4'),
  item('better-off', true, '48534-2'),
];

export const gds15Questions = indexQuestions(
  gds15Items.map(({ linkId }) => ({ linkId, domain: 'cognitionMood', dimension: 'cognition' })),
);
