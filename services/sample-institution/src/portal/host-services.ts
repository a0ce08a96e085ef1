import { Router } from 'express';
import type { Logger } from 'pino';
import { professionals } from '@fil/demonstration';
import type { Institution } from '../institution.ts';
import { onlyOwnPage } from '../http/own-requests.ts';
import { patientsOf } from './patients.ts';
import { houseOf } from './portal-house.ts';
import type { PortalHouses } from './portal-house.ts';
import type { SignIn } from './sign-in.ts';

/** What the portal's page asks of its own backend, once somebody is signed in. */
export function hostServices(
  houses: PortalHouses,
  apiUrl: string,
  { sessionOf }: SignIn,
  log: Logger,
  visitPage?: string,
): Router {
  const router = Router();
  const refused = { error: 'signed_out' };

  router.use(['/session', '/patients', '/token'], onlyOwnPage, (_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });

  router.get('/session', (request, response) => {
    const session = sessionOf(request);
    if (!session) return response.status(401).json(refused);
    const { institution } = houseOf(houses, session);
    return response.json({
      professional: {
        name: session.name,
        title: session.title,
        caseManager: isCaseManager(session.subject),
        formSteward: isFormSteward(institution, session.subject),
      },
      institution: { id: institution.id, name: institution.name },
      territory: institution.territory.id,
      locale: institution.locale,
      personSystem: institution.personSystem,
      service: apiUrl,
      ...(visitPage !== undefined && { visitPage }),
    });
  });

  router.get('/patients', (request, response) => {
    const session = sessionOf(request);
    if (!session) return response.status(401).json(refused);
    return response.json({ patients: patientsOf(session.institutionId) });
  });

  router.post('/token', async (request, response) => {
    const session = sessionOf(request);
    if (!session) return response.status(401).json(refused);
    try {
      return response.json(await houseOf(houses, session).identity.exchange(session));
    } catch (error) {
      const { status, code } = whatWentWrong(error);
      log.warn({ institution: session.institutionId, code }, 'token exchange failed');
      return response.status(status).json({ error: code });
    }
  });

  return router;
}

/** The host's own knowledge of its staff: it decides what a page offers, never what the service allows. */
const isCaseManager = (subject: string): boolean =>
  professionals.some((one) => one.subject === subject && one.circleRole === 'caseManager');

const isFormSteward = ({ accounts }: Institution, subject: string): boolean =>
  accounts.some((one) => one.subject === subject && one.duties.includes('instrumentSteward'));

/** A refusal ends the session for the page (401); an API that does not answer is only a pause (503). */
function whatWentWrong(error: unknown): { status: 401 | 503; code: string } {
  const { error: oauthError } = error as { error?: unknown };
  if (oauthError === 'invalid_grant' || oauthError === 'invalid_client' || oauthError === 'invalid_token') {
    return { status: 401, code: oauthError };
  }
  return { status: 503, code: typeof oauthError === 'string' ? oauthError : 'service_unavailable' };
}
