import { expect } from '@esm-bundle/chai';
import { Localize } from '@fil/element-kit';
import { FormSession, loadForm, readQuestionnaire } from '@fil/questionnaire';
import type { QuestionnaireItem, SessionStart } from '@fil/questionnaire';
import { drawForm } from './draw-form.ts';
import type { DrawOptions } from './draw-options.ts';
import type { FormDrawing } from './draw-form.ts';
import { viewCatalogue } from './messages/index.ts';

/** A form drawn in the page, as somebody would have it who shows nothing beside it. */
interface Drawn {
  readonly session: FormSession;
  readonly drawing: FormDrawing;
  readonly place: HTMLElement;
}

const places: HTMLElement[] = [];

async function drawn(
  item: readonly QuestionnaireItem[],
  start: SessionStart = {},
  own: Partial<DrawOptions> = {},
): Promise<Drawn> {
  const { form } = readQuestionnaire({ resourceType: 'Questionnaire', status: 'active', item });
  if (!form) throw new Error('no form');
  await loadForm(form);
  const session = new FormSession(form, start);
  const place = document.body.appendChild(document.createElement('div'));
  places.push(place);
  const options: DrawOptions = {
    localize: new Localize({ locale: 'fr-CA' }, viewCatalogue),
    problemsOf: (node) => form.problemsOf(node.item.linkId),
    searchOptions: async (node, words) =>
      node.options.filter(({ text }) => text.value.toLowerCase().includes(words.toLowerCase())),
    offsetAt: () => '-04:00',
    give: (node, given) => void session.answer(node.key, given),
    addRepetition: (list) => void session.addRepetition(list.key),
    removeRepetition: (repetition) => void session.removeRepetition(repetition.key),
    ...own,
  };
  const drawing = drawForm(session, place, options);
  await drawing.whenDrawn;
  return { session, drawing, place };
}

function field<Field extends HTMLElement = HTMLInputElement>({ place }: Drawn, key: string): Field {
  const found = place.querySelector<Field>(`[id="answer-${key}"]`);
  if (!found) throw new Error(`no field for ${key}`);
  return found;
}

function typeIn(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What is fetched on demand is there. */
async function fetched(form: Drawn, selector: string): Promise<HTMLElement> {
  for (let turn = 0; turn < 200; turn += 1) {
    const found = form.place.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`no ${selector}`);
}

const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('a form drawn node by node', () => {
  afterEach(() => {
    for (const place of places.splice(0)) place.remove();
  });

  it('shows a question when its condition comes true, in its place, and keeps the others untouched', async () => {
    const form = await drawn([
      { linkId: 'alone', type: 'boolean', text: 'Vit seule' },
      {
        linkId: 'who',
        type: 'string',
        text: 'Avec qui',
        enableWhen: [{ question: 'alone', operator: '=', answerBoolean: false }],
      },
      { linkId: 'since', type: 'string', text: 'Depuis' },
    ]);
    const since = field(form, 'since');
    expect(form.place.querySelector('[data-question="who"]')).to.equal(null);
    form.place.querySelectorAll<HTMLInputElement>('input[type="radio"]')[1]?.click();
    const order = [...form.place.querySelectorAll<HTMLElement>('[data-question]')].map(
      ({ dataset }) => dataset['question'],
    );
    expect(order).to.deep.equal(['alone', 'who', 'since']);
    expect(field(form, 'since')).to.equal(since);
    form.place.querySelectorAll<HTMLInputElement>('input[type="radio"]')[0]?.click();
    expect(form.place.querySelector<HTMLElement>('[data-question="who"]')?.hidden).to.equal(true);
  });

  it('draws again what an answer calculates, and not what it does not', async () => {
    const form = await drawn([
      { linkId: 'n', type: 'decimal', text: 'Nombre' },
      {
        linkId: 'double',
        type: 'decimal',
        text: 'Double',
        readOnly: true,
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
            valueExpression: {
              language: 'text/fhirpath',
              expression: "%resource.item.where(linkId='n').answer.value * 2",
            },
          } as never,
        ],
      },
    ]);
    typeIn(field(form, 'n'), '2,5');
    expect(field(form, 'double').value).to.equal('5');
    expect(field(form, 'n').value).to.equal('2,5');
  });

  it('keeps a comma on its way to a decimal, and text that is no number, told in words', async () => {
    const form = await drawn([{ linkId: 'n', type: 'decimal', text: 'Nombre' }]);
    typeIn(field(form, 'n'), '2,');
    expect(field(form, 'n').value).to.equal('2,');
    expect(form.session.answerOf('n').values).to.deep.equal([{ valueDecimal: 2 }]);
    typeIn(field(form, 'n'), '2x');
    expect(field(form, 'n').getAttribute('aria-invalid')).to.equal('true');
    expect(words(form.place)).to.contain('Un nombre, comme 12,5.');
    expect(form.drawing.unread()).to.deep.equal(['n']);
    expect(form.session.answerOf('n').values).to.deep.equal([{ valueDecimal: 2 }]);
  });

  it('takes a day in any of the orders people type it, and a moment with the offset of its place', async () => {
    const form = await drawn([
      { linkId: 'day', type: 'date', text: 'Jour' },
      { linkId: 'moment', type: 'dateTime', text: 'Moment' },
      { linkId: 'time', type: 'time', text: 'Heure' },
    ]);
    typeIn(field(form, 'day'), '7/4/2026');
    expect(form.session.answerOf('day').values).to.deep.equal([{ valueDate: '2026-04-07' }]);
    typeIn(field(form, 'moment'), '2026-04-07 14 h 05');
    expect(form.session.answerOf('moment').values).to.deep.equal([
      { valueDateTime: '2026-04-07T14:05:00-04:00' },
    ]);
    typeIn(field(form, 'time'), '9h');
    expect(form.session.answerOf('time').values).to.deep.equal([{ valueTime: '09:00:00' }]);
    typeIn(field(form, 'day'), '31/02/2026');
    expect(words(form.place)).to.contain('Cette date n’existe pas.');
  });

  it('asks a repeating group as often as one wants, each time under its own keys', async () => {
    const form = await drawn([
      {
        linkId: 'pills',
        type: 'group',
        repeats: true,
        text: 'Médicament',
        item: [{ linkId: 'name', type: 'string', text: 'Nom' }],
      },
    ]);
    typeIn(form.place.querySelector('input') as HTMLInputElement, 'Metformine');
    form.place.querySelector<HTMLElement>('[data-act="add"]')?.click();
    const inputs = form.place.querySelectorAll('input');
    expect(inputs.length).to.equal(2);
    expect(inputs[0]?.value).to.equal('Metformine');
    expect(words(form.place)).to.contain('Médicament 2');
    typeIn(inputs[1] as HTMLInputElement, 'Aspirine');
    form.place.querySelector<HTMLElement>('[data-act="remove"]')?.click();
    expect([...form.place.querySelectorAll('input')].map(({ value }) => value)).to.deep.equal(['Aspirine']);
  });

  it('takes several values of one question, a line each, with an empty line for the next', async () => {
    const form = await drawn([{ linkId: 'names', type: 'string', repeats: true, text: 'Prénoms' }]);
    const first = (await fetched(form, 'input.answer')) as HTMLInputElement;
    typeIn(first, 'Aurore');
    const lines = () => [...form.place.querySelectorAll<HTMLInputElement>('input.answer')];
    expect(lines().length).to.equal(2);
    typeIn(lines()[1] as HTMLInputElement, 'Solange');
    expect(form.session.answerOf('names').values.length).to.equal(2);
    form.place.querySelector<HTMLElement>('[data-act="drop"]')?.click();
    expect(lines()[0]?.value).to.equal('Solange');
  });

  it('measures with a unit, chosen or given', async () => {
    const form = await drawn([
      {
        linkId: 'weight',
        type: 'quantity',
        text: 'Poids',
        extension: ['kg', '[lb_av]'].map((code) => ({
          url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption',
          valueCoding: { system: 'http://unitsofmeasure.org', code, display: code === 'kg' ? 'kg' : 'lb' },
        })),
      },
    ]);
    typeIn((await fetched(form, 'input.amount')) as HTMLInputElement, '52,5');
    const unit = form.place.querySelector<HTMLSelectElement>('select.unit');
    if (!unit) throw new Error('no unit');
    unit.value = '0';
    unit.dispatchEvent(new Event('change', { bubbles: true }));
    expect(form.session.answerOf('weight').values).to.deep.equal([
      { valueQuantity: { value: 52.5, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' } },
    ]);
  });

  it('completes what is typed from many options, by keyboard alone', async () => {
    const form = await drawn([
      {
        linkId: 'place',
        type: 'choice',
        text: 'Commune',
        answerOption: Array.from({ length: 100 }, (_none, at) => ({
          valueCoding: { code: `c${at}`, display: `Commune ${at}` },
        })),
      },
    ]);
    const search = (await fetched(form, 'input.search')) as HTMLInputElement;
    search.focus();
    typeIn(search, 'commune 42');
    await fetched(form, '.offer');
    const press = (key: string) =>
      search.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    press('ArrowDown');
    press('Enter');
    expect(form.session.answerOf('place').values).to.deep.equal([
      { valueCoding: { code: 'c42', display: 'Commune 42' } },
    ]);
    expect(search.value).to.equal('Commune 42');
    expect(form.place.querySelector('.offer')).to.equal(null);
  });

  it('puts questions that share their options in one table, each choice named by its question', async () => {
    const options = ['jamais', 'parfois', 'toujours'].map((code) => ({
      valueCoding: { code, display: code },
    }));
    const control = (code: string) => ({
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
      valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
    });
    const form = await drawn([
      {
        linkId: 'mood',
        type: 'group',
        text: 'Humeur',
        extension: [control('table')],
        item: ['Triste', 'Lasse'].map((text, at) => ({
          linkId: `q${at}`,
          type: 'choice',
          text,
          answerOption: options,
        })),
      },
    ]);
    expect([...form.place.querySelectorAll('thead th')].map(words)).to.deep.equal([
      'Humeur',
      'jamais',
      'parfois',
      'toujours',
    ]);
    const pick = form.place.querySelector<HTMLInputElement>('input[aria-label="Lasse, parfois"]');
    pick?.click();
    expect(form.session.answerOf('q1').values).to.deep.equal([
      { valueCoding: { code: 'parfois', display: 'parfois' } },
    ]);
  });

  it('tells at its place what cannot be asked, and asks the rest', async () => {
    const form = await drawn([
      { linkId: 'odd', type: 'hologram' as never, text: 'Image' },
      { linkId: 'name', type: 'string', text: 'Nom' },
    ]);
    expect(words(form.place)).to.contain('son type « hologram » n’existe pas');
    typeIn(field(form, 'name'), 'Aurore');
    expect(form.session.answerOf('name').values).to.deep.equal([{ valueString: 'Aurore' }]);
  });

  it('says why there is no answer, apart from an empty one', async () => {
    const form = await drawn([{ linkId: 'name', type: 'string', text: 'Nom' }], {}, { takesAbsences: true });
    form.place.querySelector<HTMLElement>('[data-act="more"]')?.click();
    form.place.querySelector<HTMLInputElement>('[data-absence="refused"]')?.click();
    expect(form.session.answerOf('name')).to.deep.equal({ values: [], absence: 'refused' });
    expect(words(form.place)).to.contain('Refuse de répondre');
    typeIn(field(form, 'name'), 'Aurore');
    expect(form.session.answerOf('name').absence).to.equal(undefined);
  });

  it('draws two forms on one page that know nothing of each other', async () => {
    const item: readonly QuestionnaireItem[] = [{ linkId: 'name', type: 'string', text: 'Nom' }];
    const [one, other] = [await drawn(item), await drawn(item)];
    typeIn(field(one, 'name'), 'Aurore');
    expect(field(other, 'name').value).to.equal('');
  });

  it('keeps every question in its order over the slices of a long page, shown late or not', async () => {
    const item = Array.from({ length: 45 }, (_none, at) => ({
      linkId: `q${at}`,
      type: 'string' as const,
      text: `Question ${at}`,
      ...(at > 0 && at % 10 === 0
        ? { enableWhen: [{ question: 'q1', operator: '=' as const, answerString: 'oui' }] }
        : {}),
    }));
    const form = await drawn(item);
    typeIn(field(form, 'q1'), 'oui');
    const order = [...form.place.querySelectorAll<HTMLElement>('[data-question]')];
    expect(order.map(({ dataset }) => dataset['question'])).to.deep.equal(item.map(({ linkId }) => linkId));
    expect([...form.place.children].map(({ childElementCount }) => childElementCount)).to.deep.equal([
      20, 20, 5,
    ]);
  });

  it('cuts a page at its sections, and a long section in slices of its own', async () => {
    const questions = (name: string, count: number): readonly QuestionnaireItem[] =>
      Array.from({ length: count }, (_none, at) => ({ linkId: `${name}${at}`, type: 'string', text: name }));
    const form = await drawn([
      ...questions('a', 3),
      { linkId: 'short', type: 'group', text: 'Courte', item: questions('b', 3) },
      { linkId: 'long', type: 'group', text: 'Longue', item: questions('c', 50) },
      ...questions('d', 2),
    ]);
    const slices = [...form.place.children].map(({ childElementCount }) => childElementCount);
    expect(slices).to.deep.equal([3, 1, 1, 2]);
    expect(form.place.querySelectorAll('.slice .slice').length).to.equal(3);
    expect(form.place.querySelectorAll('[data-question]').length).to.equal(58);
  });

  it('draws a form of a thousand questions whole, and leaves nothing behind', async () => {
    const form = await drawn(
      Array.from({ length: 1000 }, (_none, at) => ({
        linkId: `q${at}`,
        type: 'string' as const,
        text: `Question ${at}`,
      })),
    );
    expect(form.place.querySelectorAll('input').length).to.equal(1000);
    form.drawing.stop();
    expect(form.place.childElementCount).to.equal(0);
  });
});
