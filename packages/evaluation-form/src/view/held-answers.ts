import type { FormNode, NodeKey } from '@fil/questionnaire';
import type { Filling } from '../controllers/filling.ts';

/** What holds a signature: text that is no answer yet, an answer that is not saved, one that its form does not allow. */
export interface HeldAnswer {
  readonly key: NodeKey;
  readonly reason: 'unread' | 'notSaved' | 'wrong';
}

/** In the order of the form, each question once. */
export function heldAnswers({ session, unread, writes }: Filling): readonly HeldAnswer[] {
  const failed = new Set(writes.failed);
  const held: HeldAnswer[] = [];
  const look = (node: FormNode): void => {
    if (!node.isEnabled) return;
    if (node.kind === 'question') {
      const { key } = node;
      if (unread.has(key)) held.push({ key, reason: 'unread' });
      else if (failed.has(key)) held.push({ key, reason: 'notSaved' });
      else if (node.errors.some(isSerious)) held.push({ key, reason: 'wrong' });
    }
    node.children.forEach(look);
  };
  session.roots.forEach(look);
  return held;
}

/** A rule of the form may only warn. */
const isSerious = (error: FormNode['errors'][number]): boolean =>
  error.code !== 'constraint' || error.severity === 'error';
