import { isArray, isObject, shown, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { DocumentProblems } from '../document-problem.ts';
import type { DocumentPlace, DocumentProblem } from '../document-problem.ts';
import { documentExtensions } from '../extension-urls.ts';
import { deepestDocument, extensionsOf, itemsIn, linkIdOf, pathOf, valueIn } from '../fhir-json.ts';
import { attachmentToR4, attachmentToR5 } from './convert-attachment.ts';

export interface ResponseResult {
  /** Absent only when what was given is no QuestionnaireResponse. */
  readonly response?: JsonObject;
  readonly problems: readonly DocumentProblem[];
}

/** An R4 response in R5. The R4 form it answers tells of which type an absent answer is. */
export function responseToR5(json: unknown, questionnaire?: unknown): ResponseResult {
  const types = new Map<string, string>();
  collectTypes(questionnaire, types, 0);
  return convert(json, (answer, place, problems) =>
    answerToR5(answer, types.get(place.linkId ?? ''), place, problems),
  );
}

/** An R5 response in R4; one of STU3, whose form was a Reference, too. */
export function responseToR4(json: unknown): ResponseResult {
  const result = convert(json, answerToR4);
  const reference = isObject(result.response?.['questionnaire'])
    ? textIn(result.response['questionnaire']['reference'])
    : undefined;
  if (result.response === undefined || reference === undefined) return result;
  return { ...result, response: { ...result.response, questionnaire: reference } };
}

type ConvertAnswer = (answer: JsonObject, place: DocumentPlace, problems: DocumentProblems) => JsonObject;

function convert(json: unknown, convertAnswer: ConvertAnswer): ResponseResult {
  const problems = new DocumentProblems();
  if (!isObject(json) || json['resourceType'] !== 'QuestionnaireResponse') {
    problems.error(
      'notAQuestionnaireResponse',
      { path: '' },
      isObject(json) ? shown(json['resourceType']) : shown(json),
    );
    return { problems: problems.all };
  }
  const items = (list: unknown, above: string, depth: number): unknown => {
    if (!isArray(list)) return list;
    if (depth > deepestDocument) {
      problems.error('nestedTooDeep', { path: above }, deepestDocument);
      return [];
    }
    return list.map((item, at) => {
      if (!isObject(item)) return item;
      const path = pathOf(above, at);
      const { answer, item: below, ...same } = item;
      const answers = !isArray(answer)
        ? answer
        : answer.map((each, index) => {
            if (!isObject(each)) return each;
            const place = { path: `${path}.answer[${index}]`, ...linkIdOf(item) };
            const { item: nested, ...own } = convertAnswer(each, place, problems);
            return nested === undefined ? own : { ...own, item: items(nested, place.path, depth + 1) };
          });
      return {
        ...same,
        ...(answers === undefined ? {} : { answer: answers }),
        ...(below === undefined ? {} : { item: items(below, path, depth + 1) }),
      };
    });
  };
  const { item, ...same } = json;
  const response = item === undefined ? same : { ...same, item: items(item, '', 0) };
  return { response, problems: problems.all };
}

const complexTypes = ['Coding', 'Quantity', 'Attachment', 'Reference'];

/** R5 demands a value; a reason why there is none stands on the value there, on the answer in R4. */
function answerToR5(
  answer: JsonObject,
  type: string | undefined,
  place: DocumentPlace,
  problems: DocumentProblems,
): JsonObject {
  const found = valueIn(answer);
  if (found !== undefined)
    return found.type === 'Attachment' && isObject(found.value)
      ? { ...answer, valueAttachment: attachmentToR5(found.value) }
      : answer;
  const reasons = extensionsOf(answer, documentExtensions.dataAbsentReason);
  if (reasons.length === 0) {
    if (Object.keys(answer).every((key) => !key.startsWith('_value')))
      problems.warning('answerWithoutValue', place, '');
    return answer;
  }
  if (type === undefined) problems.information('absenceTypeGuessed', place, place.linkId ?? '');
  const { extension, ...same } = answer;
  const others = isArray(extension) ? extension.filter((each) => !reasons.includes(each as JsonObject)) : [];
  const valueType = valueTypes[type ?? ''] ?? 'Coding';
  const name = complexTypes.includes(valueType) ? `value${valueType}` : `_value${valueType}`;
  return { ...same, ...(others.length === 0 ? {} : { extension: others }), [name]: { extension: reasons } };
}

function answerToR4(answer: JsonObject): JsonObject {
  const attachment = answer['valueAttachment'];
  if (isObject(attachment)) return { ...answer, valueAttachment: attachmentToR4(attachment) };
  for (const [key, value] of Object.entries(answer)) {
    if (!/^_?value[A-Z]/.test(key)) continue;
    const isOnlyReason = isObject(value) && Object.keys(value).every((each) => each === 'extension');
    const reasons = isOnlyReason ? extensionsOf(value, documentExtensions.dataAbsentReason) : [];
    if (reasons.length === 0 || (key.startsWith('_') && key.slice(1) in answer)) continue;
    const { [key]: _, extension, ...same } = answer;
    return { ...same, extension: [...(isArray(extension) ? extension : []), ...reasons] };
  }
  return answer;
}

const valueTypes: Readonly<Record<string, string>> = {
  attachment: 'Attachment',
  boolean: 'Boolean',
  choice: 'Coding',
  date: 'Date',
  dateTime: 'DateTime',
  decimal: 'Decimal',
  integer: 'Integer',
  'open-choice': 'Coding',
  quantity: 'Quantity',
  reference: 'Reference',
  string: 'String',
  text: 'String',
  time: 'Time',
  url: 'Uri',
};

function collectTypes(owner: unknown, types: Map<string, string>, depth: number): void {
  if (depth > deepestDocument) return;
  for (const item of itemsIn(owner)) {
    const linkId = textIn(item['linkId']);
    const type = textIn(item['type']);
    if (linkId !== undefined && type !== undefined) types.set(linkId, type);
    collectTypes(item, types, depth + 1);
  }
}
