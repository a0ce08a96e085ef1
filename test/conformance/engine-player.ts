import {
  FormSession,
  answersIn,
  localized,
  openForm,
  terminologyEndpoint,
  textFor,
} from '@fil/questionnaire';
import type {
  AnswerAbsence,
  AnswerValue,
  Form,
  FormNode,
  LaunchContext,
  Problem,
  ValueSetSource,
} from '@fil/questionnaire';
import type { Given, Json, Place } from './script.ts';

/** The engine does not offer what a step needs. The feature is not there yet, which is no failure of it. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';
}

/** What this player can be given; anything else in `given` is not offered. */
const offered: readonly (keyof Given)[] = [
  'now',
  'subject',
  'launchContext',
  'valueSets',
  'unreachable',
  'response',
  'questionnaires',
];

/**
 * The engine, as scripts speak to it. The only file of the scripts that knows the engine's interface: whoever
 * gives the engine a feature teaches it here.
 */
export class EnginePlayer {
  readonly form: Form;
  readonly #session: FormSession;

  private constructor(form: Form, given: Given) {
    this.form = form;
    const { now } = given;
    this.#session = new FormSession(form, {
      context: (given.launchContext ?? {}) as LaunchContext,
      ...(given.response === undefined ? {} : answersIn(form, given.response)),
      ...(now === undefined ? {} : { now: () => now, today: () => now.slice(0, 10) }),
    });
  }

  static async open(questionnaire: Json, given: Given = {}): Promise<EnginePlayer> {
    for (const name of Object.keys(given) as (keyof Given)[])
      if (!offered.includes(name)) throw new NotOffered(`given.${name}`);
    const { form, problems } = await openForm(questionnaire, {
      valueSets: sourceOf(given),
      questionnaires: (canonical) => Promise.resolve(given.questionnaires?.[canonical]),
    });
    if (form === undefined) throw new Error(`No form: ${problems.map(({ code }) => code).join(', ')}`);
    return new EnginePlayer(form, given);
  }

  get problems(): readonly Problem[] {
    return [...this.form.problems, ...this.#session.problems];
  }

  answer(place: Place, given: readonly Json[] | AnswerAbsence): void {
    const { key } = this.#question(place);
    if (given.length === 0) this.#session.clear(key);
    else this.#session.answer(key, given as readonly AnswerValue[] | AnswerAbsence);
  }

  add(place: Place): void {
    this.#session.addRepetition(this.#node(place).key);
  }

  remove(place: Place): void {
    const [, list = place, at = '0'] = /^(.*)\[(\d+)\]$/.exec(place) ?? [];
    const repetition = this.#node(list).children[Number(at)];
    if (repetition === undefined) throw new Error(`no ${place}`);
    this.#session.removeRepetition(repetition.key);
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }

  isEnabled(place: Place): boolean {
    return this.#node(place).isEnabled;
  }

  values(place: Place): readonly AnswerValue[] {
    return this.#question(place).answer.values;
  }

  isWrong(place: Place): boolean {
    const node = this.#node(place);
    return node.errors.length > 0 || this.#session.missing().includes(node.key);
  }

  missing(): readonly string[] {
    return this.#session.missing();
  }

  isComplete(): boolean {
    return this.#session.isComplete();
  }

  isRequired(place: Place): boolean {
    return this.#node(place).isRequired;
  }

  isReadOnly(place: Place): boolean {
    return this.#question(place).isReadOnly;
  }

  isHidden(place: Place): boolean {
    return !this.#node(place).isShown;
  }

  options(place: Place): readonly AnswerValue[] {
    return this.#question(place).options.map(({ value }) => value);
  }

  optionTexts(place: Place, locale: string): readonly string[] {
    return this.#question(place).options.map((option) => textFor(option, locale));
  }

  weights(place: Place): readonly (number | undefined)[] {
    return this.#question(place).options.map(({ weight }) => weight);
  }

  candidates(place: Place): readonly AnswerValue[] {
    return this.#question(place).candidates.map(({ value }) => value);
  }

  units(place: Place): readonly string[] {
    return this.#question(place).units.map(({ code }) => code);
  }

  text(place: Place, locale = 'und'): string {
    return localized(this.#node(place).text, locale);
  }

  prefix(place: Place): string {
    return localized(this.#node(place).item.prefix, 'und');
  }

  control(place: Place): string | undefined {
    return this.#node(place).item.control;
  }

  help(place: Place): readonly string[] {
    const { item } = this.#node(place);
    return 'help' in item ? item.help.map((text) => localized(text, 'und')) : [];
  }

  canAdd(place: Place): boolean {
    return this.#node(place).canAdd;
  }

  disabledDisplay(place: Place): string {
    return this.#node(place).item.disabledDisplay ?? 'hidden';
  }

  response(): Json {
    return this.#session.response(true) as unknown as Json;
  }

  extract(): Promise<readonly Json[]> {
    throw new NotOffered('extraction');
  }

  /** `visit[1]/day`: the repetition, then what stands in it. */
  #node(place: Place): FormNode {
    let node: FormNode | undefined;
    for (const part of place.split('/')) {
      const [, linkId = part, at] = /^(.*?)(?:\[(\d+)\])?$/.exec(part) ?? [];
      const under = node;
      const askings = this.#session.nodesOf(linkId);
      node = askings.find((asking) => under === undefined || isBelow(asking, under));
      if (node !== undefined && at !== undefined)
        node = node.children.filter(({ kind }) => kind === 'repetition')[Number(at)];
    }
    if (node === undefined) throw new NotOffered(`item ${place}`);
    return node;
  }

  #question(place: Place): FormNode {
    const node = this.#node(place);
    if (node.kind !== 'question') throw new NotOffered(`question ${place}`);
    return node;
  }
}

function isBelow(node: FormNode, above: FormNode): boolean {
  for (let at: FormNode | undefined = node; at !== undefined; at = at.parent) if (at === above) return true;
  return false;
}

/** The terminology service of a script: the value sets it has, and none of those out of reach. */
const sourceOf = (given: Given): ValueSetSource =>
  terminologyEndpoint({
    base: 'https://terminology.example.org',
    fetch: (address) => {
      const url = new URL(String(address)).searchParams.get('url') ?? '';
      const valueSet = given.unreachable?.includes(url) === true ? undefined : given.valueSets?.[url];
      return Promise.resolve(
        valueSet === undefined ? new Response('', { status: 503 }) : Response.json(valueSet),
      );
    },
  });
