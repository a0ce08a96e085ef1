import type { AskedAnswer, AskedItem, AskedResponse } from '../expressions/contract.ts';
import type { NodeTree } from '../session/node-tree.ts';
import type { SessionNode } from '../session/session-node.ts';
import { isSettled } from '../values/answer.ts';
import type { AnswerAbsence, AnswerValue } from '../values/answer.ts';
import { sameValue } from '../values/compare.ts';
import { identityOf } from '../values/value-words.ts';

/** The nodes of a session as the response of the moment would show them, looked at only where somebody asks. */
export class Asked implements AskedResponse {
  readonly is = 'response';
  readonly #tree: NodeTree;
  readonly #items = new WeakMap<SessionNode, NodeItem>();

  constructor(tree: NodeTree) {
    this.#tree = tree;
  }

  get items(): readonly AskedItem[] {
    return this.shown(this.#tree.roots);
  }

  of(node: SessionNode): NodeItem {
    let item = this.#items.get(node);
    if (item === undefined) this.#items.set(node, (item = new NodeItem(node, this)));
    return item;
  }

  all(linkId: string, below: AskedItem | undefined): readonly AskedItem[] {
    const item = this.#tree.form.item(linkId);
    if (item === undefined) return [];
    const within = below instanceof NodeItem ? below.node : undefined;
    const found: AskedItem[] = [];
    for (const node of this.#tree.reach(item, within)) {
      for (const each of node.kind === 'list' ? node.children : [node])
        if ((within === undefined || isWithin(each, within)) && isShown(each)) found.push(this.of(each));
    }
    return found;
  }

  /** Items of a list are its repetitions, side by side. */
  shown(nodes: readonly SessionNode[]): AskedItem[] {
    return nodes.flatMap((node) => {
      if (node.kind === 'list') return this.shown(node.children);
      return isShown(node) ? [this.of(node)] : [];
    });
  }
}

class NodeItem implements AskedItem {
  readonly is = 'item';
  readonly linkId: string;
  readonly node: SessionNode;
  readonly #asked: Asked;

  constructor(node: SessionNode, asked: Asked) {
    this.node = node;
    this.linkId = node.item.linkId;
    this.#asked = asked;
  }

  get items(): readonly AskedItem[] {
    const { node } = this;
    return node.kind === 'question' || !node.isEnabled ? [] : this.#asked.shown(node.children);
  }

  get answers(): readonly AskedAnswer[] {
    const { node } = this;
    if (node.kind !== 'question' || !node.isEnabled) return [];
    const { values, absence } = node.answer;
    const once = node.children.filter((child) => child.kind !== 'repetition');
    const told = new Set<string>();
    const answers = values.map((value, at) => {
      const id = identityOf(value);
      const under = told.has(id)
        ? []
        : node.children.filter((child) => child.kind === 'repetition' && child.repetition === id);
      told.add(id);
      const below = [...under.flatMap((repetition) => repetition.children), ...(at === 0 ? once : [])];
      return this.#answer({ value, ...weightOf(node, value) }, below);
    });
    if (answers.length > 0) return answers;
    return isShown(node) ? [this.#answer(absence === undefined ? {} : { absence }, once)] : [];
  }

  #answer(
    said: { value?: AnswerValue; weight?: number; absence?: AnswerAbsence },
    below: readonly SessionNode[],
  ): AskedAnswer {
    const asked = this.#asked;
    return {
      is: 'answer',
      linkId: this.linkId,
      ...said,
      get items() {
        return asked.shown(below);
      },
    };
  }
}

function weightOf(node: SessionNode, value: AnswerValue): { weight?: number } {
  const weight = node.options.find((option) => sameValue(option.value, value))?.weight;
  return weight === undefined ? {} : { weight };
}

/** Whether the response of the moment shows it: enabled, and answered or with something answered below. */
function isShown(node: SessionNode): boolean {
  if (!node.isEnabled || node.kind === 'display') return false;
  return (node.kind === 'question' && isSettled(node.answer)) || node.children.some(isShown);
}

function isWithin(node: SessionNode, top: SessionNode): boolean {
  for (let at: SessionNode | undefined = node; at !== undefined; at = at.parent) if (at === top) return true;
  return false;
}
