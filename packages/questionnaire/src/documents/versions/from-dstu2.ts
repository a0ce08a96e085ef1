import { isObject, shown, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import type { DocumentProblems } from '../document-problem.ts';
import { deepestDocument, objectsIn } from '../fhir-json.ts';
import { questionnaireItemTypes } from '../../fhir-types.ts';
import { valueSetIn, withNewOrdinal } from './from-stu3.ts';

const statuses: Readonly<Record<string, string>> = {
  draft: 'draft',
  published: 'active',
  retired: 'retired',
};

/**
 * The R4 form of a Questionnaire written in DSTU2, where groups and questions were two kinds of element. The one group
 * at the root became the Questionnaire itself.
 */
export function questionnaireFromDstu2(source: JsonObject, problems: DocumentProblems): JsonObject {
  const { group, status, telecom, ...same } = source;
  const root = isObject(group) ? group : {};
  if (telecom !== undefined) problems.information('lostInConversion', { path: 'telecom' }, 'telecom');
  const title = textIn(root['title']);
  const description = textIn(root['text']);
  const code = objectsIn(root['concept']);
  return {
    ...same,
    status: statuses[shown(status)] ?? 'unknown',
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(code.length === 0 ? {} : { code }),
    item: contentOf(root, 'group', '', 0, problems),
  };
}

function contentOf(
  owner: JsonObject,
  path: string,
  above: string,
  depth: number,
  problems: DocumentProblems,
): readonly JsonObject[] {
  if (depth > deepestDocument) {
    problems.error('nestedTooDeep', { path }, deepestDocument);
    return [];
  }
  const groups = objectsIn(owner['group']).map((group, at) => ({
    source: group,
    isGroup: true,
    path: `${path}.group[${at}]`,
  }));
  const questions = objectsIn(owner['question']).map((question, at) => ({
    source: question,
    isGroup: false,
    path: `${path}.question[${at}]`,
  }));
  return [...groups, ...questions].map((each, at) => {
    // Elements needed no linkId then: their place gives one that stays the same.
    const linkId = textIn(each.source['linkId']) ?? `${above}${at + 1}`;
    const convert = each.isGroup ? groupFromDstu2 : questionFromDstu2;
    return convert(each.source, linkId, each.path, depth, problems);
  });
}

function groupFromDstu2(
  source: JsonObject,
  linkId: string,
  path: string,
  depth: number,
  problems: DocumentProblems,
): JsonObject {
  const { title, text, concept, group: _, question: __, linkId: ___, ...same } = source;
  const heading = textIn(title);
  const words = textIn(text);
  const content = contentOf(source, path, `${linkId}.`, depth + 1, problems);
  // A group had a title and a text; an item has one text, so that the other becomes a line under it.
  const line =
    heading !== undefined && words !== undefined
      ? [{ linkId: `${linkId}-text`, type: 'display', text: words }]
      : [];
  const item = [...line, ...content];
  return {
    ...same,
    linkId,
    type: 'group',
    ...((heading ?? words) === undefined ? {} : { text: heading ?? words }),
    ...(objectsIn(concept).length === 0 ? {} : { code: concept }),
    ...(item.length === 0 ? {} : { item }),
  };
}

function questionFromDstu2(
  source: JsonObject,
  linkId: string,
  path: string,
  depth: number,
  problems: DocumentProblems,
): JsonObject {
  const { concept, option, options, group: _, question: __, linkId: ___, type, ...same } = source;
  const item = contentOf(source, path, `${linkId}.`, depth + 1, problems);
  const answerValueSet = valueSetIn(options);
  const codings = objectsIn(option);
  return {
    ...same,
    linkId,
    type: typeOf(type, codings.length > 0 || answerValueSet !== undefined, { path, linkId }, problems),
    ...(objectsIn(concept).length === 0 ? {} : { code: concept }),
    ...(answerValueSet === undefined ? {} : { answerValueSet }),
    ...(codings.length === 0
      ? {}
      : { answerOption: codings.map((coding) => ({ valueCoding: withNewOrdinal(coding) })) }),
    ...(item.length === 0 ? {} : { item }),
  };
}

function typeOf(
  type: unknown,
  hasOptions: boolean,
  place: { path: string; linkId: string },
  problems: DocumentProblems,
): string {
  if (type === 'instant') return 'dateTime';
  const known = questionnaireItemTypes.find(
    (each) => each === type && each !== 'group' && each !== 'display',
  );
  if (known !== undefined) return known;
  const guessed = hasOptions ? 'choice' : 'string';
  problems.warning('unknownItemType', place, type ?? '');
  return guessed;
}
