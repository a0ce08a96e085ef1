import type { Form } from '../form/form.ts';
import { hasValue, isSettled } from '../values/answer.ts';
import type { NodeKey } from './node-key.ts';
import { walk } from './session-node.ts';
import type { SessionNode } from './session-node.ts';

/** How far one section is. Only enabled questions that a person can answer are counted. */
export interface SectionProgress {
  /** linkId of the section: an item at the root of the form. */
  readonly linkId: string;
  /** Questions with a value or an absence. */
  readonly answered: number;
  /** Those among `answered` that have an absence: unknown, refused, not assessed. */
  readonly absent: number;
  readonly total: number;
}

/** One entry per section, in order. A section without questions to answer has a total of 0. */
export function progressOf(form: Form, roots: readonly SessionNode[]): readonly SectionProgress[] {
  return form.sections.map(({ linkId }, at) => {
    const section = { linkId, answered: 0, absent: 0, total: 0 };
    const root = roots[at];
    if (root === undefined) return section;
    walk([root], (node) => {
      if (!isAsked(node)) return;
      section.total++;
      if (!isSettled(node.answer)) return;
      section.answered++;
      if (!hasValue(node.answer)) section.absent++;
    });
    return section;
  });
}

/** The next question without an answer after `after`, from the start again at the end; none when all have one. */
export function nextUnanswered(
  roots: readonly SessionNode[],
  after: NodeKey | undefined,
): NodeKey | undefined {
  let first: NodeKey | undefined;
  let next: NodeKey | undefined;
  let isAfter = after === undefined;
  walk(roots, (node) => {
    if (next === undefined && isAsked(node) && !isSettled(node.answer)) {
      first ??= node.key;
      if (isAfter && node.key !== after) next = node.key;
    }
    if (node.key === after) isAfter = true;
  });
  return next ?? first;
}

/** A question that waits for a person. */
const isAsked = (node: SessionNode): boolean =>
  node.kind === 'question' && node.isEnabled && !node.item.hidden && !node.isReadOnly;

/** Required, enabled, and neither a value nor an absence anywhere in it. */
export function isMissing(node: SessionNode): boolean {
  if (!node.isEnabled || !node.isRequired) return false;
  if (node.kind === 'unusable') return true;
  return node.kind === 'question' ? !isSettled(node.answer) : !node.children.some(isAnsweredIn);
}

const isAnsweredIn = (node: SessionNode): boolean =>
  node.isEnabled &&
  ((node.kind === 'question' && isSettled(node.answer)) || node.children.some(isAnsweredIn));

/** Nodes that are required and missing, in order. */
export function missingIn(roots: readonly SessionNode[]): readonly SessionNode[] {
  const missing: SessionNode[] = [];
  walk(roots, (node) => {
    if (isMissing(node)) missing.push(node);
  });
  return missing;
}
