import { compileUsual } from '../expressions/compile-usual.ts';
import type { CompiledExpression, Expression, ExpressionLibrary } from '../expressions/contract.ts';
import type { UnusualShapes } from '../expressions/unusual.ts';
import { buildCellGraph, circlesOf, sourcesOf } from '../form/cell-graph.ts';
import type { CellReads } from '../form/cell-graph.ts';
import { decidedProperties } from '../form/compiled-item.ts';
import type { CompiledItem, ExpressionText } from '../form/compiled-item.ts';
import { enabledCells } from '../form/form.ts';
import type { Form } from '../form/form.ts';
import type { Problem } from '../form/problem.ts';
import type { Program } from '../session/program.ts';
import type { ExpressionCell } from './expression-cell.ts';
import { RunningCells } from './running.ts';

type Found = Omit<ExpressionCell, 'compiled' | 'variables'> & {
  readonly expression: Expression | 'unusual';
};

/** Fetches what only some forms need. */
export interface ProgramParts {
  /** What few expressions have. */
  shapes(this: void): Promise<UnusualShapes>;
  /** The reference library. */
  library(this: void): Promise<ExpressionLibrary>;
}

/**
 * Compiles all expressions of a form and works out who reads what. What cannot be compiled, or turns in a circle,
 * is told at its item and left out.
 * @param parts Asked for only when an expression needs them.
 */
export async function compileProgram(
  form: Form,
  parts: ProgramParts,
): Promise<{ readonly program: Program; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const tell = (
    cell: Pick<Found, 'item' | 'text'>,
    code: Problem['code'],
    detail: string,
    reason?: string,
  ): void =>
    void problems.push({
      code,
      severity: code === 'expressionCycle' ? 'warning' : 'error',
      path: cell.item.path,
      linkId: cell.item.linkId,
      detail,
      ...(reason === undefined ? {} : { reason }),
    });

  const all = (shapes?: UnusualShapes): readonly Found[] =>
    [form.root, ...form.items].flatMap((item) => expressionsAt(form, item, shapes));
  let found = all();
  if (found.some(({ expression }) => expression === 'unusual')) {
    const shapes = await parts.shapes().catch(() => undefined);
    // All again: what one expression gives may reach another as a variable.
    if (shapes !== undefined) found = all(shapes);
  }
  const library = found.some(({ expression }) => isOfLibrary(expression))
    ? await parts.library().catch(() => undefined)
    : undefined;
  let sound = found.flatMap((cell): (Found & { readonly compiled: CompiledExpression })[] => {
    let { expression } = cell;
    if (expression === 'unusual' || expression.kind === 'needsLibrary') {
      if (expression === 'unusual' || library === undefined) {
        tell(cell, 'expressionRefused', cell.text.expression, 'libraryUnreachable');
        return [];
      }
      expression = library.compile(expression);
    }
    if (expression.kind === 'compiled') return [{ ...cell, compiled: expression }];
    if (expression.kind === 'refused') tell(cell, 'expressionRefused', expression.detail, expression.code);
    return [];
  });

  // Who turns in a circle only because an answer below makes an item be there is evaluated late.
  const softened = new Set<Found>();
  for (;;) {
    const { cells, reads, late } = connect(form, sound, softened);
    const sources = sourcesOf(reads, (item) => (item < 0 ? undefined : form.parentOf(item)));
    const withoutLate = sources.map((list, cell) =>
      late.has(cell) ? [] : list.filter((source) => !late.has(source)),
    );
    const circles = circlesOf(withoutLate);
    const counts = new Map<number, number>();
    for (const circle of circles) counts.set(circle, (counts.get(circle) ?? 0) + 1);
    const first = form.items.length;
    const turning = cells.filter((_, at) => {
      const cell = first + at;
      return (counts.get(circles[cell] ?? -1) ?? 0) > 1 || (withoutLate[cell] ?? []).includes(cell);
    });
    if (turning.length === 0) {
      const graph = buildCellGraph(reads, withoutLate, form.items.length);
      const numbers = cells.map((_, at) => first + at);
      const program: Program = {
        graph,
        late: numbers.filter((cell) => late.has(cell)),
        cells: numbers,
        run: (surroundings) => new RunningCells(form, cells, surroundings),
      };
      return { program, problems };
    }
    const soft = sound.filter(
      (cell, at) => turning.includes(cells[at]!) && cell.compiled.presence.size > 0 && !softened.has(cell),
    );
    if (soft.length > 0) {
      for (const cell of soft) softened.add(cell);
      continue;
    }
    for (const cell of turning) tell(cell, 'expressionCycle', cell.text.expression);
    const gone = new Set<unknown>(turning.map(({ text, decides }) => `${decides.what} ${text.expression}`));
    const goneItems = new Set(turning.map(({ item }) => item));
    sound = sound.filter(
      (cell) => !goneItems.has(cell.item) || !gone.has(`${cell.decides.what} ${cell.text.expression}`),
    );
  }
}

const isOfLibrary = (expression: Found['expression']): boolean =>
  expression !== 'unusual' && expression.kind === 'needsLibrary';

function expressionsAt(form: Form, item: CompiledItem, shapes: UnusualShapes | undefined): readonly Found[] {
  const { expressions } = item;
  if (expressions === undefined) return [];
  const isRoot = item === form.root;
  const site = {
    item: (linkId: string) => siteItem(form.item(linkId)),
    roots: form.root.children,
    ...(isRoot ? {} : { at: item.linkId }),
  };
  const cell = (text: ExpressionText, decides: Found['decides']): Found => ({
    item,
    decides,
    text,
    expression: compileUsual(text, site, shapes),
  });
  return [
    ...expressions.variables.map((text) => cell(text, { what: 'variable', name: text.name })),
    ...decidedProperties.flatMap((what) => {
      const text = expressions.decides[what];
      return text === undefined ? [] : [cell(text, { what })];
    }),
    ...expressions.toggles.map(({ options, expression }) => cell(expression, { what: 'toggle', options })),
    ...expressions.constraints.map((constraint) =>
      cell(constraint.expression, { what: 'constraint', constraint }),
    ),
  ];
}

function siteItem(item: CompiledItem | undefined) {
  if (item === undefined) return undefined;
  return 'repeats' in item ? item : { ...item, repeats: false };
}

/** Cells with what they read: whose reads cannot be told, or who reads such a variable, is late. */
function connect(
  form: Form,
  sound: readonly (Found & { readonly compiled: CompiledExpression })[],
  softened: ReadonlySet<Found>,
) {
  const first = form.items.length;
  const variables = new Map<CompiledItem, Map<string, number>>();
  for (const [at, { item, decides }] of sound.entries()) {
    if (decides.what !== 'variable') continue;
    const own = variables.get(item) ?? new Map<string, number>();
    variables.set(item, own.set(decides.name, first + at));
  }
  const inSight = (item: CompiledItem, name: string, self: number): number | undefined => {
    for (let at: CompiledItem | undefined = item; at !== undefined; at = above(form, at)) {
      const cell = variables.get(at)?.get(name);
      // A variable that names itself means the one above it.
      if (cell !== undefined && cell !== self) return cell;
    }
    return undefined;
  };
  const late = new Set<number>();
  const cells: ExpressionCell[] = sound.map((found, at) => {
    const { expression: _, ...cell } = found;
    const named = new Map<string, number>();
    for (const name of cell.compiled.variables) {
      const variable = inSight(cell.item, name, first + at);
      if (variable !== undefined) named.set(name, variable);
    }
    if (cell.compiled.reads === 'everything' || softened.has(found)) late.add(first + at);
    return { ...cell, variables: named };
  });
  for (let grows = true; grows;) {
    grows = false;
    for (const [at, cell] of cells.entries())
      if (!late.has(first + at) && [...cell.variables.values()].some((variable) => late.has(variable))) {
        late.add(first + at);
        grows = true;
      }
  }
  const reads: CellReads[] = enabledCells(form);
  for (const [at, { item, decides, compiled, variables: named }] of cells.entries()) {
    const linkIds = compiled.reads === 'everything' ? [] : [...compiled.reads];
    reads.push({
      item: item.index,
      items: linkIds.map((linkId) => form.item(linkId)?.index).filter((index) => index !== undefined),
      cells: [...named.values()],
      givesAnswer: decides.what === 'calculated',
    });
    const enabled = reads[item.index];
    if (decides.what === 'enableWhen' && enabled !== undefined)
      reads[item.index] = { ...enabled, cells: [...enabled.cells, first + at] };
  }
  return { cells, reads, late };
}

const above = (form: Form, item: CompiledItem): CompiledItem | undefined =>
  item === form.root ? undefined : item.parent === undefined ? form.root : form.item(item.parent);
