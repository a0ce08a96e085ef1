import { line, z } from '@fil/vocabulary/schemas';

const origin = z.string().check(z.regex(/^https?:\/\/[^/]+$/));
const folder = line(1000);

/** Six ways of looking. `community` is shared by two sample portals; `door` is the person's own. */
export const portalKinds = ['clsc', 'dac', 'hospital', 'plain', 'community', 'door'] as const;

const institution = z.strictObject({
  /** Identifier of the demonstration's institution, and path of its issuer: `clsc-des-rapides`. */
  id: z.string().check(z.regex(/^[a-z][a-z-]+$/)),
  kind: z.enum(portalKinds),
  /** Origin of its portal. Doors of several territories share one. */
  origin,
  /** The portal as a client, both of its own provider and of the API's token endpoint. */
  clientId: line(100),
});

const configuration = z.strictObject({
  /** Origin that carries the issuers, one path each. */
  providerOrigin: origin,
  /** Origin of the page that explains the demonstration. */
  indexOrigin: origin,
  /** `publicUrl` of the API: base address, audience of the access tokens, audience of client assertions. */
  apiUrl: origin,
  /** Holds one key file per client and per issuer; made when absent. */
  keysFolder: folder,
  /** The built elements, served under `/fil/`. */
  cdnFolder: folder,
  /** A release's versioned folders never change and are kept by browsers; a working tree's change at each build. */
  released: z.boolean(),
  /** The built pages of the portals. */
  shellFolder: folder,
  /** Origin of the page for visits without network; portals offer none when absent. */
  visitOrigin: z.optional(origin),
  institutions: z.array(institution).check(z.minLength(1)),
});

/** What this process is told when it starts. Days and sentences come from elsewhere; this is addresses and folders. */
export type SampleInstitutionConfiguration = z.infer<typeof configuration>;
export type InstitutionConfiguration = SampleInstitutionConfiguration['institutions'][number];
export type PortalKind = InstitutionConfiguration['kind'];

/** @throws when a member is missing, unknown or malformed; the message names it. */
export function parseConfiguration(value: unknown): SampleInstitutionConfiguration {
  const result = configuration.safeParse(value);
  if (!result.success) throw new Error(`Configuration refused: ${z.prettifyError(result.error)}`);
  return result.data;
}
