import type { Scene } from '../context.ts';
import { notYours } from './circle-write.ts';
import type { CircleRule } from './circle-write.ts';

/**
 * Words are written at their author's own door, and stay theirs: no worker edits them. Row-level security refuses it
 * again, by account.
 */
export const refusesStatement: CircleRule<'statement'> = ({ id, path, after }, scene) => {
  if (!scene.may('writeOwnWords')) return notYours;
  if (path === '') {
    const isCaregiver = scene.byService || scene.own.some(({ role }) => role === 'caregiver');
    return after.ownSection === true && !isCaregiver ? { rule: 'caregiverSectionIsHers' } : undefined;
  }
  return isTheirs(id, scene) ? undefined : notYours;
};

function isTheirs(id: string, { wrote, facts, author }: Scene): boolean {
  if (wrote) return wrote(id);
  return facts.statements.find((statement) => statement.id === id)?.author.name === author.name;
}
