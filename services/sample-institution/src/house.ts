import type { Provider } from 'oidc-provider';
import type { Logger } from 'pino';
import type { Clock } from '@fil/vocabulary/types';
import type { InstitutionConfiguration, SampleInstitutionConfiguration } from './configuration.ts';
import { keptKey } from './identity/kept-keys.ts';
import type { KeptKey } from './identity/kept-keys.ts';
import { institutionOf } from './institution.ts';
import { IdentityClient } from './portal/identity-client.ts';
import type { PortalHouse } from './portal/portal-house.ts';
import { signInPages } from './provider/pages.ts';
import type { SignInPages } from './provider/pages.ts';
import { makeProvider } from './provider/provider.ts';

/** One institution at work: its issuer, and its portal as a client of it. */
export interface House extends PortalHouse {
  readonly provider: Provider;
  readonly pages: SignInPages;
  readonly signingKey: KeptKey;
}

/** @throws when the institution is unknown. */
export function openHouse(
  configuration: SampleInstitutionConfiguration,
  own: InstitutionConfiguration,
  clock: Clock,
  log: Logger,
): House {
  const { keysFolder, apiUrl } = configuration;
  const institution = institutionOf(configuration, own);
  const signingKey = keptKey(keysFolder, `issuer-${institution.id}`);
  const clientKey = keptKey(keysFolder, institution.clientId);
  const pages = signInPages(institution);
  const provider = makeProvider({ institution, audience: apiUrl, signingKey, clientKey, pages, clock });
  provider.on('server_error', (_context, error) =>
    log.error({ institution: institution.id, error: error.message }, 'provider failed'),
  );
  const identity = new IdentityClient(institution, apiUrl, clientKey, clock);
  return { institution, provider, pages, signingKey, identity };
}
