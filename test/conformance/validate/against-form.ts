import type { Json } from '../script.ts';
import { circularItems, isEnabled } from './plain-conditions.ts';
import { flat, integerExtension, listOf, plainItems, valueOf } from './plain-form.ts';
import type { PlainItem } from './plain-form.ts';
import { isAmong, plainOptions } from './plain-options.ts';

/**
 * What is wrong with a QuestionnaireResponse as an answer to its Questionnaire, by the rules of R4
 * (http://hl7.org/fhir/R4/questionnaireresponse.html) and nothing else: slow and plain, it shares no line with the
 * engine it judges. Expressions are not evaluated here.
 */
export function formComplaints(response: Json, form: Json): readonly string[] {
  const items = plainItems(form);
  const all = new Map<string, PlainItem>();
  for (const item of flat(items)) if (item.linkId !== '' && !all.has(item.linkId)) all.set(item.linkId, item);
  const judge = new Judge(form, all, circularItems(items, all), response['status'] === 'completed');
  const url = form['url'];
  const canonicals = [url, `${String(url)}|${String(form['version'])}`];
  if (typeof url === 'string' && !canonicals.includes(response['questionnaire']))
    judge.complaints.push(`it answers ${String(response['questionnaire'])}, not ${url}`);
  judge.level(listOf(response['item']), items, [response]);
  return judge.complaints;
}

class Judge {
  readonly complaints: string[] = [];
  readonly #form: Json;
  readonly #all: ReadonlyMap<string, PlainItem>;
  readonly #circular: ReadonlySet<PlainItem>;
  readonly #completed: boolean;

  constructor(
    form: Json,
    all: ReadonlyMap<string, PlainItem>,
    circular: ReadonlySet<PlainItem>,
    completed: boolean,
  ) {
    this.#form = form;
    this.#all = all;
    this.#circular = circular;
    this.#completed = completed;
  }

  /** The items under one parent: known there, in the order of the form, each as often as it may be. */
  level(given: readonly Json[], asked: readonly PlainItem[], scopes: readonly Json[]): void {
    let last = -1;
    const times = new Map<PlainItem, number>();
    for (const element of given) {
      const at = asked.findIndex(({ linkId }) => linkId === element['linkId']);
      const item = asked[at];
      if (item === undefined) {
        this.complaints.push(`${String(element['linkId'])} does not belong here`);
        continue;
      }
      if (at < last) this.complaints.push(`${item.linkId} stands out of order`);
      last = Math.max(last, at);
      times.set(item, (times.get(item) ?? 0) + 1);
      if (isEnabled({ item, scopes }, this.#all, this.#circular) === false)
        this.complaints.push(`${item.linkId} is disabled`);
      this.#one(element, item, scopes);
    }
    for (const item of asked) this.#occurrence(item, times.get(item) ?? 0, scopes);
  }

  #occurrence(item: PlainItem, times: number, scopes: readonly Json[]): void {
    if (times > 1 && !(item.type === 'group' && item.repeats))
      this.complaints.push(`${item.linkId} stands twice`);
    const most = integerExtension(item.source, 'questionnaire-maxOccurs');
    if (item.type === 'group' && most !== undefined && times > most)
      this.complaints.push(`${item.linkId} stands too often`);
    const enabled = isEnabled({ item, scopes }, this.#all, this.#circular) === true;
    const decidedElsewhere = JSON.stringify(item.source['extension'] ?? '').includes('enableWhenExpression');
    if (
      this.#completed &&
      item.required &&
      item.type !== 'display' &&
      times === 0 &&
      enabled &&
      !decidedElsewhere
    )
      this.complaints.push(`${item.linkId} is required`);
  }

  #one(element: Json, item: PlainItem, scopes: readonly Json[]): void {
    const inside = [element, ...scopes];
    if (item.type === 'display') this.complaints.push(`${item.linkId} is only for reading`);
    if (item.type === 'group') {
      if ('answer' in element) this.complaints.push(`${item.linkId} is a group with answers`);
      this.level(listOf(element['item']), item.children, inside);
      return;
    }
    if ('item' in element)
      this.complaints.push(`${item.linkId} is a question with items outside its answers`);
    const answers = listOf(element['answer']);
    if (answers.length === 0) this.complaints.push(`${item.linkId} has no answer`);
    if (answers.length > 1 && !item.repeats) this.complaints.push(`${item.linkId} has several answers`);
    const most = integerExtension(item.source, 'questionnaire-maxOccurs');
    const least = integerExtension(item.source, 'questionnaire-minOccurs');
    if (most !== undefined && answers.length > most)
      this.complaints.push(`${item.linkId} has too many answers`);
    if (
      this.#completed &&
      least !== undefined &&
      answers.length < least &&
      answers.some((answer) => valueOf(answer) !== undefined)
    )
      this.complaints.push(`${item.linkId} has too few answers`);
    for (const answer of answers) {
      this.#value(answer, item);
      this.level(listOf(answer['item']), item.children, [answer, ...inside]);
    }
  }

  #value(answer: Json, item: PlainItem): void {
    const found = valueOf(answer);
    if (found === undefined) {
      if (!('extension' in answer) && !('item' in answer))
        this.complaints.push(`${item.linkId} says nothing`);
      else if (this.#completed && item.required && !('extension' in answer))
        this.complaints.push(`${item.linkId} is required`);
      return;
    }
    const [type, value] = found;
    const options = plainOptions(item, this.#form);
    const typed = (types[item.type] ?? []).includes(type) || (isChoice(item.type) && options !== undefined);
    if (!typed) this.complaints.push(`${item.linkId} of type ${item.type} has a ${type}`);
    const open =
      (item.type === 'open-choice' && type === 'String') ||
      openConstraints.includes(item.source['answerConstraint']);
    if (options !== undefined && !open && !isAmong(value, options))
      this.complaints.push(`${item.linkId}: ${JSON.stringify(value)} is no option`);
    const longest = item.source['maxLength'];
    if (typeof longest === 'number' && typeof value === 'string' && [...value].length > longest)
      this.complaints.push(`${item.linkId} is too long`);
  }
}

const isChoice = (type: string): boolean => type === 'choice' || type === 'open-choice';
const openConstraints: readonly unknown[] = ['optionsOrType', 'optionsOrString'];

/** R4: which value[x] answers which type of item. */
const types: Readonly<Record<string, readonly string[]>> = {
  boolean: ['Boolean'],
  decimal: ['Decimal'],
  integer: ['Integer'],
  date: ['Date'],
  dateTime: ['DateTime'],
  time: ['Time'],
  string: ['String'],
  text: ['String'],
  url: ['Uri'],
  choice: ['Coding'],
  'open-choice': ['Coding', 'String'],
  coding: ['Coding', 'String'],
  attachment: ['Attachment'],
  reference: ['Reference'],
  quantity: ['Quantity'],
};
