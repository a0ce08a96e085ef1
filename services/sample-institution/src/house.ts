import type { Express } from 'express';
import type { Provider } from 'oidc-provider';
import type { Logger } from 'pino';
import type { Clock } from '@fil/vocabulary/types';
import type { InstitutionConfiguration, SampleInstitutionConfiguration } from './configuration.ts';
import { keptKey } from './identity/kept-keys.ts';
import type { KeptKey } from './identity/kept-keys.ts';
import { institutionOf } from './institution.ts';
import type { Institution } from './institution.ts';
import { plainApp } from './plain/plain-app.ts';
import { IdentityClient } from './portal/identity-client.ts';
import { portalApp } from './portal/portal-app.ts';
import { Sessions } from './portal/sessions.ts';
import { signIn } from './portal/sign-in.ts';
import { signInPages } from './provider/pages.ts';
import type { SignInPages } from './provider/pages.ts';
import { makeProvider } from './provider/provider.ts';

/** One institution at work: its issuer and its portal. */
export interface House {
  readonly institution: Institution;
  readonly provider: Provider;
  readonly pages: SignInPages;
  readonly signingKey: KeptKey;
  readonly identity: IdentityClient;
  readonly portal: Express;
}

/** @throws when the elements or the pages are not built, or the institution is unknown. */
export function openHouse(
  configuration: SampleInstitutionConfiguration,
  own: InstitutionConfiguration,
  clock: Clock,
  log: Logger,
): House {
  const { keysFolder, apiUrl, providerOrigin, cdnFolder, released, shellFolder } = configuration;
  const institution = institutionOf(configuration, own);
  const signingKey = keptKey(keysFolder, `issuer-${institution.id}`);
  const clientKey = keptKey(keysFolder, institution.clientId);
  const pages = signInPages(institution);
  const provider = makeProvider({ institution, audience: apiUrl, signingKey, clientKey, pages, clock });
  provider.on('server_error', (_context, error) =>
    log.error({ institution: institution.id, error: error.message }, 'provider failed'),
  );
  const identity = new IdentityClient(institution, apiUrl, clientKey, clock);
  const parts = {
    institution,
    apiUrl,
    providerOrigin,
    cdnFolder,
    released,
    shellFolder,
    identity,
    signIn: signIn(institution, identity, new Sessions(clock)),
    log,
  };
  const portal = institution.kind === 'plain' ? plainApp(parts) : portalApp(parts);
  return { institution, provider, pages, signingKey, identity, portal };
}
