import type { FormAdapter } from '../adapter.ts';
import { startPage } from '../page-entry.ts';

/**
 * The floor: a page written by hand for such a form, without framework or engine. Each question is cloned from a
 * template of its type, one listener hears everything, and what depends on an answer is written directly.
 */
interface Item {
  readonly linkId: string;
  readonly type: string;
  readonly text: string;
  readonly readOnly?: boolean;
  readonly item?: readonly Item[];
  readonly answerOption?: readonly { readonly valueCoding: { readonly display: string } }[];
  readonly enableWhen?: readonly { readonly question: string; readonly answerBoolean: boolean }[];
  readonly extension?: readonly {
    readonly valueExpression?: { readonly expression: string };
    readonly valueCodeableConcept?: { readonly coding: readonly { readonly code: string }[] };
  }[];
}

const template = (markup: string): HTMLElement => {
  const holder = document.createElement('template');
  holder.innerHTML = markup;
  return holder.content.firstElementChild as HTMLElement;
};
const line = (input: string) => template(`<div class="question"><label></label>${input}</div>`);
const group = template('<section><h2></h2></section>');
const choices = template(
  '<fieldset class="question"><legend></legend><div class="choices"></div></fieldset>',
);
const choice = template('<label class="choice"><input type="radio"><span></span></label>');
const option = template('<option></option>');
const lines: Readonly<Record<string, HTMLElement>> = {
  string: line('<input autocomplete="off">'),
  text: line('<textarea rows="3"></textarea>'),
  integer: line('<input inputmode="numeric" autocomplete="off" class="number">'),
  decimal: line('<input inputmode="decimal" autocomplete="off" class="number">'),
  date: line('<input type="date">'),
  choice: line('<select><option></option></select>'),
};

const fields = new Map<string, HTMLElement>();
const questions = new Map<string, HTMLElement>();
const answers = new Map<string, string>();
/** What to do when a question's answer changes. */
const dependants = new Map<string, ((value: string) => void)[]>();

function onChange(linkId: string, act: (value: string) => void): void {
  const acts = dependants.get(linkId);
  if (acts) acts.push(act);
  else dependants.set(linkId, [act]);
}

function build(items: readonly Item[], into: Node): void {
  for (const item of items) into.appendChild(item.type === 'group' ? section(item) : question(item));
}

function section(item: Item): HTMLElement {
  const root = group.cloneNode(true) as HTMLElement;
  (root.firstChild as HTMLElement).textContent = item.text;
  build(item.item ?? [], root);
  return root;
}

function question(item: Item): HTMLElement {
  const control = item.extension?.find((one) => one.valueCodeableConcept)?.valueCodeableConcept?.coding[0]
    ?.code;
  const root =
    item.type === 'boolean'
      ? pills(item, ['Yes', 'No'])
      : item.type === 'choice' && control === 'radio-button'
        ? pills(item, optionsOf(item))
        : single(item);
  questions.set(item.linkId, root);
  for (const { question: source, answerBoolean } of item.enableWhen ?? []) {
    root.hidden = true;
    onChange(source, (value) => (root.hidden = (value === 'Yes') !== answerBoolean));
  }
  return root;
}

const optionsOf = (item: Item) => item.answerOption?.map(({ valueCoding }) => valueCoding.display) ?? [];

function pills(item: Item, words: readonly string[]): HTMLElement {
  const root = choices.cloneNode(true) as HTMLElement;
  const [legend, list] = root.children as unknown as [HTMLElement, HTMLElement];
  legend.textContent = item.text;
  for (const word of words) {
    const one = choice.cloneNode(true) as HTMLElement;
    const [input, label] = one.children as unknown as [HTMLInputElement, HTMLElement];
    input.name = item.linkId;
    input.value = word;
    label.textContent = word;
    list.appendChild(one);
    if (!fields.has(item.linkId)) fields.set(item.linkId, input);
  }
  return root;
}

function single(item: Item): HTMLElement {
  const root = (lines[item.type] ?? lines['string'])?.cloneNode(true) as HTMLElement;
  const [label, input] = root.children as unknown as [HTMLLabelElement, HTMLInputElement];
  label.textContent = item.text;
  label.htmlFor = input.id = input.name = item.linkId;
  for (const word of optionsOf(item))
    (input.appendChild(option.cloneNode(true)) as HTMLElement).textContent = word;
  fields.set(item.linkId, input);
  if (item.readOnly) input.readOnly = true;
  const expression = item.extension?.find((one) => one.valueExpression)?.valueExpression?.expression;
  const sum = expression && /linkId='(\w+)'\)\.answer\.value \+ (\d+)$/.exec(expression);
  if (sum) {
    const added = Number(sum[2]);
    onChange(sum[1] ?? '', (value) => (input.value = value === '' ? '' : String(Number(value) + added)));
  }
  return root;
}

const adapter: FormAdapter = {
  render(questionnaire, container) {
    const form = document.createDocumentFragment();
    build((questionnaire as { readonly item: readonly Item[] }).item, form);
    container.addEventListener('input', ({ target }) => {
      const { name, value } = target as HTMLInputElement;
      answers.set(name, value);
      for (const act of dependants.get(name) ?? []) act(value);
    });
    container.appendChild(form);
  },
  field: (linkId) => (questions.get(linkId)?.hidden ? null : (fields.get(linkId) ?? null)),
  choice: (linkId, yes) =>
    document.querySelector<HTMLElement>(`input[name="${linkId}"][value="${yes ? 'Yes' : 'No'}"]`),
  value: (linkId) => (fields.get(linkId) as HTMLInputElement | undefined)?.value,
};
void startPage(adapter);
