import type { CompiledQuestion, FormNode } from '@fil/questionnaire';
import { choices, yesNo } from './choices.ts';
import type { Control } from './control.ts';
import { dropDown } from './drop-down.ts';
import { later } from './later.ts';
import { line } from './line.ts';
import { prose } from './prose.ts';

/** Options up to this many stand all in sight; more go in a list, and very many are searched. */
const mostInSight = 8;
const mostInList = 60;

const attachment = later(false, async () => (await import('./attachment.ts')).attachment);
const autocomplete = later(false, async () => (await import('./autocomplete.ts')).autocomplete);
const quantity = later(false, async () => (await import('./quantity.ts')).quantity);
const reference = later(false, async () => (await import('./reference.ts')).reference);
const severalLines = later(true, async () => (await import('./several-lines.ts')).severalLines);
const slider = later(false, async () => (await import('./slider.ts')).slider);

/** What takes the answer of a node: what the form proposes where that makes sense, else what suits its type. */
export function pickControl(node: FormNode): Control | undefined {
  const { item } = node;
  if (item.role !== 'question') return undefined;
  switch (item.type) {
    case 'boolean':
      return yesNo;
    case 'choice':
    case 'open-choice':
      return ofChoice(node, item);
    case 'attachment':
      return attachment;
    case 'quantity':
      return quantity;
    case 'reference':
      return reference;
    case 'text':
      return item.repeats ? severalLines : prose;
    case 'integer':
    case 'decimal':
      if (item.control === 'slider' && !item.repeats) return slider;
  }
  if (node.options.length > 0) return ofChoice(node, item);
  return item.repeats ? severalLines : line;
}

function ofChoice(node: FormNode, item: CompiledQuestion): Control {
  const { control } = item;
  if (control === 'radio-button' || control === 'check-box') return choices;
  const count = node.options.length;
  const isSearched = control === 'autocomplete' || control === 'lookup' || count > mostInList;
  if (isSearched && item.type !== 'open-choice') return autocomplete;
  if (item.repeats) return choices;
  if (control === 'drop-down' && item.type !== 'open-choice') return dropDown;
  return count <= mostInSight || item.type === 'open-choice' ? choices : dropDown;
}
