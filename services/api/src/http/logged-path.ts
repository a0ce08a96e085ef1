import { procedureInputs } from '@fil/vocabulary/schemas';

const routes = new Set(['/token', '/.well-known/jwks.json', '/health/live', '/health/ready']);
const procedures = '/trpc/';
/** Names of a batch that are written; more than may be asked for at once tell nothing new. */
const mostNames = 25;

/**
 * What the log says of an address: the routes and procedures that exist, by name, and `?` for any other word. Somebody
 * may put a token or a person's name anywhere in an address, by mistake or to see what becomes of it.
 */
export function loggedPath(path: string): string {
  if (routes.has(path)) return path;
  if (!path.startsWith(procedures)) return '?';
  const names = path.slice(procedures.length).split(',', mostNames);
  return procedures + names.map((name) => (Object.hasOwn(procedureInputs, name) ? name : '?')).join(',');
}
