import type { AnswerValue } from '../../values/answer.ts';
import type {
  AskedAnswer,
  AskedItem,
  EvaluationScope,
  PathValue,
  SiteItem,
  ExpressionSite,
} from '../contract.ts';

/** A response as JSON, loosely. */
export interface ResponseItem {
  readonly linkId: string;
  readonly item?: readonly ResponseItem[];
  readonly answer?: readonly ({ readonly item?: readonly ResponseItem[] } & Readonly<
    Record<string, unknown>
  >)[];
}

export interface FormItem {
  readonly linkId: string;
  readonly type: string;
  readonly repeats?: boolean;
  readonly answerOption?: readonly Readonly<Record<string, unknown>>[];
  readonly item?: readonly FormItem[];
}

const ordinal = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';

/** What expressions are told of a form. */
export function siteOf(items: readonly FormItem[], at?: string): ExpressionSite {
  const found = new Map<string, SiteItem>();
  const visit = (list: readonly FormItem[] = [], parent?: string): readonly string[] =>
    list.map(({ linkId, type, repeats = false, item }) => {
      const role = type === 'group' || type === 'display' ? type : 'question';
      const children = visit(item, linkId);
      found.set(linkId, {
        linkId,
        role,
        type,
        repeats,
        children,
        ...(parent === undefined ? {} : { parent }),
      });
      return linkId;
    });
  const roots = visit(items);
  return { roots, item: (linkId) => found.get(linkId), ...(at === undefined ? {} : { at }) };
}

/** A response that stands still, seen as a session shows it. `context`: the item at which an expression stands. */
export function scopeOf(
  resource: { readonly item?: readonly ResponseItem[] },
  form: readonly FormItem[],
  context?: ResponseItem,
  variables: Readonly<Record<string, readonly PathValue[]>> = {},
): EvaluationScope {
  const formItems = new Map<string, FormItem>();
  const gather = (list: readonly FormItem[] = []): void => {
    for (const item of list) {
      formItems.set(item.linkId, item);
      gather(item.item);
    }
  };
  gather(form);
  const made = new Map<ResponseItem, AskedItem>();
  const itemOf = (json: ResponseItem): AskedItem => {
    const item: AskedItem = {
      is: 'item',
      linkId: json.linkId,
      items: (json.item ?? []).map(itemOf),
      answers: (json.answer ?? []).map((answer) => answerOf(json.linkId, answer)),
    };
    made.set(json, item);
    return item;
  };
  const answerOf = (linkId: string, json: NonNullable<ResponseItem['answer']>[number]): AskedAnswer => {
    const name = Object.keys(json).find((key) => key.startsWith('value'));
    const value = name === undefined ? undefined : ({ [name]: json[name] } as unknown as AnswerValue);
    const weight = value === undefined ? undefined : weightOf(formItems.get(linkId), value);
    return {
      is: 'answer',
      linkId,
      items: (json.item ?? []).map(itemOf),
      ...(value === undefined ? {} : { value }),
      ...(weight === undefined ? {} : { weight }),
      ...(json['extension'] === undefined ? {} : { absence: 'unknown' }),
    };
  };
  const items = (resource.item ?? []).map(itemOf);
  const alone = context === undefined ? undefined : (made.get(context) ?? itemOf(context));
  const all = (list: readonly AskedItem[]): readonly AskedItem[] =>
    list.flatMap((item) => [
      item,
      ...all(item.items),
      ...item.answers.flatMap((answer) => all(answer.items)),
    ]);
  return {
    context: alone,
    response: { is: 'response', items },
    asked: (linkId, below) =>
      all(below === undefined ? items : [below]).filter((item) => item.linkId === linkId),
    variable: (name) => variables[name],
    today: () => '2026-04-07',
    now: () => '2026-04-07T09:00:00.000-04:00',
    json: () => ({ resource, context: context ?? resource }),
  };
}

function weightOf(item: FormItem | undefined, value: AnswerValue): number | undefined {
  if (!('valueCoding' in value)) return undefined;
  for (const option of item?.answerOption ?? []) {
    const coding = option['valueCoding'] as { code?: string; system?: string } | undefined;
    if (coding?.code !== value.valueCoding.code || coding.system !== value.valueCoding.system) continue;
    const extensions = (option['extension'] ?? []) as readonly { url: string; valueDecimal: number }[];
    return extensions.find(({ url }) => url === ordinal)?.valueDecimal;
  }
  return undefined;
}
