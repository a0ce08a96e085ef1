import type { EvaluationScope, PathValue } from '../expressions/contract.ts';
import { elementOf, sameValues } from '../expressions/results.ts';
import type { Form } from '../form/form.ts';
import type { Running, SettlingCells, Surroundings } from '../session/program.ts';
import { buildResponse } from '../response/build-response.ts';
import { nothingDecided } from '../session/decided.ts';
import type { SessionNode } from '../session/session-node.ts';
import { Asked } from './asked.ts';
import type { ExpressionCell } from './expression-cell.ts';
import { applyOutcome } from './outcomes.ts';

/** What each repetition of a list decides for itself; the rest is decided of the list as a whole. */
const ofRepetitions: ReadonlySet<string> = new Set(['variable', 'constraint']);

/** The expressions of one filling. */
export class RunningCells implements Running {
  readonly #form: Form;
  readonly #cells: readonly ExpressionCell[];
  readonly #around: Surroundings;
  readonly #asked: Asked;
  readonly #atItem = new Map<number, number[]>();

  constructor(form: Form, cells: readonly ExpressionCell[], surroundings: Surroundings) {
    this.#form = form;
    this.#cells = cells;
    this.#around = surroundings;
    this.#asked = new Asked(surroundings.tree);
    for (const [at, { item }] of cells.entries()) {
      const known = this.#atItem.get(item.index);
      if (known === undefined) this.#atItem.set(item.index, [form.items.length + at]);
      else known.push(form.items.length + at);
    }
  }

  *nodesOf(cell: number): Generator<SessionNode> {
    const found = this.#cell(cell);
    if (found === undefined) return;
    const { tree } = this.#around;
    if (found.item === this.#form.root) yield tree.base;
    else
      for (const node of tree.reach(found.item, undefined)) {
        if (node.kind === 'list' && ofRepetitions.has(found.decides.what)) yield* node.children;
        else yield node;
      }
  }

  cellsAt(node: SessionNode): readonly number[] {
    const cells = this.#atItem.get(node.item.index) ?? [];
    if (node.kind !== 'list' && node.kind !== 'repetition') return cells;
    // Under a question of several answers, the repetitions are no asking of their own.
    if (node.parent?.kind === 'question') return [];
    const isRepetition = node.kind === 'repetition';
    return cells.filter((cell) => ofRepetitions.has(this.#cell(cell)?.decides.what ?? '') === isRepetition);
  }

  decide(number: number, node: SessionNode, settling: SettlingCells): boolean {
    const cell = this.#cell(number);
    if (cell === undefined || (cell.decides.what === 'initial' && !settling.isFirst(node))) return false;
    const { values, problem } = cell.compiled.evaluate(this.#scope(cell, node));
    if (problem !== undefined || node.decided?.problems.has(number) === true)
      this.#tell(number, cell, node, problem);
    if (cell.decides.what !== 'variable')
      return applyOutcome({ number, cell, node, settling, values, failed: problem !== undefined });
    const known = node.decided?.variables.get(number) as readonly PathValue[] | undefined;
    (node.decided ??= nothingDecided()).variables.set(number, values);
    if (known === undefined || !sameValues(known, values)) settling.moved(number);
    return false;
  }

  #tell(
    number: number,
    cell: ExpressionCell,
    node: SessionNode,
    problem: { readonly code: string; readonly detail: string } | undefined,
  ): void {
    const { problems } = (node.decided ??= nothingDecided());
    if (problem === undefined) problems.delete(number);
    else
      problems.set(number, {
        code: 'expressionFailed',
        severity: 'warning',
        path: cell.item.path,
        linkId: cell.item.linkId,
        detail: problem.detail,
        reason: problem.code,
      });
  }

  #cell(number: number): ExpressionCell | undefined {
    return this.#cells[number - this.#form.items.length];
  }

  #scope(cell: ExpressionCell, node: SessionNode): EvaluationScope {
    const asked = this.#asked;
    const { tree, today, now } = this.#around;
    const isRoot = node === tree.base;
    return {
      context: isRoot ? undefined : asked.of(node),
      response: asked,
      asked: (linkId, below) => asked.all(linkId, below),
      variable: (name) => this.#variable(cell, node, name),
      today,
      now,
      json: () => {
        const seen = new Map<object, object>();
        const resource = buildResponse(this.#form, tree.roots, 'in-progress', seen);
        const context = isRoot ? resource : (seen.get(node) ?? { linkId: node.item.linkId });
        return { resource, context };
      },
    };
  }

  #variable(cell: ExpressionCell, node: SessionNode, name: string): readonly PathValue[] | undefined {
    const number = cell.variables.get(name);
    if (number !== undefined) {
      for (let at: SessionNode | undefined = node; at !== undefined; at = at.parent) {
        const values = at.decided?.variables.get(number);
        if (values !== undefined) return values as readonly PathValue[];
      }
      return (
        (this.#around.tree.base.decided?.variables.get(number) as readonly PathValue[] | undefined) ?? []
      );
    }
    if (name === 'questionnaire') return [elementOf(this.#form.source)];
    if (name === 'qitem') return [elementOf(node.item.source)];
    const resource = Object.hasOwn(this.#around.context, name) ? this.#around.context[name] : undefined;
    return resource === undefined ? undefined : [elementOf(resource)];
  }
}
