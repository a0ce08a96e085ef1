import type { CompiledItem, CompiledQuestion } from '../form/compiled-item.ts';
import type { Form } from '../form/form.ts';
import { isSettled, noAnswer } from '../values/answer.ts';
import type { Answer } from '../values/answer.ts';
import { identityOf } from '../values/value-words.ts';
import type { AnswerOrigin } from './form-node.ts';
import { childKey, compareRepetitions, linkIdOf, repetitionKey, repetitionsIn } from './node-key.ts';
import type { NodeKey } from './node-key.ts';
import { SessionNode, walk } from './session-node.ts';

/** A form may ask for a million repetitions at the start; a session begins with no more than these beyond the first. */
const mostInitialRepetitions = 1000;

export interface KeptAnswer {
  readonly answer: Answer;
  readonly origin: AnswerOrigin;
}

/** The nodes of a session, by key and by place, and the answers of those that are not there at the moment. */
export class NodeTree {
  readonly form: Form;
  roots: readonly SessionNode[] = [];
  /** The form itself; no part of the tree that is drawn. */
  readonly base: SessionNode;
  readonly #byKey = new Map<NodeKey, SessionNode>();
  /** Answers without a node: of repetitions taken away, of what stands under an answer not given now. */
  readonly #kept: Map<NodeKey, KeptAnswer>;
  /** By list, the ids that somebody added or answered in. */
  readonly #ids = new Map<NodeKey, Set<string>>();
  readonly #removed: Set<NodeKey>;
  #spare = mostInitialRepetitions;

  /** @param removed Keys of repetitions that were taken away; one that has an answer is there all the same. */
  constructor(
    form: Form,
    kept: Map<NodeKey, KeptAnswer>,
    repetitions: Iterable<NodeKey>,
    removed: Iterable<NodeKey>,
  ) {
    this.form = form;
    this.#kept = kept;
    this.#removed = new Set(removed);
    this.base = new SessionNode('', form.root, 'group', undefined, undefined, form.stock);
    for (const key of repetitions) if (!this.#removed.has(key)) this.#know(key);
    // What was taken back there says nothing; an answer wins over a removal.
    for (const [key, { answer }] of kept) if (isSettled(answer)) this.#know(key);
    this.roots = form.sections.map((item) => this.#grow(item, undefined, undefined));
  }

  node(key: NodeKey): SessionNode | undefined {
    return this.#byKey.get(key);
  }

  /** Answers whose question the form does not have. */
  strangers(): ReadonlyMap<NodeKey, Answer> {
    const found = new Map<NodeKey, Answer>();
    for (const [key, { answer }] of this.#kept)
      if (this.form.question(linkIdOf(key)) === undefined) found.set(key, answer);
    return found;
  }

  /** linkIds of what an item stands in several times, outermost first. */
  listsOf(item: CompiledItem): readonly string[] {
    const lists: string[] = [];
    for (let list = item.list; list !== undefined; list = this.form.item(list)?.list) lists.unshift(list);
    return lists;
  }

  /** The asking of `linkId` that is nearest to `from`: in its own repetitions, else the last before it, else the first after. */
  nearest(linkId: string, from: SessionNode): SessionNode | undefined {
    const item = this.form.item(linkId);
    if (item === undefined) return undefined;
    const lists = item.list === undefined ? [] : this.listsOf(item);
    let place = commonPlace(from, lists);
    const rest = lists.slice(place === undefined ? 0 : lists.indexOf(place.item.linkId) + 1);
    for (const list of rest) {
      const node = this.#byKey.get(childKey(place?.key, list));
      const before = node !== undefined && node.item.index < from.item.index;
      place = before ? node.children.findLast(isRepetition) : node?.children.find(isRepetition);
      if (place === undefined) return undefined;
    }
    return this.#byKey.get(childKey(place?.key, linkId));
  }

  /** Every asking of `item` for which an asking in the repetitions of `from` is the nearest, or may be. */
  *reach(item: CompiledItem, from: SessionNode | undefined): Generator<SessionNode> {
    if (item.list === undefined) {
      const node = this.#byKey.get(childKey(undefined, item.linkId));
      if (node !== undefined) yield node;
      return;
    }
    const lists = this.listsOf(item);
    const place = from === undefined ? undefined : commonPlace(from, lists);
    const rest = lists.slice(place === undefined ? 0 : lists.indexOf(place.item.linkId) + 1);
    yield* this.#below(place, rest, item.linkId);
  }

  *#below(place: SessionNode | undefined, lists: readonly string[], linkId: string): Generator<SessionNode> {
    const [list, ...deeper] = lists;
    const node = this.#byKey.get(childKey(place?.key, list ?? linkId));
    if (node === undefined) return;
    if (list === undefined) yield node;
    else
      for (const child of node.children) if (isRepetition(child)) yield* this.#below(child, deeper, linkId);
  }

  /** Adds a repetition to a list that has none of that id. */
  add(list: SessionNode, id: string): SessionNode {
    const node = this.#growRepetition(list, id);
    this.#idsOf(list.key).add(id);
    this.#removed.delete(node.key);
    list.children = [...list.children, node].sort((left, right) =>
      compareRepetitions(left.repetition ?? '', right.repetition ?? ''),
    );
    return node;
  }

  remove(repetition: SessionNode): void {
    const list = repetition.parent;
    if (list === undefined) return;
    list.children = list.children.filter((child) => child !== repetition);
    this.#idsOf(list.key).delete(repetition.repetition ?? '');
    this.#removed.add(repetition.key);
    this.#prune(repetition, false);
    this.#forgetWithin(`${repetition.key}/`);
  }

  /** One of the same id that comes again begins as any other does. */
  #forgetWithin(start: string): void {
    for (const known of [this.#ids, this.#kept, this.#removed])
      for (const key of known.keys()) if (key.startsWith(start)) known.delete(key);
  }

  /**
   * Puts what stands under each answer of a question in line with its answers.
   * @returns What came and what went, or nothing when all stays.
   */
  followAnswers(
    node: SessionNode,
  ): { readonly grown: readonly SessionNode[]; readonly pruned: readonly SessionNode[] } | undefined {
    const { item } = node;
    if (item.role !== 'question' || !this.standsUnderAnswers(item)) return undefined;
    const there = new Map(node.children.filter(isRepetition).map((child) => [child.repetition ?? '', child]));
    const ids = [...new Set(node.answer.values.map(identityOf))];
    const same = ids.length === there.size && [...there.keys()].every((id, at) => id === ids[at]);
    if (same) return undefined;
    const grown: SessionNode[] = [];
    const under = ids.map((id) => {
      const known = there.get(id);
      there.delete(id);
      if (known !== undefined) return known;
      const fresh = this.#growRepetition(node, id);
      grown.push(fresh);
      return fresh;
    });
    const pruned = [...there.values()];
    for (const gone of pruned) this.#prune(gone, true);
    node.children = [...node.children.filter((child) => !isRepetition(child)), ...under];
    return { grown, pruned };
  }

  /** Several answers, and questions under each. */
  standsUnderAnswers(item: CompiledQuestion): boolean {
    return item.repeats && item.children.some((child) => this.form.item(child)?.list === item.linkId);
  }

  #know(key: NodeKey): void {
    for (const { list, id } of repetitionsIn(key)) this.#idsOf(list).add(id);
  }

  #idsOf(list: NodeKey): Set<string> {
    let ids = this.#ids.get(list);
    if (ids === undefined) this.#ids.set(list, (ids = new Set()));
    return ids;
  }

  #grow(item: CompiledItem, parent: SessionNode | undefined, place: SessionNode | undefined): SessionNode {
    const key = childKey(place?.key, item.linkId);
    const kind = item.role === 'group' && item.repeats ? 'list' : item.role;
    const node = new SessionNode(key, item, kind, parent, place, this.form.stock);
    this.#byKey.set(key, node);
    if (item.role === 'question') this.#restore(node, item);
    if (kind === 'list') {
      node.children = this.#idsAtStart(node).map((id) => this.#growRepetition(node, id));
    } else if (item.children.length > 0) {
      node.children = this.#growChildren(item, node, place, item.list);
      if (node.answer !== noAnswer) this.followAnswers(node);
    }
    return node;
  }

  #growChildren(
    item: CompiledItem,
    parent: SessionNode,
    place: SessionNode | undefined,
    list: string | undefined,
  ): SessionNode[] {
    const children: SessionNode[] = [];
    for (const linkId of item.children) {
      const child = this.form.item(linkId);
      if (child !== undefined && child.list === list) children.push(this.#grow(child, parent, place));
    }
    return children;
  }

  #growRepetition(list: SessionNode, id: string): SessionNode {
    const node = new SessionNode(
      repetitionKey(list.key, id),
      list.item,
      'repetition',
      list,
      list.place,
      this.form.stock,
      id,
    );
    this.#byKey.set(node.key, node);
    node.children = this.#growChildren(list.item, node, node, list.item.linkId);
    return node;
  }

  #idsAtStart(list: SessionNode): readonly string[] {
    const ids = new Set(this.#ids.get(list.key));
    const { item } = list;
    const least = item.role === 'group' ? Math.max(1, item.minOccurs ?? 1) : 1;
    for (let number = 1; number <= least; number++) {
      if (number > 1 && this.#spare-- <= 0) break;
      if (!this.#removed.has(repetitionKey(list.key, String(number)))) ids.add(String(number));
    }
    return [...ids].sort(compareRepetitions);
  }

  #restore(node: SessionNode, item: CompiledQuestion): void {
    const kept = this.#kept.get(node.key);
    if (kept !== undefined) {
      node.answer = kept.answer;
      node.origin = kept.origin;
      this.#kept.delete(node.key);
    } else if (item.initial.length > 0) {
      node.answer = { values: item.initial };
      node.origin = 'initial';
    }
  }

  #prune(top: SessionNode, keep: boolean): void {
    walk([top], (node) => {
      this.#byKey.delete(node.key);
      if (keep && node.origin !== 'none' && node.origin !== 'calculated')
        this.#kept.set(node.key, { answer: node.answer, origin: node.origin });
    });
  }
}

export const isRepetition = (node: SessionNode): boolean => node.kind === 'repetition';

/** The innermost repetition around `from` that an item in `lists` stands in too. */
function commonPlace(from: SessionNode, lists: readonly string[]): SessionNode | undefined {
  let place = from.kind === 'repetition' ? from : from.place;
  while (place !== undefined && !lists.includes(place.item.linkId)) place = place.place;
  return place;
}
