import { isObject, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { documentExtensions } from '../extension-urls.ts';
import { extensionsOf } from '../fhir-json.ts';

const name = 'linkIdPrefix';
const part = /^\s*(?:'((?:[^'\\]|\\.)*)'|(%linkIdPrefix))\s*([+&]|$)/;

/**
 * What the variable `linkIdPrefix` of an element says, `outer` where it has none. Before assembly nothing can be
 * evaluated over answers, so that it can only join texts and the prefix around it: that is read here.
 * @returns `unread`: the expression, when it is anything else.
 */
export function readPrefix(
  owner: JsonObject,
  outer: string | undefined,
): { readonly prefix: string | undefined; readonly unread?: string } {
  const variable = extensionsOf(owner, documentExtensions.variable)
    .map((extension) => extension['valueExpression'])
    .find((expression) => isObject(expression) && expression['name'] === name);
  if (!isObject(variable)) return { prefix: outer };
  const expression = textIn(variable['expression']) ?? '';
  let prefix = '';
  for (let rest = expression.slice(0, 500); ;) {
    const match = part.exec(rest);
    if (match === null) return { prefix: undefined, unread: expression };
    prefix += match[2] === undefined ? (match[1] ?? '').replace(/\\(.)/g, '$1') : (outer ?? '');
    if (match[3] === '') return { prefix };
    rest = rest.slice(match[0].length);
  }
}
