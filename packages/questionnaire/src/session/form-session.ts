import type { Form } from '../form/form.ts';
import type { Problem } from '../form/problem.ts';
import type { Program, Running, Surroundings } from './program.ts';
import type { Arrival } from '../form/stock.ts';
import type { QuestionnaireResponse } from '../fhir-types.ts';
import { buildResponse } from '../response/build-response.ts';
import { isSettled, noAnswer } from '../values/answer.ts';
import type { Answer, AnswerAbsence, AnswerValue } from '../values/answer.ts';
import { sameAnswer } from '../values/compare.ts';
import { noErrors } from './check-answer.ts';
import type { AnswerError } from './check-answer.ts';
import type { AnswerOrigin, Change, FormNode } from './form-node.ts';
import { linkIdOf, repetitionKey } from './node-key.ts';
import type { NodeKey } from './node-key.ts';
import { NodeTree } from './node-tree.ts';
import { missingIn, nextUnanswered, progressOf } from './progress.ts';
import type { SectionProgress } from './progress.ts';
import { walk } from './session-node.ts';
import type { SessionNode } from './session-node.ts';
import { Settling } from './settling.ts';

/** What a filling begins with. */
export interface SessionStart {
  /** The answers so far, by key. A key inside a repetition says that the repetition exists. */
  readonly answers?: Iterable<readonly [NodeKey, Answer]>;
  /** Keys of repetitions that exist although nothing is answered in them. */
  readonly repetitions?: Iterable<NodeKey>;
  /** Keys of repetitions that were taken away. One with an answer is there all the same: an edit wins. */
  readonly removed?: Iterable<NodeKey>;
  /** Answers found in the record, which a person has still to confirm. */
  readonly populated?: Iterable<readonly [NodeKey, Answer]>;
  /** Resources that expressions name: `%patient`. */
  readonly context?: LaunchContext;
  /** The day it is, `2026-04-07`: for expressions. Without it, they know no day. */
  readonly today?: () => string;
  /** The moment it is, with its offset; without it, the beginning of `today`. */
  readonly now?: () => string;
}

/** Resources by the name expressions have for them. */
export type LaunchContext = Readonly<Record<string, object>>;

/**
 * One filling of a form: the answers, and what they enable. An answer looks again only at what depends on it.
 * The answer of a question that becomes disabled is kept, so that enabling it again loses nothing, but it counts
 * for nothing meanwhile: not in conditions, not in the response.
 */
export class FormSession {
  readonly form: Form;
  /** Answers handed over at the start for questions that this form does not have; kept for whoever asks. */
  readonly strangers: ReadonlyMap<NodeKey, Answer>;
  readonly #tree: NodeTree;
  #running: Running | undefined;
  readonly #listeners = new Set<(change: Change) => void>();

  constructor(form: Form, start: SessionStart = {}) {
    this.form = form;
    const kept = new Map<NodeKey, { answer: Answer; origin: AnswerOrigin }>();
    for (const [key, answer] of start.populated ?? []) kept.set(key, { answer, origin: 'populated' });
    for (const [key, answer] of start.answers ?? []) kept.set(key, { answer, origin: 'given' });
    this.#tree = new NodeTree(form, kept, start.repetitions ?? [], start.removed ?? []);
    this.strangers = this.#tree.strangers();
    const { context = {}, today = () => '', now = () => `${today()}T00:00:00Z` } = start;
    const surroundings: Surroundings = { tree: this.#tree, context, today, now };
    this.#running = (form.stock.program as Program | undefined)?.run(surroundings);
    this.#settling().all();
    form.stock.listen((arrival) => this.#arrived(arrival, surroundings));
  }

  get roots(): readonly FormNode[] {
    return this.#tree.roots;
  }

  node(key: NodeKey): FormNode | undefined {
    return this.#tree.node(key);
  }

  /** Every asking of an item, in the order of the form; a list without its repetitions. */
  nodesOf(linkId: string): readonly FormNode[] {
    const item = this.form.item(linkId);
    return item === undefined ? [] : [...this.#tree.reach(item, undefined)];
  }

  /** What was said to a question, enabled or not. */
  answerOf(key: NodeKey): Answer {
    return this.#tree.node(key)?.answer ?? noAnswer;
  }

  isEnabled(key: NodeKey): boolean {
    return this.#tree.node(key)?.isEnabled ?? false;
  }

  /** What is wrong with the answer given to an enabled question. A missing answer is told by `missing`. */
  errorsOf(key: NodeKey): readonly AnswerError[] {
    return this.#tree.node(key)?.errors ?? noErrors;
  }

  /**
   * Replaces the answer of one question.
   * @param given Its values (none: nothing is said), or why there are none.
   * @throws RangeError when no such question is asked.
   */
  answer(key: NodeKey, given: readonly AnswerValue[] | AnswerAbsence): Change {
    const answer = typeof given === 'string' ? { values: [], absence: given } : { values: [...given] };
    return this.#give(this.#question(key), answer, 'given');
  }

  /** Takes an answer back, as if nobody had been asked. */
  clear(key: NodeKey): Change {
    return this.#give(this.#question(key), noAnswer, 'none', true);
  }

  /**
   * Adds a repetition to a list; the one of that id where there is one.
   * @param id Of the caller's choosing, the same on no two devices; in order of adding when sorted as text.
   * @throws RangeError when `listKey` is no list.
   */
  addRepetition(listKey: NodeKey, id?: string): Change & { readonly node: FormNode } {
    const list = this.#tree.node(listKey);
    if (list?.kind !== 'list') throw new RangeError(`No list ${listKey} in ${this.#name}.`);
    const chosen = id ?? String(this.#free(list));
    const known = this.#tree.node(repetitionKey(listKey, chosen));
    const settling = this.#settling();
    const node = known ?? this.#tree.add(list, chosen);
    if (known === undefined) {
      settling.structure.add(list);
      settling.told(list);
      settling.grown(node);
    }
    const { nodes, structure } = this.#finish(settling);
    return { nodes, structure, node };
  }

  /**
   * Takes a repetition and its answers away.
   * @returns Also the keys of the answers that went: whoever keeps answers takes them back, since one that stays
   * brings its repetition back.
   * @throws RangeError when no list has it.
   */
  removeRepetition(key: NodeKey): Change & { readonly answers: readonly NodeKey[] } {
    const node = this.#tree.node(key);
    if (node?.kind !== 'repetition' || node.parent?.kind !== 'list')
      throw new RangeError(`No repetition ${key} in ${this.#name}.`);
    const settling = this.#settling();
    this.#tree.remove(node);
    settling.structure.add(node.parent);
    settling.told(node.parent);
    settling.pruned(node);
    const answers: NodeKey[] = [];
    walk([node], (inside) => {
      if (inside.kind === 'question' && isSettled(inside.answer)) answers.push(inside.key);
    });
    const { nodes, structure } = this.#finish(settling);
    return { nodes, structure, answers };
  }

  /** What is wrong with the form as a whole: its own constraints. */
  get errors(): readonly AnswerError[] {
    return this.#tree.base.errors;
  }

  /** What went wrong in evaluating the form's expressions, each at its item. */
  get problems(): readonly Problem[] {
    const problems = [...this.#tree.base.problems];
    walk(this.#tree.roots, (node) => void problems.push(...node.problems));
    return problems;
  }

  /** Tells every change, also of what arrives late. @returns What stops it. */
  listen(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** One entry per section, in order. A section without questions to answer has a total of 0. */
  progress(): readonly SectionProgress[] {
    return progressOf(this.form, this.#tree.roots);
  }

  /** The next question without an answer after `after`, from the start again at the end; none when all have one. */
  nextUnanswered(after?: NodeKey): NodeKey | undefined {
    return nextUnanswered(this.#tree.roots, after);
  }

  /** Keys of required items that are enabled and have neither a value nor an absence, in order. */
  missing(): readonly NodeKey[] {
    return missingIn(this.#tree.roots).map((node) => node.key);
  }

  /** Required items answered, every answer in order: the form may be called complete. */
  isComplete(): boolean {
    let complete = missingIn(this.#tree.roots).length === 0;
    if (complete)
      walk([this.#tree.base, ...this.#tree.roots], (node) => void (complete &&= !node.errors.some(isGrave)));
    return complete;
  }

  /**
   * The answers as a FHIR R4 QuestionnaireResponse: items in the order of the form, disabled ones left out,
   * absences as `data-absent-reason`.
   * @param complete The author calls it finished; it stays `in-progress` while `isComplete` says otherwise.
   */
  response(complete = false): QuestionnaireResponse {
    return buildResponse(
      this.form,
      this.#tree.roots,
      complete && this.isComplete() ? 'completed' : 'in-progress',
    );
  }

  get #name(): string {
    return this.form.url ?? 'this form';
  }

  #question(key: NodeKey): SessionNode {
    const node = this.#tree.node(key);
    if (node?.kind === 'question') return node;
    throw new RangeError(`No question ${key} (${linkIdOf(key)}) in ${this.#name}.`);
  }

  #give(node: SessionNode, answer: Answer, origin: AnswerOrigin, isTakenBack = false): Change {
    const settling = this.#settling();
    const isOther = !sameAnswer(node.answer, answer);
    if (!isOther && node.origin === origin) return settling;
    node.origin = origin;
    if (isOther) {
      node.answer = answer;
      settling.answered(node);
    } else settling.told(node);
    if (isTakenBack) settling.taken(node);
    return this.#finish(settling);
  }

  /** What was still to load is here: what it decides is decided now. */
  #arrived(arrival: Arrival, surroundings: Surroundings): void {
    if ('program' in arrival) {
      this.#running = (arrival.program as Program).run(surroundings);
      this.#finish(this.#settling().all());
      return;
    }
    const settling = this.#settling();
    walk(this.#tree.roots, (node) => {
      const { item } = node;
      if (item.role !== 'question') return;
      const isMeant = 'valueSet' in arrival ? item.valueSet === arrival.valueSet : item.pattern !== undefined;
      if (isMeant) settling.told(node);
    });
    this.#finish(settling);
  }

  #settling(): Settling {
    return new Settling(this.#tree, this.#running);
  }

  #finish(settling: Settling): Change {
    settling.run();
    if (settling.nodes.size > 0 || settling.structure.size > 0)
      for (const listener of this.#listeners) listener(settling);
    return settling;
  }

  #free(list: SessionNode): number {
    let number = list.children.length + 1;
    while (this.#tree.node(repetitionKey(list.key, String(number))) !== undefined) number++;
    return number;
  }
}

/** A warning of the form's author lets it be complete. */
const isGrave = (error: AnswerError): boolean => error.code !== 'constraint' || error.severity === 'error';
