import { expect } from '@esm-bundle/chai';
import { Localize } from '@fil/element-kit';
import { FormSession, readQuestionnaire } from '@fil/questionnaire';
import type { CompiledOption, QuestionnaireItem } from '@fil/questionnaire';
import { drawForm } from '../draw-form.ts';
import type { FormDrawing } from '../draw-form.ts';
import { viewCatalogue } from '../messages/index.ts';

const searched = {
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
  valueCodeableConcept: { coding: [{ code: 'autocomplete' }] },
};
const languages = ['Créole haïtien', 'Cri', 'Français', 'Inuktitut'];

interface Scene {
  readonly session: FormSession;
  readonly drawing: FormDrawing;
  readonly field: HTMLInputElement;
  readonly place: HTMLElement;
  /** Whether the list answers. */
  reachable: boolean;
}

const places: HTMLElement[] = [];

async function scene(more: Partial<QuestionnaireItem> = {}): Promise<Scene> {
  const question: QuestionnaireItem = {
    linkId: 'language',
    type: 'choice',
    text: 'Langue parlée à la maison',
    extension: [searched],
    answerOption: languages.map((display, at) => ({ valueCoding: { code: `l${at}`, display } })),
    ...more,
  };
  const { form } = readQuestionnaire({ resourceType: 'Questionnaire', status: 'active', item: [question] });
  if (!form) throw new Error('no form');
  const session = new FormSession(form);
  const place = document.body.appendChild(document.createElement('div'));
  const after = document.body.appendChild(document.createElement('button'));
  places.push(place, after);
  const state = { reachable: true };
  const drawing = drawForm(session, place, {
    localize: new Localize({ locale: 'fr-CA' }, viewCatalogue),
    problemsOf: () => [],
    searchOptions: (node, words): Promise<readonly CompiledOption[]> =>
      state.reachable
        ? Promise.resolve(
            node.options.filter(({ text }) => text.value.toLowerCase().includes(words.toLowerCase())),
          )
        : Promise.reject(new Error('out of reach')),
    offsetAt: () => '-04:00',
    give: (node, given) => void session.answer(node.key, given),
    addRepetition: () => undefined,
    removeRepetition: () => undefined,
  });
  await drawing.whenDrawn;
  const field = await until(() => place.querySelector<HTMLInputElement>('input.search'));
  return Object.assign(state, { session, drawing, field, place });
}

async function until<Found>(look: () => Found | null | undefined | false): Promise<Found> {
  for (let turn = 0; turn < 300; turn += 1) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`not found: ${String(look)}`);
}

function typeIn({ field }: Scene, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const key = ({ field }: Scene, name: string): boolean =>
  field.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
const offered = ({ place }: Scene): readonly string[] =>
  [...place.querySelectorAll('.offer')].map((offer) => offer.textContent ?? '');
const said = ({ place }: Scene): string => place.querySelector('[role="status"]')?.textContent ?? '';
const answered = ({ session }: Scene): readonly unknown[] =>
  session
    .answerOf('language')
    .values.map((value) => ('valueCoding' in value ? value.valueCoding.code : value));
/** A page that has not the focus of the screen tells no change of its own. */
function leave({ field }: Scene): void {
  const relatedTarget = places.at(-1) as HTMLButtonElement;
  relatedTarget.focus();
  if (!document.hasFocus()) field.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget }));
}

describe('a field that offers what goes with the words typed', () => {
  afterEach(() => {
    for (const place of places.splice(0)) place.remove();
  });

  it('is chosen from by arrows and Enter, and then says the choice', async () => {
    const form = await scene();
    typeIn(form, 'cr');
    await until(() => offered(form).length === 2);
    key(form, 'ArrowDown');
    key(form, 'ArrowDown');
    expect(form.field.getAttribute('aria-activedescendant')).to.equal('answer-language-option-1');
    key(form, 'Enter');
    expect(answered(form)).to.deep.equal(['l1']);
    expect(form.field.value).to.equal('Cri');
    expect(offered(form)).to.deep.equal([]);
  });

  it('stays open while an offer is pressed with the mouse', async () => {
    const form = await scene();
    typeIn(form, 'fran');
    const offer = await until(() => form.place.querySelector<HTMLElement>('.offer'));
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    expect(offer.dispatchEvent(press)).to.equal(false, 'the focus is not taken from the field');
    offer.click();
    expect(answered(form)).to.deep.equal(['l2']);
  });

  it('takes a choice that was typed whole; other words stay, and are said to be no answer yet', async () => {
    const form = await scene();
    typeIn(form, 'cri');
    await until(() => offered(form).length > 0);
    leave(form);
    expect(answered(form)).to.deep.equal(['l1']);
    typeIn(form, 'klingon');
    await until(() => said(form).includes('Aucun choix'));
    leave(form);
    expect(form.field.value).to.equal('klingon');
    expect(form.drawing.unread()).to.deep.equal(['language']);
    expect(form.field.getAttribute('aria-invalid')).to.equal('true');
    expect(form.place.textContent).to.contain('Choisissez dans la liste');
  });

  it('emptied, says nothing any more', async () => {
    const form = await scene();
    form.session.answer('language', [{ valueCoding: { code: 'l2', display: 'Français' } }]);
    typeIn(form, '');
    expect(answered(form)).to.deep.equal([]);
    leave(form);
    expect(form.drawing.unread()).to.deep.equal([]);
  });

  it('says when the list does not answer, keeps the words, and asks again', async () => {
    const form = await scene();
    form.reachable = false;
    typeIn(form, 'inu');
    await until(() => said(form).includes('ne répond pas'));
    form.reachable = true;
    form.place.querySelector<HTMLElement>('[data-act="again"]')?.click();
    await until(() => offered(form).includes('Inuktitut'));
    expect(form.field.value).to.equal('inu');
  });

  it('of several, puts each beside the field, once', async () => {
    const form = await scene({ repeats: true });
    for (const word of ['cri', 'fran', 'cri']) {
      typeIn(form, word);
      await until(() => offered(form).length === 1);
      key(form, 'ArrowDown');
      key(form, 'Enter');
    }
    expect(answered(form)).to.deep.equal(['l2', 'l1']);
    expect(form.field.value).to.equal('');
    form.place.querySelector<HTMLElement>('[data-act="drop"]')?.click();
    expect(answered(form)).to.deep.equal(['l1']);
  });
});
