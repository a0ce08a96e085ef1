import { hostileExpressions } from './expressions.ts';
import type { HostileForm } from './hostile-form.ts';
import { formOfScripts } from './scripts.ts';
import { hostileStructures } from './structures.ts';

/** Every hostile form, by name. */
export const hostileForms: readonly HostileForm[] = [
  ...hostileStructures,
  ...hostileExpressions,
  { name: 'scripts in every word', make: formOfScripts },
];
