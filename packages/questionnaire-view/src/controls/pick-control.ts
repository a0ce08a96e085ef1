import type { FormNode } from '@fil/questionnaire';
import { choices, yesNo } from './choices.ts';
import type { Control } from './control.ts';
import { dropDown } from './drop-down.ts';
import { line } from './line.ts';
import { prose } from './prose.ts';

/** Options up to this many stand all in sight; more go in a list. */
const mostInSight = 8;

/** What takes the answer of a node: what the form proposes where that makes sense, else what suits its type. */
export function pickControl(node: FormNode): Control | undefined {
  const { item } = node;
  if (item.role !== 'question') return undefined;
  switch (item.type) {
    case 'boolean':
      return yesNo;
    case 'text':
      return prose;
    case 'choice':
    case 'open-choice':
      return ofChoice(node);
    default:
      return node.options.length > 0 ? ofChoice(node) : line;
  }
}

function ofChoice(node: FormNode): Control {
  const { item } = node;
  if (item.role !== 'question') return choices;
  if (item.repeats) return choices;
  const proposed = item.control;
  if (proposed === 'drop-down') return dropDown;
  if (proposed === 'radio-button' || proposed === 'check-box') return choices;
  return node.options.length <= mostInSight ? choices : dropDown;
}
