import { readFile } from 'node:fs/promises';
import { line, z } from '@fil/vocabulary/schemas';
import { StartupFailure } from './startup/startup-failure.ts';

const address = z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/[^\s]+$/));
const origin = z.string().check(z.regex(/^https?:\/\/[^\s/]+$/));
const keySet = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })) });

const client = z.strictObject({
  /** How an institution's portal names itself at our token endpoint. */
  clientId: line(200),
  /** Its public keys, as a JSON Web Key Set. */
  jwks: keySet,
});

const issuer = z.strictObject({
  /** `iss` of the institution's tokens, exactly. */
  issuer: address,
  jwksUri: address,
  /** The only algorithms that its tokens may be signed with. Never a symmetric one, never `none`. */
  algorithms: z.array(z.enum(['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA'])).check(z.minLength(1)),
  /** The institution that this issuer speaks for: its tokens can name no other. */
  institutionId: line(80),
  /** `aud` that a subject token must carry; our `publicUrl` unless the institution's provider names us otherwise. */
  audience: address,
  clients: z.array(client),
  /** `door`: where the person and relatives sign in. Its tokens can say no other kind of account, and no other's can say these. */
  kind: z._default(z.enum(['record', 'door']), 'record'),
});

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const configuration = z.strictObject({
  host: line(200),
  /** 0 lets the system choose, for tests. */
  port: z.int().check(z.minimum(0), z.maximum(65_535)),
  /** Where callers reach the service: issuer and audience of our tokens. Without a trailing slash. */
  publicUrl: z.string().check(z.regex(/^https?:\/\/[^\s]+[^/\s]$/)),
  /** Holds keys, generated passwords and the embedded database. */
  varFolder: line(1000),
  /** A clock that can be moved, and an embedded database when no address of one is given. */
  demonstration: z._default(z.boolean(), false),
  /** In a demonstration: whether the fictional territories are written. Tests bring their own. */
  fictionalTerritories: z._default(z.boolean(), true),
  issuers: z._default(z.array(issuer), []),
  /** Origins of pages that may call from a browser without going through their own server. */
  allowedOrigins: z._default(z.array(origin), []),
  /** Calls that one professional may make in a minute, to one node. Generous: a busy page makes a few hundred. */
  callsPerMinute: z._default(z.int().check(z.minimum(1)), 6_000),
  logLevel: z._default(z.enum(logLevels), 'info'),
  /** Base address of a FHIR R4 terminology service, for answers that forms do not carry. What is typed to find one goes there. */
  terminology: z.optional(address),
  /** Where signed roots are exported; `roots` in `varFolder` when absent. */
  rootsFolder: z.optional(line(1000)),
  /** Minutes between two signed roots, when something changed meanwhile. */
  rootsEveryMinutes: z._default(z.number().check(z.positive(), z.maximum(1440)), 15),
});

/** What the service is told when it starts. The addresses of databases, which hold passwords, come by environment. */
export type ServiceConfiguration = z.infer<typeof configuration>;
export type ConfigurationInput = z.input<typeof configuration>;
export type IssuerConfiguration = ServiceConfiguration['issuers'][number];

/** @throws StartupFailure naming the member that is missing, unknown or malformed. */
export function parseConfiguration(value: unknown, path = 'FIL_CONFIG'): ServiceConfiguration {
  const result = configuration.safeParse(value);
  if (result.success) return result.data;
  const detail = result.error.issues.map((issue) => issue.path.join('.') || issue.code).join(', ');
  throw new StartupFailure('configurationRefused', { path, detail });
}

export async function readConfiguration(path: string | undefined): Promise<ServiceConfiguration> {
  if (path === undefined) throw new StartupFailure('configurationUnnamed');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new StartupFailure('configurationMissing', { path }, cause);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new StartupFailure('configurationRefused', { path, detail: 'JSON' }, cause);
  }
  return parseConfiguration(value, path);
}
