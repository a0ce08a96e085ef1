import { indexQuestions } from '../shared/question.ts';
import { strainNames } from './strain.ts';

/** All of it is the caregiver's own section: unreadable by the person and other relatives unless the caregiver agrees. */
export const caregiverWordsLinkId = 'words';

export const caregiverCheckQuestions = indexQuestions(
  [...strainNames, caregiverWordsLinkId].map((linkId) => ({
    linkId,
    domain: 'caregiverSection',
    dimension: 'formalInformalSupport',
  })),
);
