import { Localize } from '@fil/element-kit';
import type { FilElement } from '@fil/element-kit';
import type { GivenAnswers } from '@fil/instruments/load';
import { FormSession, searchOptions } from '@fil/questionnaire';
import type { CompiledItem, Form } from '@fil/questionnaire';
import { drawForm, valueSetsFor, viewCatalogue } from '@fil/questionnaire-view';
import type { FormDrawing } from '@fil/questionnaire-view';
import { locales } from '@fil/vocabulary/codes';
import type { Locale } from '@fil/vocabulary/codes';

/** Most items at the root of a form that are drawn to be tried. */
const mostRoots = 400;

/** A form being tried: answers that nobody keeps, for whoever wants to see it as colleagues will. */
export class Preview {
  readonly form: Form;
  readonly session: FormSession;
  readonly languages: readonly Locale[];
  readonly #host: FilElement;
  #language: Locale | undefined;
  #drawn:
    { readonly container: Element; readonly language: Locale; readonly drawing: FormDrawing } | undefined;
  #number = 0;
  readonly #stopListening: () => void;

  constructor(host: FilElement, form: Form, today: string) {
    this.#host = host;
    this.form = form;
    this.session = new FormSession(form, { today: () => today });
    this.languages = languagesOf(form);
    this.#stopListening = this.session.listen(() => host.requestUpdate());
  }

  get language(): Locale {
    const { locale } = this.#host;
    return this.#language ?? this.languages.find((one) => one.slice(0, 2) === locale.slice(0, 2)) ?? locale;
  }

  speak(language: Locale): void {
    this.#language = language;
    this.#host.requestUpdate();
  }

  /** Roots that are not drawn: a form may have thousands. */
  get leftOut(): number {
    return Math.max(0, this.session.roots.length - mostRoots);
  }

  /** Draws the form where the element has a place for it, and keeps it true. */
  updated(): void {
    const container = this.#host.renderRoot.querySelector<HTMLElement>('.drawn');
    const { language } = this;
    if (container === null) return this.#rest();
    if (this.#drawn?.container === container && this.#drawn.language === language) return;
    this.#rest();
    const { session, form } = this;
    const host = this.#host;
    const drawing = drawForm(
      session,
      container,
      {
        localize: this.#words(language),
        problemsOf: ({ item }) => form.problemsOf(item.linkId),
        searchOptions: (node, words) => searchOptions(form, node, words, valueSetsFor(host)),
        offsetAt: () => '+00:00',
        give: (node, given) => void session.answer(node.key, given),
        addRepetition: (list) => void session.addRepetition(list.key, `essai-${(this.#number += 1)}`),
        removeRepetition: (repetition) => void session.removeRepetition(repetition.key),
        takesAbsences: true,
      },
      () => session.roots.slice(0, mostRoots),
    );
    this.#drawn = { container, language, drawing };
  }

  focus(linkId: string): boolean {
    return this.#drawn?.drawing.focus(linkId) ?? false;
  }

  /** What was answered, as it counts in a score. */
  get answers(): GivenAnswers {
    const asked = this.form.items.filter(
      (item: CompiledItem) => item.role === 'question' && this.session.isEnabled(item.linkId),
    );
    return Object.fromEntries(asked.map(({ linkId }) => [linkId, this.session.answerOf(linkId)]));
  }

  get isAnswered(): boolean {
    return this.form.items.some(
      (item) => item.role === 'question' && this.session.answerOf(item.linkId).values.length > 0,
    );
  }

  stop(): void {
    this.#rest();
    this.#stopListening();
  }

  #rest(): void {
    this.#drawn?.drawing.stop();
    this.#drawn = undefined;
  }

  /** Speaks the language that the form is tried in, which may not be the page's. */
  #words(locale: Locale): Localize<(typeof viewCatalogue)['fr-CA']> {
    return new Localize({ locale, requestUpdate: () => this.#drawn?.drawing.refresh() }, viewCatalogue);
  }
}

/** Languages that a form has words in, of those that we speak; one when nothing says that it has more. */
function languagesOf(form: Form): readonly Locale[] {
  const tags = new Set<string>(form.language === undefined ? [] : [form.language.toLowerCase()]);
  for (const item of [form.root, ...form.items.slice(0, 500)]) {
    for (const tag of item.text.translations.keys()) tags.add(tag);
    if (item.role === 'question')
      for (const { text } of item.options.slice(0, 20))
        for (const tag of text.translations.keys()) tags.add(tag);
  }
  const speaks = (locale: Locale) => {
    const tag = locale.toLowerCase();
    return [...tags].some((one) => one === tag || (locale === 'fr-FR' ? false : one === tag.slice(0, 2)));
  };
  return locales.filter(speaks);
}
