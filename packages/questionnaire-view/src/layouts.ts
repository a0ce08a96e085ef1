import type { FormNode } from '@fil/questionnaire';
import type { DrawOptions } from './draw-options.ts';

/** How a node lays out what is directly under it. */
export type Arrangement = 'column' | 'line' | 'rows' | 'cells' | 'choices';

/** How the node above wants a node: as a block, on a line, as a row of a table, as its cell, as a row of choices. */
export type Layout = 'block' | 'line' | 'row' | 'cell' | 'choiceRow';

/**
 * What the form proposes, where its items fit: a table of repetitions (`gtable`), of groups (`grid`), of questions that
 * share their options (`table`).
 */
export function arrangementOf(node: FormNode, options: DrawOptions): Arrangement {
  const { control } = node.item;
  if (options.isTogether?.(node)) return 'line';
  if (node.kind === 'list' && control === 'gtable') return 'rows';
  if (node.kind === 'group' && control === 'grid' && node.children.every(isGroup)) return 'rows';
  if (node.parent && (node.kind === 'repetition' || node.kind === 'group'))
    if (arrangementOf(node.parent, options) === 'rows') return 'cells';
  if (node.kind === 'group' && isTable(control) && shareOptions(node.children)) return 'choices';
  return 'column';
}

export function layoutUnder(parent: FormNode | undefined, options: DrawOptions): Layout {
  return parent === undefined ? 'block' : layouts[arrangementOf(parent, options)];
}

const layouts: Readonly<Record<Arrangement, Layout>> = {
  column: 'block',
  line: 'line',
  rows: 'row',
  cells: 'cell',
  choices: 'choiceRow',
};

const isGroup = ({ kind }: FormNode): boolean => kind === 'group';

const isTable = (control: string | undefined): boolean =>
  control === 'table' || control === 'htable' || control === 'atable';

/** The same options under each: they can be the columns of one table. */
function shareOptions(nodes: readonly FormNode[]): boolean {
  const [first] = nodes;
  if (first === undefined || first.options.length === 0) return false;
  const words = (node: FormNode): string => node.options.map(({ text }) => text.value).join('\n');
  return nodes.every((node) => node.item.type === 'choice' && words(node) === words(first));
}
