import type {
  QuestionnaireResponse,
  QuestionnaireResponseAnswer,
  QuestionnaireResponseItem,
} from '../fhir-types.ts';
import type { Form } from '../form/form.ts';
import { extensionUrls } from '../read/extensions.ts';
import type { FormNode } from '../session/form-node.ts';
import type { AnswerAbsence } from '../values/answer.ts';
import { identityOf } from '../values/value-words.ts';

/** Our absences in the code system http://terminology.hl7.org/CodeSystem/data-absent-reason. */
export const dataAbsentReasons: Readonly<Record<AnswerAbsence, string>> = {
  unknown: 'unknown',
  refused: 'asked-declined',
  notAssessed: 'not-asked',
};

/** @param seen Receives, by node, the item that stands for it. */
export function buildResponse(
  form: Form,
  roots: readonly FormNode[],
  status: QuestionnaireResponse['status'],
  seen?: Map<object, object>,
): QuestionnaireResponse {
  const item = new Builder(seen).itemsOf(roots);
  const canonical =
    form.url === undefined || form.version === undefined ? form.url : `${form.url}|${form.version}`;
  return {
    resourceType: 'QuestionnaireResponse',
    ...(canonical === undefined ? {} : { questionnaire: canonical }),
    status,
    ...(item.length === 0 ? {} : { item }),
  };
}

class Builder {
  readonly #seen: Map<object, object> | undefined;

  constructor(seen: Map<object, object> | undefined) {
    this.#seen = seen;
  }

  itemsOf(nodes: readonly FormNode[]): QuestionnaireResponseItem[] {
    const items: QuestionnaireResponseItem[] = [];
    for (const node of nodes) {
      if (!node.isEnabled || node.kind === 'display') continue;
      // Repetitions of a list are items of its linkId, side by side.
      if (node.kind === 'list') items.push(...this.itemsOf(node.children));
      else items.push(...this.#itemOf(node));
    }
    return items;
  }

  /** Nothing when there is nothing to say of the item: FHIR forbids empty elements. */
  #itemOf(node: FormNode): readonly QuestionnaireResponseItem[] {
    if (node.kind === 'question') {
      const answer = this.#answersOf(node);
      return answer.length === 0 ? [] : [this.#made(node, { ...naming(node), answer })];
    }
    const items = this.itemsOf(node.children);
    // What stands under an item that cannot be named itself goes to the item above it, rather than be lost.
    const linkId = node.item.source['linkId'];
    if (items.length === 0 || typeof linkId !== 'string' || linkId === '') return items;
    return [this.#made(node, { ...naming(node), item: items })];
  }

  #made(node: FormNode, item: QuestionnaireResponseItem): QuestionnaireResponseItem {
    this.#seen?.set(node, item);
    return item;
  }

  /** Questions under a question stand inside its answer, which may have no value of its own yet. */
  #answersOf(node: FormNode): readonly QuestionnaireResponseAnswer[] {
    const { answer } = node;
    const under = (children: readonly FormNode[]): { item?: readonly QuestionnaireResponseItem[] } => {
      const item = this.itemsOf(children);
      return item.length === 0 ? {} : { item };
    };
    const repetitions = new Map<string, FormNode>();
    for (const child of node.children)
      if (child.kind === 'repetition' && child.repetition !== undefined)
        repetitions.set(child.repetition, child);
    const once = repetitions.size > 0 ? {} : under(node.children);
    const answers = answer.values.map((value, at) => {
      const id = identityOf(value);
      const repetition = repetitions.get(id);
      // Of two equal values, the first has what stands under them.
      repetitions.delete(id);
      return {
        ...value,
        ...(repetition === undefined ? {} : under(repetition.children)),
        ...(at === 0 ? once : {}),
      };
    });
    if (answers.length > 0) return answers;
    if (answer.absence !== undefined) {
      const reason = { url: extensionUrls.dataAbsentReason, valueCode: dataAbsentReasons[answer.absence] };
      return [{ extension: [reason], ...once }];
    }
    return 'item' in once ? [once] : [];
  }
}

function naming(node: FormNode): { linkId: string; text?: string } {
  const text = node.text.value;
  return text === '' ? { linkId: node.item.linkId } : { linkId: node.item.linkId, text };
}
