import type { NodeView } from '../node-view.ts';

export type { Control, Read } from '../node-view.ts';

/** Identifier of the field that a label names, inside its shadow root. */
export const fieldId = ({ node }: NodeView): string => `answer-${node.key}`;
