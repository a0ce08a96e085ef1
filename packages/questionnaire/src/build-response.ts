import type { Answer, AnswerAbsence } from './answer.ts';
import type { CompiledItem } from './compiled-item.ts';
import { extensionUrls } from './extensions.ts';
import { questionnaireItemTypes } from './fhir-types.ts';
import type {
  QuestionnaireResponse,
  QuestionnaireResponseAnswer,
  QuestionnaireResponseItem,
} from './fhir-types.ts';
import type { Form } from './form.ts';

/** Our absences in the code system http://terminology.hl7.org/CodeSystem/data-absent-reason. */
export const dataAbsentReasons: Readonly<Record<AnswerAbsence, string>> = {
  unknown: 'unknown',
  refused: 'asked-declined',
  notAssessed: 'not-asked',
};

/** What a response is made from: a filling of a form. */
export interface Filling {
  readonly form: Form;
  answerOf(linkId: string): Answer;
  isEnabled(linkId: string): boolean;
}

export function buildResponse(
  filling: Filling,
  status: QuestionnaireResponse['status'],
): QuestionnaireResponse {
  const { form } = filling;
  const item = itemsOf(form.sections, filling);
  const canonical =
    form.url === undefined || form.version === undefined ? form.url : `${form.url}|${form.version}`;
  return {
    resourceType: 'QuestionnaireResponse',
    ...(canonical === undefined ? {} : { questionnaire: canonical }),
    status,
    ...(item.length === 0 ? {} : { item }),
  };
}

function itemsOf(items: readonly CompiledItem[], filling: Filling): readonly QuestionnaireResponseItem[] {
  return items.filter((item) => filling.isEnabled(item.linkId)).flatMap((item) => itemOf(item, filling));
}

/** Nothing when there is nothing to say of the item: FHIR forbids empty elements. */
function itemOf(item: CompiledItem, filling: Filling): readonly QuestionnaireResponseItem[] {
  const below = item.children
    .map((linkId) => filling.form.item(linkId))
    .filter((child) => child !== undefined);
  const items = itemsOf(below, filling);
  if (item.role === 'question') {
    const answer = answersOf(filling.answerOf(item.linkId), items);
    return answer.length === 0 ? [] : [{ linkId: item.linkId, answer }];
  }
  // What stands under an item that cannot be named itself goes to the item above it, rather than be lost.
  const linkId = item.source['linkId'];
  if (items.length === 0 || item.role === 'display' || typeof linkId !== 'string' || linkId === '')
    return items;
  const underAnswer = item.role === 'unusable' && isQuestionInStandard(item.source['type']);
  return [underAnswer ? { linkId, answer: [{ item: items }] } : { linkId, item: items }];
}

const isQuestionInStandard = (type: unknown): boolean =>
  type !== 'group' && type !== 'display' && questionnaireItemTypes.some((standard) => standard === type);

/** Questions under a question stand inside its first answer, which may have no value of its own yet. */
function answersOf(
  answer: Answer,
  items: readonly QuestionnaireResponseItem[],
): readonly QuestionnaireResponseAnswer[] {
  const nested = items.length === 0 ? {} : { item: items };
  const [first, ...others] = answer.values;
  if (first !== undefined) return [{ ...first, ...nested }, ...others];
  if (answer.absence !== undefined) {
    const reason = { url: extensionUrls.dataAbsentReason, valueCode: dataAbsentReasons[answer.absence] };
    return [{ extension: [reason], ...nested }];
  }
  return items.length > 0 ? [nested] : [];
}
