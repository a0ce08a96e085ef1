import { FormSession, openForm } from '@fil/questionnaire';
import type { AnswerValue } from '@fil/questionnaire';
import type { Value } from './form-json.ts';
import { NaiveEngine } from './naive-engine.ts';
import { Random } from './random.ts';
import { answersFor, randomForm } from './random-form.ts';

/** A difference found, with what leads to it. */
export interface Difference {
  readonly seed: number;
  readonly step: number;
  readonly what: string;
  readonly ours: unknown;
  readonly naive: unknown;
}

/** Plays one random sequence of answers on one random form, and compares after each. */
export async function playSequence(
  seed: number,
  steps = 8,
): Promise<{ readonly compared: number; readonly difference?: Difference }> {
  const random = new Random(seed);
  const questionnaire = randomForm(random);
  const { form, problems } = await openForm(questionnaire);
  const grave = problems.find(({ severity }) => severity !== 'information');
  if (form === undefined || grave !== undefined)
    throw new Error(`The form of ${seed} was not read: ${JSON.stringify(grave)}`);
  const session = new FormSession(form);
  const naive = new NaiveEngine(questionnaire);
  for (let step = 0; step <= steps; step++) {
    if (step > 0) act(random, session, naive);
    const found = compare(session, naive);
    if (found !== undefined) return { compared: step, difference: { seed, step, ...found } };
  }
  return { compared: steps + 1 };
}

function act(random: Random, session: FormSession, naive: NaiveEngine): void {
  const lists = naive.lists();
  if (lists.length > 0 && random.chance(0.15)) {
    const { key, ids } = random.of(lists);
    if (ids.length > 1 && random.chance(0.4)) {
      const id = random.of(ids);
      naive.remove(key, id);
      session.removeRepetition(`${key}#${id}`);
      return;
    }
    const id = String(Math.max(...ids.map(Number)) + 1);
    naive.add(key, id);
    session.addRepetition(key, id);
    return;
  }
  const questions = naive.questions();
  if (questions.length === 0) return;
  const { key, item } = random.of(questions);
  const values = random.chance(0.12) ? [] : answersFor(random, item);
  naive.answer(key, values);
  session.answer(key, values as unknown as readonly AnswerValue[]);
}

function compare(session: FormSession, naive: NaiveEngine): Omit<Difference, 'seed' | 'step'> | undefined {
  const said = naive.said();
  for (const [key, { enabled, options, broken }] of said) {
    const node = session.node(key);
    if (node?.isEnabled !== enabled) return { what: `enabled ${key}`, ours: node?.isEnabled, naive: enabled };
    if (options !== undefined) {
      const ours = node.options.map(({ value }) => codeOf(value as unknown as Value));
      const theirs = [...new Set(options.map(codeOf))];
      if (String(ours) !== String(theirs)) return { what: `options ${key}`, ours, naive: theirs };
    }
    const failed = node.errors
      .filter(({ code }) => String(code) === 'constraint')
      .map((error) => String((error as unknown as { key?: unknown }).key));
    if (String(failed) !== String(broken)) return { what: `constraints ${key}`, ours: failed, naive: broken };
  }
  const [ours, theirs] = [withoutText(session.response().item ?? []), naive.items];
  return canonical(ours) === canonical(theirs) ? undefined : { what: 'response', ours, naive: theirs };
}

const codeOf = (value: Value): string =>
  String((value['valueCoding'] as { code: string } | undefined)?.code ?? Object.values(value)[0]);

/** Without the words of the items, which expressions here do not read. */
function withoutText(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutText);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .filter(([name]) => name !== 'text')
      .map(([name, value]) => [name, withoutText(value)]),
  );
}

/** The same whatever the order of names. */
function canonical(json: unknown): string {
  return JSON.stringify(json, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
      : value,
  );
}
